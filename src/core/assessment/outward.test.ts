import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaredEmpty } from '../../../test/support/judged-contract.ts';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
const site = { id: 's1', url: 'https://a.go.jp/', opensOn: '2026-05-01' };
const domain = { id: 'd1', domain: 'a.go.jp' };
const retired = (id: string, about: object) => ({ id, ...about, vendorAbility: '契約書第5条' });

/** 15(10): a provider of each site and mail domain can remove it. */
function told(rows: Rows, scope = {}) {
  const [reason] = reasonsOf('providerAbilityNotShown', rows, today, { scope });
  assert.ok(reason);
  const { verdict, situation, params, missing = [] } = reason;
  const { count, met, total, names } = params;
  return {
    verdict,
    situation,
    figures: [count, met, total, names],
    rows: reason.rows.map(({ entryId }) => entryId),
    missing: missing.map(({ register, about, title }) => `${register} ${about.register}/${about.entryId} ${title}`),
    register: params.register,
  };
}

describe('what is towards the outside', () => {
  it('is each site and mail domain, of which those are named that fall short', () => {
    const retirements = [retired('r1', { target: 's1' })];
    assert.deepEqual(told({ sites: [site], mailDomains: [domain], retirements }), {
      verdict: 'notSatisfied',
      situation: 'judged',
      figures: [1, 1, 2, 'a.go.jp'],
      rows: ['d1'],
      missing: ['retirements mailDomains/d1 a.go.jp'],
      register: 'sites',
    });
    const both = [...retirements, retired('r2', { mailDomain: 'd1' })];
    assert.deepEqual(told({ sites: [site], mailDomains: [domain], retirements: both }), {
      verdict: 'satisfied',
      situation: 'judged',
      figures: [2, 2, 2, 'https://a.go.jp/、a.go.jp'],
      rows: ['s1', 'd1'],
      missing: [],
      register: 'sites',
    });
  });

  it('is not wholly known while one of the two registers says nothing', () => {
    const retirements = [retired('r1', { target: 's1' }), retired('r2', { mailDomain: 'd1' })];
    const ofSites = told({ sites: [site], retirements: retirements.slice(0, 1) });
    assert.deepEqual(
      [ofSites.verdict, ofSites.situation, ofSites.register, ofSites.figures],
      ['undetermined', 'emptyRegister', 'mailDomains', [0, 1, 1, '']],
    );
    const ofMail = told({ mailDomains: [domain], retirements: retirements.slice(1) });
    assert.deepEqual([ofMail.verdict, ofMail.situation, ofMail.register], ['undetermined', 'emptyRegister', 'sites']);
    const broken = told({ sites: [site] });
    assert.deepEqual([broken.verdict, broken.situation, broken.rows], ['notSatisfied', 'judged', ['s1']]);
    assert.equal(told({}).situation, 'emptyRegister');
  });

  it('is known where the register was rightly said to be empty, or the scope leaves it out', () => {
    const retirements = [retired('r1', { target: 's1' })];
    const said = told({ sites: [site], retirements, ...declaredEmpty('mailDomains') }, { mail: null });
    assert.deepEqual([said.verdict, said.situation], ['satisfied', 'judged']);
    const out = told({ sites: [site], retirements }, { mail: false });
    assert.deepEqual([out.verdict, out.situation], ['satisfied', 'judged']);
    const contradicted = told({ sites: [site], retirements, ...declaredEmpty('mailDomains') });
    assert.deepEqual([contradicted.verdict, contradicted.situation], ['undetermined', 'contradictedEmpty']);
    const [reason] = reasonsOf(
      'providerAbilityNotShown',
      { sites: [site], retirements, ...declaredEmpty('mailDomains') },
      today,
    );
    assert.deepEqual(
      [reason?.params.register, reason?.params.emptyBecause, reason?.params.against],
      ['mailDomains', '該当するものはありません', 'mail'],
    );
  });

  it('is not judged by a row that can’t be read, beside a broken one that can', () => {
    const unread = { ...site, opensOn: '2026-13-01' };
    const alone = told({ sites: [unread], mailDomains: [domain], retirements: [retired('r2', { mailDomain: 'd1' })] });
    assert.deepEqual([alone.verdict, alone.situation, alone.rows], ['undetermined', 'notJudged', ['s1']]);
    const beside = told({ sites: [unread], mailDomains: [domain] });
    assert.deepEqual([beside.verdict, beside.situation, beside.rows], ['notSatisfied', 'judged', ['d1']]);
  });

  it('names nothing but a host: an address that names none leaves it open, and one that can’t be read is told first', () => {
    const situation = (...sites: Rows[string]) => {
      const [reason] = reasonsOf('domainNotGoJp', { sites, mailDomains: [domain] }, today);
      return [reason?.verdict, reason?.situation, reason?.rows.length];
    };
    const hostless = { ...site, id: 's2', url: '未定のサーバ' };
    assert.deepEqual(situation(hostless), ['undetermined', 'judged', 1]);
    assert.deepEqual(situation(hostless, { ...site, opensOn: '2026-13-01' }), ['undetermined', 'notJudged', 2]);
  });

  it('is judged by a retirement’s own row where its site is on record nowhere; that row lacks none', () => {
    const stray = { id: 'r3', target: 'gone' };
    const rows = { sites: [site], mailDomains: [domain] };
    const retirements = [retired('r1', { target: 's1' }), retired('r2', { mailDomain: 'd1' })];
    const of = told({ ...rows, retirements: [...retirements, stray] });
    assert.deepEqual(
      [of.verdict, of.rows, of.missing, of.figures.slice(0, 3)],
      ['notSatisfied', ['r3'], [], [1, 2, 3]],
    );
  });
});
