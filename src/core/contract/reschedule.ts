import type { FormRules } from '../catalogue/catalogue.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Contract, ScheduledReport } from './contract.ts';
import type { EndOfWork } from './end-of-work.ts';
import { dueDayOf } from './schedule.ts';
import {
  contractYears,
  halvesOf,
  isStub,
  joined,
  type Period,
  type PlacedPeriod,
  uncovered,
} from './schedule-periods.ts';

/** What a schedule is made anew from, beside the contract itself. */
export interface ReschedulingFacts {
  readonly rules: FormRules;
  /** Schedule ids of the reports that stand. */
  readonly submitted: ReadonlySet<string>;
  /** The recorded end; a cancellation ends what is owed. */
  readonly end?: EndOfWork | undefined;
  /** What was owed before, where that changed; absent: the schedule alone is put right. */
  readonly before?: Period;
}

/** The last day that reports are owed of: a contract that was cancelled owes none of the days after. */
export function lastOwedDay({ period }: Pick<Contract, 'period'>, end: EndOfWork | undefined): PlainDate {
  return end?.kind === 'cancelled' && end.on < period.to ? end.on : period.to;
}

const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

/** Contract years in which no report's period ends. */
export const yearsWithout = (contract: Period, reports: readonly Period[]): readonly Period[] =>
  contractYears(contract).filter(({ from, to }) => !reports.some((report) => from <= report.to && report.to <= to));

/** Reports yet to come that stay as they were divided: within what is owed, and not where the division itself changes. */
function staying(
  old: readonly ScheduledReport[],
  kept: readonly ScheduledReport[],
  owed: Period,
  before: Period,
): readonly Period[] {
  if (before.from !== owed.from) return [];
  const empty = yearsWithout(owed, [...kept, ...old]);
  const endMoved = before.to !== owed.to;
  const stay: Period[] = [];
  for (const { from, to } of old) {
    const isSound = from >= owed.from && to <= owed.to && from <= to && !(endMoved && to >= before.to);
    const isAlone = ![...kept, ...stay, ...empty].some((other) => overlap({ from, to }, other));
    if (isSound && isAlone) stay.push({ from, to });
  }
  return stay;
}

/** Ids for periods: the one of the report that began on the same day, else the first that is free. */
function withIds(periods: readonly Period[], old: readonly ScheduledReport[], taken: ReadonlySet<string>) {
  const ids = periods.map(({ from }) => old.find((one) => one.from === from)?.id);
  const used = new Set([...taken, ...ids]);
  return periods.map((period, index) => {
    let [id, number] = [ids[index], 1];
    while (id === undefined) {
      if (!used.has(`r${number}`)) id = `r${number}`;
      number += 1;
    }
    used.add(id);
    return { period, id };
  });
}

/** A day by which a report is due that somebody set, with why; it stays unless the report's period now ends later than it. */
function dated(contract: Contract, period: Period, id: string, old: readonly ScheduledReport[]): ScheduledReport {
  const before = old.find((one) => one.from === period.from && one.changeReason !== undefined);
  const stays = before !== undefined && (isSame(before, period) || before.dueOn > period.to);
  return stays ? { ...before, ...period, id } : { id, ...period, dueOn: dueDayOf(contract, period) };
}

const byStart = (a: Period, b: Period): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to);

const fixed = ({ from, to }: Period): PlacedPeriod => ({ from, to, isFixed: true });
const loose = ({ from, to }: Period): PlacedPeriod => ({ from, to, isFixed: false });

/**
 * The schedule of a contract whose period, end or settings changed. Reports that stand keep their ids and periods; of the rest of the
 * period every day is told of in halves of the contract's years, none of less than a month unless those that stand leave no more.
 */
export function rescheduled(
  contract: Contract,
  { rules, submitted, end, before }: ReschedulingFacts,
): readonly ScheduledReport[] {
  const kept = contract.schedule.filter(({ id }) => submitted.has(id));
  const old = contract.schedule.filter(({ id }) => !submitted.has(id));
  const owed = { from: contract.period.from, to: lastOwedDay(contract, end) };
  if (owed.from > owed.to) return kept;
  const stay = staying(old, kept, owed, before ?? owed);
  const parts = uncovered(owed, [...kept, ...stay]).flatMap((part) => halvesOf(contract.period, part, rules));
  const placed = [...kept.map(fixed), ...stay.map(loose), ...parts].sort(byStart);
  const periods = joined(placed).filter(({ isFixed }) => !isFixed);
  const made = withIds(periods, old, submitted).map(({ period: { from, to }, id }) =>
    dated(contract, { from, to }, id, old),
  );
  return [...kept, ...made].sort(byStart);
}

/** Due days by the contract's settings as they are now; those that somebody set, and those of reports that stand, stay. */
export const withDueDays = (contract: Contract, submitted: ReadonlySet<string>): readonly ScheduledReport[] =>
  contract.schedule.map((one) =>
    submitted.has(one.id) || one.changeReason !== undefined ? one : { ...one, dueOn: dueDayOf(contract, one) },
  );

/** What differs between a schedule and the one it became, for the person who is asked or told. */
export interface ScheduleDifference {
  readonly gone: readonly ScheduledReport[];
  readonly added: readonly ScheduledReport[];
  /** With another period or due day; as it was, as it is. */
  readonly changed: readonly (readonly [ScheduledReport, ScheduledReport])[];
  /** Less than a month, told by itself since the reports beside it stand already. */
  readonly stubs: readonly ScheduledReport[];
}

export function scheduleDifference(
  before: readonly ScheduledReport[],
  after: readonly ScheduledReport[],
  period: Period,
): ScheduleDifference {
  const [earlier, later] = [before, after].map((all) => new Map(all.map((one) => [one.id, one])));
  return {
    gone: before.filter(({ id }) => later?.has(id) !== true),
    added: after.filter(({ id }) => earlier?.has(id) !== true),
    changed: after.flatMap((one) => {
      const was = earlier?.get(one.id);
      return was === undefined || (isSame(was, one) && was.dueOn === one.dueOn) ? [] : [[was, one] as const];
    }),
    stubs: after.filter((one) => isStub(one) && !isSame(one, period)),
  };
}
