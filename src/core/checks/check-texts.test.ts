import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allChecks } from './all-checks.ts';

describe('the words of the checks', () => {
  for (const { id, results, text } of allChecks)
    it(`${id} has them for every result in both languages, and a remedy for what does not simply pass`, () => {
      assert.deepEqual(Object.keys(text.results).sort(), Object.keys(results).sort());
      for (const words of [text.title, text.sees, text.grammar, text.blind])
        for (const language of ['ja', 'en'] as const) assert.ok(words[language].trim().length > 1, language);
      for (const [result, { title, explanation, remedy }] of Object.entries(text.results)) {
        for (const words of [title, explanation, remedy])
          for (const language of ['ja', 'en'] as const)
            assert.ok(words[language].trim().length > 1, `${result} ${language}`);
        const meaning = results[result];
        if (meaning?.outcome !== 'pass' || meaning.advice === true)
          assert.notEqual(remedy.ja, '対応は不要です。', `${result} needs a remedy`);
      }
    });

  it('name no check twice', () => assert.equal(new Set(allChecks.map(({ id }) => id)).size, allChecks.length));
});
