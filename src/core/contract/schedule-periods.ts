import type { FormRules } from '../catalogue/catalogue.ts';
import { addDays, addMonths, type PlainDate } from '../kernel/plain-date.ts';
import { longestYears } from './contract.ts';

/** Days from the first to the last, both counted. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const monthsPerYear = 12;

/** The last day of so many months: 1月31日 + 1 ends on 2月27日, so that the next begins on the month's last day. */
const lastOf = (from: PlainDate, months: number): PlainDate => addDays(addMonths(from, months), -1);

/** Less than a month: too short to be told of in a report of its own. */
export const isStub = ({ from, to }: Period): boolean => to < lastOf(from, 1);

/** First days counted from a contract's first, so many months of its own apart: no day of it lies between two of its parts. */
function startsOf({ from, to }: Period, months: number): readonly PlainDate[] {
  const starts: PlainDate[] = [];
  for (let passed = 0; passed < longestYears * monthsPerYear; passed += months) {
    const start = addMonths(from, passed);
    // At the calendar's end every day later is the last one.
    if (start > to || start === starts.at(-1)) break;
    starts.push(start);
  }
  return starts;
}

/** Each start with the day before the next one, the last with the end. */
const between = (starts: readonly PlainDate[], end: PlainDate): readonly Period[] =>
  starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? end : addDays(next, -1) };
  });

/** A contract's years; a year is a year, whatever its days: from a 29th of February to the next 27th. */
export const contractYears = (period: Period): readonly Period[] => between(startsOf(period, monthsPerYear), period.to);

/** 半期を目処, at least one in each contract year (提出時期). */
const everyMonths = ({ submission }: FormRules): number => Math.max(1, Math.min(submission.everyMonths, monthsPerYear));

/** A period among its neighbours; one that is told already keeps its days. */
export interface PlacedPeriod extends Period {
  readonly isFixed: boolean;
}

/** Neighbours in their order: what is less than a month belongs to the one before it, else to the one after it, unless that is fixed. */
export function joined(periods: readonly PlacedPeriod[]): readonly PlacedPeriod[] {
  const told: PlacedPeriod[] = [];
  for (const one of periods) {
    const before = told.at(-1);
    const isJoined = before !== undefined && !before.isFixed && !one.isFixed && (isStub(one) || isStub(before));
    if (isJoined) told.pop();
    told.push(isJoined ? { from: before.from, to: one.to, isFixed: false } : one);
  }
  return told;
}

/** Part of a contract's period, cut where a half of one of the contract's own years begins. */
export function halvesOf(contract: Period, part: Period, rules: FormRules): readonly PlacedPeriod[] {
  const inside = startsOf(contract, everyMonths(rules)).filter((start) => start > part.from && start <= part.to);
  return between([part.from, ...inside], part.to).map((half) => ({ ...half, isFixed: false }));
}

/** What of a period none of the others covers, in its order. */
export function uncovered(whole: Period, others: readonly Period[]): readonly Period[] {
  const left: Period[] = [];
  let { from } = whole;
  for (const other of [...others].sort((a, b) => a.from.localeCompare(b.from))) {
    if (other.to < from || other.from > whole.to) continue;
    if (other.from > from) left.push({ from, to: addDays(other.from, -1) });
    if (other.to >= whole.to) return left;
    from = addDays(other.to, 1);
  }
  return [...left, { from, to: whole.to }];
}
