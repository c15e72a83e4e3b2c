import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explanationOf, withoutFigures } from './rule-explanation.ts';
import { ruleTexts } from './rule-texts.ts';

describe('the explanation of a rule', () => {
  it('has words for every rule, in each outcome that it can come to', () => {
    for (const [id, { sentences }] of Object.entries(ruleTexts)) {
      const told = explanationOf(id);
      const possible = Object.values(sentences).filter((sentence) => sentence !== null);
      assert.equal(told?.sentences.length, possible.length, id);
    }
  });

  it('is read without its figures, in sentences of either language', () => {
    for (const id of Object.keys(ruleTexts))
      for (const [, sentence] of explanationOf(id)?.sentences ?? []) {
        const { ja, en } = withoutFigures(sentence);
        assert.doesNotMatch(ja + en, /[{}|#]/, id);
      }
    const { en } = withoutFigures({ ja: '{count}件', en: '{count|# row|# rows} ({names}) {count|differs|differ}' });
    assert.equal(en, '… rows (…) differ');
  });

  it('is of no name that no rule bears', () => {
    assert.equal(explanationOf('constructor'), null);
    assert.equal(explanationOf(''), null);
  });
});
