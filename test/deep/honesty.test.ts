import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAgreement } from '../honesty/agreement.ts';
import { thisTree } from '../honesty/judges.ts';
import { assertUnmoved, movedBy } from '../honesty/moves.ts';
import { never } from '../honesty/never.ts';
import { contractOf, recipeArb } from '../honesty/random-contract.ts';
import { runOver, seldom } from '../honesty/run.ts';

describe('thousands of random contracts, judged by a model that knows the laws and none of the rules', () => {
  const run = runOver(thisTree, 4000, 2026);

  it('are judged the same by the rules', () => {
    assertAgreement(run, thisTree);
  });

  it('try each rule at least fifty times in each outcome that it can have', () => {
    const tooSeldom = seldom(run, 50).map(({ outcome, count }) => `${outcome}: ${count}`);
    assert.deepEqual(
      tooSeldom.filter((told) => !never.has(told.replace(/: 0$/, ''))),
      [],
    );
    assert.equal(tooSeldom.length, never.size);
  });
});

describe('random contracts that are changed without becoming better', () => {
  it('are never judged better for it', () => {
    for (const [index, recipe] of fc.sample(recipeArb, { numRuns: 260, seed: 77 }).entries())
      assertUnmoved(movedBy(contractOf(recipe), thisTree, 24, index), recipe);
  });
});
