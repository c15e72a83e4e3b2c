import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deepRounds } from '../support/deep-share.ts';
import { doorOf } from '../support/evidence.ts';
import { busyEnvironment, watchHealth } from '../support/health-watch.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type WorstRequest, worstBodies, worstQuestions } from '../support/worst-requests.ts';

const rows = deepRounds(20_000);
const busy = join(tmpdir(), `junshu-busy-${process.pid}`);

const environment = { JUNSHU_PROBE_DNS: '127.0.0.1:9', ...busyEnvironment(busy) };

let server: TestServer;

before(async () => {
  server = await startServer(undefined, environment);
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

/** Nothing is asked meanwhile but health: what the server does by itself. */
async function mustStayQuickFor(t: TestContext, milliseconds: number): Promise<void> {
  const { watched } = await watchHealth(server, () => wait(milliseconds), busy);
  t.diagnostic(JSON.stringify(watched));
  assert.ok(watched.longestStretch <= 100, `busy for ${watched.longestStretch} ms at a stretch`);
  assert.ok(watched.p99 <= 100 + watched.machine, `health p99 ${watched.p99} ms (machine ${watched.machine})`);
}

describe('while the worst accepted request of each kind runs, health is answered at once and memory stays within bounds:', () => {
  for (const request of worstBodies(rows)) it(request.name, (t) => mustStayQuick(t, request));
  for (const request of worstQuestions()) it(request.name, (t) => mustStayQuick(t, request));

  it('the round that looks each minute what is due', (t) => mustStayQuickFor(t, 70_000));

  it('the night that a server makes up for when it comes back: everything matched, every verdict kept', async (t) => {
    const { dataFolder } = server;
    await server.stop();
    for (const job of ['rematch-software', 'keep-verdicts', 'scrub-evidence'])
      writeFileSync(join(dataFolder, 'jobs', `${job}.json`), JSON.stringify({ due: '2026-01-01T00:00:00.000Z' }));
    server = await startServer(dataFolder, environment);
    await mustStayQuickFor(t, 60_000);
  });
});
