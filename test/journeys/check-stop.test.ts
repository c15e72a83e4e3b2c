import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import type { CheckView } from '../../src/queries/check-read-models.ts';
import { main } from '../support/programme.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-OPS-003';
const settings = { JUNSHU_PROBE_ALLOW: '127.0.0.0/8', JUNSHU_PROBE_PACE: '500' };
const path = `/contracts/${contract}/checks`;

/** Takes every connection and never has done with its answer. */
const open = new Set<Socket>();
/** Told when somebody has asked for the page, and so waits for its answer. */
const asked = new EventEmitter();
let isAsked = false;
const slow: Server = createServer((socket) => {
  open.add(socket);
  socket
    .on('error', () => undefined)
    .on('close', () => open.delete(socket))
    .on('data', (bytes: Buffer) => {
      if (!bytes.toString('latin1').startsWith('GET ')) return;
      isAsked = true;
      asked.emit('page');
    });
  socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
});
let url = '';

before(async () => {
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(slow.address() as { port: number }).port}/`;
});
after(() => {
  for (const socket of open) socket.destroy();
  slow.close();
});

const waitedFor = async (): Promise<void> => {
  if (!isAsked) await once(asked, 'page');
};

const connected = async (): Promise<void> => {
  if (open.size === 0) await once(slow, 'connection');
};

describe('Ctrl-C', () => {
  it('ends a check that waits, and says that it was stopped', async () => {
    const env = { ...process.env, ...settings, JUNSHU_DATA: '/nonexistent' };
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const child = spawn(process.execPath, [main, 'check', 'site', url, '--json'], { env, stdio: [...stdio] });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await waitedFor();
    const begun = performance.now();
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    const took = performance.now() - begun;
    assert.equal(code, 130);
    // Less than the 15 s for which the answer would be waited for; how fast a machine is doesn’t matter here.
    assert.ok(took < 12_000, `${took} ms`);
    const { targets } = JSON.parse(said) as { targets: readonly CheckedTarget[] };
    const reasons = targets.flatMap(({ conclusions }) => conclusions.map(({ unseen }) => unseen?.reason));
    assert.ok(reasons.includes('stopped'), reasons.join(' '));
  });
});

describe('a stop on the page', () => {
  let server: TestServer;
  let session: Session;
  before(async () => {
    server = await startServer(undefined, settings);
    session = await signIn(server);
  });
  after(() => server.end());

  it('cuts the connection that a check waits on, and keeps nothing of it', async () => {
    const data = { url, ownershipConfirmedOn: '2026-11-01' };
    const entry = `/contracts/${contract}/registers/sites/entries/s1`;
    assert.equal((await session.send('PUT', entry, { expectedRevision: 0, data })).status, 200);
    const asked = await session.send<{ runId: string }>('POST', `${path}/runs`, { area: 'site' });
    await connected();
    assert.equal((await session.send('PUT', `${path}/runs/${asked.body.runId}/stop`, {})).status, 200);
    for (let tries = 0; tries < 100 && open.size > 0; tries += 1) await wait(100);
    assert.equal(open.size, 0);
    const { areas, runs } = (await session.get<CheckView>(path)).body;
    assert.equal(runs.find(({ runId }) => runId === asked.body.runId)?.state, 'stopped');
    const seen = areas.flatMap(({ targets }) => targets).find(({ entryId }) => entryId === 's1');
    assert.deepEqual(seen?.conclusions, []);
  });
});
