import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyOf, type Rows, reasonOf, sentenceOf, verdictOf } from '../../../test/support/verdict-of.ts';
import type { JsonObject } from '../kernel/json.ts';

const people = [
  { id: 'p1', name: '山田', startedOn: '2026-05-01' },
  { id: 'p2', name: '佐藤', startedOn: '2026-05-01' },
];
const pledges = [
  { id: 'j1', person: 'p1', signedOn: '2026-05-01' },
  { id: 'j2', person: 'p2', signedOn: '2026-05-10' },
];
const nda = (rows: Rows, asOf = '2026-11-24') => verdictOf('pledgeMissing', '9.nda', rows, { asOf });
const plan = (method: string, proof?: string) => {
  const entries = { '9.nda': { method, ...(proof === undefined ? {} : { proof }) } };
  return { planVersions: [{ id: 'v1', version: 1, effectiveFrom: '2026-04-01', entries, names: {} }] };
};

describe('9) pledges', () => {
  it('are asked of every engaged person, and count from the day on which they were signed', () => {
    assert.equal(nda({ people, pledges }, '2026-05-09'), 'notSatisfied');
    assert.equal(nda({ people, pledges }, '2026-05-10'), 'satisfied');
    const reason = reasonOf('pledgeMissing', '9.nda', { people, pledges: pledges.slice(0, 1) });
    assert.deepEqual([reason.params.met, reason.params.total, reason.params.names], [1, 2, '佐藤']);
    assert.deepEqual(reason.missing, [
      { register: 'pledges', about: { register: 'people', entryId: 'p2' }, title: '佐藤' },
    ]);
  });

  it('of someone who has not begun, or of nobody on record, concern nobody', () => {
    const later = { id: 'p3', name: '鈴木', startedOn: '2027-01-10' };
    assert.equal(nda({ people: [...people, later], pledges }), 'satisfied');
    assert.equal(nda({ people, pledges: [{ ...pledges[0], person: 'gone' }, pledges[1] ?? {}] }), 'notSatisfied');
  });

  it('without a day are not known to be signed', () => {
    assert.equal(nda({ people, pledges: [{ ...pledges[0], signedOn: '' }, pledges[1] ?? {}] }), 'undetermined');
    assert.equal(nda({ people, pledges: [{ ...pledges[0], validUntil: '来年' }, pledges[1] ?? {}] }), 'undetermined');
  });

  it('hold until they end; one that does not outlast the contract ends with the work', () => {
    const [first, second = {}] = pledges;
    const until = { people, pledges: [{ ...first, validUntil: '2026-12-31' }, second] };
    assert.equal(nda(until, '2026-12-31'), 'satisfied');
    assert.equal(nda(until, '2027-01-01'), 'notSatisfied');
    const brief = { people, pledges: [{ ...first, survives: false }, second] };
    assert.equal(nda(brief, '2027-03-31'), 'satisfied');
    assert.equal(nda(brief, '2027-04-01'), 'notSatisfied');
    // Of one that doesn't say whether it outlasts the contract nobody knows once the work is over.
    assert.equal(nda({ people, pledges }, '2027-03-31'), 'satisfied');
    assert.equal(nda({ people, pledges }, '2027-04-01'), 'undetermined');
    const lasting = pledges.map((pledge) => ({ ...pledge, survives: true }));
    assert.equal(nda({ people, pledges: lasting }, '2027-04-01'), 'satisfied');
  });

  it('can’t be declared away, neither for people nor as people', () => {
    const declared = (register: string) => ({ emptyRegisters: [{ id: register, reason: '不要なため' }] });
    assert.equal(nda({ people, ...declared('pledges') }), 'notSatisfied');
    assert.equal(nda(declared('people')), 'undetermined');
  });

  it('are asked where the plan names them, and where it says nothing; under other means nothing is known', () => {
    assert.equal(nda({ people, ...plan('全員から誓約書を得る') }), 'notSatisfied');
    assert.equal(nda({ people, ...plan('未定') }), 'notSatisfied');
    assert.equal(nda({ people, ...plan('就業規則と毎年の通知による') }), 'undetermined');
    assert.equal(nda({ people, ...plan('就業規則による', '誓約書の写し') }), 'notSatisfied');
    assert.equal(nda({ people, ...plan('就業規則による', '規則の写し') }), 'undetermined');
    assert.equal(nda({ people, pledges, ...plan('就業規則と毎年の通知による') }), 'satisfied');
  });

  it('that came after the start are told with their days and fail nothing', () => {
    const late = reasonOf('pledgeAfterStart', '9.nda', { people, pledges });
    assert.deepEqual([late.verdict, late.params.names, late.params.days], ['notSatisfied', '佐藤', 9]);
    assert.equal(dutyOf('9.nda', { people, pledges }).verdict, 'satisfied');
  });
});

const items = (change: JsonObject): Rows => ({
  informationItems: [{ id: 'i1', title: '名簿', receivedOn: '2026-05-01', ...change }],
});
const purpose = (rows: Rows, asOf?: string) =>
  verdictOf('usedForOtherPurpose', '9.purpose', rows, { ...(asOf && { asOf }) });

describe('9) the purpose of information', () => {
  it('is kept where no other use was made and something keeps it so', () => {
    const kept = { usedOtherwise: false, purposeKeptBy: '保管場所とアクセス権を分ける' };
    assert.equal(purpose(items(kept)), 'satisfied');
    assert.equal(dutyOf('9.purpose', items(kept)).draft?.status, 'implemented');
    assert.equal(purpose(items({ ...kept, usedOtherwise: true })), 'notSatisfied');
  });

  it('is not known where nobody answered, or what keeps it says nothing', () => {
    assert.equal(purpose(items({ purposeKeptBy: '分ける' })), 'undetermined');
    for (const purposeKeptBy of ['', 'なし', '未定']) {
      assert.equal(purpose(items({ usedOtherwise: false, purposeKeptBy })), 'undetermined');
    }
    assert.equal(purpose({}), 'undetermined');
    assert.match(dutyOf('9.purpose', { people, ...items({}) }).draft?.text.ja ?? '', /誓約|記録されていない/);
  });

  it('is asked of what was received by the day', () => {
    const later = { id: 'i2', title: '設計書', receivedOn: '2026-12-01', usedOtherwise: true };
    const rows = {
      informationItems: [...(items({ usedOtherwise: false, purposeKeptBy: '分ける' }).informationItems ?? []), later],
    };
    assert.equal(purpose(rows), 'satisfied');
    assert.equal(purpose(rows, '2026-12-01'), 'notSatisfied');
  });
});

const approval = { id: 'a1', title: '提供の承認', actKind: 'approval', on: '2026-06-01', obligation: 9 };
const disclosure = {
  id: 'd1',
  recipient: '株式会社みどり',
  disclosedOn: '2026-06-01',
  handlingAssured: true,
  cautions: '複製しない',
  approval: 'a1',
};
const approved = (change: object, act: object = {}, asOf = '2026-11-24') =>
  verdictOf(
    'disclosedWithoutApproval',
    '9.provide',
    { disclosures: [{ ...disclosure, ...change }], acts: [{ ...approval, ...act }] },
    { asOf },
  );

describe('9) a disclosure', () => {
  it('needs an approval given by its day', () => {
    assert.equal(approved({}, { on: '2026-05-31' }), 'satisfied');
    assert.equal(approved({}), 'satisfied');
    assert.equal(approved({}, { on: '2026-06-02' }), 'notSatisfied');
    assert.equal(approved({}, { on: '2026-08-01' }, '2026-07-01'), 'notSatisfied');
    assert.equal(approved({ approval: '' }), 'notSatisfied');
  });

  it('is not covered by an act of another kind, about another item, or past its end', () => {
    assert.equal(approved({}, { actKind: 'permission' }), 'notSatisfied');
    for (const obligation of [8, 10, 14]) assert.equal(approved({}, { obligation }), 'notSatisfied');
    assert.equal(approved({}, { obligation: 9 }), 'satisfied');
    assert.equal(approved({}, { validUntil: '来年' }), 'undetermined');
    assert.equal(approved({}, { obligation: '' }), 'satisfied');
    assert.equal(approved({}, { validUntil: '2026-05-31' }), 'notSatisfied');
    assert.equal(approved({}, { validUntil: '2026-06-01' }), 'satisfied');
  });

  it('whose approval is gone, or whose day nobody said, is not known to be approved', () => {
    assert.equal(approved({ approval: 'gone' }), 'undetermined');
    assert.equal(approved({ disclosedOn: '' }), 'undetermined');
    assert.equal(approved({}, { on: '' }), 'undetermined');
  });

  it('that is planned is not there yet, and a register of plans alone is empty', () => {
    const planned = { ...disclosure, id: 'd2', disclosedOn: '2027-01-10', approval: '', cautions: '' };
    const rows = { disclosures: [disclosure, planned], acts: [approval] };
    assert.equal(dutyOf('9.provide', rows).verdict, 'satisfied');
    assert.match(sentenceOf('disclosedWithoutApproval', '9.provide', rows), /外部への提供1件/);
    assert.equal(dutyOf('9.provide', { disclosures: [planned] }).verdict, 'undetermined');
    assert.equal(dutyOf('9.provide', rows, { asOf: '2027-01-10' }).verdict, 'notSatisfied');
  });

  it('asks whether handling is assured, and for cautions that say something', () => {
    const rows = (change: object): Rows => ({ disclosures: [{ ...disclosure, ...change }], acts: [approval] });
    assert.equal(dutyOf('9.provide', rows({ handlingAssured: '' })).verdict, 'undetermined');
    assert.equal(dutyOf('9.provide', rows({ handlingAssured: false })).verdict, 'notSatisfied');
    for (const cautions of ['なし', '別途', '―', '']) {
      assert.equal(dutyOf('9.provide', rows({ cautions })).verdict, 'notSatisfied', cautions);
    }
  });

  it('may rightly never have been made, which a reason of nothing does not say', () => {
    const declared = (reason: string) =>
      dutyOf('9.provide', { emptyRegisters: [{ id: 'disclosures', reason, on: '2026-11-01' }] });
    assert.equal(declared('外部への提供はない').draft?.status, 'notApplicable');
    assert.equal(declared('-').verdict, 'undetermined');
  });
});
