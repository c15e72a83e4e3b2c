import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { isOfficeDay } from '../kernel/office-days.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { Contract, ScheduledReport } from './contract.ts';
import { rescheduled } from './reschedule.ts';
import { generateSchedule } from './schedule.ts';
import { mendedSchedule, scheduleFlaws } from './schedule-flaws.ts';

const { rules } = meti2023;

const contractOf = (from: PlainDate, to: PlainDate, settings: object = {}): Contract =>
  ({
    period: { from, to },
    settings: { dueDayRule: 'previousOfficeDay', ...settings },
    schedule: [],
  }) as unknown as Contract;

const scheduled = (contract: Contract): Contract => ({ ...contract, schedule: [...generateSchedule(contract, rules)] });

const spans = (schedule: readonly ScheduledReport[]) => schedule.map(({ id, from, to }) => `${id} ${from} ${to}`);

/** Days from 1990 to 2089, ends of months and leap days most of all. */
const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1990-01-01', days)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2026-08-31', '2026-10-31', '2027-01-30', '2026-12-31', '2027-03-29'),
);

const anyPeriod = fc
  .tuple(
    anyDay,
    fc.oneof(
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 0, max: 2500 }),
      fc.constantFrom(364, 365, 366, 181, 182),
    ),
  )
  .map(([from, days]) => contractOf(from, addDays(from, days)));

/** Written beside the product's own: a month of a day's own is over on the day before the same day of the next. */
const isMonth = (from: PlainDate, to: PlainDate): boolean => addDays(to, 1) >= addMonths(from, 1);

function mustTellOfEveryDay({ period }: Contract, schedule: readonly ScheduledReport[]): void {
  let next = period.from;
  for (const { from, to } of schedule) {
    assert.equal(from, next, 'each begins on the day after the one before');
    assert.ok(from <= to);
    next = addDays(to, 1);
  }
  assert.equal(next, addDays(period.to, 1), 'the last ends with the contract');
}

function mustEndInEachYear({ period }: Contract, schedule: readonly ScheduledReport[]): void {
  for (let year = 0; ; year += 1) {
    const [begins, ends] = [addMonths(period.from, 12 * year), addMonths(period.from, 12 * (year + 1))];
    if (begins > period.to) return;
    assert.ok(
      schedule.some(({ to }) => begins <= to && to < ends),
      `a report ends in year ${year + 1}`,
    );
  }
}

describe('the schedule of reports', () => {
  it('tells of every day once, in parts of a month at least, one of which ends in each year', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('previousOfficeDay', 'nextOfficeDay', 'asIs'), (given, dueDayRule) => {
        const contract = { ...given, settings: { ...given.settings, dueDayRule } } as Contract;
        const schedule = generateSchedule(contract, rules);
        mustTellOfEveryDay(contract, schedule);
        mustEndInEachYear(contract, schedule);
        for (const { from, to, dueOn } of schedule) {
          assert.ok(isMonth(from, to) || schedule.length === 1, `${from}–${to} is less than a month`);
          assert.ok(to < addMonths(from, 8), 'about a half');
          const asked = addDays(to, 30);
          if (dueDayRule === 'asIs') assert.equal(dueOn, asked);
          else assert.ok(isOfficeDay(dueOn));
          if (dueDayRule === 'previousOfficeDay') assert.ok(dueOn <= asked);
          if (dueDayRule === 'nextOfficeDay') assert.ok(dueOn >= asked);
        }
        assert.deepEqual(scheduleFlaws({ ...contract, schedule: [...schedule] }), []);
      }),
      { numRuns: 2000 },
    );
  });

  it('is due so many days after its end as the contract says', () => {
    const due = (reportDueAfterDays: number) =>
      generateSchedule(contractOf('2026-04-01', '2026-09-30', { dueDayRule: 'asIs', reportDueAfterDays }), rules).map(
        ({ dueOn }) => dueOn,
      );
    assert.deepEqual([due(0), due(14), due(45)], [['2026-09-30'], ['2026-10-14'], ['2026-11-14']]);
  });

  const cases: readonly (readonly [string, PlainDate, PlainDate, readonly string[]])[] = [
    ['a contract of one day', '2026-04-01', '2026-04-01', ['r1 2026-04-01 2026-04-01']],
    [
      'a contract of eight months',
      '2026-04-01',
      '2026-11-30',
      ['r1 2026-04-01 2026-09-30', 'r2 2026-10-01 2026-11-30'],
    ],
    ['a year and two weeks', '2026-04-01', '2027-04-14', ['r1 2026-04-01 2026-09-30', 'r2 2026-10-01 2027-04-14']],
    ['a half and a day less than a month', '2026-04-01', '2026-10-30', ['r1 2026-04-01 2026-10-30']],
    ['a half and a month', '2026-04-01', '2026-10-31', ['r1 2026-04-01 2026-09-30', 'r2 2026-10-01 2026-10-31']],
    [
      'a year from the last of August, whose half has no 31st',
      '2026-08-31',
      '2027-08-30',
      ['r1 2026-08-31 2027-02-27', 'r2 2027-02-28 2027-08-30'],
    ],
    ['a year from a leap day', '2028-02-29', '2029-02-27', ['r1 2028-02-29 2028-08-28', 'r2 2028-08-29 2029-02-27']],
  ];
  for (const [name, from, to, wanted] of cases)
    it(`divides ${name}`, () => assert.deepEqual(spans(generateSchedule(contractOf(from, to), rules)), wanted));
});

/** A contract with some of its reports submitted, extended, shortened or cancelled on any day. */
const anyChange = fc.tuple(
  anyPeriod.map(scheduled),
  fc.integer({ min: -800, max: 800 }),
  fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
  fc.boolean(),
);

describe('a schedule made anew', () => {
  it('leaves no day untold, and reports that stand as they are', () => {
    let parts = 0;
    fc.assert(
      fc.property(anyChange, ([contract, days, chosen, isCancelled]) => {
        const { from, to: last } = contract.period;
        const wanted = addDays(last, days);
        const to = wanted < from ? from : isCancelled && wanted > last ? last : wanted;
        const submitted = new Set(chosen.flatMap((index) => contract.schedule[index]?.id ?? []));
        const after = isCancelled ? contract : { ...contract, period: { from, to } };
        const end = isCancelled ? ({ kind: 'cancelled', on: to, reason: 'x', by: 'x' } as const) : undefined;
        const made = rescheduled(after, { rules, submitted, end, before: contract.period });
        const standing = contract.schedule.filter(({ id }) => submitted.has(id));
        for (const one of standing) assert.ok(made.includes(one), 'it stands');
        assert.equal(new Set(made.map(({ id }) => id)).size, made.length, 'each has its own id');
        const ends = standing.map((one) => one.to).concat(to);
        const until = ends.reduce((a, b) => (a > b ? a : b));
        const open = made.filter(({ id }) => !submitted.has(id));
        for (const one of open) assert.ok(one.from >= from && one.to <= to, 'within what is owed');
        if (standing.every((one) => one.to <= to)) mustTellOfEveryDay({ ...after, period: { from, to: until } }, made);
        for (const one of open.filter((each) => !isMonth(each.from, each.to))) {
          const beside = open.filter((each) => each.to === addDays(one.from, -1) || each.from === addDays(one.to, 1));
          assert.deepEqual(beside, [], 'less than a month only where both neighbours stand');
        }
        parts += open.length;
      }),
      { numRuns: 1000 },
    );
    assert.ok(parts > 1000);
  });

  it('is as a contract of that length would have it while nothing is submitted', () => {
    fc.assert(
      fc.property(anyPeriod.map(scheduled), fc.integer({ min: -800, max: 800 }), (contract, days) => {
        const to = addDays(contract.period.to, days);
        if (to < contract.period.from) return;
        const after = { ...contract, period: { ...contract.period, to } };
        const made = rescheduled(after, { rules, submitted: new Set(), before: contract.period });
        const periods = (all: readonly ScheduledReport[]) => all.map((one) => [one.from, one.to, one.dueOn]);
        assert.deepEqual(periods(made), periods(generateSchedule(after, rules)));
      }),
      { numRuns: 1000 },
    );
  });

  const year = scheduled(contractOf('2026-04-01', '2027-03-31'));
  const facts = { rules, submitted: new Set(['r1']), before: year.period };

  it('keeps ids, and a due day that somebody set with why, unless its report now ends later', () => {
    const schedule = year.schedule.map((one) =>
      one.id === 'r2' ? { ...one, dueOn: '2027-05-20', changeReason: '担当課の都合' } : one,
    );
    const longer = (to: PlainDate) =>
      rescheduled({ ...year, schedule, period: { ...year.period, to } }, facts).map(({ id, to: end, dueOn }) => [
        id,
        end,
        dueOn,
      ]);
    assert.deepEqual(longer('2027-09-30'), [
      ['r1', '2026-09-30', '2026-10-30'],
      ['r2', '2027-03-31', '2027-05-20'],
      ['r3', '2027-09-30', '2027-10-29'],
    ]);
    assert.deepEqual(longer('2027-04-20').at(-1), ['r2', '2027-04-20', '2027-05-20']);
    const early = schedule.map((one) => (one.id === 'r2' ? { ...one, dueOn: '2027-04-10' } : one));
    const made = rescheduled({ ...year, schedule: early, period: { ...year.period, to: '2027-04-20' } }, facts);
    assert.deepEqual(made.at(-1)?.dueOn, '2027-05-20');
    assert.equal(made.at(-1)?.changeReason, undefined);
  });

  it('tells of days after the last report that stands, however few they are', () => {
    const submitted = new Set(['r1', 'r2']);
    const after = { ...year, period: { ...year.period, to: '2027-04-09' } };
    assert.deepEqual(spans(rescheduled(after, { ...facts, submitted })), [
      'r1 2026-04-01 2026-09-30',
      'r2 2026-10-01 2027-03-31',
      'r3 2027-04-01 2027-04-09',
    ]);
  });

  it('ends with a cancellation: a part of less than a month goes to the report before, what was due later goes', () => {
    const long = scheduled(contractOf('2026-04-01', '2029-03-31'));
    const cancelled = (on: PlainDate, submitted: readonly string[] = []) =>
      spans(
        rescheduled(long, {
          rules,
          submitted: new Set(submitted),
          end: { kind: 'cancelled', on, reason: '発注者の都合', by: '髙橋' },
          before: long.period,
        }),
      );
    assert.deepEqual(cancelled('2026-12-15'), ['r1 2026-04-01 2026-09-30', 'r2 2026-10-01 2026-12-15']);
    assert.deepEqual(cancelled('2026-10-10'), ['r1 2026-04-01 2026-10-10']);
    assert.deepEqual(cancelled('2026-10-10', ['r1']), ['r1 2026-04-01 2026-09-30', 'r2 2026-10-01 2026-10-10']);
    assert.deepEqual(cancelled('2026-09-15', ['r1']), ['r1 2026-04-01 2026-09-30']);
  });

  it('keeps another division than halves where the contract has one', () => {
    const ends = ['2026-06-30', '2026-09-30', '2026-12-31', '2027-03-31'];
    const quarters = ends.map((to, index) => ({
      id: `q${index + 1}`,
      from: ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'][index] ?? '',
      to,
      dueOn: addDays(to, 20),
    }));
    const longer = { ...year, schedule: quarters, period: { ...year.period, to: '2027-09-30' } };
    assert.deepEqual(spans(rescheduled(longer, { ...facts, submitted: new Set(['q1']) })), [
      'q1 2026-04-01 2026-06-30',
      'q2 2026-07-01 2026-09-30',
      'q3 2026-10-01 2026-12-31',
      'q4 2027-01-01 2027-03-31',
      'r1 2027-04-01 2027-09-30',
    ]);
  });
});

describe('the flaws of a schedule', () => {
  const base = scheduled(contractOf('2026-08-31', '2028-08-30'));
  const report = (id: string, from: PlainDate, to: PlainDate): ScheduledReport => ({
    id,
    from,
    to,
    dueOn: addDays(to, 30),
  });
  const having = (...schedule: ScheduledReport[]): Contract => ({ ...base, schedule });
  const told = (contract: Contract) => scheduleFlaws(contract).map(({ kind, from, to }) => `${kind} ${from} ${to}`);

  it('are days between two reports, as they came of halves that begin on the 31st', () => {
    const gapped = having(
      report('r1', '2026-08-31', '2027-02-27'),
      report('r2', '2027-02-28', '2027-08-27'),
      report('r3', '2027-08-31', '2028-02-28'),
      report('r4', '2028-02-29', '2028-08-28'),
    );
    assert.deepEqual(told(gapped), ['gap 2027-08-28 2027-08-30', 'gap 2028-08-29 2028-08-30']);
    const mended = mendedSchedule(gapped, { rules, submitted: new Set(['r1']) });
    assert.deepEqual(spans(mended ?? []), [
      'r1 2026-08-31 2027-02-27',
      'r2 2027-02-28 2027-08-30',
      'r3 2027-08-31 2028-02-28',
      'r4 2028-02-29 2028-08-30',
    ]);
  });

  it('are reports on less than a month, days twice told, days of no contract, and years without a report', () => {
    assert.deepEqual(told(having(...base.schedule, report('r9', '2028-08-31', '2028-09-14'))), [
      'outside 2028-08-31 2028-09-14',
      'stub 2028-08-31 2028-09-14',
    ]);
    assert.deepEqual(told(having(report('r1', '2026-08-31', '2028-08-30'))), ['yearWithout 2026-08-31 2027-08-30']);
    assert.deepEqual(told(having(report('a', '2026-08-31', '2027-08-30'), report('b', '2027-08-20', '2028-08-30'))), [
      'overlap 2027-08-20 2027-08-30',
    ]);
  });

  it('are mended once and for all, unless reports that stand made them', () => {
    fc.assert(
      fc.property(
        anyPeriod.map(scheduled),
        fc.array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: -40, max: 40 }), fc.boolean()), { maxLength: 4 }),
        (contract, slips) => {
          const schedule = contract.schedule.map((one, index) => {
            const slip = slips.find(([at]) => at === index);
            if (slip === undefined) return one;
            const to = addDays(one.to, slip[1]);
            return { ...one, to: to < one.from ? one.from : to };
          });
          const slipped = { ...contract, schedule };
          const mended = mendedSchedule(slipped, { rules, submitted: new Set() });
          if (mended === null) assert.deepEqual(scheduleFlaws(slipped), []);
          else assert.deepEqual(scheduleFlaws({ ...contract, schedule: [...mended] }), []);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are none in the days after a cancellation', () => {
    const end = { kind: 'cancelled', on: '2027-01-31', reason: '合意', by: '髙橋' } as const;
    const cut = rescheduled(base, { rules, submitted: new Set(), end, before: base.period });
    assert.deepEqual(scheduleFlaws({ ...base, schedule: [...cut] }, end), []);
    assert.ok(daysBetween(cut.at(-1)?.to ?? '', '2027-01-31') === 0);
  });
});
