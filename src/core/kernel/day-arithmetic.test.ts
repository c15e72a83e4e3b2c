import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generateSchedule } from '../contract/schedule.ts';
import { parseJapaneseDate } from './japanese-date.ts';
import { isHoliday, isOfficeDay, moveToOfficeDay } from './office-days.ts';
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  firstDay,
  fiscalYear,
  isPlainDate,
  japanDay,
  japanDayAt,
  japanTime,
  lastDay,
  unlimited,
} from './plain-date.ts';
import { formatWareki, formatWarekiMonth, weekdayOf } from './wareki.ts';
import { writtenInstantDay } from './written-instant.ts';
import { parseUntil } from './written-until.ts';

/** Days of the whole calendar, its ends and the days beside them most of all. */
const anyDay = fc.oneof(
  fc.constantFrom(
    firstDay,
    '0001-12-31',
    '0099-12-31',
    '1899-12-31',
    '1970-01-01',
    '9999-01-01',
    '9999-12-30',
    lastDay,
  ),
  fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays(firstDay, days)),
);

/** Numbers that people, programs and attackers put where days are counted. */
const anyNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 0.5, 365, 9_007_199_254_740_991, -9_007_199_254_740_991, 1e308, -1e308, Number.NaN),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MIN_VALUE, -0),
  fc.integer(),
  fc.double(),
);

/** Texts in the place of a day: other calendars' days, words, nothing. */
const noDay = fc.oneof(
  fc.constantFrom(
    '',
    '無期限',
    '2026-02-30',
    '0000-01-01',
    '+275760-09-13',
    '10000-01-01',
    '-000001-01-01',
    'constructor',
  ),
  fc.string({ maxLength: 20 }).filter((text) => !isPlainDate(text)),
);

const anyInstant = fc.oneof(
  fc.constantFrom('0001-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59', '+275760-09-13T00:00:00.000Z', ''),
  fc.constantFrom('-271821-04-20T00:00:00.000Z', 'yesterday', '2026-11-24T15:00:00Z'),
  fc.string({ maxLength: 30 }),
);

const holds = (property: fc.IProperty<unknown>): void => fc.assert(property, { numRuns: 1000 });

describe('days at the ends of the calendar', () => {
  it('stay within it whatever is added to them', () => {
    holds(
      fc.property(anyDay, anyNumber, (day, number) => {
        for (const moved of [addDays(day, number), addMonths(day, number)]) {
          assert.ok(isPlainDate(moved), `${day} + ${number} = ${moved}`);
          if (number > 0) assert.ok(moved >= day);
          if (number < 0) assert.ok(moved <= day);
        }
      }),
    );
    assert.deepEqual([addDays(lastDay, 1), addMonths(lastDay, 16)], [lastDay, lastDay]);
    assert.deepEqual([addDays(firstDay, -1), addMonths(firstDay, -1)], [firstDay, firstDay]);
    assert.equal(addDays('2026-11-24', 9_007_199_254_740_991), lastDay);
  });

  it('are counted as far as they reach: what was added lies between', () => {
    holds(
      fc.property(anyDay, fc.integer({ min: -4_000_000, max: 4_000_000 }), (day, days) => {
        const moved = addDays(day, days);
        if (moved !== firstDay && moved !== lastDay) assert.equal(daysBetween(day, moved), days);
      }),
    );
    assert.equal(addMonths('0001-01-31', 1), '0001-02-28');
    assert.equal(addMonths('0004-01-31', 1), '0004-02-29');
    assert.equal(addMonths('0099-12-15', 1), '0100-01-15');
  });

  it('are weekdays, holidays, office days and 和暦 like any other, in a bounded time', () => {
    holds(
      fc.property(anyDay, (day) => {
        assert.ok(dayOfWeek(day) >= 0 && dayOfWeek(day) <= 6);
        assert.equal(typeof isHoliday(day), 'boolean');
        for (const rule of ['previousOfficeDay', 'nextOfficeDay', 'asIs'] as const) {
          const moved = moveToOfficeDay(day, rule);
          assert.ok(moved === day || isOfficeDay(moved), `${day} ${rule} ${moved}`);
        }
        assert.equal([...weekdayOf(day)].length, 1);
        assert.ok(!formatWareki(day).includes('NaN') && !formatWarekiMonth(day).includes('NaN'));
        assert.equal(typeof fiscalYear(day), 'number');
        const read = parseJapaneseDate(formatWareki(day));
        if (day >= '1868-10-23') assert.deepEqual(read, { outcome: 'understood', date: day, notice: null });
      }),
    );
  });

  it('come of every instant that there is, and of none that there isn’t', () => {
    holds(
      fc.property(anyInstant, (instant) => {
        const [day, time] = [japanDay(instant), japanTime(instant)];
        if (Number.isNaN(Date.parse(instant))) assert.deepEqual([day, time], ['', '']);
        else assert.ok(isPlainDate(day) && /^\d\d:\d\d$/.test(time), `${instant}: ${day} ${time}`);
      }),
    );
    holds(fc.property(anyNumber, (moment) => assert.match(japanDayAt(moment), /^(\d{4}-\d\d-\d\d)?$/)));
    assert.equal(japanDay('9999-12-31T20:00:00Z'), lastDay);
    assert.equal(writtenInstantDay('0050-01-02 10:00', 'Japan'), '0050-01-02');
  });

  it('owe no more reports than a contract of fifty years', () => {
    const settings = { dueDayRule: 'previousOfficeDay' } as Parameters<typeof generateSchedule>[0]['settings'];
    const rules = { submission: { everyMonths: 6, atLeastOncePerContractYear: true } } as Parameters<
      typeof generateSchedule
    >[1];
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const schedule = generateSchedule({ period: { from, to }, settings }, rules);
        assert.ok(schedule.length <= 100);
        for (const { from: first, to: last, dueOn } of schedule) assert.ok([first, last, dueOn].every(isPlainDate));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no day', () => {
  it('stays what it is, lies at no distance, and breaks nothing', () => {
    holds(
      fc.property(noDay, anyDay, anyNumber, (text, day, number) => {
        assert.ok(addMonths(text, number) === text && formatWareki(text) === text);
        assert.equal(moveToOfficeDay(text, 'nextOfficeDay'), text);
        assert.equal(addDays(text, number), text);
        if (text !== unlimited)
          assert.deepEqual([daysBetween(text, day), daysBetween(day, text)], [Number.NaN, Number.NaN]);
        assert.doesNotThrow(() => [isHoliday(text), isOfficeDay(text), weekdayOf(text), formatWarekiMonth(text)]);
      }),
    );
  });

  it('is 無期限 where it has no end: later than every day, and infinitely far', () => {
    assert.ok(unlimited > lastDay);
    assert.equal(daysBetween('2026-11-24', unlimited), Number.POSITIVE_INFINITY);
    assert.deepEqual([addDays(unlimited, -30), addMonths(unlimited, 12)], [unlimited, unlimited]);
    assert.equal(formatWareki(unlimited), '無期限');
  });
});

describe('until when something holds', () => {
  const dateOf = (text: string): string | null => {
    const read = parseUntil(text);
    return read.outcome === 'understood' ? read.date : null;
  };

  it('is 無期限 in the spellings that people use', () => {
    for (const text of [
      '無期限',
      ' 無期限　',
      '期限なし',
      '無制限',
      '永久',
      'Unlimited',
      'NO END',
      'never',
      'ｕｎｌｉｍｉｔｅｄ',
    ])
      assert.deepEqual(parseUntil(text), { outcome: 'understood', date: unlimited, notice: null }, text);
  });

  it('is told to be 無期限 where the calendar’s last year was written for it', () => {
    for (const text of ['9999-12-31', '9999/12/31', '9999年12月31日', '令和7981年12月31日', '99991231', '9999-99-99']) {
      const read = parseUntil(text);
      assert.equal(dateOf(text), unlimited, text);
      assert.ok(read.outcome === 'understood' && read.notice?.ja.includes(text), text);
    }
  });

  it('is asked for where 「なし」 could mean either, and is a day like any other else', () => {
    for (const text of ['なし', '特になし', '-', 'none']) assert.equal(parseUntil(text).outcome, 'ask', text);
    assert.deepEqual(['2027/3/31', 'R9.3.31', '2099-12-31'].map(dateOf), ['2027-03-31', '2027-03-31', '2099-12-31']);
    assert.equal(dateOf('そのうち'), null);
  });
});
