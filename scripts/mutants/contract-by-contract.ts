// The comparison with the model (test/honesty/honesty.test.ts) and the changes that make nothing better, one contract a test: a mutant
// is tried only with the contracts that it makes a difference to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compare } from '../../test/honesty/compare.ts';
import { thisTree } from '../../test/honesty/judges.ts';
import { assertUnmoved, movedBy } from '../../test/honesty/moves.ts';
import { contractOf, recipeArb } from '../../test/honesty/random-contract.ts';
import { matchedRecipes } from '../../test/honesty/run.ts';

describe('a random contract', () => {
  for (const [index, recipe] of matchedRecipes(200, 11).entries())
    it(`${index} is judged as the model judges it`, () => {
      assert.equal(compare(contractOf(recipe), thisTree).differences.length, 0);
    });
  for (const [index, recipe] of fc.sample(recipeArb, { numRuns: 12, seed: 7 }).entries())
    it(`${index} is never judged better for what makes nothing better`, () => {
      assertUnmoved(movedBy(contractOf(recipe), thisTree, 120, index), recipe);
    });
});
