import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backingBy, file } from '../../../test/support/backed-contract.ts';
import { type Rows, verdictOf } from '../../../test/support/verdict-of.ts';
import type { JsonObject } from '../kernel/json.ts';

describe('2) the regulations that the form names', () => {
  const names = [
    'サイバーセキュリティ対策のための統一基準',
    '経済産業省情報セキュリティ管理規程',
    '経済産業省情報セキュリティ対策基準',
  ];

  it('are borne out by their own texts, each counted, and by those of no other', () => {
    const regulations = [...names, '就業規則'].map((name, index) => ({ id: `r${index}`, name, edition: '第1版' }));
    const evidenceItems = [file('regulations', 'r0', 'procedure'), file('regulations', 'r3', 'procedure')];
    const { verdict, rows, by } = backingBy('namedRegulationMissing', '2.h', { regulations, evidenceItems });
    assert.deepEqual([verdict, rows, by], ['satisfied', 3, { statement: 2, evidence: 1 }]);
  });
});

const control = { id: 'k1', family: 'logging', what: '操作記録を1年保管する', evidence: '監視設計書' };

const measured = (change: object, asOf?: string) =>
  verdictOf('measureWithoutEvidence', '2.c', { controls: [{ ...control, ...change }] }, { ...(asOf && { asOf }) });

describe('2) a measure of a family', () => {
  it('counts while its evidence is valid, to the last day', () => {
    const until = { validUntil: '2026-10-31' };
    assert.equal(measured(until, '2026-10-30'), 'satisfied');
    assert.equal(measured(until, '2026-10-31'), 'satisfied');
    assert.equal(measured(until, '2026-11-01'), 'notSatisfied');
    assert.equal(measured({ validUntil: 'unlimited' }, '2030-01-01'), 'satisfied');
  });

  it('that says nothing is none, as is evidence that says nothing', () => {
    for (const filler of ['なし', '未定', ' 　－ ', 'Ｎ／Ａ', '別途'])
      assert.deepEqual([measured({ what: filler }), measured({ evidence: filler })], ['notSatisfied', 'notSatisfied']);
  });

  it('without evidence fails beside one that has some', () => {
    const controls = [control, { ...control, id: 'k2', evidence: '' }];
    assert.equal(verdictOf('measureWithoutEvidence', '2.c', { controls }), 'notSatisfied');
  });

  it('is proved by a file of a kind that can prove it', () => {
    const proved = (kind: string) =>
      verdictOf('measureWithoutEvidence', '2.c', {
        controls: [{ ...control, evidence: '' }],
        evidenceItems: [{ id: 'f1', kind, targets: [{ register: 'controls', entryId: 'k1' }], duties: [] }],
      });
    assert.equal(proved('log'), 'satisfied');
    assert.equal(proved('erasureProof'), 'notSatisfied');
    assert.equal(proved('pledge'), 'notSatisfied');
  });

  it('can’t be declared away, and a register without one says so', () => {
    const declared = { emptyRegisters: [{ id: 'controls', reason: '該当する対策がないため' }] };
    assert.equal(verdictOf('measureWithoutEvidence', '2.c', declared), 'undetermined');
    assert.equal(verdictOf('measureWithoutEvidence', '2.c', {}), 'undetermined');
    assert.equal(measured({ family: 'access' }), 'notSatisfied');
  });
});

describe('2) a regulation', () => {
  const edition = (change: JsonObject, asOf?: string) =>
    verdictOf(
      'regulationEditionChanged',
      '2.h',
      { regulations: [{ id: 'g1', name: '統一基準', edition: '令和5年度版', ...change }] },
      { ...(asOf && { asOf }) },
    );

  it('without a newer edition is fine, however that is said', () => {
    for (const newerEdition of ['', 'なし', '特になし', 'n/a', '未定'])
      assert.equal(edition({ newerEdition }), 'satisfied');
    assert.equal(edition({ newerEdition: '令和7年度版' }), 'notSatisfied');
  });

  it('with a newer edition counts as talked over from the day of the consultation', () => {
    const changed = { newerEdition: '令和7年度版', consultedOn: '2026-06-01' };
    assert.equal(edition(changed, '2026-05-31'), 'notSatisfied');
    assert.equal(edition(changed, '2026-06-01'), 'satisfied');
  });

  it('must name its edition, and the register is never rightly empty', () => {
    const named = (rows: Rows) => verdictOf('regulationEditionMissing', '2.h', rows);
    assert.equal(named({ regulations: [{ name: '統一基準', edition: '不明' }] }), 'undetermined');
    assert.equal(named({ regulations: [{ name: '統一基準', edition: '令和5年度版' }] }), 'satisfied');
    assert.equal(named({ emptyRegisters: [{ id: 'regulations', reason: '規程がないため' }] }), 'undetermined');
  });
});
