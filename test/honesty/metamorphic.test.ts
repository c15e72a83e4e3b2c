import { describe, it } from 'node:test';
import fc from 'fast-check';
import { thisTree } from './judges.ts';
import { assertUnmoved, movedBy } from './moves.ts';
import { contractOf, recipeArb } from './random-contract.ts';

describe('a contract that is changed without becoming better', () => {
  it('is never judged better: by order, ids, doubled rows, width, time that passes, or what is taken away', () => {
    for (const [index, recipe] of fc.sample(recipeArb, { numRuns: 12, seed: 7 }).entries())
      assertUnmoved(movedBy(contractOf(recipe), thisTree, 120, index), recipe);
  });
});
