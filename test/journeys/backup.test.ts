import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { backupNames, findBackup } from '../../src/backup/backup-place.ts';
import { newIdentity, openKeyCopy } from '../../src/backup/key-backup.ts';
import { verifyBackup } from '../../src/backup/verify-backup.ts';
import { blobPath, storeBlob } from '../../src/blobs/blob-store.ts';
import type { MadeBackup } from '../../src/commands/back-up.ts';
import type { BackupOutcome } from '../../src/commands/backup-desk.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';

/** Words that stand in rows, in the log and in files, and must not stand in a backup. */
const planted = Array.from({ length: 20 }, (_, at) => `秘密の言葉-${at}-${'abcdefghij'.repeat(3)}`);

const place = join(temporaryFolder(), 'backups');
let server: InProcess;
let contractId: string;
let digests: readonly string[];

async function backUp(wish: object = {}): Promise<BackupOutcome> {
  const asked = await server.send('POST', '/api/backups', { place, ...wish });
  assert.equal(asked.status, 202, await asked.clone().text());
  for (let tries = 0; tries < 600; tries += 1) {
    const told = (await (await server.get('/api/backups')).json()) as { isRunning: boolean; outcome: BackupOutcome };
    if (!told.isRunning) return told.outcome;
    await wait(50);
  }
  return assert.fail('the backup does not end');
}

async function made(wish: object = {}): Promise<MadeBackup> {
  const { made: backup, fault } = await backUp(wish);
  assert.ok(backup !== null, fault?.en ?? '');
  return backup;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const faultsOf = async (name?: string): Promise<readonly string[]> =>
  (await verifyBackup(place, findBackup(place, name))).faults.map(({ kind }) => kind);

before(async () => {
  server = await startInProcess();
  contractId = await server.plant('TEST-BACKUP', 'operations', (own) => [
    ...own,
    ...planted
      .slice(0, 10)
      .map((name, at) => ({ register: 'people', entryId: `p${at}`, expectedRevision: 0, data: { name } })),
  ]);
  const files = planted.slice(10).map((words, at) => Buffer.concat([Buffer.alloc(at * 100_000), Buffer.from(words)]));
  digests = await Promise.all(
    [Buffer.alloc(0), ...files].map((bytes) => storeBlob(server.context.dataFolder, contractId, bytes)),
  );
});
after(async () => {
  await server.end();
  rmSync(join(place, '..'), { recursive: true, force: true });
});

describe('a backup of a server that runs', () => {
  it('holds every table that the database lists, the queue and secrets of sign-ins apart, and verifies without a key', async () => {
    const backup = await made();
    const { rows } = await server.database.pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const listed = rows
      .map(({ name }) => name)
      .filter((name) => !/^(sessions|sign_in_tokens|schema_migrations)$/.test(name));
    const { manifest } = findBackup(place);
    assert.deepEqual(
      manifest.tables.map(({ name }) => name),
      listed,
    );
    assert.deepEqual([backup.files, backup.sentFiles, backup.leftOut], [11, 11, []]);
    const verified = await verifyBackup(place, findBackup(place));
    assert.deepEqual(verified.faults, []);
    assert.ok(verified.signedBy?.startsWith('junshu.local+') && verified.logs === 1 && verified.rows > 10);
  });

  it('sends no file again that is there, and only what came since', async () => {
    digests = [...digests, await storeBlob(server.context.dataFolder, contractId, Buffer.from('one more'))];
    const backup = await made();
    assert.deepEqual([backup.files, backup.sentFiles], [12, 1]);
    assert.equal(backupNames(place).length, 2);
    assert.deepEqual(await faultsOf(), []);
  });

  it('yields none of twenty planted strings to whoever has it without the keys, and no name by the digest of a file', () => {
    const bytes = filesBelow(place).flatMap((path) => {
      const raw = readFileSync(path);
      return path.endsWith('.gz') ? [raw, gunzipSync(raw)] : [raw];
    });
    const needles = [...planted.flatMap((words) => [words, Buffer.from(words).toString('hex')]), ...digests];
    assert.deepEqual(
      needles.filter((needle) => bytes.some((one) => one.includes(needle))),
      [],
    );
    assert.ok(
      bytes.some((one) => one.includes('TEST-BACKUP')),
      'the search finds what stands in the clear',
    );
    const key = readFileSync(server.database.keys.pathOf(contractId));
    assert.ok(!bytes.some((one) => one.includes(key) || one.includes(key.toString('hex'))));
  });

  it('names what is missing, altered or cut off', async () => {
    const { name, folder, manifest } = findBackup(place);
    const table = join(folder, 'tables', 'log_entries.copy.gz');
    const whole = readFileSync(table);
    const restore = (): void => writeFileSync(table, whole);
    truncateSync(table, whole.length - 20);
    assert.ok((await faultsOf(name)).includes('table'));
    restore();
    rmSync(join(folder, 'tables', 'contracts.copy.gz'));
    assert.deepEqual(await faultsOf(name), ['table']);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: '9.9.9' }));
    assert.deepEqual(await faultsOf(name), ['manifest', 'table']);
    rmSync(folder, { recursive: true });
    // A file of the backup that is left; the one that the other alone had is nobody's now.
    const listed = gunzipSync(readFileSync(join(findBackup(place).folder, 'files.jsonl.gz'))).toString();
    const sealed = filesBelow(join(place, 'files')).find((path) => listed.includes(basename(path))) ?? '';
    const bytes = readFileSync(sealed);
    writeFileSync(sealed, bytes.fill(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1));
    assert.deepEqual(await faultsOf(), ['file']);
  });

  it('mends a file that rotted in the place when it reads again, and keeps as many as it is told', async () => {
    assert.equal((await made({ isReread: true, keep: 1 })).sentFiles, 2);
    assert.equal(backupNames(place).length, 1);
    assert.deepEqual(await faultsOf(), []);
    assert.equal(filesBelow(join(place, 'files')).length, 12);
  });

  it('tells a file that rotted at home and leaves it out, and that no backup is made where none may be', async () => {
    const [, digest = ''] = digests;
    rmSync(place, { recursive: true });
    truncateSync(blobPath(server.context.dataFolder, contractId, digest), 3);
    assert.deepEqual((await made()).leftOut, [{ contract: contractId, why: 'altered' }]);
    assert.deepEqual(await faultsOf(), []);
    const { made: none, fault } = await backUp({ place: join(place, 'files') });
    assert.ok(none === null && fault?.ja.includes('バックアップでないファイル'));
  });

  it('leaves nothing half where the disk takes no more, and says so', {
    skip: process.getuid?.() !== 0,
  }, async (test) => {
    const small = temporaryFolder();
    const mount = (...args: string[]): number | null => spawnSync('mount', args, { stdio: 'ignore' }).status;
    if (mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small) !== 0)
      return test.skip('no small disk can be mounted here');
    try {
      const { made: none, fault } = await backUp({ place: small });
      assert.ok(none === null && /ENOSPC.*半端なバックアップは残っていません/.test(fault?.ja ?? ''), fault?.ja ?? '');
      assert.deepEqual(backupNames(small), []);
      const note = (await (await server.get('/api/backups')).json()) as {
        note: { fault: object | null; last: object };
      };
      assert.ok(note.note.fault !== null && note.note.last !== null);
      assert.match(await (await server.get('/api/notices')).text(), /バックアップに失敗しました.*ENOSPC/);
    } finally {
      spawnSync('umount', [small]);
      rmSync(small, { recursive: true });
    }
  });
});

describe('a copy of the keys', () => {
  it('opens for its recipient alone, holds every key with its place, and is told by the log', async () => {
    const [mine, other] = [await newIdentity(), await newIdentity()];
    const answer = await server.send('POST', '/api/key-backups', { recipient: mine.recipient });
    assert.equal(answer.status, 201);
    const { id, base64, untold } = (await answer.json()) as { id: string; base64: string; untold: string[] };
    const bytes = Buffer.from(base64, 'base64');
    const key = readFileSync(server.database.keys.pathOf(contractId));
    assert.ok(!bytes.includes(key) && untold.length === 0);
    const { files } = await openKeyCopy(bytes, `# a comment\n${mine.identity}\n`);
    assert.equal(files.find(({ path }) => path === `keys/contracts/${contractId}`)?.base64, key.toString('base64'));
    assert.ok(
      files.some(({ path }) => path === 'keys/log-ed25519.pem') &&
        files.some(({ path }) => path.endsWith('/folder-id')),
    );
    await assert.rejects(openKeyCopy(bytes, other.identity), /does not open/);
    const { body } = (await (await server.get('/api/contracts/TEST-BACKUP/log')).json().then((body) => ({ body }))) as {
      body: object;
    };
    assert.match(JSON.stringify(body), new RegExp(`copyKeys.*${id}`));
  });

  it('stands on the list until somebody notes, once, that it was destroyed', async () => {
    const list = async () =>
      (await (await server.get('/api/key-backups')).json()) as {
        id: string;
        destroyedBy: string | null;
        contracts: string[];
      }[];
    const [copy] = await list();
    assert.deepEqual([copy?.destroyedBy, copy?.contracts], [null, [contractId]]);
    const note = () => server.send('POST', `/api/key-backups/${copy?.id}/destruction`, { by: '髙橋（USBを破砕）' });
    assert.deepEqual([(await note()).status, (await note()).status], [200, 404]);
    assert.equal((await list())[0]?.destroyedBy, '髙橋（USBを破砕）');
  });
});
