import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../kernel/json.ts';
import { readKeptObservation } from './kept-observation.ts';

const row = (data: Json): object => ({
  register: 'publicSystems',
  entryId: 's1',
  area: 'site',
  runId: 'r1',
  before: null,
  observation: {
    probe: 'dns',
    probeVersion: 1,
    target: 'example.go.jp',
    startedAt: '2026-11-25T00:00:00.000Z',
    endedAt: '2026-11-25T00:00:01.000Z',
    tools: [{ name: 'junshu', version: '1', arguments: [] }],
    seen: { state: 'seen', data },
  },
});

function nested(levels: number): Json {
  let value: Json = 'x';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe('a kept observation', () => {
  it('is read as it was kept', () => {
    const data = { names: ['a'.repeat(10_000)] };
    assert.deepEqual(readKeptObservation(row(data))?.observation.seen, { state: 'seen', data });
  });

  it('is unseen, with the reason, where it is beyond bounds: long, large, deep', () => {
    const large = [
      { text: 'x'.repeat(1_000_000) },
      { texts: Array<Json>(500).fill('x'.repeat(10_000)) },
      { ['k'.repeat(30_000)]: true },
      { values: Array<Json>(500_000).fill(0) },
      nested(200_000),
    ];
    for (const data of large)
      assert.deepEqual(readKeptObservation(row(data))?.observation.seen, {
        state: 'unseen',
        reason: 'limitReached',
        detail: 'size of the observation',
      });
  });
});
