import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstDay, lastDay } from '../../kernel/plain-date.ts';
import { daysOfUse, daysWithout, thatDay, untilDone } from './broken-days.ts';

const used = daysOfUse('2026-04-10', '2026-06-30');

describe('the days of a use', () => {
  it('run from its first to its last, from the calendar’s first or to its last where nobody says', () => {
    assert.deepEqual(used, { from: '2026-04-10', to: '2026-06-30' });
    assert.deepEqual(daysOfUse(null, '2026-06-30'), { from: firstDay, to: '2026-06-30' });
    assert.deepEqual(daysOfUse('2026-04-10', null), { from: '2026-04-10', to: lastDay });
    assert.deepEqual(thatDay(null), [{ from: firstDay, to: lastDay }]);
    assert.deepEqual(thatDay('2026-04-10'), [{ from: '2026-04-10', to: '2026-04-10' }]);
  });

  it('may be one day, and have no end where it is said to lie before the first', () => {
    assert.deepEqual(daysOfUse('2026-04-10', '2026-04-10').to, '2026-04-10');
    assert.deepEqual(daysOfUse('2026-04-10', '2026-04-09').to, lastDay);
  });
});

describe('what was broken until an act was done', () => {
  it('is nothing when it was done by the first day, and the days before it else, within the use', () => {
    assert.deepEqual(untilDone(used, '2026-04-09'), []);
    assert.deepEqual(untilDone(used, '2026-04-10'), []);
    assert.deepEqual(untilDone(used, '2026-04-11'), [{ from: '2026-04-10', to: '2026-04-10' }]);
    assert.deepEqual(untilDone(used, '2026-07-01'), [used]);
    assert.deepEqual(untilDone(used, '2026-08-01'), [used]);
    assert.deepEqual(untilDone(used, null), [used]);
  });
});

describe('what a permission doesn’t cover of a use', () => {
  it('is what lies before it was given and after it ended', () => {
    const early = { from: '2026-04-10', to: '2026-04-30' };
    assert.deepEqual(daysWithout(used, '2026-05-01', '2026-05-31'), [early, { from: '2026-06-01', to: '2026-06-30' }]);
    assert.deepEqual(daysWithout(used, '2026-05-01', '2026-06-29'), [early, { from: '2026-06-30', to: '2026-06-30' }]);
    assert.deepEqual(daysWithout(used, '2026-05-01', '2026-06-30'), [early]);
    assert.deepEqual(daysWithout(used, '2026-05-01', null), [early]);
  });

  it('is the whole of it where none was given, whenever it would have ended', () => {
    assert.deepEqual(daysWithout(used, null, '2026-05-31'), [used]);
    assert.deepEqual(daysWithout(used, null, null), [used]);
  });
});
