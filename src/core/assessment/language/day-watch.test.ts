import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastDay } from '../../kernel/plain-date.ts';
import { DayWatch } from './day-watch.ts';

const today = '2026-11-24';
const until = (watch: (day: DayWatch) => void): string => {
  const day = new DayWatch(today);
  watch(day);
  return day.until;
};

describe('for how long what was read of a day reads the same', () => {
  it('is for ever while nothing turns', () => {
    assert.equal(
      until(() => {}),
      lastDay,
    );
  });

  it('is to the day before something turns; what turned by then turns nothing any more', () => {
    assert.equal(
      until((day) => day.turnsOn('2026-11-25')),
      today,
    );
    assert.equal(
      until((day) => day.turnsOn('2026-12-01')),
      '2026-11-30',
    );
    for (const past of [today, '2026-11-23'])
      assert.equal(
        until((day) => day.turnsOn(past)),
        lastDay,
        past,
      );
    assert.equal(
      until((day) => day.turnsOn(lastDay)),
      '9999-12-30',
    );
    const both = (first: string, second: string) =>
      until((day) => {
        day.turnsOn(first);
        day.turnsOn(second);
      });
    assert.deepEqual(
      [both('2026-12-01', '2026-12-05'), both('2026-12-05', '2026-12-01')],
      ['2026-11-30', '2026-11-30'],
    );
    assert.equal(both('2026-12-02', '2026-12-01'), '2026-11-30');
  });

  it('is to the day that something holds to, today at the earliest', () => {
    assert.equal(
      until((day) => day.holdsTo(today)),
      today,
    );
    assert.equal(
      until((day) => day.holdsTo('2026-12-01')),
      '2026-12-01',
    );
    assert.equal(
      until((day) => day.holdsTo('2026-11-23')),
      lastDay,
    );
    const both = until((day) => {
      day.holdsTo('2026-12-01');
      day.holdsTo('2026-12-05');
    });
    assert.equal(both, '2026-12-01');
  });

  it('is today where the day itself was read', () => {
    assert.equal(
      until((day) => day.mayTurnAnyDay()),
      today,
    );
  });
});
