import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyOf, type Rows, reasonOf, sentenceOf, verdictOf } from '../../../test/support/verdict-of.ts';
import type { JsonObject } from '../kernel/json.ts';

const service = {
  id: 'v1',
  service: '基盤',
  serviceKind: 'contracted',
  confidential: false,
  approval: 'a1',
  cautions: '共有設定',
  usedFrom: '2026-05-01',
  usageReviewedOn: '2026-06-01',
};
const approval = { id: 'a1', title: '利用の承認', actKind: 'approval', on: '2026-04-30', obligation: 14 };
const rowsOf = (change: object, act: object = {}): Rows => ({
  cloudServices: [{ ...service, ...change }],
  acts: [{ ...approval, ...act }],
});
const approved = (change: object, act: object = {}, asOf = '2026-11-24') =>
  verdictOf('usedWithoutApproval', '14.approve', rowsOf(change, act), { asOf });

describe('14) the approval of use', () => {
  it('is given by the first day of use', () => {
    assert.equal(approved({}), 'satisfied');
    assert.equal(approved({}, { on: '2026-05-01' }), 'satisfied');
    assert.equal(approved({}, { on: '2026-05-02' }), 'notSatisfied');
    assert.equal(approved({ approval: '' }), 'notSatisfied');
    assert.equal(approved({}, { on: '2026-09-01' }, '2026-08-01'), 'notSatisfied');
  });

  it('is of the right kind, about the use of a cloud, and valid on every day of use', () => {
    assert.equal(approved({}, { actKind: 'permission' }), 'notSatisfied');
    assert.equal(approved({}, { obligation: 9 }), 'notSatisfied');
    assert.equal(approved({}, { validUntil: '2026-11-24' }), 'satisfied');
    assert.equal(approved({}, { validUntil: '2026-11-23' }), 'notSatisfied');
    assert.equal(approved({ usedTo: '2026-11-20' }, { validUntil: '2026-11-20' }), 'satisfied');
    assert.equal(approved({ usedTo: '2026-11-21' }, { validUntil: '2026-11-20' }), 'notSatisfied');
  });

  it('that is gone, or a use without its first day, is not known to be in time', () => {
    assert.equal(approved({ approval: 'gone' }), 'undetermined');
    assert.equal(approved({ usedFrom: '' }), 'undetermined');
  });

  it('is missed by a use that ended without it: told, and never 該当なし', () => {
    const ended = rowsOf({ approval: '', usedTo: '2026-06-30' });
    const duty = dutyOf('14.approve', ended);
    assert.deepEqual([duty.verdict, duty.draft?.status], ['notSatisfied', 'notImplemented']);
    assert.match(sentenceOf('usedWithoutApproval', '14.approve', ended), /利用を終えたもの1件/);
    assert.equal(dutyOf('14.approve', rowsOf({ usedTo: '2026-06-30' })).draft?.status, 'implemented');
  });

  it('is not asked of a use that is planned, and a register of plans alone is empty', () => {
    const planned = { ...service, id: 'v2', usedFrom: '2027-01-10', approval: '', cautions: '' };
    const rows = { cloudServices: [service, planned], acts: [approval] };
    assert.equal(dutyOf('14.approve', rows).verdict, 'satisfied');
    assert.equal(dutyOf('14.caution', rows).verdict, 'satisfied');
    assert.equal(dutyOf('14.approve', { cloudServices: [planned] }).verdict, 'undetermined');
  });
});

describe('14) cautions', () => {
  it('say something, for every service that is or was used', () => {
    for (const cautions of ['', 'なし', '別途', '－'])
      assert.equal(dutyOf('14.caution', rowsOf({ cautions, usedTo: '2026-06-30' })).verdict, 'notSatisfied', cautions);
  });
});

const assessment = { id: 'r1', cloudService: 'v1', axis: 'location', residual: 2, assessedOn: '2026-04-20' };
const risk = (assessments: readonly JsonObject[], asOf = '2026-11-24') =>
  dutyOf('14.risk', { cloudServices: [service], riskAssessments: assessments }, { asOf }).verdict;

describe('14) the risk', () => {
  it('is assessed for each service, from the day of the assessment on', () => {
    assert.equal(risk([assessment]), 'satisfied');
    assert.equal(risk([{ ...assessment, assessedOn: '2026-06-01' }], '2026-05-31'), 'notSatisfied');
    assert.equal(risk([{ ...assessment, cloudService: 'gone' }]), 'notSatisfied');
    const two = { cloudServices: [service, { ...service, id: 'v2', service: '会議' }], riskAssessments: [assessment] };
    const reason = reasonOf('riskNotAssessed', '14.risk', two);
    assert.deepEqual([reason.params.met, reason.params.total, reason.missing?.[0]?.title], [1, 2, '会議']);
  });

  it('that remains is low, or accepted by name; what nobody said is not low', () => {
    assert.equal(risk([{ ...assessment, residual: 3 }]), 'satisfied');
    assert.equal(risk([{ ...assessment, residual: 4 }]), 'notSatisfied');
    assert.equal(risk([{ ...assessment, residual: 4, acceptedBy: '責任者' }]), 'satisfied');
    assert.equal(risk([{ ...assessment, residual: 4, acceptedBy: '未定' }]), 'notSatisfied');
    assert.equal(risk([{ ...assessment, residual: '' }]), 'undetermined');
  });

  it('goes on while nobody knows that the use has ended, as by an end before its beginning', () => {
    const ofDay = (usedTo: string) => {
      const rows = { ...rowsOf({ usedTo }), riskAssessments: [{ ...assessment, residual: 9 }] };
      const { verdict, ofDay: day } = reasonOf('riskNotAcceptable', '14.risk', rows);
      return [verdict, day];
    };
    assert.deepEqual(ofDay('2026-06-30'), ['notSatisfied', 'satisfied']);
    assert.deepEqual(ofDay(''), ['notSatisfied', undefined]);
    assert.deepEqual(ofDay('2026-04-30'), ['notSatisfied', undefined]);
  });

  it('of a service that is only planned is not judged yet', () => {
    const planned = { ...service, id: 'v2', usedFrom: '2027-01-10' };
    const rows = {
      cloudServices: [service, planned],
      riskAssessments: [assessment, { ...assessment, id: 'r2', cloudService: 'v2', residual: 9 }],
    };
    assert.equal(dutyOf('14.risk', rows).verdict, 'satisfied');
  });
});

const reviewed = (change: object, asOf: string, settings = {}) =>
  verdictOf('usageNotReviewed', '14.manage', rowsOf(change), { asOf, settings });

describe('14) the use', () => {
  it('is reviewed within the limit, counted from the last review or the first day', () => {
    const limit = { usageReviewEveryDays: 10 };
    assert.equal(reviewed({}, '2026-06-11', limit), 'satisfied');
    assert.equal(reviewed({}, '2026-06-12', limit), 'notSatisfied');
    assert.equal(reviewed({ usageReviewedOn: '' }, '2026-05-11', limit), 'satisfied');
    assert.equal(reviewed({ usageReviewedOn: '' }, '2026-05-12', limit), 'notSatisfied');
    assert.equal(reviewed({ usageReviewedOn: '2026-04-30' }, '2026-05-11', limit), 'satisfied');
    assert.equal(reviewed({}, '2026-05-31', { usageReviewEveryDays: 30 }), 'satisfied');
    assert.equal(reviewed({ usageReviewedOn: '', usedFrom: '' }, '2026-06-01'), 'undetermined');
  });

  it('is held against the reviews that were told by the day', () => {
    const days = {
      series: { usageReviewedOn: ['2026-05-20', '2026-10-01'].map((value) => ({ value, toldOn: '2026-10-01' })) },
    };
    assert.equal(reviewed(days, '2026-06-20', { usageReviewEveryDays: 31 }), 'satisfied');
    assert.equal(reviewed(days, '2026-06-21', { usageReviewEveryDays: 31 }), 'notSatisfied');
  });

  it('that ended is judged to its last day', () => {
    const limit = { usageReviewEveryDays: 30 };
    assert.equal(reviewed({ usedTo: '2026-06-30' }, '2026-11-24', limit), 'satisfied');
    assert.equal(reviewed({ usedTo: '2026-07-02' }, '2026-11-24', limit), 'notSatisfied');
  });

  it('is told as what was reviewed and what is too new for it', () => {
    assert.match(
      sentenceOf('usageNotReviewed', '14.manage', rowsOf({ usageReviewedOn: '' }), { asOf: '2026-05-11' }),
      /確認済み0件/,
    );
  });
});
