import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckResultBody } from '../core/checks/offline-run.ts';
import { partName, partsOf } from './result-parts.ts';

type Observed = CheckResultBody['observations'][number];

const observed = (entryId: string, letters: number): Observed => ({
  ...{ area: 'site', register: 'sites', entryId, raw: 'A'.repeat(letters) },
  observation: {
    ...{ probe: 'tls', probeVersion: 1, target: 'x', tools: [{ name: 'junshu', version: '1', arguments: [] }] },
    ...{ startedAt: '2026-11-25T00:00:00Z', endedAt: '2026-11-25T00:00:01Z' },
    seen: { state: 'unseen', reason: 'timedOut', detail: '' },
  },
});

const idsOf = (observations: readonly Observed[], most: number): readonly (readonly string[])[] =>
  partsOf([...observations], most).map((part) => part.map(({ entryId }) => entryId));

describe('a result', () => {
  it('is one part while it fits', () =>
    assert.deepEqual(idsOf([observed('a', 100), observed('b', 100)], 2000), [['a', 'b']]));
  it('is several where it does not, in their order, with nothing left out', () =>
    assert.deepEqual(idsOf([observed('a', 800), observed('b', 800), observed('c', 10)], 1500), [['a'], ['b', 'c']]));
  it('keeps what is too large by itself in a part of its own', () =>
    assert.deepEqual(idsOf([observed('a', 10), observed('b', 9000), observed('c', 10)], 1000), [['a'], ['b'], ['c']]));
  it('of nothing is one part', () => assert.deepEqual(partsOf([]), [[]]));
  it('names its parts after the first', () =>
    assert.deepEqual(
      [partName('a/r.json', 0), partName('a/r.json', 1), partName('a.b/r', 2)],
      ['a/r.json', 'a/r-2.json', 'a.b/r-3'],
    ));
});
