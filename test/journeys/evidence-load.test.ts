import assert from 'node:assert/strict';
import { it } from 'node:test';
import { proveEvidence } from '../support/evidence-load.ts';

it('of 80 files sent while the server is killed -9 twice, each acknowledged one is whole, none is half there, nothing is left over', async () => {
  const outcome = await proveEvidence({ files: 80, meanSize: 20_000, kills: 2 });
  assert.deepEqual(outcome.faults, []);
  assert.deepEqual([outcome.files, outcome.kills], [80, 2]);
  assert.equal(outcome.collected, outcome.leftOver);
});
