import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyOf, type Rows, reasonOf, sentenceOf, verdictOf } from '../../../test/support/verdict-of.ts';
import type { JsonObject } from '../kernel/json.ts';

const presented = (change: object, asOf = '2026-11-24') =>
  verdictOf(
    'procedureNotPresented',
    '11.method',
    { responseProcedures: [{ id: 'h1', title: '手順', ...change }] },
    { asOf },
  );

describe('11) the procedure', () => {
  it('counts as presented from its day on, and can’t be declared away', () => {
    const day = { presentedOn: '2026-05-10' };
    assert.deepEqual(
      [presented(day, '2026-05-09'), presented(day, '2026-05-10'), presented({})],
      ['notSatisfied', 'satisfied', 'notSatisfied'],
    );
    const declared = { emptyRegisters: [{ id: 'responseProcedures', reason: '不要なため' }] };
    assert.equal(verdictOf('procedureNotPresented', '11.method', declared), 'undetermined');
  });
});

const incident = {
  id: 'k1',
  title: '誤送信',
  recognisedAt: '2026-08-02T09:00:00+09:00',
  firstReportAt: '2026-08-03T09:00:00+09:00',
};
const limit = { settings: { firstReportWithinHours: 24 } };
const reported = (change: object, asked = limit, rule = 'firstReportSlow') =>
  verdictOf(rule, '11.report', { incidents: [{ ...incident, ...change }] }, asked);

describe('11) the first report', () => {
  it('is in time to the last minute of the limit that the contract sets', () => {
    assert.equal(reported({ firstReportAt: '2026-08-03T08:59:00+09:00' }), 'satisfied');
    assert.equal(reported({}), 'satisfied');
    assert.equal(reported({ firstReportAt: '2026-08-03T09:00:01+09:00' }), 'notSatisfied');
    assert.equal(reported({ firstReportAt: '2026-08-03T09:00:30+09:00' }), 'notSatisfied');
    assert.equal(reported({ firstReportAt: '2026-08-03T09:01:00+09:00' }), 'notSatisfied');
  });

  it('without such a setting is a question, told with its time', () => {
    const asked = { settings: {} };
    assert.equal(verdictOf('firstReportSlow', '11.report', { incidents: [incident] }, asked), 'undetermined');
    assert.match(sentenceOf('firstReportSlow', '11.report', { incidents: [incident] }, asked), /最も長いもので1440分/);
  });

  it('before the recognition contradicts it, and is never 0 minutes', () => {
    const reversed = { incidents: [{ ...incident, firstReportAt: '2026-08-02T08:00:00+09:00' }] };
    const duty = dutyOf('11.report', reversed, limit);
    assert.equal(duty.verdict, 'undetermined');
    assert.ok(duty.reasons.every(({ situation }) => situation === 'contradictory'));
    const both = { incidents: [...reversed.incidents, { ...incident, id: 'k2' }] };
    assert.equal(reasonOf('firstReportSlow', '11.report', both, limit).params.minutes, 1440);
  });

  it('counts from its day on; none at all is a breach, and an unknown recognition no answer', () => {
    const report = (asOf: string) => reported({}, { ...limit, ...{ asOf } }, 'firstReportMissing');
    assert.deepEqual([report('2026-08-02'), report('2026-08-03')], ['notSatisfied', 'satisfied']);
    assert.equal(reported({ firstReportAt: '' }, limit, 'firstReportMissing'), 'notSatisfied');
    assert.equal(reported({ recognisedAt: '' }), 'undetermined');
  });

  it('is not asked of drills, but of what nobody called one', () => {
    const drill = dutyOf('11.report', { incidents: [{ ...incident, firstReportAt: '', drill: true }] }, limit);
    assert.equal(drill.draft?.status, 'notApplicable');
    assert.equal(
      dutyOf('11.report', { incidents: [{ ...incident, firstReportAt: '' }] }, limit).verdict,
      'notSatisfied',
    );
  });
});

const closed = { ...incident, cause: '宛先の確認漏れ', closedOn: '2026-09-01', consultation: 'a1' };
const act = { id: 'a1', title: '協議', actKind: 'consultation', on: '2026-08-05' };
const follow = (
  change: object,
  acts: readonly JsonObject[] = [act],
  asked: { asOf?: string; settings?: object } = {},
) => dutyOf('11.follow', { incidents: [{ ...closed, ...change }], acts }, asked).verdict;

describe('11) an incident', () => {
  it('is dealt with once its cause is found, the official consulted, and it is closed', () => {
    assert.equal(follow({}), 'satisfied');
    assert.equal(follow({}, [act], { asOf: '2026-08-31' }), 'undetermined');
    for (const cause of ['', '不明', '調査予定', '未定'].filter((text) => text !== '調査予定'))
      assert.equal(follow({ cause }), 'undetermined', cause);
  });

  it('closed without a consultation or an instruction on record is undetermined', () => {
    assert.equal(follow({ consultation: '' }, []), 'undetermined');
    assert.equal(follow({ consultation: 'gone' }, []), 'undetermined');
    assert.equal(follow({}, [{ ...act, actKind: 'receipt' }]), 'undetermined');
    assert.equal(follow({}, [{ ...act, on: '2026-08-01' }]), 'undetermined');
    assert.equal(follow({}, [{ ...act, on: '' }]), 'undetermined');
    assert.equal(follow({ consultation: '' }, [{ ...act, obligation: 11 }]), 'satisfied');
    assert.equal(follow({ consultation: '' }, [{ ...act, obligation: 7 }]), 'undetermined');
    const both = { incidents: [closed, { ...closed, id: 'k2', consultation: '' }], acts: [{ ...act, obligation: 11 }] };
    assert.equal(reasonOf('incidentNotConsulted', '11.follow', both).verdict, 'undetermined');
  });

  it('is not answered by what another incident names', () => {
    const other = { ...closed, id: 'k2', title: '紛失' };
    const incidents = [{ ...closed, consultation: '' }, other];
    const rows = { incidents, acts: [{ ...act, obligation: 11 }] };
    assert.equal(verdictOf('incidentNotConsulted', '11.follow', rows), 'undetermined');
    assert.equal(verdictOf('incidentNotConsulted', '11.follow', { ...rows, incidents: [closed, other] }), 'satisfied');
  });

  it('keeps an instruction open until it is done, also one that only the incident names', () => {
    const instruction = { ...act, actKind: 'instruction' };
    const named = { consultation: '', instruction: 'a1' };
    assert.equal(follow(named, [instruction]), 'notSatisfied');
    const done = [{ ...instruction, resolvedOn: '2026-09-10' }];
    // Of an act that nobody called anything it is not known whether it orders something.
    const unnamed = (change: object) =>
      verdictOf('instructionOpen', '11.follow', { acts: [{ ...act, actKind: '', obligation: 11, ...change }] });
    assert.equal(unnamed({}), 'undetermined');
    assert.equal(unnamed({ resolvedOn: '2026-09-10' }), 'satisfied');
    // Nor, of one that names no matter and that no incident names, which matter it is about.
    const about = (obligation: number | null, duty: string) =>
      verdictOf('instructionOpen', duty, { acts: [{ ...instruction, obligation }] });
    assert.equal(about(null, '11.follow'), 'undetermined');
    assert.equal(about(null, '17.follow'), 'undetermined');
    assert.equal(about(17, '17.follow'), 'notSatisfied');
    assert.equal(about(17, '11.follow'), 'satisfied');
    assert.equal(follow(named, done, { asOf: '2026-09-09' }), 'notSatisfied');
    assert.equal(follow(named, done, { asOf: '2026-09-10' }), 'satisfied');
  });

  it('needs the official to agree to its closing only where the contract demands it', () => {
    const demanded = { settings: { demands: { incidentClosingAgreed: '確認書類 11' } } };
    assert.equal(follow({}), 'satisfied');
    assert.equal(follow({}, [act], demanded), 'notSatisfied');
    assert.equal(follow({ closingAgreedOn: '2026-09-01' }, [act], demanded), 'satisfied');
    const rows: Rows = { incidents: [closed], acts: [act] };
    assert.equal(reasonOf('incidentClosingNotAgreed', '11.follow', rows).advisory, true);
  });
});
