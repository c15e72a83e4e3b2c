import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { type ScopeKey, scopeKeys } from '../catalogue/catalogue.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { assess } from './assess.ts';

const demo = demoState('operations');

/** The demo with one scope fact answered otherwise and only some registers filled. */
function answered(key: ScopeKey, answer: boolean | null, registers: ContractState['registers']): ContractState {
  const all = Object.fromEntries(scopeKeys.map((one) => [one, true])) as ContractState['contract']['scope'];
  const contract = { ...demo.contract, scope: { ...all, [key]: answer } };
  return { contract, registers };
}

const dutiesWith = (key: ScopeKey, state: ContractState) =>
  assess(meti2023, state, '2026-10-29')
    .obligations.flatMap(({ duties }) => duties)
    .filter(({ dutyId }) =>
      meti2023.obligations.some(({ duties }) =>
        duties.some((duty) => duty.id === dutyId && duty.appliesWhen.includes(key)),
      ),
    );

const row = (data: ContractState['registers'][string][number]['data']) => [
  { id: 'r1', revision: 1, data, changedAt: '2026-10-01T00:00:00Z', changedBy: '' },
];

/** For each scope fact a row that contradicts "no", and one that does not. */
const rows: Readonly<
  Record<ScopeKey, readonly [against: ContractState['registers'], beside: ContractState['registers']]>
> = {
  buildsSystems: [{ servers: row({ name: 'srv01' }) }, { people: row({ name: '山田' }) }],
  publicSite: [{ systems: row({ name: '基盤', isPublic: true }) }, { systems: row({ name: '基盤', isPublic: false }) }],
  mail: [{ mailDomains: row({ domain: 'a.go.jp' }) }, { systems: row({ name: '基盤', hasMail: false }) }],
  applications: [{ webApplications: row({ name: '検索' }) }, { sites: row({ url: 'https://a.go.jp/' }) }],
  cloud: [{ cloudServices: row({ service: 'X' }) }, {}],
  subcontracts: [{ subcontracts: row({ company: 'X' }) }, {}],
  confidential: [
    { informationItems: row({ title: '名簿', confidential: true }) },
    { informationItems: row({ title: '告示', confidential: false }) },
  ],
};

describe('a scope fact', () => {
  for (const key of scopeKeys) {
    const [against, beside] = rows[key];
    if (dutiesWith(key, demo).length === 0) continue;
    it(`${key} answered with no proposes 該当なし with that reason, and is contradicted by rows that say otherwise`, () => {
      for (const duty of dutiesWith(key, answered(key, false, beside))) {
        assert.deepEqual([duty.applicable, duty.draft?.status], [false, 'notApplicable'], duty.dutyId);
        assert.match(duty.draft?.text.ja ?? '', /含まれないため、該当しません。/);
      }
      for (const duty of dutiesWith(key, answered(key, false, against))) {
        assert.deepEqual([duty.verdict, duty.draft?.status], ['notSatisfied', null], duty.dutyId);
        assert.equal(duty.reasons[0]?.rows[0]?.entryId, 'r1');
      }
    });

    it(`${key} not answered leaves its duties undetermined`, () => {
      for (const duty of dutiesWith(key, answered(key, null, {})))
        assert.deepEqual([duty.applicable, duty.verdict], [null, 'undetermined'], duty.dutyId);
    });
  }

  it('of no mail, claimed as 該当なし while mail domains are on record, is a contradiction that needs words', () => {
    const state = answered('mail', false, {
      ...rows.mail[0],
      claims: [{ ...row({ status: 'notApplicable', reason: 'なし' })[0], id: '15.9.spoof' }] as never,
    });
    assert.equal(dutiesWith('mail', state).find(({ dutyId }) => dutyId === '15.9.spoof')?.contradicted, true);
  });
});
