import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDays, nothingFound } from './ribbon-days.ts';

describe('the days of random contracts with planted breaches', () => {
  it('are told as a model tells them that looks at each day by itself, by the registers of now and by the record of then', () => {
    const found = { known: nothingFound(), knownThen: nothingFound() };
    // 46 reports a change late on the day after a holiday: that folds.
    for (const seed of [1, 2, 3, 4, 5, 6, 46]) compareDays(seed, found);
    for (const { breaches, words, differences } of [found.known, found.knownThen]) {
      assert.deepEqual(differences.slice(0, 20), []);
      assert.ok(breaches > 50 && Math.min(...Object.values(words)) > 1000, JSON.stringify({ breaches, words }));
    }
  });
});
