import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deepRounds } from '../support/deep-share.ts';
import { attack, faultsAfter } from '../support/fuzz/attack.ts';
import { startServer, type TestServer } from '../support/server.ts';

const requests = deepRounds(15_000);

let server: TestServer;

before(async () => {
  server = await startServer(undefined, { JUNSHU_PROBE_DNS: '127.0.0.1:9' });
});
after(() => server.end());

describe('a server under a long attack', () => {
  for (const seed of [1, 2026]) {
    it(`answers ${requests} requests in words, and stands afterwards (seed ${seed})`, async (t) => {
      const outcome = await attack(server, { seed, from: 0, count: requests, milliseconds: 3_000_000 });
      t.diagnostic(JSON.stringify({ seed, ...outcome, faults: outcome.faults.length }));
      assert.deepEqual([...outcome.faults, ...(await faultsAfter(server))], []);
      assert.equal(outcome.requests, requests);
    });
  }
});
