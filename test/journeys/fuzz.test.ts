import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { attack, faultsAfter } from '../support/fuzz/attack.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Another one each day; a failure names it, and it can be given again: JUNSHU_FUZZ_SEED, JUNSHU_FUZZ_FROM (the request's number). */
const seed = Number(process.env.JUNSHU_FUZZ_SEED ?? Math.floor(Date.now() / 86_400_000));
const from = Number(process.env.JUNSHU_FUZZ_FROM ?? 0);

/** Each route has its turn a dozen times; `npm run deep` has the long attack. */
const requests = 1600;

let server: TestServer;

before(async () => {
  // No name can be asked for: whatever a request names, nothing outside is contacted.
  server = await startServer(undefined, { JUNSHU_PROBE_DNS: '127.0.0.1:9' });
});
after(() => server.end());

describe('a server under attack', () => {
  it('answers every request to every route in words, and stands afterwards', async (t) => {
    const outcome = await attack(server, { seed, from, count: requests, milliseconds: 240_000 });
    t.diagnostic(JSON.stringify({ seed, ...outcome, faults: outcome.faults.length }));
    assert.deepEqual([...outcome.faults, ...(await faultsAfter(server))], []);
    assert.equal(outcome.requests, requests);
    assert.ok(outcome.requests > 10 * outcome.routes, `${outcome.routes} routes`);
  });
});
