import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deepRounds } from '../support/deep-share.ts';
import { proveEvidence } from '../support/evidence-load.ts';

it('of 300 files sent while the server is killed -9 five times, each acknowledged one is whole, none is half there, nothing is left over', async () => {
  const [files, kills] = [deepRounds(300), deepRounds(5)];
  const outcome = await proveEvidence({ files, meanSize: 20_000, kills });
  assert.deepEqual(outcome.faults, []);
  assert.deepEqual([outcome.files, outcome.kills], [files, kills]);
  assert.equal(outcome.collected, outcome.leftOver);
});
