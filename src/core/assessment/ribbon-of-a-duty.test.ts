import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedContract, judgedRows, type Rows } from '../../../test/support/judged-contract.ts';
import { withDuties } from '../../../test/support/part-of-catalogue.ts';
import type { Contract } from '../contract/contract.ts';
import { ribbonsOf } from './ribbon.ts';

/** What is told of one duty in May 2026, by days. */
function told(dutyId: string, rows: Rows, scope: Partial<Contract['scope']> = {}): string {
  const contract = judgedContract();
  const state = { contract: { ...contract, scope: { ...contract.scope, ...scope } }, registers: judgedRows(rows) };
  const [ribbon] = ribbonsOf(
    withDuties((id) => id === dutyId),
    state,
    { from: '2026-05-01', to: '2026-05-31' },
  );
  assert.ok(ribbon);
  return ribbon.stretches
    .map(({ from, to, verdict }) => `${Number(from.slice(8))}–${Number(to.slice(8))} ${verdict}`)
    .join(', ');
}

const toldAt = '2026-10-01T00:00:00Z';

describe('the days of a duty', () => {
  it('are told by its worst reason, what is not on record being worse than what is kept and no breach', () => {
    const person = { id: 'p1', name: '山田', startedOn: '2026-05-10', qualifications: '登録', trackRecord: '3件' };
    const complete = { ...person, nationality: '日本', company: 'A社', presentedOn: '2026-05-10' };
    assert.equal(told('4.people', { people: [complete] }), '1–9 notRecorded, 10–31 satisfied');
    assert.equal(told('4.people', { people: [person] }), '1–9 notRecorded, 10–31 notSatisfied');
    const place = { id: 'w1', address: '東京', presentedOn: '2026-04-20' };
    const engaged = { workplaces: [place], people: [complete] };
    assert.equal(told('4.place', engaged), '1–9 notRecorded, 10–31 undetermined');
  });

  it('that a reason without rows breaks are broken once anything is on record of the duty', () => {
    const people = [{ id: 'p1', name: '山田', startedOn: '2026-05-10' }];
    const trainings = [{ id: 't1', title: '教育', heldOn: '2026-05-10', subjects: ['malware'] }];
    const attendances = [{ training: 't1', person: 'p1', attendedOn: '2026-05-10' }];
    assert.equal(told('10.edu', { people, trainings, attendances }), '1–9 notRecorded, 10–31 notSatisfied');
  });

  it('on which it was kept are known by its register, though a row beside it was told of later', () => {
    const named = [
      'サイバーセキュリティ対策のための統一基準',
      '経済産業省情報セキュリティ管理規程',
      '経済産業省情報セキュリティ対策基準',
    ];
    const regulations = named.map((name) => ({ name, edition: '令和5年度版', effectiveOn: '2026-05-10', toldAt }));
    const controls = [{ family: 'review', what: '毎年の見直し', evidence: '記録簿', toldAt }];
    assert.equal(told('2.h', { regulations, controls }), '1–9 notRecorded, 10–31 satisfied');
  });

  it('on which it was kept are known by what it is about, though its register was filled later', () => {
    const rows = {
      sites: [{ id: 's1', url: 'https://a.example.go.jp/', opensOn: '2026-05-10', toldAt }],
      mailDomains: [{ id: 'd1', domain: 'a.example.go.jp', toldAt }],
      retirements: [
        { target: 's1', vendorAbility: '契約書第5条', toldAt },
        { mailDomain: 'd1', vendorAbility: '契約書第5条', toldAt },
      ],
    };
    assert.equal(told('15.10.vendor', rows), '1–9 notRecorded, 10–31 satisfied');
  });

  it('are kept where the duty does not apply and open where nobody has said, whatever is on record', () => {
    assert.equal(told('15.8.tls', {}, { publicSite: false }), '1–31 satisfied');
    assert.equal(told('15.8.tls', {}, { publicSite: null }), '1–31 undetermined');
  });
});
