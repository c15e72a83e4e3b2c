import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../registers/entry.ts';
import { reportState, submittedSchedules } from '../registers/submitted-reports.ts';
import {
  decideSubmission,
  nextReportNumber,
  type SubmissionObstacle,
  type SubmissionRequest,
} from './submission-gate.ts';
import { obstacleText } from './submission-obstacle-texts.ts';

const demo = demoState('operations');
const number = demo.contract.number;
const today = '2026-11-24';
const [r1, r2] = demo.contract.schedule;
assert.ok(r1?.to === '2026-09-30' && r2?.to === '2027-03-31');

const row = (id: string, data: JsonObject): RegisterEntry => ({ id, revision: 1, data, changedAt: '', changedBy: '' });

const reportOf = (id: string, more: JsonObject = {}): RegisterEntry =>
  row(id, {
    scheduleId: 'r1',
    submittedAt: '2026-10-20T05:00:00.000Z',
    document: { meta: { reportedOn: '2026-10-20', period: { from: r1.from, to: r1.to } } },
    ...more,
  });

const act = (actKind: string, on: string, report = `${number}-R1`): RegisterEntry =>
  row(`${actKind} ${on}`, { actKind, on, report, title: 'x' });

const withRows = (more: Registers, contract = demo.contract): ContractState => ({
  contract,
  registers: { ...demo.registers, acts: [], reports: [], ...more },
});

const decide = (
  state: ContractState,
  more: Partial<SubmissionRequest> = {},
  on = today,
): SubmissionObstacle['kind'] | 'goes' => {
  const request = { scheduleId: 'r1', reportedOn: on, isEarlyConfirmed: false, ...more };
  const decided = decideSubmission(state, request, on);
  return decided.ok ? 'goes' : decided.refusal.kind;
};

describe('the day that a report bears', () => {
  const state = withRows({});
  it('is today, or a day since its period ended', () => {
    for (const reportedOn of [today, '2026-09-30', '2026-10-29']) assert.equal(decide(state, { reportedOn }), 'goes');
  });

  it('is never in the future, whatever is confirmed', () => {
    for (const reportedOn of ['2026-11-25', '2031-01-01'])
      for (const isEarlyConfirmed of [false, true])
        assert.equal(decide(state, { reportedOn, isEarlyConfirmed }), 'future', reportedOn);
  });

  it('is before the end of its period only after a question', () => {
    for (const [scheduleId, reportedOn] of [
      ['r1', '2026-09-29'],
      ['r1', r1.from],
      ['r2', today],
    ] as const) {
      assert.equal(decide(state, { scheduleId, reportedOn }), 'early');
      assert.equal(decide(state, { scheduleId, reportedOn, isEarlyConfirmed: true }), 'goes');
    }
  });

  it('is never before its period began, nor is a report on a period that has not begun', () => {
    assert.equal(decide(state, { reportedOn: '2026-03-31', isEarlyConfirmed: true }), 'beforePeriod');
    assert.equal(decide(state, { scheduleId: 'r2', isEarlyConfirmed: true }, '2026-09-30'), 'beforePeriod');
  });

  it('may be the day of an earlier report on the same schedule, and of no other', () => {
    const early = { document: { meta: { reportedOn: '2026-09-25', period: { from: r1.from, to: r1.to } } } };
    const sentBack = withRows({ reports: [reportOf(`${number}-R1`, early)], acts: [act('sendBack', '2026-11-10')] });
    assert.equal(decide(sentBack, { reportedOn: '2026-09-25' }), 'goes');
    assert.equal(decide(sentBack, { reportedOn: '2026-09-26' }), 'early');
    const other = withRows({
      reports: [
        reportOf(`${number}-R1`, {
          scheduleId: 'r2',
          document: { meta: { reportedOn: today, period: r2 as unknown as JsonObject } },
        }),
      ],
      acts: [act('sendBack', '2026-11-10')],
    });
    assert.equal(decide(other, { scheduleId: 'r2' }), 'goes');
    assert.equal(decide(other, { scheduleId: 'r2', reportedOn: '2026-11-23' }), 'early');
  });
});

describe('a schedule with a report that stands', () => {
  const standing = { reports: [reportOf(`${number}-R1`)] };
  it('takes no other one', () => {
    assert.equal(decide(withRows(standing)), 'stands');
    assert.equal(decide(withRows({ ...standing, acts: [act('receipt', '2026-11-01')] })), 'stands');
  });

  it('is owed again once that was sent back or withdrawn', () => {
    assert.equal(decide(withRows({ ...standing, acts: [act('sendBack', '2026-11-10')] })), 'goes');
    const withdrawn = { on: '2026-11-10', by: '髙橋', reason: '誤り' };
    assert.equal(decide(withRows({ reports: [reportOf(`${number}-R1`, { withdrawn })] })), 'goes');
  });

  it('stands against the second report after a send-back too', () => {
    const again = reportOf(`${number}-R2`, { submittedAt: '2026-11-20T05:00:00.000Z' });
    const acts = [act('sendBack', '2026-11-10')];
    assert.equal(decide(withRows({ reports: [...standing.reports, again], acts })), 'stands');
  });

  it('is not opened by a send-back of another report, of before the submission, or of a day to come', () => {
    for (const dodge of [
      act('sendBack', '2026-11-10', `${number}-R2`),
      act('sendBack', '2026-10-19'),
      act('sendBack', '2026-11-25'),
      act('instruction', '2026-11-10'),
    ])
      assert.equal(decide(withRows({ ...standing, acts: [dodge] })), 'stands', dodge.id);
  });

  it('is not opened by giving the period another id', () => {
    const renamed = { ...demo.contract, schedule: [{ ...r1, id: 'h1' }, r2] };
    assert.equal(decide(withRows(standing, renamed), { scheduleId: 'h1' }), 'stands');
  });

  it('is told by what was said of the report last', () => {
    const [report] = standing.reports;
    assert.ok(report);
    const stateOf = (...acts: RegisterEntry[]) => reportState(report, { acts });
    assert.equal(stateOf(act('sendBack', '2026-11-12'), act('receipt', '2026-11-10')), 'sentBack');
    assert.equal(stateOf(act('receipt', '2026-11-12'), act('sendBack', '2026-11-10')), 'received');
    assert.deepEqual([...submittedSchedules({ ...standing, acts: [act('sendBack', '2026-11-10')] })], []);
  });
});

describe('a report that is no report', () => {
  it('is one of a schedule that there is not: no other goes out in its stead', () => {
    for (const scheduleId of ['', 'r9', 'constructor'])
      assert.equal(decide(withRows({}), { scheduleId }), 'noSchedule');
  });
});

describe('the number of a report', () => {
  it('is beyond every report and every one that an act names, also where reports stayed behind', () => {
    assert.equal(nextReportNumber(withRows({})), `${number}-R1`);
    assert.equal(nextReportNumber(withRows({ reports: [reportOf(`${number}-R1`)] })), `${number}-R2`);
    assert.equal(nextReportNumber(withRows({ acts: [act('sendBack', '2026-11-10', `${number}-R4`)] })), `${number}-R5`);
  });
});

describe('every obstacle', () => {
  it('says in both languages what stands in the way and what to do', () => {
    const obstacles: readonly SubmissionObstacle[] = [
      { kind: 'noSchedule', id: 'r9' },
      { kind: 'stands', report: `${number}-R1` },
      { kind: 'future', today },
      { kind: 'beforePeriod', from: r1.from },
      { kind: 'early', to: r1.to },
    ];
    for (const obstacle of obstacles) {
      const { message, mend } = obstacleText(obstacle);
      for (const text of [message.ja, message.en, mend.ja, mend.en]) assert.doesNotMatch(text, /^$|\{\w+\}/);
    }
  });
});
