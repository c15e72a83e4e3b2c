import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState, demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import type { Claim, RowOverride } from '../contract/claim.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { submissionFindings } from './submission-findings.ts';

const demo = demoStateWithEvidence();
const day = '2026-10-29';
const reason = '担当職員と協議の上、事項全体としてこのように判断しました。';
const numbers = meti2023.obligations.map(({ number }) => String(number));

const row = (id: string, data: object): RegisterEntry => ({
  id,
  revision: 1,
  data: data as JsonObject,
  changedAt: '2026-10-20T00:00:00Z',
  changedBy: '',
});

const claiming = (state: ContractState, claimOf: (id: string) => Claim | null): ContractState => {
  const claims = dutiesOf(meti2023).flatMap(({ id }) => {
    const claim = claimOf(id);
    return claim === null ? [] : [row(id, claim)];
  });
  return { ...state, registers: { ...state.registers, claims } };
};

const overriding = (state: ContractState, overrides: Readonly<Record<string, RowOverride>>): ContractState => ({
  ...state,
  registers: { ...state.registers, rowOverrides: Object.entries(overrides).map(([id, data]) => row(id, data)) },
});

const all = (status: RowOverride['status'], why = reason): Readonly<Record<string, RowOverride>> =>
  Object.fromEntries(numbers.map((number) => [number, { status, reason: why }]));

const errorsOf = (state: ContractState): readonly string[] =>
  submissionFindings(meti2023, state, assess(meti2023, state, day), demo.contract.schedule[0] ?? null)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, obligation }) => `${rule} ${obligation ?? ''}`);

const claimOf = (id: string): Claim => (demo.registers.claims ?? []).find((claim) => claim.id === id)?.data as Claim;

describe('the answer that a person sets for a whole row', () => {
  it('can’t stand without all the answers of the row: sixteen rows of 実施 without a claim are sixteen errors', () => {
    const state = overriding(
      claiming(demo, () => null),
      all('implemented'),
    );
    const missing = errorsOf(state).filter((error) => error.startsWith('statusMissing'));
    assert.equal(missing.length, 16);
    assert.ok(
      assess(meti2023, state, day).obligations.every(({ status, overridden }) => status === null && !overridden),
    );
  });

  it('can’t stand with one answer missing either', () => {
    const state = overriding(
      claiming(demo, (id) => (id === '3.fix' ? null : claimOf(id))),
      all('implemented'),
    );
    assert.ok(errorsOf(state).includes('statusMissing 3'));
  });

  it('can’t say 実施 where every duty is 未実施, nor 該当なし where none is', () => {
    const plan = { reason, dueOn: '2026-12-18', owner: '髙橋', interimMeasure: '監視を続ける' };
    const undone = overriding(
      claiming(demo, () => ({ status: 'notImplemented', ...plan })),
      all('implemented'),
    );
    assert.equal(errorsOf(undone).filter((error) => error.startsWith('overrideUnsupported')).length, 16);
    const done = overriding(
      claiming(demo, () => ({ status: 'implemented', content: '行った。' })),
      all('notApplicable'),
    );
    assert.equal(errorsOf(done).filter((error) => error.startsWith('overrideUnsupported')).length, 16);
  });

  it('needs a reason that says something: sixteen times 該当なし with 「-」 can’t be submitted', () => {
    for (const nothing of ['-', 'なし', '　', '特になし。']) {
      const claims = claiming(demo, () => ({ status: 'notApplicable', reason: nothing }));
      const errors = errorsOf(overriding(claims, all('notApplicable', nothing)));
      assert.equal(errors.filter((error) => error.startsWith('overrideReasonMissing')).length, 16, nothing);
      const reasons = errors.filter((error) => error.startsWith('reasonMissing'));
      assert.equal(reasons.length, dutiesOf(meti2023).length, nothing);
    }
  });

  it('of 実施 is held against the facts, though the duty that fails says 未実施 itself', () => {
    assert.ok(
      errorsOf(overriding(demo, { 15: { status: 'implemented', reason } })).includes('overrideContradiction 15'),
    );
    assert.deepEqual(errorsOf(overriding(demo, { 15: { status: 'notImplemented', reason } })), []);
  });

  it('of 実施 may rest on an answer of 実施 that explains why the registers differ', () => {
    const explained = claiming(demo, (id) =>
      id === '15.5.eol'
        ? { status: 'implemented', content: '期限内です。', explanation: '延長サポートを契約済みのため。' }
        : claimOf(id),
    );
    assert.ok(
      !errorsOf(overriding(explained, { 15: { status: 'implemented', reason } })).includes('overrideContradiction 15'),
    );
  });

  it('of 該当なし is contradicted by rows at work, however well they are kept', () => {
    const state = overriding(
      claiming(demo, (id) => (id.startsWith('4.') ? { status: 'notApplicable', reason } : claimOf(id))),
      { 4: { status: 'notApplicable', reason } },
    );
    assert.ok((state.registers.people ?? []).length > 0);
    assert.ok(errorsOf(state).includes('overrideContradiction 4'));
  });

  it('is no error where nothing speaks against it, in any contract of the demo', () => {
    for (const name of ['operations', 'web-build', 'research'] as const) {
      const state = demoState(name);
      const overridden = submissionFindings(meti2023, state, assess(meti2023, state, day), null);
      assert.deepEqual(
        overridden.filter(({ rule }) => rule.startsWith('override')),
        [],
      );
    }
    assert.deepEqual(errorsOf(overriding(demo, { 9: { status: 'implemented', reason } })), []);
  });
});

describe('an added item', () => {
  it('is held to a reason and to a consultation that has taken place', () => {
    const item = { label: '追加項目１', text: 'ログを保存する。', status: 'notApplicable', reason: '-' };
    const consulted = (on: string) => ({ ...item, consultation: { on, official: '山本', answer: '可' } });
    const errorsWith = (data: object) =>
      errorsOf({ ...demo, registers: { ...demo.registers, addedItems: [row('a1', data)] } });
    assert.deepEqual(errorsWith(consulted('2026-10-30')), ['consultationMissing ', 'reasonMissing ']);
    assert.deepEqual(errorsWith({ ...consulted('2026-10-29'), reason }), []);
  });
});
