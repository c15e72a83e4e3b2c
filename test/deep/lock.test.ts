import assert from 'node:assert/strict';
import { it } from 'node:test';
import { holdersAfterRace } from '../support/lock-tries.ts';

it('of 3,000 simultaneous tries for 750 folders each folder lets in one', async () => {
  assert.deepEqual([...new Set(await holdersAfterRace(4, 750))], [1]);
});
