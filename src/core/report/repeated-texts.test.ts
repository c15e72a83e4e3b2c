import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState, demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import type { Claim } from '../contract/claim.ts';
import type { JsonObject } from '../kernel/json.ts';
import { placesOf } from './claim-place.ts';
import { repeatedTexts } from './repeated-texts.ts';

const demo = demoStateWithEvidence();

const repeatedOf = (claimOf: (dutyId: string, index: number) => Claim): readonly string[] => {
  const claims = dutiesOf(meti2023).map(({ id }, index) => ({
    id,
    revision: 1,
    data: claimOf(id, index) as JsonObject,
    changedAt: '',
    changedBy: '',
  }));
  const state = { ...demo, registers: { ...demo.registers, claims } };
  return repeatedTexts(placesOf(meti2023, assess(meti2023, state, '2026-10-29'))).map(({ id }) => id);
};

const sentence = '情報セキュリティに関する規程に従い、必要な対策を適切に実施しました。';

describe('a text that is given again', () => {
  it('as the content of every duty is told wherever it tells of another number of the form', () => {
    const found = repeatedOf(() => ({ status: 'implemented', content: sentence }));
    // 2) is the first; of the others none is alike in the form.
    assert.equal(found.length, dutiesOf(meti2023).length - 8);
    assert.ok(found.every((id) => id.startsWith('contentRepeated:')));
  });

  it('with small changes is told as well: a figure, an ending, a sign', () => {
    const altered = [
      (index: number) => `${index}${sentence}`,
      (index: number) => sentence.replace('必要な', `必要な${index}つの`),
      (index: number) => (index % 2 === 0 ? sentence : sentence.replace('しました', 'しています')),
      (index: number) => (index % 2 === 0 ? '対策を講じている。' : '対策を講じています'),
      (index: number) => (index % 2 === 0 ? 'ﾛｸﾞを取得し点検した。' : 'ログを取得し　点検した'),
    ];
    for (const alter of altered) {
      const found = repeatedOf((_, index) => ({ status: 'implemented', content: alter(index) }));
      assert.ok(found.length >= dutiesOf(meti2023).length - 10, `${found.length} ${alter(1)}`);
    }
  });

  it('as a reason may serve a whole row of the form, and no other row', () => {
    const found = repeatedOf(() => ({ status: 'notApplicable', reason: sentence }));
    assert.deepEqual(
      found.filter((id) => id.startsWith('reasonRepeated:2.')),
      [],
    );
    const leftOut = dutiesOf(meti2023).filter(({ appliesWhen }) => appliesWhen.includes('applications'));
    assert.equal(found.length, dutiesOf(meti2023).length - 8 - leftOut.length);
  });

  it('is none where each duty is told of in words of its own, as in the demo', () => {
    for (const name of ['operations', 'research', 'web-build'] as const) {
      const state = demoState(name);
      assert.deepEqual(repeatedTexts(placesOf(meti2023, assess(meti2023, state, '2026-10-29'))), [], name);
    }
    const own = dutiesOf(meti2023).map(({ label, quote, id }) => `${label.ja}として、${quote.slice(-40)}（${id}）`);
    assert.deepEqual(
      repeatedOf((_, index) => ({ status: 'implemented', content: own[index] ?? '' })),
      [],
    );
  });

  it('says nothing where it says nothing: that is told as missing', () => {
    assert.deepEqual(
      repeatedOf(() => ({ status: 'notApplicable', reason: 'なし' })),
      [],
    );
  });
});
