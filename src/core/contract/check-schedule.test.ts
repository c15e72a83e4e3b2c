import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slotsDue } from './check-schedule.ts';

const daily = { frequency: 'daily', hour: 2 } as const;

describe('a schedule', () => {
  it('is due at its hour in Japan, whatever the machine’s zone', () => {
    assert.deepEqual(slotsDue(daily, '2026-11-24T00:00:00Z', '2026-11-24T16:59:59Z'), []);
    assert.deepEqual(slotsDue(daily, '2026-11-24T00:00:00Z', '2026-11-24T17:00:00Z'), ['2026-11-25']);
  });

  it('tells every slot that passed while nobody ran, once', () => {
    assert.deepEqual(slotsDue(daily, '2026-11-24T17:00:00Z', '2026-11-27T18:00:00Z'), [
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]);
    assert.deepEqual(slotsDue(daily, '2026-11-27T18:00:00Z', '2026-11-27T18:05:00Z'), []);
  });

  it('falls on Mondays when weekly, on the first when monthly', () => {
    const weekly = { frequency: 'weekly', hour: 3 } as const;
    assert.deepEqual(slotsDue(weekly, '2026-11-20T00:00:00Z', '2026-12-02T00:00:00Z'), ['2026-11-23', '2026-11-30']);
    const monthly = { frequency: 'monthly', hour: 0 } as const;
    assert.deepEqual(slotsDue(monthly, '2026-12-15T00:00:00Z', '2027-02-01T00:00:00Z'), ['2027-01-01', '2027-02-01']);
  });

  it('is never due when it is never', () => {
    assert.deepEqual(slotsDue({ frequency: 'never', hour: 0 }, '2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), []);
  });

  it('looks back no farther than sixty slots', () => {
    assert.equal(slotsDue(daily, '2000-01-01T00:00:00Z', '2026-11-25T00:00:00Z').length, 60);
  });
});
