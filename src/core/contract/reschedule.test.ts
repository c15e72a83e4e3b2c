import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract, ScheduledReport } from './contract.ts';
import { lastOwedDay, rescheduled, scheduleDifference, withDueDays } from './reschedule.ts';
import { generateSchedule, nextReport } from './schedule.ts';

const period = { from: '2026-04-01', to: '2027-03-31' };
const bare = { period, settings: { dueDayRule: 'asIs' }, schedule: [] } as unknown as Contract;
const contract: Contract = { ...bare, schedule: [...generateSchedule(bare, meti2023.rules)] };

const report = (id: string, from: string, to: string, dueOn = '2027-04-30'): ScheduledReport => ({
  id,
  from,
  to,
  dueOn,
});
const facts = { rules: meti2023.rules, submitted: new Set<string>() };
const spans = (all: readonly ScheduledReport[]) => all.map(({ from, to }) => `${from} ${to}`);

describe('the last day that reports are owed of', () => {
  it('is the day of a cancellation within the period, and else the last day', () => {
    const end = (kind: 'cancelled' | 'completed', on: string) => ({ kind, on, by: '山田', reason: '解除' });
    assert.equal(lastOwedDay(contract, end('cancelled', '2026-11-30')), '2026-11-30');
    assert.equal(lastOwedDay(contract, end('cancelled', '2028-01-01')), period.to);
    assert.equal(lastOwedDay(contract, end('completed', '2026-11-30')), period.to);
    assert.equal(lastOwedDay(contract, undefined), period.to);
  });
});

describe('a schedule that is put right', () => {
  it('keeps reports that stand, whatever is owed', () => {
    const end = { kind: 'cancelled', on: '2026-03-25', by: '山田', reason: '解除' } as const;
    const submitted = new Set(['r1']);
    assert.deepEqual(spans(rescheduled(contract, { ...facts, submitted, end })), ['2026-04-01 2026-09-30']);
    assert.deepEqual(rescheduled(contract, { ...facts, end }), []);
  });

  it('divides a day that two reports to come tell of between neither twice', () => {
    const schedule = [report('r1', '2026-04-01', '2026-08-01'), report('r2', '2026-08-01', '2027-03-31')];
    const [one, other] = rescheduled({ ...contract, schedule }, facts);
    assert.equal(one?.to, '2026-08-01');
    assert.equal(other?.from, '2026-08-02');
  });

  it('lets none tell of a day that another tells of, in whichever order they stand, be it the one day of a report', () => {
    const divided = (...schedule: readonly ScheduledReport[]) =>
      spans(rescheduled({ ...contract, schedule: [...schedule] }, facts));
    const [early, late] = [report('r1', '2026-04-01', '2026-08-01'), report('r2', '2026-08-01', '2027-03-31')];
    assert.deepEqual(divided(late, early), ['2026-04-01 2026-07-31', '2026-08-01 2027-03-31']);
    const oneDay = report('r3', '2026-09-30', '2026-09-30');
    assert.deepEqual(divided(oneDay, report('r4', '2026-07-01', '2026-12-31')), [
      '2026-04-01 2026-09-30',
      '2026-10-01 2027-03-31',
    ]);
  });

  it('tells of no day before the contract', () => {
    const schedule = [report('r1', '2026-03-01', '2026-09-30'), report('r2', '2026-10-01', '2027-03-31')];
    assert.deepEqual(spans(rescheduled({ ...contract, schedule }, facts)), [
      '2026-04-01 2026-09-30',
      '2026-10-01 2027-03-31',
    ]);
  });

  it('gives an id once, though a later report bears the first of them or one that stands tells of no day', () => {
    const ids = (schedule: readonly ScheduledReport[], submitted: ReadonlySet<string> = new Set()) =>
      rescheduled({ ...contract, schedule: [...schedule] }, { ...facts, submitted }).map(({ id }) => id);
    assert.deepEqual(ids([report('r1', '2026-10-01', '2027-03-31')]), ['r2', 'r1']);
    assert.deepEqual(ids([report('r1', '2026-04-01', '2026-03-31')], new Set(['r1'])), ['r1', 'r2', 'r3']);
  });

  it('stands in the order of first days, and of last days where two begin together', () => {
    const schedule = [
      report('r1', '2026-04-01', '2027-03-31'),
      report('r2', '2026-05-01', '2026-05-31'),
      report('r3', '2026-04-01', '2026-04-30'),
    ];
    const submitted = new Set(['r1', 'r2', 'r3']);
    assert.deepEqual(
      rescheduled({ ...contract, schedule }, { ...facts, submitted }).map(({ id }) => id),
      ['r3', 'r1', 'r2'],
    );
  });

  it('keeps a due day that a person set until the period ends on it or later', () => {
    const schedule = (dueOn: string) => [
      report('r1', '2026-04-01', '2026-09-30'),
      { ...report('r2', '2026-10-01', '2027-03-31', dueOn), changeReason: '協議' },
    ];
    const due = (dueOn: string, to: string) => {
      const moved: Contract = { ...contract, period: { ...period, to }, schedule: schedule(dueOn) };
      return rescheduled(moved, { ...facts, before: period }).at(-1);
    };
    assert.equal(due('2027-04-16', '2027-04-15')?.dueOn, '2027-04-16');
    assert.equal(due('2027-04-16', '2027-04-15')?.changeReason, '協議');
    assert.equal(due('2027-04-15', '2027-04-15')?.changeReason, undefined);
    assert.equal(due('2027-03-01', '2027-03-31')?.dueOn, '2027-03-01');
  });

  it('gives the due day that a person set for one report to no other', () => {
    const [one, other] = contract.schedule as [ScheduledReport, ScheduledReport];
    const set = { ...one, dueOn: '2028-12-24', changeReason: '協議' };
    assert.deepEqual(rescheduled({ ...contract, schedule: [set, other] }, facts), [set, other]);
  });
});

describe('due days by the settings of today', () => {
  const [one, other] = contract.schedule as [ScheduledReport, ScheduledReport];
  const wrong = { ...one, dueOn: '2026-12-24' };
  const set = { ...other, dueOn: '2027-12-24', changeReason: '協議' };

  it('leave those that a person set, and those of reports that stand', () => {
    assert.deepEqual(withDueDays({ ...contract, schedule: [wrong, set] }, new Set()), [one, set]);
    assert.deepEqual(withDueDays({ ...contract, schedule: [wrong, set] }, new Set(['r1'])), [wrong, set]);
  });
});

describe('the report that is due next', () => {
  it('is the first that does not stand; null when all do', () => {
    assert.equal(nextReport(contract, new Set())?.id, 'r1');
    assert.equal(nextReport(contract, new Set(['r1']))?.id, 'r2');
    assert.equal(nextReport(contract, new Set(['r1', 'r2'])), null);
  });
});

describe('what differs between two schedules', () => {
  const was = [report('r1', '2026-04-01', '2026-09-30'), report('r2', '2026-10-01', '2027-03-31')];
  const [r1, r2] = was as [ScheduledReport, ScheduledReport];

  it('is nothing between a schedule and itself', () => {
    assert.deepEqual(scheduleDifference(was, was, period), { gone: [], added: [], changed: [], stubs: [] });
  });

  it('is what is gone and what is new, by id', () => {
    const r3 = { ...r2, id: 'r3' };
    const difference = scheduleDifference(was, [r1, r3], period);
    assert.deepEqual([difference.gone, difference.added, difference.changed], [[r2], [r3], []]);
  });

  it('is each report whose first day, last day or due day moved', () => {
    for (const moved of [
      { ...r2, from: '2026-11-01' },
      { ...r2, to: '2027-02-28' },
      { ...r2, dueOn: '2027-05-31' },
    ])
      assert.deepEqual(scheduleDifference(was, [r1, moved], period).changed, [[r2, moved]]);
  });

  it('names reports on less than a month, but not the only report of a short contract', () => {
    const stub = report('r3', '2027-03-21', '2027-03-31');
    assert.deepEqual(scheduleDifference(was, [r1, stub], period).stubs, [stub]);
    assert.deepEqual(scheduleDifference([stub], [stub], { from: stub.from, to: stub.to }).stubs, []);
  });
});
