import type { FormRules } from '../catalogue/catalogue.ts';
import { moveToOfficeDay } from '../kernel/office-days.ts';
import { addDays, addMonths, daysBetween, lastDay, type PlainDate } from '../kernel/plain-date.ts';
import { type Contract, longestYears, type ScheduledReport } from './contract.ts';

/** Shorter contracts owe one report, at their middle. */
const shortContractMonths = 3;

/** First days of the contract's years, as many as a contract may have. */
const yearStarts = (from: PlainDate, to: PlainDate): readonly PlainDate[] =>
  Array.from({ length: longestYears }, (_, year) => addMonths(from, 12 * year)).filter(
    (start, year) => start <= to && (year === 0 || start !== lastDay),
  );

function report(contract: Pick<Contract, 'settings'>, id: string, from: PlainDate, to: PlainDate): ScheduledReport {
  const rule = contract.settings.dueDayRule;
  return { id, from, to, dueOn: moveToOfficeDay(addDays(to, 30), rule) };
}

/**
 * The reports a contract owes (記載要領, 提出時期): each contract year is told of in halves of about six months, the last day of a half
 * plus 30 days being due, moved off weekends and holidays by the contract's rule. Due days are the contract's setting, not law.
 */
export function generateSchedule(
  contract: Pick<Contract, 'period' | 'settings'>,
  rules: FormRules,
): readonly ScheduledReport[] {
  const { from, to } = contract.period;
  if (daysBetween(from, to) < shortContractMonths * 31) return [report(contract, 'r1', from, to)];
  const months = rules.submission.everyMonths;
  return yearStarts(from, to)
    .flatMap((start) => [start, addMonths(start, months)])
    .filter((start) => start <= to)
    .map((start, index) => {
      const end = addDays(addMonths(start, months), -1);
      return report(contract, `r${index + 1}`, start, end < to ? end : to);
    });
}

/** The report that is due next: the first not yet submitted. */
export function nextReport(contract: Contract, submitted: ReadonlySet<string>): ScheduledReport | null {
  return contract.schedule.find((scheduled) => !submitted.has(scheduled.id)) ?? null;
}
