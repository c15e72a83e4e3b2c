import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillReason } from './reason-text.ts';
import { type RuleText, ruleTexts } from './rule-texts.ts';

const english = Object.entries<RuleText>(ruleTexts).flatMap(([id, { sentences, none }]) =>
  [...Object.values(sentences), none].flatMap((text) => (text == null ? [] : [{ id, text }])),
);

describe('the English of the rules', () => {
  it('minds one and many', () => {
    const text = { ja: '{count}点', en: '{count|# copy has no permission|# copies have no permission} ({names})' };
    assert.equal(fillReason(text, { count: 1, names: 'A' }).en, '1 copy has no permission (A)');
    const many = fillReason(text, { count: 4, names: 'A、B、C ほか1件' });
    assert.deepEqual(many, { ja: '4点', en: '4 copies have no permission (A, B, C and 1 more)' });
  });

  for (const { id, text } of english)
    it(`is right for a single row, too: ${id}`, () => {
      assert.doesNotMatch(text.en, /\{(count|total)\} (?!people have had|with a limit|examined|of \{)[a-z]/);
      const names = [...text.en.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 1] as const);
      const shown = fillReason(text, Object.fromEntries(names)).en;
      assert.doesNotMatch(shown, /All 1\b|\b1 \w+s (are|were|have|lack)\b|[{}|#]/);
    });
});
