import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ClockZone, writtenInstantDay } from './written-instant.ts';

const cases: readonly (readonly [text: string, zone: ClockZone, day: string | null])[] = [
  ['2026-11-24T14:59:59.0000000Z', 'Japan', '2026-11-24'],
  ['2026-11-24T15:00:00Z', 'Japan', '2026-11-25'],
  ['2026-11-24 15:30:00 UTC', 'Japan', '2026-11-25'],
  ['2026-11-24T23:30:00-08:00', 'UTC', '2026-11-25'],
  ['2026-11-24T23:30+0900', 'UTC', '2026-11-24'],
  ['2026/11/24 23:30', 'Japan', '2026-11-24'],
  ['2026/11/24 23:30', 'UTC', '2026-11-25'],
  ['2026年11月24日 9:30', 'Japan', '2026-11-24'],
  ['２０２６/１１/２４　９：３０', 'Japan', '2026-11-24'],
  ['Nov. 24, 2026 15:30:00', 'UTC', '2026-11-25'],
  ['November 24, 2026 at 3:30 PM', 'UTC', '2026-11-25'],
  ['2026 Nov 24 15:30:00', 'Japan', '2026-11-24'],
  ['2026 11月 24 15:30:00', 'Japan', '2026-11-24'],
  ['11/24/2026 3:30:00 PM', 'UTC', '2026-11-25'],
  ['11/24/2026 12:30 AM', 'UTC', '2026-11-24'],
  ['3/4/2026 5:06:00 PM', 'UTC', null],
  ['2026-11-24', 'Japan', null],
  ['2026-02-30 10:00', 'Japan', null],
  ['2026-11-24 24:00', 'Japan', null],
  ['Never', 'Japan', null],
];

describe('a date with a clock', () => {
  for (const [text, zone, day] of cases)
    it(`${text} (${zone}) is ${day ?? 'not told'}`, () => assert.equal(writtenInstantDay(text, zone), day));
});
