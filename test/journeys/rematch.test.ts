import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { japanDay } from '../../src/core/kernel/plain-date.ts';
import type { CheckView } from '../../src/queries/check-read-models.ts';
import type { SoftwareView, VulnerabilityRow } from '../../src/queries/software-models.ts';
import { advisoriesZip, advisory, supportJson } from '../support/feed-files.ts';
import { startedFolder, temporaryFolder } from '../support/first-start.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

const contract = '/contracts/METI-R8-WEB-001';
const dataFolder = await startedFolder('demo');

let server: TestServer;
let session: Session;
const start = async (): Promise<void> => {
  server = await startServer(dataFolder);
  session = await signIn(server);
};
before(start);
after(() => server.end());

const feedOf = (...ids: readonly string[]): Uint8Array =>
  advisoriesZip(
    ids.map((id) =>
      advisory(id, 'requests', [{ introduced: '0' }, { fixed: '2.31.0' }], { aliases: [`CVE-2026-${id}`] }),
    ),
  );

const put = async (id: string, version: string): Promise<void> => {
  const data = { name: 'requests', version, place: 'web01', purl: `pkg:pypi/requests@${version}` };
  const path = `${contract}/registers/software/entries/${id}`;
  assert.equal((await session.send('PUT', path, { expectedRevision: 0, data })).status, 200);
};

const toldOf = async (id: string): Promise<readonly VulnerabilityRow[]> =>
  (await session.get<SoftwareView>(`${contract}/software`)).body.vulnerabilities.filter(
    ({ softwareId }) => softwareId === id,
  );

const numbersOf = async (id: string): Promise<readonly string[]> => (await toldOf(id)).map((told) => told.id).sort();

/** Asks until it is so; what never comes ends as it is. */
async function eventually<Value>(look: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  let value = await look();
  for (let tries = 0; tries < 60 && !isSo(value); tries += 1) {
    await wait(250);
    value = await look();
  }
  return value;
}

/** A contract before the others whose key is lost while nobody looks: it can't be read any more. */
async function loseAContract(): Promise<void> {
  const keys = join(dataFolder, 'keys', 'contracts');
  const before = readdirSync(keys);
  const file = JSON.parse(readFileSync(`${projectRoot}demo/web-build.contract.json`, 'utf8'));
  const copy = { ...file, contract: { ...file.contract, number: 'A-LOST' } };
  assert.equal((await session.send('POST', '/contracts', copy)).status, 201);
  const [made] = readdirSync(keys).filter((name) => !before.includes(name));
  assert.ok(made !== undefined);
  await server.stop();
  rmSync(join(keys, made));
}

describe('a feed that comes in', () => {
  it('is held against every contract at once, and what it newly tells bears the day', async () => {
    await put('r1', '2.30.0');
    assert.equal((await session.send('POST', '/feeds?replace=true', feedOf('11111'))).status, 201);
    assert.deepEqual(await numbersOf('r1'), ['CVE-2026-11111']);
    const [told] = await toldOf('r1');
    assert.deepEqual([told?.toldSince, told?.isNew], [japanDay(new Date().toISOString()), true]);
    assert.ok((await session.get<SoftwareView>(`${contract}/software`)).body.counts.newlyTold >= 1);
  });

  it('asks anew what a check has seen of what users need', async () => {
    const data = {
      name: '納品物',
      version: '1',
      deliveredOn: '2026-12-01',
      digest: '未作成',
      requirement: 'Django 4.2',
    };
    const row = `${contract}/registers/deliverables/entries/d9`;
    assert.equal((await session.send('PUT', row, { expectedRevision: 0, data })).status, 200);
    const outcome = async (): Promise<string | undefined> => {
      const { areas } = (await session.get<CheckView>(`${contract}/checks`)).body;
      const seen = areas.find(({ area }) => area === 'deliverable')?.targets.find(({ entryId }) => entryId === 'd9');
      return seen?.conclusions.find(({ check }) => check === 'deliverable-requirements')?.outcome;
    };
    const bring = (eolFrom: string) =>
      session.send('POST', '/feeds?replace=true', supportJson([{ name: '4.2', eolFrom }], new Date().toISOString()));
    await bring('2099-12-31');
    assert.equal((await session.send('POST', `${contract}/checks/runs`, { area: 'deliverable' })).status, 201);
    assert.equal(await eventually(outcome, (value) => value !== undefined), 'pass');
    await bring('2020-01-01');
    assert.equal(await outcome(), 'fail');
  });
});

describe('in the small hours', () => {
  it('every contract is held against the feeds again, though none came in and one can’t be read', async () => {
    await put('r2', '2.29.0');
    assert.deepEqual(await numbersOf('r2'), []);
    await loseAContract();
    // As a server finds it that was down at that hour.
    const notes = join(dataFolder, 'jobs');
    mkdirSync(notes, { recursive: true });
    writeFileSync(join(notes, 'rematch-software.json'), JSON.stringify({ due: '2020-01-01T18:30:00.000Z' }));
    await start();
    const numbers = await eventually(
      () => numbersOf('r2'),
      (told) => told.length > 0,
    );
    assert.deepEqual(numbers, ['CVE-2026-11111']);
  });
});

describe('a feed by the command line', () => {
  it('is kept and held against the others though a contract can’t be read', async () => {
    const file = join(temporaryFolder(), 'osv.zip');
    writeFileSync(file, feedOf('11111', '22222'));
    const ran = await runCli(dataFolder, ['feed', 'import', file, '--replace']);
    assert.equal(ran.code, 0, ran.stderr);
    assert.deepEqual(await numbersOf('r1'), ['CVE-2026-11111', 'CVE-2026-22222']);
  });
});
