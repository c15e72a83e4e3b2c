import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { MadeBackup } from '../../src/commands/back-up.ts';
import { type DebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { doorOf, sha256 } from '../support/evidence.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { runCli, startServer, type TestServer } from '../support/server.ts';

const place = join(temporaryFolder(), 'backups');
const [second, third] = [temporaryFolder(), temporaryFolder()];
const keyFile = join(place, '..', 'keys.age');
const identity = join(place, '..', 'identity.txt');
const contract = 'METI-R8-OPS-003';
const planted = Array.from({ length: 20 }, (_, at) => `盗まれてはならない言葉 ${at} ${'x'.repeat(20)}`);

interface Verification {
  readonly number: string;
  readonly size: number;
  readonly root: string;
  readonly faults: readonly object[];
  readonly epochs: readonly { readonly outcome: string; readonly lost: object | null }[];
}

let server: TestServer;
let postgres: DebianPostgres;
let logs: readonly Verification[];
let files: ReadonlyMap<string, string>;

async function cli(
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, stdout, stderr } = await runCli(folder, args, undefined, more);
  assert.equal(code, 0, `${args.join(' ')}: ${stderr}`);
  return stdout;
}

const verified = async (folder: string, more = {}): Promise<readonly Verification[]> =>
  JSON.parse(await cli(folder, ['log', 'verify', '--json'], more)) as Verification[];

/** Digest of every file of evidence, read anew. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true });
  const named = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name));
  return new Map(named.map(({ parentPath, name }) => [name, sha256(readFileSync(join(parentPath, name)))]));
}

async function addEvidence(contents: readonly Uint8Array[], name: string): Promise<void> {
  const paths = contents.map((_, at) => join(place, '..', `${name}-${at}.txt`));
  for (const [at, path] of paths.entries()) writeFileSync(path, contents[at] ?? '');
  await cli(server.dataFolder, ['evidence', 'add', contract, ...paths]);
}

const backUp = async (): Promise<MadeBackup> =>
  JSON.parse(await cli(server.dataFolder, ['backup', '-o', place, '--json'])) as MadeBackup;

before(async () => {
  server = await startServer();
  postgres = startDebianPostgres();
  await addEvidence(
    planted.map((words) => Buffer.from(`${words}\n`.repeat(2000))),
    'evidence',
  );
  const recipient = (await cli(server.dataFolder, ['backup', 'new-recipient', '-o', identity])).trim();
  await cli(server.dataFolder, ['backup', 'keys', '--to', recipient, '-o', keyFile]);
});
after(async () => {
  await server.end();
  postgres.end();
  for (const folder of [second, third, join(place, '..')]) rmSync(folder, { recursive: true, force: true });
});

describe('a backup of a real server', () => {
  it('is whole though the server takes changes meanwhile, and sends only new files the second time', async () => {
    const door = doorOf(server.dataFolder);
    const stop = new AbortController();
    let changes = 0;
    const load = (async () => {
      for (; !stop.signal.aborted; changes += 1) {
        const entry = { entryId: `load-${changes}`, expectedRevision: 0, data: { name: `山田 ${changes}` } };
        await door.json('POST', `/contracts/${contract}/registers/people/changes`, { changes: [entry] });
      }
    })();
    const first = await backUp();
    await addEvidence([Buffer.from('one more file')], 'more');
    const next = await backUp();
    stop.abort();
    await load;
    assert.ok(changes > 0 && first.sentFiles >= planted.length, `${changes} changes`);
    assert.equal(next.sentFiles, 1);
    for (const { name } of [first, next]) await cli(second, ['backup', 'verify', place, '--backup', name]);
  });

  it('yields none of the planted strings to whoever stole it', () => {
    const found = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of found) {
      const raw = readFileSync(join(parentPath, name));
      const bytes = name.endsWith('.gz') ? gunzipSync(raw) : raw;
      for (const words of planted)
        assert.ok(!bytes.includes(words) && !bytes.includes(Buffer.from(words).toString('hex')), name);
    }
  });

  it('goes to a server of PostgreSQL when the folder is deleted: equal by roots and digests, and the epoch is told', async () => {
    await backUp();
    logs = await verified(server.dataFolder);
    files = filesOf(server.dataFolder);
    await server.end();
    await postgres.asSuperuser(
      "CREATE ROLE owner LOGIN PASSWORD 'secret' CREATEROLE; GRANT CREATE, USAGE ON SCHEMA public TO owner",
    );
    const env = { DATABASE_URL: postgres.url('owner', 'secret') };
    await cli(second, ['restore', place, '--keys', keyFile, '--identity', identity], env);
    const told = await verified(second, env);
    assert.deepEqual(
      told.map(({ number, faults, epochs }) => [number, faults, epochs.map(({ outcome, lost }) => [outcome, lost])]),
      logs.map(({ number }) => [number, [], [['restored', null]]]),
    );
    assert.deepEqual(filesOf(second), files);
    assert.equal((await runCli(second, ['contract', 'import', '-'], Buffer.from('{}'), env)).code, 6);
    await cli(second, ['restore', 'confirm', '--by', '髙橋'], env);
  });

  it('comes back from there to an embedded database', async () => {
    const env = { DATABASE_URL: postgres.url('owner', 'secret') };
    const back = join(place, '..', 'back');
    await cli(second, ['backup', '-o', back], env);
    const before = await verified(second, env);
    await cli(third, ['restore', back, '--keys', keyFile, '--identity', identity]);
    const found = await verified(third);
    assert.deepEqual(
      found.map(({ number, faults, epochs, size }) => [number, faults, epochs.map(({ outcome }) => outcome), size]),
      before.map(({ number, size }) => [number, [], ['restored', 'restored'], size + 1]),
    );
    assert.deepEqual(filesOf(third), files);
  });
});
