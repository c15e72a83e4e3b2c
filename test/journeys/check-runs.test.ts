import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createListener } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckRunView, CheckView } from '../../src/queries/check-read-models.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { ObligationView } from '../../src/queries/read-models.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-OPS-003';
const settings = { JUNSHU_PROBE_ALLOW: '127.0.0.0/8', JUNSHU_PROBE_PACE: '500' };
const sites = ['s1', 's2', 's3'] as const;

let site: Server;
let server: TestServer;
let session: Session;

const path = `/contracts/${contract}/checks`;

const view = async (): Promise<CheckView> => (await session.get<CheckView>(path)).body;

async function runOf(runId: string): Promise<CheckRunView> {
  const run = (await view()).runs.find((one) => one.runId === runId);
  assert.ok(run !== undefined);
  return run;
}

async function until(runId: string, holds: (run: CheckRunView) => boolean): Promise<CheckRunView> {
  for (let tries = 0; tries < 480; tries += 1) {
    const run = await runOf(runId);
    if (holds(run)) return run;
    await wait(250);
  }
  return assert.fail(`the run stays as it is: ${JSON.stringify(await runOf(runId))}`);
}

async function ask(): Promise<string> {
  const asked = await session.send<{ runId: string; targets: number }>('POST', `${path}/runs`, { area: 'site' });
  assert.deepEqual([asked.status, asked.body.targets], [201, sites.length]);
  return asked.body.runId;
}

async function observationCommits(): Promise<number> {
  const { body } = await session.get<HistoryItem[]>(`/contracts/${contract}/log`);
  return body.filter(({ verb }) => verb === 'recordObservations').length;
}

const register = (name: string, id: string) => `/contracts/${contract}/registers/${name}/entries/${id}`;

before(async () => {
  site = createServer((_, response) => response.end('<!doctype html><title>見本</title>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  server = await startServer(undefined, settings);
  session = await signIn(server);
  const { port } = site.address() as AddressInfo;
  for (const id of sites) {
    const data = { url: `http://127.0.0.1:${port}/${id}`, ownershipConfirmedOn: '2026-11-01', ports: String(port) };
    const put = await session.send('PUT', register('sites', id), { expectedRevision: 0, data });
    assert.equal(put.status, 200, JSON.stringify(put.body));
  }
});

after(async () => {
  site.closeAllConnections();
  site.close();
  await server.end();
});

describe('a run of checks', () => {
  it('goes on where it was when its server is killed, and keeps nothing twice', async () => {
    const runId = await ask();
    await until(runId, ({ done }) => done >= 1);
    const killed = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGKILL');
    await killed;
    server = await startServer(server.dataFolder, settings);
    session = await signIn(server);
    const { done, failed } = await until(runId, ({ state }) => state === 'finished');
    assert.deepEqual([done, failed], [sites.length, 0]);
    const owned =
      (await view()).areas.find(({ area }) => area === 'site')?.targets.filter(({ isOwned }) => isOwned) ?? [];
    assert.deepEqual(
      owned.map(({ entryId }) => entryId),
      [...sites],
    );
    for (const { conclusions } of owned) assert.ok(conclusions.length > 10);
    assert.equal(await observationCommits(), sites.length);
  });

  it('contacts nothing whose ownership is not on record', async () => {
    const targets = (await view()).areas.find(({ area }) => area === 'site')?.targets ?? [];
    const others = targets.filter(({ isOwned }) => !isOwned);
    assert.ok(others.length > 0);
    for (const { conclusions } of others) assert.deepEqual(conclusions, []);
  });

  it('is stopped, and resumed with what was left', async () => {
    const runId = await ask();
    assert.equal((await session.send('PUT', `${path}/runs/${runId}/stop`, {})).status, 200);
    const stopped = await runOf(runId);
    assert.equal(stopped.state, 'stopped');
    assert.ok(stopped.done < sites.length);
    assert.equal((await session.send('DELETE', `${path}/runs/${runId}/stop`, {})).status, 200);
    await until(runId, ({ state }) => state === 'finished');
  });

  it('tells what has become worse since the time before', async () => {
    const changes = async (): Promise<string[]> => {
      const { areas } = await view();
      return areas.flatMap(({ targets }) =>
        targets.flatMap(({ conclusions }) => conclusions.map(({ change }) => change)),
      );
    };
    assert.ok(!(await changes()).includes('worse'));
    site.closeAllConnections();
    await new Promise((resolve) => site.close(resolve));
    await until(await ask(), ({ state }) => state === 'finished');
    assert.ok((await changes()).includes('worse'));
  });

  it('looks at servers too, and the assessment says what is open beyond what is declared', async () => {
    const listener = createListener((socket) => socket.on('error', () => undefined).destroy());
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const data = {
      name: '見本サーバ',
      os: 'Debian 12',
      host: '127.0.0.1',
      ports: '9',
      ownershipConfirmedOn: '2026-11-01',
    };
    const put = await session.send('PUT', register('servers', 'looked-at'), { expectedRevision: 0, data });
    assert.equal(put.status, 200, JSON.stringify(put.body));
    const asked = await session.send<{ runId: string }>('POST', `${path}/runs`, { area: 'server' });
    await until(asked.body.runId, ({ state }) => state === 'finished');
    listener.close();
    const { areas } = await view();
    const seen = areas.find(({ area }) => area === 'server')?.targets.find(({ entryId }) => entryId === 'looked-at');
    const ids = ['server-open-ports', 'server-tls-versions', 'server-certificate'];
    assert.deepEqual(
      seen?.conclusions.map(({ check }) => check),
      ids,
    );
    assert.equal(seen.conclusions[0]?.outcome, 'fail');
    const { body } = await session.get<ObligationView>(`/contracts/${contract}/obligations/15`);
    const rules = body.duties.find(({ duty }) => duty.id === '15.8.scan')?.reasons.map(({ rule }) => rule) ?? [];
    assert.ok(rules.includes('check.server-open-ports'), rules.join(' '));
  });

  it('leaves a log that leads to its head and agrees with the rows', async () => {
    const { code, stderr } = await runCli(server.dataFolder, ['log', 'verify', '--contract', contract]);
    assert.equal(code, 0, stderr);
  });
});

describe('a closed network', () => {
  const elsewhere = temporaryFolder();
  after(() => rmSync(elsewhere, { recursive: true, force: true }));
  const bundle = join(elsewhere, 'bundle.json');
  const result = join(elsewhere, 'result.json');
  let fingerprint = '';
  // What the way there and back does to a target is the same for a site and for a server, whose 65,535 ports take long.
  before(async () => {
    const data = { name: '見本サーバ', os: 'Debian 12', host: '127.0.0.1', ports: '9' };
    const put = await session.send('PUT', register('servers', 'looked-at'), { expectedRevision: 1, data });
    assert.equal(put.status, 200, JSON.stringify(put.body));
  });

  it('gets a bundle of targets and gives a signed result', async () => {
    const made = await runCli(server.dataFolder, ['check', 'bundle', contract, '-o', bundle]);
    assert.equal(made.code, 0, made.stderr);
    const ran = await runCli(
      join(elsewhere, 'data'),
      ['check', 'run', '--offline-bundle', bundle, '-o', result],
      undefined,
      settings,
    );
    assert.equal(ran.code, 0, ran.stderr);
    fingerprint = /[0-9a-f]{64}/.exec(ran.stderr)?.[0] ?? '';
    assert.notEqual(fingerprint, '');
  });

  it('is not believed before its key is', async () => {
    const { code, stderr } = await runCli(server.dataFolder, ['check', 'import', contract, result]);
    assert.equal(code, 3);
    assert.ok(stderr.includes(fingerprint));
  });

  it('is not believed where a single letter was changed', async () => {
    const altered = join(elsewhere, 'altered.json');
    writeFileSync(altered, readFileSync(result, 'utf8').replace('"operator":"', '"operator":"x'));
    const { code, stderr } = await runCli(server.dataFolder, [
      'check',
      'import',
      contract,
      altered,
      '--trust',
      fingerprint,
    ]);
    assert.equal(code, 3);
    assert.match(stderr, /書き換えられています/);
  });

  it('is taken in once its key is trusted, and a second time adds nothing', async () => {
    const take = () =>
      runCli(server.dataFolder, ['check', 'import', contract, result, '--trust', fingerprint, '--json']);
    const first = await take();
    assert.equal(first.code, 0, first.stderr);
    assert.ok((JSON.parse(first.stdout) as { count: number }).count > 0);
    assert.equal((JSON.parse((await take()).stdout) as { count: number }).count, 0);
  });
});
