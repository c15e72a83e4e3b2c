import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backedState, recipes } from '../honesty/backed-state.ts';
import { assertFilesGone, assertMachinesGone, assertTextsAddNothing } from '../honesty/backing-moves.ts';
import { assertBackedByFacts, type WordCounts } from '../honesty/backing-run.ts';
import { recipeArb } from '../honesty/random-contract.ts';

describe('what bears the sentences of five hundred random contracts out', () => {
  const states = recipes(recipeArb, 500, 2026).map((recipe, index) => backedState(recipe, index));

  it('is what their facts give by a derivation of its own', () => {
    const counts: WordCounts = {};
    for (const { state, day } of states) assertBackedByFacts(state, day, counts);
    for (const word of ['statement', 'evidence', 'machine', 'twoMethods']) assert.ok((counts[word] ?? 0) > 50, word);
    assert.equal(counts.official, undefined);
  });

  it('goes with the last of its facts, and no text adds any of it', () => {
    for (const { state, day } of states) {
      assertFilesGone(state, day, 5);
      assertMachinesGone(state, day);
      assertTextsAddNothing(state, day);
    }
  });
});
