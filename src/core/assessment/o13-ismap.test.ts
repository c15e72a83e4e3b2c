import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyOf, reasonOf, sentenceOf, verdictOf } from '../../../test/support/verdict-of.ts';
import type { JsonObject } from '../kernel/json.ts';

const service = {
  id: 'v1',
  service: '基盤',
  provider: '社',
  serviceKind: 'contracted',
  confidential: true,
  ismapList: 'ismap',
  ismapNumber: 'C1',
  ismapAuditPeriodEnd: '2026-03-31',
  ismapCheckedOn: '2026-10-01',
  usedFrom: '2026-05-01',
};
const on = (change: object, asOf = '2026-11-24') =>
  verdictOf('notOnIsmap', '13.list', { cloudServices: [{ ...service, ...change }] }, { asOf });

describe('13) a service with confidential information', () => {
  it('is on a list for 16 months from the day after the audit period, to the last day', () => {
    assert.equal(on({}, '2027-07-31'), 'satisfied');
    assert.equal(on({}, '2027-08-01'), 'notSatisfied');
    assert.equal(on({ usedTo: '2027-07-31' }, '2027-08-01'), 'satisfied');
  });

  it('that is on none is explained by a reason that says something, and named as an exception', () => {
    const unlisted = { ...service, ismapList: 'none' };
    assert.equal(on(unlisted), 'notSatisfied');
    for (const exceptionReason of ['なし', '未定', '-'])
      assert.equal(on({ ...unlisted, exceptionReason }), 'notSatisfied');
    const excused = { ...unlisted, id: 'v2', service: '解析', exceptionReason: '該当する登録サービスがないため' };
    assert.equal(on(excused), 'satisfied');
    assert.equal(
      sentenceOf('notOnIsmap', '13.list', { cloudServices: [service, excused] }),
      '要機密情報を取り扱うクラウドサービス2件のうち、1件はISMAP又はISMAP-LIUのリストから調達し、1件は原則によらない理由を記録しています（解析）。',
    );
  });

  it('on the list of special measures is on none', () => {
    assert.equal(on({ ismapList: 'liuSpecial' }), 'notSatisfied');
    assert.equal(on({ ismapList: 'ismapLiu' }), 'satisfied');
  });

  it('is not known to be listed without list, number or audit period, nor to be concerned without an answer', () => {
    for (const field of ['ismapList', 'ismapNumber', 'ismapAuditPeriodEnd', 'confidential'])
      assert.equal(on({ [field]: '' }), 'undetermined', field);
    assert.equal(on({ ismapNumber: '未定' }), 'undetermined');
    const rows = { cloudServices: [{ ...service, confidential: false }] };
    assert.equal(dutyOf('13.list', rows).draft?.status, 'notApplicable');
  });

  it('that is planned is not there yet', () => {
    assert.equal(on({ ismapList: 'none' }, '2026-04-30'), 'undetermined');
    assert.equal(on({ ismapList: 'none' }, '2026-05-01'), 'notSatisfied');
  });
});

describe('13) what a list says of a service', () => {
  const listing = { list: 'ismap', number: 'C1', validUntil: '2027-12-31', auditPeriodEnd: null, state: '', scope: '' };
  const item = { service: '基盤', provider: '社', ismapNumber: 'C1' };
  const found = (date: string, own: object = {}) =>
    verdictOf('notOnIsmap', '13.list', {
      cloudServices: [{ ...service, ismapAuditPeriodEnd: '', ...own }],
      ismapConclusions: [{ id: 'v1', item, listing, by: 'number', nearMisses: [] }],
      feedSnapshots: [{ id: 'ismap', kind: 'ismap', digest: '0'.repeat(64), date }],
    });

  it('counts once its day has come, and else what the row says of itself', () => {
    assert.equal(found('2026-11-24'), 'satisfied');
    assert.equal(found('2026-11-25'), 'undetermined');
    assert.equal(found('2036-01-01', { ismapList: 'none' }), 'notSatisfied');
  });
});

const checked = (change: object, asOf: string, settings = {}) =>
  verdictOf('ismapCheckStale', '13.list', { cloudServices: [{ ...service, ...change }] }, { asOf, settings });

describe('13) the check against the list', () => {
  it('is fresh to the last day of its limit, by what had been told by the day', () => {
    assert.equal(checked({}, '2027-03-30'), 'satisfied');
    assert.equal(checked({}, '2027-03-31'), 'notSatisfied');
    assert.equal(checked({}, '2026-10-12', { ismapCheckMaxAgeDays: 10 }), 'notSatisfied');
    assert.equal(checked({}, '2026-09-30'), 'undetermined');
    const days = (...values: string[]) => ({
      series: { ismapCheckedOn: values.map((value) => ({ value, toldOn: '2026-11-01' })) } as unknown as JsonObject,
    });
    assert.equal(checked(days('2026-05-02', '2026-10-01'), '2026-09-30'), 'satisfied');
  });

  it('is asked of what is said to be on a list', () => {
    const situation = (change: object) =>
      reasonOf('ismapCheckStale', '13.list', { cloudServices: [{ ...service, ...change }] }).situation;
    assert.deepEqual(
      ['ismap', 'ismapLiu', 'none', ''].map((ismapList) => situation({ ismapList })),
      ['judged', 'judged', 'noneConcerned', 'noneConcerned'],
    );
  });

  it('rests on a list only where the one that would hold the service was at hand', () => {
    const item = { service: '基盤', provider: '社', ismapNumber: 'C1' };
    const on = (list: string, kind: string) => {
      const rows = {
        cloudServices: [{ ...service, ismapList: list }],
        ismapConclusions: [{ id: 'v1', item, listing: null, by: null, nearMisses: [] }],
        feedSnapshots: [{ id: kind, kind, digest: '0', date: '2026-11-01' }],
      } as never;
      return verdictOf('notOnIsmap', '13.list', rows);
    };
    const listing = { list: 'ismap', number: 'C2', service: '基盤2', provider: '社', scope: '', state: '' };
    const near = { ...listing, auditPeriodEnd: '2026-03-31', validUntil: null };
    const resembles = (...nearMisses: readonly object[]) =>
      verdictOf('notOnIsmap', '13.list', {
        cloudServices: [service],
        ismapConclusions: [{ id: 'v1', item, listing: null, by: null, nearMisses }],
        feedSnapshots: [{ id: 'ismap', kind: 'ismap', digest: '0', date: '2026-11-01' }],
      } as never);
    assert.deepEqual(
      [resembles(), resembles(near), resembles(near, near)],
      ['notSatisfied', 'undetermined', 'undetermined'],
    );
    const lists = ['ismap', 'ismapLiu'];
    assert.deepEqual(
      lists.map((list) => lists.map((kind) => on(list, kind))),
      [
        ['notSatisfied', 'satisfied'],
        ['satisfied', 'notSatisfied'],
      ],
    );
  });

  it('rests on no list while one of them bears a day still to come, whatever day another feed bears', () => {
    const item = { service: '基盤', provider: '社', ismapNumber: 'C1' };
    const on = (...feeds: readonly (readonly [kind: string, date: string])[]) =>
      verdictOf('notOnIsmap', '13.list', {
        cloudServices: [service],
        ismapConclusions: [{ id: 'v1', item, listing: null, by: null, nearMisses: [] }],
        feedSnapshots: feeds.map(([kind, date]) => ({ id: kind, kind, digest: '0', date })),
      } as never);
    assert.equal(on(['ismap', '2026-11-24'], ['support', '2026-11-25']), 'notSatisfied');
    assert.equal(on(['ismap', '2026-11-25']), 'satisfied');
    assert.equal(on(['ismap', '2026-11-01'], ['ismapLiu', '2026-11-25']), 'satisfied');
  });

  it('that is old warns and fails nothing', () => {
    const rows = { cloudServices: [{ ...service, ismapCheckedOn: '2026-05-01' }] };
    assert.equal(reasonOf('ismapCheckStale', '13.list', rows).verdict, 'notSatisfied');
    assert.equal(dutyOf('13.list', rows).verdict, 'satisfied');
  });
});
