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
}

/**
 * Whether an act of the wanted kind covers what was done: given on or before its day (事前), and still valid on it. Which use it was
 * given for is another question (an act bound to what it decided); here its kind, its day and its end are held against the row.
 */
export function permitted(act: JudgedRow<'acts'> | undefined, { kind, named, on, until = null }: Covered): Verdict {
  if (!named) return 'notSatisfied';
  const given = act?.day('on') ?? null;
  if (act === undefined || given === null || on === null) return 'undetermined';
  if (act.choice('actKind') !== kind || given > on) return 'notSatisfied';
  const ends = [until, act.until('validUntil')].filter((end) => end !== null);
  return ends.every((end) => end >= on) ? 'satisfied' : 'notSatisfied';
}
