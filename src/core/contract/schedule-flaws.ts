import type { Contract, ScheduledReport } from './contract.ts';
import type { EndOfWork } from './end-of-work.ts';
import { lastOwedDay, type ReschedulingFacts, rescheduled, yearsWithout } from './reschedule.ts';
import { isStub, type Period, uncovered } from './schedule-periods.ts';

/** Days that no report tells of, that two tell of, that are not the contract's; a report on less than a month; a year without one. */
export type ScheduleFlawKind = 'gap' | 'overlap' | 'outside' | 'stub' | 'yearWithout';

export interface ScheduleFlaw extends Period {
  readonly kind: ScheduleFlawKind;
}

const flaw =
  (kind: ScheduleFlawKind) =>
  ({ from, to }: Period): ScheduleFlaw => ({ kind, from, to });

const byStart = (a: Period, b: Period): number => a.from.localeCompare(b.from);

function overlaps(schedule: readonly ScheduledReport[]): Period[] {
  const sorted = [...schedule].sort(byStart);
  return sorted.flatMap((one, index) =>
    sorted
      .slice(index + 1)
      .filter(({ from }) => from <= one.to)
      .map(({ from, to }) => ({ from, to: to < one.to ? to : one.to })),
  );
}

/** What a contract's schedule leaves out or has too much of, in the order of days. A schedule made by the product has none. */
export function scheduleFlaws(
  { period, schedule }: Pick<Contract, 'period' | 'schedule'>,
  end?: EndOfWork,
): readonly ScheduleFlaw[] {
  const owed = { from: period.from, to: lastOwedDay({ period }, end) };
  const untold = owed.from > owed.to ? [] : uncovered(owed, schedule);
  const outside = schedule.filter(({ from, to }) => from < owed.from || to > owed.to);
  return [
    ...untold.map(flaw('gap')),
    ...overlaps(schedule).map(flaw('overlap')),
    ...outside.map(flaw('outside')),
    ...schedule.filter((one) => isStub(one) && !(one.from === owed.from && one.to === owed.to)).map(flaw('stub')),
    ...(untold.length > 0 ? [] : yearsWithout(owed, schedule).map(flaw('yearWithout'))),
  ].sort(byStart);
}

/** The schedule with its flaws mended as far as reports that stand let it; null where nothing would change. */
export function mendedSchedule(contract: Contract, facts: ReschedulingFacts): readonly ScheduledReport[] | null {
  if (scheduleFlaws(contract, facts.end).length === 0) return null;
  const mended = rescheduled(contract, facts);
  const isSame = JSON.stringify(mended) === JSON.stringify(contract.schedule);
  return isSame ? null : mended;
}
