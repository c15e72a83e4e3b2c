import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import planTemplates from '../../../../catalogue/meti-2023/plan-templates.json' with { type: 'json' };
import { dutiesOf, meti2023 } from '../../../core/catalogue/meti-2023.ts';
import { loadDutyHelp } from '../../data/duty-help-tables.ts';
import { termsIn } from '../../data/terms-in.ts';
import { termTexts } from './term-texts.ts';

const duties = meti2023.obligations.flatMap(({ number, duties: of }) => of.map(({ id }) => [number, id] as const));
const helps = await Promise.all(duties.map(([number, id]) => loadDutyHelp(number, id)));

const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

/** Texts of the product that an answer could be copied from. */
const templates = squeezed(JSON.stringify(planTemplates));

describe('the help on duties', () => {
  it('tells of every duty what is asked, with an answer that tells it and one that doesn’t, in both languages', () => {
    assert.equal(helps.length, dutiesOf(meti2023).length);
    const missing = duties.filter((_, index) => helps[index] === null).map(([, id]) => id);
    assert.deepEqual(missing, []);
    for (const help of helps)
      for (const text of Object.values(help ?? {})) {
        assert.ok(text.ja.length > 1 && text.en.length > 1, text.ja);
        assert.doesNotMatch(text.en, /[぀-ヿ]/, text.en);
      }
  });

  it('says something of its own of each, and nothing that the templates of plans say', () => {
    for (const part of ['asked', 'good', 'why'] as const) {
      const told = helps.map((help) => help?.[part].ja ?? '');
      assert.equal(new Set(told).size, told.length, part);
    }
    for (const help of helps) assert.ok(!templates.includes(squeezed(help?.good.ja ?? '…')), help?.good.ja ?? '');
  });

  it('is there for no duty that nobody knows', async () => {
    assert.equal(await loadDutyHelp(4, 'constructor'), null);
    assert.equal(await loadDutyHelp(18, '18.a'), null);
  });
});

describe('the glossary of the screens', () => {
  const keysIn = (text: string, language: 'ja' | 'en' = 'ja'): readonly string[] =>
    termsIn([text], language).map(([key]) => key);

  it('finds words where they stand, in either language', () => {
    assert.deepEqual(keysIn('約款型クラウドで要機密情報を扱わない'), ['confidential', 'termsOnly']);
    assert.deepEqual(keysIn('No Confidential information on terms-only cloud', 'en'), ['confidential', 'termsOnly']);
  });

  it('takes no word of Latin letters for a part of a longer one', () => {
    assert.deepEqual(keysIn('ISMAPPING, STLS'), []);
    assert.deepEqual(keysIn('ISMAPのリスト'), ['ismap']);
  });

  it('explains each word once', () => {
    const spellings = Object.values(termTexts).flatMap(({ ja }) => [...ja]);
    assert.equal(new Set(spellings).size, spellings.length);
  });
});
