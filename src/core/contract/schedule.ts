import type { FormRules } from '../catalogue/catalogue.ts';
import { moveToOfficeDay } from '../kernel/office-days.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { Contract, ScheduledReport } from './contract.ts';
import { limitOf } from './limits.ts';
import { halvesOf, joined, type Period } from './schedule-periods.ts';

type Dated = Pick<Contract, 'settings'>;

/** The day a report on a period is due by the contract's settings: so many days after its end, moved off weekends and holidays. */
export const dueDayOf = (contract: Dated, { to }: Pick<Period, 'to'>): string =>
  moveToOfficeDay(addDays(to, limitOf(contract, 'reportDueAfterDays')), contract.settings.dueDayRule);

/**
 * The reports a contract owes (記載要領, 提出時期): each contract year is told of in halves of about six months, every day of the
 * contract in one of them; what would be less than a month is told with the half before. Due days are the contract's setting, not law.
 */
export const generateSchedule = (
  contract: Pick<Contract, 'period' | 'settings'>,
  rules: FormRules,
): readonly ScheduledReport[] =>
  joined(halvesOf(contract.period, contract.period, rules)).map(({ from, to }, index) => ({
    id: `r${index + 1}`,
    from,
    to,
    dueOn: dueDayOf(contract, { to }),
  }));

/** The report that is due next: the first not yet submitted. */
export function nextReport(contract: Contract, submitted: ReadonlySet<string>): ScheduledReport | null {
  return contract.schedule.find((scheduled) => !submitted.has(scheduled.id)) ?? null;
}
