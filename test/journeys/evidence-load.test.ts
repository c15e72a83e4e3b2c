import assert from 'node:assert/strict';
import { it } from 'node:test';
import { proveEvidence } from '../support/evidence-load.ts';

it('of 300 files sent while the server is killed -9 five times, each acknowledged one is whole, none is half there, nothing is left over', async () => {
  const outcome = await proveEvidence({ files: 300, meanSize: 20_000, kills: 5 });
  assert.deepEqual(outcome.faults, []);
  assert.deepEqual([outcome.files, outcome.kills], [300, 5]);
  assert.equal(outcome.collected, outcome.leftOver);
});
