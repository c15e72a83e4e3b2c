import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { addedItemSchema } from '../contract/claim.ts';
import type { JsonObject } from '../kernel/json.ts';
import { addedItemFindings } from './added-item-findings.ts';

const demo = demoStateWithEvidence();
const today = '2026-10-29';
const reason = '対象となる機器の更改が次期に延びたため、まだ行っていません。';
const consulted = (on: string, official = '山本', answer = '可') => ({ consultation: { on, official, answer } });
const item = { label: '追加項目１', text: 'ログを一年間保存する。', ...consulted(today) };
const plan = { dueOn: '2026-12-18', owner: '髙橋', interimMeasure: '既存の機器の記録を手で残す' };

const rulesOf = (data: object): readonly string[] => {
  addedItemSchema.parse(data);
  const row = { id: 'a1', revision: 1, data: data as JsonObject, changedAt: '', changedBy: '' };
  const state = { ...demo, registers: { ...demo.registers, addedItems: [row] } };
  return addedItemFindings(state, today).map(({ rule }) => rule);
};

describe('an added item', () => {
  it('of 実施 needs its text and a consultation that has taken place with someone, to some answer', () => {
    const done = { ...item, status: 'implemented' };
    assert.deepEqual(rulesOf(done), []);
    for (const without of [
      consulted('2026-10-30'),
      consulted(today, '-'),
      consulted(today, '山本', '未定'),
      { consultation: undefined },
    ])
      assert.deepEqual(rulesOf({ ...done, ...without }), ['consultationMissing'], JSON.stringify(without));
    assert.deepEqual(rulesOf({ ...done, text: '未定' }), ['addedTextMissing']);
  });

  it('of 該当なし needs a reason that says something', () => {
    for (const nothing of [undefined, '', '-', 'なし', '　', '未定。'])
      assert.deepEqual(rulesOf({ ...item, status: 'notApplicable', reason: nothing }), ['reasonMissing']);
    assert.deepEqual(rulesOf({ ...item, status: 'notApplicable', reason }), []);
    assert.deepEqual(rulesOf({ ...item, status: 'notApplicable', reason: '対象外のため' }), ['reasonShort']);
  });

  it('of 未実施 also needs by when, by whom and what holds until then, like the sixteen', () => {
    assert.deepEqual(rulesOf({ ...item, status: 'notImplemented' }), ['reasonMissing', 'openWithoutPlan']);
    const open = { ...item, status: 'notImplemented', reason, ...plan };
    assert.deepEqual(rulesOf(open), []);
    for (const part of [{ dueOn: undefined }, { owner: '未定' }, { interimMeasure: '-' }])
      assert.deepEqual(rulesOf({ ...open, ...part }), ['openWithoutPlan'], JSON.stringify(part));
    assert.deepEqual(rulesOf({ ...open, dueOn: '2027-04-01' }), ['dateOutsideContract']);
  });

  it('without an answer, or with characters that can’t be used, can’t go out', () => {
    assert.deepEqual(rulesOf(item), ['statusMissing']);
    const strange = { ...item, status: 'implemented', content: String.fromCodePoint(0xe000) };
    assert.deepEqual(rulesOf(strange), ['characterUnusable']);
  });
});
