import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract, ScheduledReport } from './contract.ts';
import { rescheduled, yearsWithout } from './reschedule.ts';
import { generateSchedule } from './schedule.ts';
import { mendedSchedule, scheduleFlaws } from './schedule-flaws.ts';

const period = { from: '2026-04-01', to: '2027-03-31' };
const bare = { period, settings: { dueDayRule: 'asIs' }, schedule: [] } as unknown as Contract;
const contract: Contract = { ...bare, schedule: [...generateSchedule(bare, meti2023.rules)] };
const report = (id: string, from: string, to: string): ScheduledReport => ({ id, from, to, dueOn: '2027-04-30' });
const cancelled = (on: string) => ({ kind: 'cancelled', on, by: '山田', reason: '解除' }) as const;
const facts = { rules: meti2023.rules, submitted: new Set<string>() };

const flaws = (schedule: readonly ScheduledReport[], end?: ReturnType<typeof cancelled>, of = period) =>
  scheduleFlaws({ period: of, schedule: [...schedule] }, end).map(({ kind, from, to }) => `${kind} ${from} ${to}`);
const [first, second] = [report('r1', '2026-04-01', '2026-09-30'), report('r2', '2026-10-01', '2027-03-31')];

describe('the flaws of a schedule', () => {
  it('are none where each day is told of once', () => {
    assert.deepEqual(flaws([first, second]), []);
    assert.deepEqual(flaws([second, first]), []);
    assert.deepEqual(flaws(contract.schedule), []);
  });

  it('are days that two reports tell of, be it one, to the earlier end of the two', () => {
    assert.deepEqual(flaws([report('r1', '2026-04-01', '2026-10-01'), second]), ['overlap 2026-10-01 2026-10-01']);
    assert.deepEqual(flaws([report('r1', '2026-04-01', '2027-03-31'), report('r2', '2026-06-01', '2026-08-31')]), [
      'overlap 2026-06-01 2026-08-31',
    ]);
    assert.deepEqual(flaws([report('r1', '2026-04-01', '2027-03-31'), second]), ['overlap 2026-10-01 2027-03-31']);
  });

  it('are days that none tells of, and then no year is said to be without a report', () => {
    assert.deepEqual(flaws([first]), ['gap 2026-10-01 2027-03-31']);
    assert.deepEqual(flaws([]), ['gap 2026-04-01 2027-03-31']);
    assert.deepEqual(flaws([report('r1', '2026-04-01', '2026-09-29'), second]), ['gap 2026-09-30 2026-09-30']);
  });

  it('are days outside the contract, at either end', () => {
    assert.deepEqual(flaws([report('r1', '2026-03-31', '2026-09-30'), second]), ['outside 2026-03-31 2026-09-30']);
    assert.deepEqual(flaws([first, report('r2', '2026-10-01', '2027-04-01')]), ['outside 2026-10-01 2027-04-01']);
    assert.deepEqual(flaws([first, second], cancelled('2027-03-31')), []);
    assert.deepEqual(flaws([first, second], cancelled('2027-03-30')), ['outside 2026-10-01 2027-03-31']);
  });

  it('are reports on less than a month, unless the whole of what is owed is one', () => {
    const stub = report('r3', '2027-03-20', '2027-03-31');
    assert.deepEqual(flaws([first, report('r2', '2026-10-01', '2027-03-19'), stub]), ['stub 2027-03-20 2027-03-31']);
    const short = { from: '2026-04-01', to: '2026-04-10' };
    assert.deepEqual(flaws([report('r1', '2026-04-01', '2026-04-10')], undefined, short), []);
    const early = report('r1', '2026-04-01', '2026-04-10');
    assert.deepEqual(flaws([early, report('r2', '2026-04-11', '2027-03-31')]), ['stub 2026-04-01 2026-04-10']);
  });

  it('are years in which no report ends, of a contract that owes any', () => {
    const two = { from: '2026-04-01', to: '2028-03-31' };
    assert.deepEqual(flaws([report('r1', two.from, two.to)], undefined, two), ['yearWithout 2026-04-01 2027-03-31']);
    assert.deepEqual(
      yearsWithout(two, [report('r1', '2026-04-01', '2027-03-31'), report('r2', '2027-04-01', '2028-03-31')]),
      [],
    );
    assert.deepEqual(yearsWithout(period, [report('r1', '2025-04-01', '2026-03-31')]), [period]);
    assert.deepEqual(yearsWithout(period, [report('r1', '2025-04-01', '2026-04-01')]), []);
    const never = flaws([], cancelled('2026-03-01'));
    assert.deepEqual(never, []);
    const oneDay = flaws([], cancelled('2026-04-01'));
    assert.deepEqual(oneDay, ['gap 2026-04-01 2026-04-01']);
  });
});

describe('a mended schedule', () => {
  it('is none where there is nothing to mend, or nothing could be mended', () => {
    assert.equal(mendedSchedule(contract, facts), null);
    const stuck = { ...contract, schedule: [report('r1', '2026-04-01', '2026-10-01'), second] };
    assert.equal(mendedSchedule(stuck, { ...facts, submitted: new Set(['r1', 'r2']) }), null);
  });

  it('is none where each day is told of once, though reports are due on other days than usual', () => {
    const early = contract.schedule.map((one) => ({ ...one, dueOn: one.to }));
    assert.equal(mendedSchedule({ ...contract, schedule: early }, facts), null);
  });

  it('tells of every day once', () => {
    const mended = mendedSchedule({ ...contract, schedule: [first] }, facts);
    assert.deepEqual(
      mended?.map(({ id, from, to }) => `${id} ${from} ${to}`),
      ['r1 2026-04-01 2026-09-30', 'r2 2026-10-01 2027-03-31'],
    );
    assert.deepEqual(flaws(mended ?? []), []);
  });
});

describe('a schedule whose period changed', () => {
  const spans = (all: readonly ScheduledReport[]) => all.map(({ id, from, to }) => `${id} ${from} ${to}`);
  const own = [
    report('r1', '2026-04-01', '2026-07-31'),
    report('r2', '2026-08-01', '2026-12-31'),
    report('r3', '2027-01-01', '2027-03-31'),
  ];
  const divided = { ...contract, schedule: own };

  it('keeps the division that somebody made, but for the report that ended with the period', () => {
    assert.deepEqual(spans(rescheduled(divided, facts)), spans(own));
    const longer = { ...divided, period: { ...period, to: '2027-09-30' } };
    const extended = rescheduled(longer, { ...facts, before: period });
    assert.deepEqual(spans(extended).slice(0, 2), spans(own).slice(0, 2));
    assert.deepEqual(spans(extended).slice(2), ['r3 2027-01-01 2027-03-31', 'r4 2027-04-01 2027-09-30']);
  });

  it('is divided anew where its first day moved', () => {
    const earlier = { ...divided, period: { from: '2026-03-01', to: period.to } };
    const moved = rescheduled(earlier, { ...facts, before: period });
    assert.equal(moved[0]?.from, '2026-03-01');
    assert.ok(!spans(moved).some((span) => span.endsWith('2026-08-01 2026-12-31')));
  });

  it('keeps a report that ends on the last day that is owed, and none that is reversed', () => {
    const end = cancelled('2026-12-31');
    assert.deepEqual(
      spans(rescheduled(divided, { ...facts, end, before: { ...period, to: '2026-12-31' } })),
      spans(own.slice(0, 2)),
    );
    const reversed = { ...contract, schedule: [report('r9', '2026-09-30', '2026-04-01')] };
    assert.deepEqual(
      spans(rescheduled(reversed, facts)).map((span) => span.slice(3)),
      ['2026-04-01 2026-09-30', '2026-10-01 2027-03-31'],
    );
    const ofADay = [report('r1', '2026-04-01', '2026-04-01'), report('r2', '2026-04-02', '2027-03-31')];
    assert.ok(spans(rescheduled({ ...contract, schedule: ofADay }, facts)).length > 0);
  });

  it('gives the first free ids to what is new', () => {
    const none = { ...contract, schedule: [] };
    assert.deepEqual(
      rescheduled(none, facts).map(({ id }) => id),
      ['r1', 'r2'],
    );
    const taken = { ...contract, schedule: [report('r1', '2026-04-01', '2026-09-30')] };
    assert.deepEqual(
      rescheduled(taken, { ...facts, submitted: new Set(['r1']) }).map(({ id }) => id),
      ['r1', 'r2'],
    );
  });
});
