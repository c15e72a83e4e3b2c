import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { deepRounds } from '../support/deep-share.ts';
import { doorOf } from '../support/evidence.ts';
import { busyEnvironment, watchHealth } from '../support/health-watch.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type WorstRequest, worstBodies, worstQuestions } from '../support/worst-requests.ts';

const rows = deepRounds(20_000);
const busy = join(tmpdir(), `junshu-busy-${process.pid}`);

let server: TestServer;

before(async () => {
  server = await startServer(undefined, { JUNSHU_PROBE_DNS: '127.0.0.1:9', ...busyEnvironment(busy) });
});
after(async () => {
  await server.end();
  rmSync(busy, { force: true });
});

async function mustStayQuick(t: TestContext, { name, method, path, body }: WorstRequest): Promise<void> {
  const { value, watched } = await watchHealth(
    server,
    async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await doorOf(server.dataFolder).call(method, path, headers, body);
      return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
    },
    busy,
  );
  t.diagnostic(`${name}: ${JSON.stringify({ ...value, ...watched })}`);
  assert.ok(value.status < 500, `${value.status}`);
  assert.ok(value.bytes < 40_000_000, `${value.bytes} bytes`);
  assert.ok(watched.peakMegabytes <= 1500, `${watched.peakMegabytes} MB`);
  // A machine that makes everyone wait is not the server's doing.
  assert.ok(watched.p99 <= 100 + watched.machine, `health p99 ${watched.p99} ms (machine ${watched.machine})`);
}

describe('while the worst accepted request of each kind runs, health is answered at once and memory stays within bounds:', () => {
  for (const request of worstBodies(rows)) it(request.name, (t) => mustStayQuick(t, request));
  for (const request of worstQuestions()) it(request.name, (t) => mustStayQuick(t, request));
});
