import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Verdict } from '../../kernel/three-values.ts';
import type { Declared } from '../../registers/registers.ts';
import type { JudgedRow } from './judged-row.ts';

/** Kinds of act keep the form's words: 許可, 承認, 確認 … */
type ActKind = keyof Declared['acts']['fields']['actKind']['choices'];

/** What an act has to cover. */
interface Covered {
  readonly kind: ActKind;
  /** Whether the row names an act at all. */
  readonly named: boolean;
  /** The day on which the permitted thing was done or begun; null: nobody said. */
  readonly on: PlainDate | null;
  /** Until when the row itself says that it was permitted; null: it doesn't say. */
  readonly until?: PlainDate | null;
  /** The items of the form that an act may be about to cover it; one that names another was given for something else. */
  readonly items?: readonly number[];
}

const isOfOtherItem = (act: JudgedRow<'acts'>, items: readonly number[] | undefined): boolean => {
  const item = act.number('obligation');
  return items !== undefined && item !== null && !items.includes(item);
};

/** The day of an act of the wanted kind, for the wanted item: what it covers is covered since, be it late. */
export function givenOn(
  act: JudgedRow<'acts'> | undefined,
  { kind, items }: Pick<Covered, 'kind' | 'items'>,
): PlainDate | null {
  if (act === undefined) return null;
  return act.choice('actKind') === kind && !isOfOtherItem(act, items) ? act.day('on') : null;
}

/**
 * Whether an act of the wanted kind covers what was done: given on or before its day (事前), and still valid on it. Which use it was
 * given for is another question (an act bound to what it decided); here its kind, its item, its day and its end are held against the row.
 */
export function permitted(
  act: JudgedRow<'acts'> | undefined,
  { kind, named, on, until = null, items }: Covered,
): Verdict {
  if (!named) return 'notSatisfied';
  if (act === undefined || !act.isReadable) return 'undetermined';
  if (on === null) return 'undetermined';
  // What was done by the day asked about was done before an act that is dated later.
  if (!act.isThere) return 'notSatisfied';
  const given = act.day('on');
  if (given === null) return 'undetermined';
  if (act.choice('actKind') !== kind || given > on || isOfOtherItem(act, items)) return 'notSatisfied';
  const ends = [until, act.until('validUntil')].filter((end) => end !== null);
  return ends.every((end) => end >= on) ? 'satisfied' : 'notSatisfied';
}
