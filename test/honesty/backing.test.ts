import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoStateWithEvidence, matchedDemoState } from '../support/demo-state.ts';
import { backedState, recipes } from './backed-state.ts';
import { assertFilesGone, assertMachinesGone, assertTextsAddNothing } from './backing-moves.ts';
import { assertBackedByFacts, type WordCounts } from './backing-run.ts';
import { recipeArb } from './random-contract.ts';

describe('what bears a sentence out', () => {
  it('is what its facts give by a derivation of its own: in the demo', async () => {
    const counts: WordCounts = {};
    assertBackedByFacts(demoStateWithEvidence(), '2026-11-24', counts);
    for (const name of ['operations', 'web-build', 'research'] as const)
      assertBackedByFacts(await matchedDemoState(name), '2026-11-24', counts);
    assert.ok((counts.evidence ?? 0) > 0 && (counts.machine ?? 0) > 0);
  });

  it('is what its facts give by a derivation of its own: in random contracts with files, feeds and observations', () => {
    const counts: WordCounts = {};
    for (const [index, recipe] of recipes(recipeArb, 12, 5).entries()) {
      const { state, day } = backedState(recipe, index);
      assertBackedByFacts(state, day, counts);
    }
    for (const word of ['statement', 'evidence', 'machine', 'twoMethods']) assert.ok((counts[word] ?? 0) > 0, word);
    assert.equal(counts.official, undefined);
  });

  it('goes with the last of its facts, and no text adds any of it', () => {
    for (const [index, recipe] of recipes(recipeArb, 3, 17).entries()) {
      const { state, day } = backedState(recipe, index);
      assertFilesGone(state, day, 4);
      assertMachinesGone(state, day);
      assertTextsAddNothing(state, day);
    }
  });
});
