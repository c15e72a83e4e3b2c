import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import { judgedContract } from '../../../test/support/judged-contract.ts';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';
import { withDuties } from '../../../test/support/part-of-catalogue.ts';
import type { JsonObject } from '../kernel/json.ts';
import { ribbonsOf } from './ribbon.ts';

type Registers = Readonly<Record<string, readonly JsonObject[]>>;

/** The days of May 2026 on which a duty was broken. */
const broken = (dutyId: string, rows: Registers, settings: Parameters<typeof judgedContract>[0] = {}) => {
  const state = { ...stateWith(rows), contract: judgedContract(settings) };
  const [ribbon] = ribbonsOf(
    withDuties((id) => id === dutyId),
    state,
    { from: '2026-05-01', to: '2026-05-31' },
  );
  assert.ok(ribbon);
  return ribbon.stretches
    .filter(({ verdict }) => verdict === 'notSatisfied')
    .map(({ from, to }) => `${Number(from.slice(8))}–${Number(to.slice(8))}`)
    .join();
};

describe('the days on which a duty was broken', () => {
  it('of a change go from the day after the limit to the day before its report', () => {
    const change = (reportedOn: string) => ({
      changes: [{ id: 'g1', title: '変更', changedOn: '2026-05-01', reportedOn }],
    });
    const within = { changeReportWithinDays: 3 };
    assert.equal(broken('15.4.report', change('2026-05-10'), within), '5–9');
    assert.equal(broken('15.4.report', change('2026-05-04'), within), '');
    assert.equal(broken('15.4.report', change('2026-05-05'), within), '');
  });

  it('of a patch go from the day after the limit to the day before it', () => {
    const server = { id: 's1', name: 'web01', responsibility: 'ours', patchReleasedOn: '2026-05-01' };
    const software = [{ id: 'w1', name: 'nginx', version: '1', place: 'web01', purl: 'pkg:deb/debian/nginx@1' }];
    const of = (patchedOn: string) =>
      broken('15.6.patch', { servers: [{ ...server, patchedOn }], software }, { patchWithinDays: 5 });
    assert.deepEqual([of('2026-05-06'), of('2026-05-20')], ['', '7–19']);
  });

  it('of an incident go from its recognition to the day before the report, or are that day', () => {
    const incident = (firstReportAt: string) => ({
      incidents: [{ id: 'n1', title: '誤送信', recognisedAt: '2026-05-10T09:00:00+09:00', firstReportAt }],
    });
    const within = { firstReportWithinHours: 2 };
    assert.equal(broken('11.report', incident('2026-05-10T10:00:00+09:00'), within), '');
    assert.equal(broken('11.report', incident('2026-05-10T18:00:00+09:00'), within), '10–10');
    assert.equal(broken('11.report', incident('2026-05-12T10:00:00+09:00'), within), '10–11');
  });

  it('of a device inside are those before its permission and after its end', () => {
    const device = {
      id: 'd1',
      name: '端末',
      serial: 'S-1',
      from: '2026-05-05',
      to: '2026-05-25',
      permission: 'a1',
      hasStorage: false,
    };
    const act = { id: 'a1', title: '許可', actKind: 'permission', on: '2026-05-10', obligation: 6 };
    const of = (change: JsonObject) =>
      broken('6.permit', { carriedInDevices: [device], acts: [{ ...act, ...change }] });
    assert.equal(of({ on: '2026-05-01' }), '');
    assert.equal(of({}), '5–9');
    assert.equal(of({ obligation: 7 }), '5–25');
    assert.equal(of({ actKind: 'approval' }), '5–25');
    assert.equal(of({ on: '2026-05-01', validUntil: '2026-05-20' }), '21–25');
  });

  it('of a service are those before its approval under 12), 13) or 14)', () => {
    const service = {
      id: 'v1',
      service: '基盤',
      serviceKind: 'contracted',
      usedFrom: '2026-05-05',
      usedTo: '2026-05-25',
      approval: 'a1',
    };
    const act = { id: 'a1', title: '承認', actKind: 'approval', on: '2026-05-10', obligation: 14 };
    const of = (change: JsonObject) =>
      broken('14.approve', { cloudServices: [service], acts: [{ ...act, ...change }] });
    for (const obligation of [12, 13, 14]) assert.equal(of({ obligation }), '5–9', String(obligation));
    for (const obligation of [11, 15]) assert.equal(of({ obligation }), '5–25', String(obligation));
    assert.equal(of({ on: '2026-05-05' }), '');
  });

  it('of a subcontract are those before its approval, where the contract demands one', () => {
    const subcontract = {
      id: 'b1',
      company: 'B社',
      tier: 1,
      from: '2026-05-05',
      to: '2026-05-25',
      approval: 'a1',
      flowDown: '契約書',
      informationHandled: 'なし',
      requestedOn: '2026-05-05',
      receivedOn: '2026-05-05',
    };
    const act = { id: 'a1', title: '承認', actKind: 'approval', on: '2026-05-10', obligation: 5 };
    const [rule] = ['subcontractNotApproved'];
    const of = (change: JsonObject) => {
      const [reason] = reasonsOf(
        rule ?? '',
        { subcontracts: [subcontract], acts: [{ ...act, ...change }] } as Rows,
        '2026-05-20',
      );
      return [reason?.verdict, reason?.ofDay];
    };
    assert.deepEqual(of({ on: '2026-05-05' }), ['satisfied', undefined]);
    assert.deepEqual(of({}), ['notSatisfied', 'satisfied']);
    assert.deepEqual(of({ obligation: 6 }), ['notSatisfied', undefined]);
    assert.deepEqual(of({ obligation: 4 }), ['notSatisfied', undefined]);
  });

  it('of a vulnerability are those before a confirmation under 15)', () => {
    const hole = {
      id: 'n1',
      vulnerabilityId: 'CVE-1',
      learnedOn: '2026-05-05',
      affected: true,
      plan: '更新する',
      plannedFor: '2026-05-20',
      planConfirmation: 'a1',
      doneOn: '2026-05-08',
    };
    const act = { id: 'a1', title: '確認', actKind: 'confirmation', on: '2026-05-12', obligation: 15 };
    const of = (change: JsonObject) => broken('15.5.plan', { vulnerabilities: [hole], acts: [{ ...act, ...change }] });
    assert.equal(of({}), '5–11');
    for (const obligation of [14, 16]) assert.equal(of({ obligation }), '5–31', String(obligation));
  });
});

describe('the figures of a rule', () => {
  const today = '2026-11-24';
  const paramsOf = (rule: string, rows: Rows) => {
    const [reason] = reasonsOf(rule, rows, today);
    assert.ok(reason, rule);
    return { verdict: reason.verdict, ...reason.params } as Readonly<Record<string, unknown>>;
  };

  it('count audits that were accepted and not held yet', () => {
    const audit = {
      id: 'u1',
      title: '監査',
      auditKind: 'ministry',
      requestedOn: '2026-05-01',
      accepted: true,
      heldOn: today,
    };
    const waiting = (...audits: Rows[string]) => paramsOf('auditRefused', { audits }).waiting;
    assert.deepEqual(
      [
        waiting(audit),
        waiting(audit, { ...audit, id: 'u2', heldOn: '2026-11-25' }),
        waiting({ ...audit, accepted: false, heldOn: '' }),
      ],
      [0, 1, 0],
    );
  });

  it('count subcontractors that handle information, and those that stated its return', () => {
    const one = { id: 'b1', company: 'B社', tier: 1, from: '2026-05-01', informationHandled: '設計書' };
    const of = (...subcontracts: Rows[string]) => {
      const { handling, stated } = paramsOf('returnNotStated', { subcontracts });
      return [handling, stated];
    };
    assert.deepEqual(
      of(one, { ...one, id: 'b2', informationHandled: 'なし' }, { ...one, id: 'b3', returnStatedOn: today }),
      [2, 1],
    );
    assert.deepEqual(of({ ...one, returnStatedOn: '2026-11-25' }), [1, 0]);
  });

  it('count services from the list, and those that are excused and on none', () => {
    const service = {
      id: 'v1',
      service: '基盤',
      serviceKind: 'contracted',
      confidential: true,
      ismapList: 'ismap',
      ismapNumber: 'C1',
      ismapAuditPeriodEnd: '2026-03-31',
      usedFrom: '2026-05-01',
    };
    const excused = {
      ...service,
      id: 'v2',
      service: '解析',
      ismapList: 'none',
      exceptionReason: '該当する登録サービスがないため',
    };
    const of = (...cloudServices: Rows[string]) => {
      const { verdict, listed, excused: out, excusedNames } = paramsOf('notOnIsmap', { cloudServices });
      return [verdict, listed, out, excusedNames];
    };
    assert.deepEqual(of(service), ['satisfied', 1, 0, '']);
    assert.deepEqual(of(service, excused), ['satisfied', 1, 1, '解析']);
    assert.deepEqual(of({ ...service, exceptionReason: '念のため' }), ['satisfied', 1, 0, '']);
    assert.deepEqual(of({ ...excused, exceptionReason: '' }), ['notSatisfied', 1, 0, '']);
    assert.deepEqual(of({ ...excused, usedFrom: '2026-13-01' }), ['undetermined', 1, 0, '']);
  });

  it('name machines that are left out, with their number', () => {
    const endpoint = { id: 'e1', name: 'web01' };
    const words = (...endpoints: Rows[string]) => {
      const { excusedJa, excusedEn } = paramsOf('endpointUncovered', { endpoints });
      return [excusedJa, excusedEn];
    };
    assert.deepEqual(words(endpoint), ['', '']);
    assert.deepEqual(words(endpoint, { id: 'e2', name: 'fw01', excusedBecause: '専用機のため' }), [
      '入れない理由を記録した1台（fw01）は含みません。',
      ' Not counted are 1 for which a reason is on record (fw01).',
    ]);
  });

  it('count days from the start to the pledge, of the longest', () => {
    const people = [
      { id: 'p1', name: '山田', startedOn: '2026-05-01' },
      { id: 'p2', name: '佐藤', startedOn: '2026-05-01' },
    ];
    const days = (first: string, second: string) =>
      paramsOf('pledgeAfterStart', {
        people,
        pledges: [
          { person: 'p1', signedOn: first, survives: true },
          { person: 'p2', signedOn: second, survives: true },
        ],
      }).days;
    assert.deepEqual(
      [days('2026-05-01', '2026-05-04'), days('2026-05-06', '2026-05-04'), days('2026-04-01', '2026-04-20')],
      [3, 5, 0],
    );
  });
});
