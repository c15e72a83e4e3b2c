import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deepRounds } from '../support/deep-share.ts';
import { holdersAfterRace } from '../support/lock-tries.ts';

const folders = deepRounds(750);

it(`of ${4 * folders} simultaneous tries for ${folders} folders each folder lets in one`, async () => {
  assert.deepEqual([...new Set(await holdersAfterRace(4, folders))], [1]);
});
