import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Outage } from './outage.ts';

describe('an outage', () => {
  let clock = 0;
  const outage = new Outage(
    (error) => error === 'away',
    () => clock,
  );

  it('is told once, counted then, and over when the database has answered for a while', () => {
    assert.equal(outage.note('bug'), 'other');
    assert.equal(outage.answered(), null, 'there was none');
    assert.deepEqual([outage.note('away'), outage.note('away'), outage.note('bug')], ['first', 'more', 'other']);
    clock = 5000;
    assert.equal(outage.note('away'), 'more');
    clock = 5500;
    assert.equal(outage.answered(), null, 'a connection broke half a second ago');
    clock = 6500;
    assert.deepEqual(outage.answered(), { lasted: 6500, counted: 2 });
    assert.equal(outage.answered(), null);
  });

  it('is another one the next time, with a count of its own', () => {
    assert.equal(outage.note('away'), 'first');
    clock = 9000;
    assert.deepEqual(outage.answered(), { lasted: 2500, counted: 0 });
  });
});
