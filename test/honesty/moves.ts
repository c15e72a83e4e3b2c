import assert from 'node:assert/strict';
import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import { isAllowed } from './allowed-moves.ts';
import { answersOf, type Judge } from './compare.ts';
import {
  altered,
  doubled,
  improved,
  later,
  type Removal,
  removalsFrom,
  renamed,
  reordered,
  verdictsOf,
  widened,
} from './metamorphic.ts';
import type { RandomContract, Recipe } from './random-contract.ts';
import { told } from './shrink.ts';

/** A verdict that moved although it must not: what was done to the contract, and which rule. */
export interface Move {
  readonly by: string;
  readonly key: string;
}

const as = (by: string, keys: readonly string[]): readonly Move[] => keys.map((key) => ({ by, key }));

/** Whether what was taken away is what was told of: a copy without permission that was never made breaks nothing. */
const isTheBreach = (reasons: readonly VerdictReason[] | undefined, row: Removal['row']): boolean =>
  (reasons ?? []).some(({ rows }) =>
    rows.some(({ register, entryId }) => register === row?.register && entryId === row.entryId),
  );

/** What moves a contract's verdicts that must not: order, ids, doubled rows, width, time that passes, and what is taken away. */
export function movedBy(random: RandomContract, judge: Judge, every: number, offset: number): readonly Move[] {
  const before = verdictsOf(random, judge);
  const answers = answersOf(random, judge);
  const changed = (by: string, other: RandomContract): readonly Move[] =>
    as(by, altered(before, verdictsOf(other, judge)));
  const bettered = (by: string, other: RandomContract): readonly Move[] =>
    as(by, improved(before, verdictsOf(other, judge)));
  return [
    ...changed('order', reordered(random)),
    ...changed(
      'ids',
      renamed(random, (id) => `x-${id}-y`),
    ),
    ...changed('doubled rows', doubled(random)),
    ...changed('width', widened(random)),
    ...[1, 40, 400].flatMap((days) => {
      const after = later(random, days);
      return after === null ? [] : bettered('later', after);
    }),
    ...removalsFrom(random, every, offset).flatMap(({ what, rest, row }) =>
      bettered(`without ${what}`, rest).filter(({ key }) => !isTheBreach(answers.get(key), row)),
    ),
  ].filter(({ by, key }) => !isAllowed(by, key));
}

/** Fails where a verdict moved. */
export const assertUnmoved = (moves: readonly Move[], recipe: Recipe): void =>
  assert.deepEqual(moves, [], moves.length === 0 ? '' : told(recipe));
