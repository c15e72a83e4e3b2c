import type { Json } from '../../kernel/json.ts';
import type { AnyRow } from './judged-row.ts';
import { namesOf } from './names.ts';

/** Something done after the day it was due, and how many days after. */
export interface Late {
  readonly row: Pick<AnyRow, 'title'>;
  readonly days: number;
}

/** What was late, as a sentence tells it: how many, whose, and the most days. What was mended late stays told. */
export const toldLate = (late: readonly Late[]): Readonly<Record<'late' | 'lateNames' | 'lateDays', Json>> => ({
  late: late.length,
  lateNames: namesOf(late.map(({ row }) => row)),
  lateDays: Math.max(0, ...late.map(({ days }) => days)),
});
