import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { type ScopeKey, scopeKeys } from '../catalogue/catalogue.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { scopeTerms } from '../catalogue/scope-terms.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { assess } from './assess.ts';
import { reasonText } from './reason-text.ts';

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
        duties.some((duty) => duty.id === dutyId && scopeTerms(duty).flat().includes(key)),
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

/** Duties for which the fact decides alone: those for which another would do as well are told apart. */
const decidedBy = (key: ScopeKey, state: ContractState) => {
  const alone = new Set(
    meti2023.obligations.flatMap(({ duties }) =>
      duties.filter((duty) => scopeTerms(duty).some((keys) => keys.join() === key)).map(({ id }) => id),
    ),
  );
  return dutiesWith(key, state).filter(({ dutyId }) => alone.has(dutyId));
};

const scopeOf = (state: ContractState, asOf = '2026-10-29') => assess(meti2023, state, asOf).scope;

const dutyOf = (state: ContractState, dutyId: string, asOf = '2026-10-29') =>
  assess(meti2023, state, asOf)
    .obligations.flatMap(({ duties }) => duties)
    .find((duty) => duty.dutyId === dutyId);

describe('a scope fact', () => {
  for (const key of scopeKeys) {
    const [against, beside] = rows[key];
    if (dutiesWith(key, demo).length === 0) continue;
    it(`${key} answered with no proposes 該当なし with that reason`, () => {
      for (const duty of decidedBy(key, answered(key, false, beside))) {
        assert.deepEqual([duty.applicable, duty.draft?.status], [false, 'notApplicable'], duty.dutyId);
        assert.match(duty.draft?.text.ja ?? '', /含まれないため、該当しません。/);
      }
      assert.deepEqual(scopeOf(answered(key, false, beside)), []);
    });

    it(`${key} answered with no, or not at all, hides no duty while a row is at work, and is told`, () => {
      for (const [answer, verdict] of [
        [false, 'notSatisfied'],
        [null, 'undetermined'],
      ] as const) {
        const state = answered(key, answer, against);
        for (const duty of dutiesWith(key, state)) assert.equal(duty.applicable, true, duty.dutyId);
        const told = scopeOf(state).filter(({ params }) => params.scope === key);
        assert.deepEqual(
          told.map(({ rule, rows, ...reason }) => [rule, reason.verdict, rows.map(({ entryId }) => entryId)]),
          [['scopeContradicted', verdict, ['r1']]],
        );
        const { explanation } = reasonText(told[0] as never);
        assert.doesNotMatch(explanation.ja + explanation.en, /\{\w+\}|undefined/);
      }
    });

    it(`${key} not answered leaves its duties undetermined where no row says`, () => {
      for (const duty of decidedBy(key, answered(key, null, {})))
        assert.deepEqual([duty.applicable, duty.verdict], [null, 'undetermined'], duty.dutyId);
    });
  }

  it('of mail alone makes 15(7) and 15(10) apply: a mail domain of one’s own is no .go.jp', () => {
    for (const publicSite of [false, null]) {
      const state = answered('publicSite', publicSite, { mailDomains: row({ domain: 'example.com' }) });
      for (const dutyId of ['15.7.gojp', '15.10.vendor', '15.10.notice', '15.10.cleanup'])
        assert.equal(dutyOf(state, dutyId)?.applicable, true, dutyId);
      assert.equal(dutyOf(state, '15.7.gojp')?.verdict, 'notSatisfied');
      assert.equal(dutyOf(state, '15.8.scan')?.applicable, publicSite);
    }
  });

  it('makes them apply by a site that is on record, whatever was said of systems, sites and mail', () => {
    const no = Object.fromEntries(scopeKeys.map((key) => [key, false])) as ContractState['contract']['scope'];
    const state = {
      contract: { ...demo.contract, scope: no },
      registers: { sites: row({ url: 'https://example.com/', opensOn: '2026-05-01' }) },
    };
    for (const dutyId of ['15.7.gojp', '15.8.scan', '15.8.tls', '15.10.vendor', '15.1.doc'])
      assert.equal(dutyOf(state, dutyId)?.applicable, true, dutyId);
    assert.equal(dutyOf(state, '15.7.gojp')?.verdict, 'notSatisfied');
    for (const dutyId of ['12.noconf', '5.flow', '16.3', '17.test', '15.9.spoof'])
      assert.equal(dutyOf(state, dutyId)?.applicable, false, dutyId);
    assert.deepEqual(
      scopeOf(state).map(({ params }) => params.scope),
      ['buildsSystems', 'publicSite'],
    );
  });

  it('is settled by one answer of several that would do, and open only while none does', () => {
    const of = (publicSite: boolean | null, mail: boolean | null) => {
      const scope = { ...answered('mail', mail, {}).contract.scope, publicSite };
      return dutyOf({ contract: { ...demo.contract, scope }, registers: {} }, '15.10.vendor')?.applicable;
    };
    assert.deepEqual(
      [of(true, null), of(null, true), of(false, true), of(false, false), of(null, false), of(null, null)],
      [true, true, true, false, null, null],
    );
  });

  it('is asked for alone where another of the same duty was answered', () => {
    const reasons = (publicSite: boolean | null, mail: boolean | null) => {
      const scope = { ...answered('mail', mail, {}).contract.scope, publicSite };
      const [reason] = dutyOf({ contract: { ...demo.contract, scope }, registers: {} }, '15.10.vendor')?.reasons ?? [];
      return [reason?.verdict, reason?.params.scope];
    };
    assert.deepEqual(reasons(null, false), ['undetermined', ['publicSite']]);
    assert.deepEqual(reasons(null, null), ['undetermined', ['publicSite', 'mail']]);
    const contradicted = answered('publicSite', false, rows.publicSite[0]);
    const [told] = scopeOf(contradicted);
    const wanted = meti2023.obligations.flatMap(({ duties }) =>
      duties.filter((duty) => scopeTerms(duty).flat().includes('publicSite')).map(({ id }) => id),
    );
    assert.deepEqual(told?.dutyIds, wanted);
    assert.ok(wanted.length > 0 && wanted.includes('15.7.gojp') && !wanted.includes('4.people'));
  });

  it('is not shown by what is planned for later, only from its day on', () => {
    const state = answered('subcontracts', false, { subcontracts: row({ company: 'X', from: '2026-11-01' }) });
    assert.deepEqual([dutyOf(state, '5.flow')?.applicable, scopeOf(state)], [false, []]);
    assert.equal(dutyOf(state, '5.flow', '2026-11-01')?.applicable, true);
    assert.equal(scopeOf(state, '2026-11-01').length, 1);
  });

  it('of no mail, claimed as 該当なし while mail domains are on record, is a contradiction that needs words', () => {
    const state = answered('mail', false, {
      ...rows.mail[0],
      claims: [{ ...row({ status: 'notApplicable', reason: 'なし' })[0], id: '15.9.spoof' }] as never,
    });
    assert.equal(dutyOf(state, '15.9.spoof')?.contradicted, true);
  });
});
