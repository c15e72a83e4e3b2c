import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../kernel/plain-date.ts';
import type { Deadline } from './deadline.ts';
import { foldLine, withinHorizon } from './ical.ts';

const due = (dueOn: string): Deadline => ({ dueOn }) as Deadline;

describe('a calendar outside', () => {
  it('is told of what is overdue and of the next five years, not of the year 9998', () => {
    const days = ['2020-01-01', '2026-11-30', '2031-11-30', '2031-12-01', '9998-12-31'];
    const told = withinHorizon(days.map(due), '2026-11-30').map(({ dueOn }) => dueOn);
    assert.deepEqual(told, ['2020-01-01', '2026-11-30', '2031-11-30']);
  });

  it('is told of two thousand events at the most, those that come first', () => {
    const many = Array.from({ length: 3000 }, (_, at) => due(addDays('2026-12-01', Math.floor(at / 3))));
    assert.deepEqual(withinHorizon(many, '2026-11-30'), many.slice(0, 2000));
  });

  it('has lines of at most 75 octets, with no character torn, however they are mixed', () => {
    const text = 'aé漢😀'.repeat(40);
    const lines = foldLine(text).split('\r\n');
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && line.isWellFormed()));
    assert.equal(lines.map((line, at) => (at === 0 ? line : line.slice(1))).join(''), text);
  });
});
