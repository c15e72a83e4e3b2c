import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAgreement } from '../honesty/agreement.ts';
import { isHeld } from '../honesty/held.ts';
import { thisTree } from '../honesty/judges.ts';
import { assertUnmoved, movedBy } from '../honesty/moves.ts';
import { contractOf, recipeArb } from '../honesty/random-contract.ts';
import { runOver } from '../honesty/run.ts';

describe('thousands of random contracts, judged by a model that knows the laws and none of the rules', () => {
  const run = runOver(thisTree, 2500, 2026, isHeld);

  it('are judged the same by the rules', () => {
    assertAgreement(run, thisTree);
  });
});

describe('random contracts that are changed without becoming better', () => {
  it('are never judged better for it', () => {
    for (const [index, recipe] of fc.sample(recipeArb, { numRuns: 260, seed: 77 }).entries())
      assertUnmoved(movedBy(contractOf(recipe), thisTree, 6, index), recipe);
  });
});
