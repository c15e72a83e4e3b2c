import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { closeContract } from '../../src/commands/close-contract.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { openSigner } from '../../src/commands/log-key.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import { type Database, openDatabase } from '../../src/postgres/open-database.ts';
import { databaseAccount } from '../../src/postgres/places.ts';
import { closableFile } from '../support/closable-contract.ts';
import { actor, adding, at, emptyContract } from '../support/database.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { searchFiles } from '../support/search-files.ts';

/** The oldest PostgreSQL that we promise to work with, as Debian packages it. */
function debianPrograms(): string {
  const [version] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b));
  return `/usr/lib/postgresql/${version}/bin`;
}

describe('a PostgreSQL server named by DATABASE_URL', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'pg');
  const programs = debianPrograms();
  const account = databaseAccount();
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, { ...account, stdio: 'ignore', cwd: '/' });
  let database: Database;
  let url = '';

  before(async () => {
    mkdirSync(data);
    if (account !== null) for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
    run('initdb', '-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C');
    run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', `-c listen_addresses= -k ${folder}`, 'start');
    url = `postgres://owner@localhost/postgres?host=${encodeURIComponent(folder)}`;
    database = await openDatabase({ dataFolder: join(folder, 'data'), databaseUrl: url });
  });
  after(async () => {
    await database?.stop();
    run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop');
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps contracts and their log like the embedded one', async () => {
    assert.equal(database.kind, 'server');
    const contractId = await emptyContract(database);
    const committer = new Committer(database);
    for (const id of ['p1', 'p2', 'p3'])
      assert.ok((await committer.commit({ contractId, actor, at, verb: 'changeRegister', changes: [adding(id)] })).ok);
    const { faults, size } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.deepEqual([faults, size], [[], 3]);
    assert.deepEqual(
      (await new Committer(database).load(actor.tenant, contractId)).registers.people?.map(({ id }) => id),
      ['p1', 'p2', 'p3'],
    );
  });

  it('keeps tenants apart there too', async () => {
    const { rows } = await database.pool.query('SELECT 1 FROM register_entries');
    assert.equal(rows.length, 0);
  });

  it('holds no word of a contract in any file, WAL included, before or after the contract is closed', async () => {
    const planted = '鷺ノ宮 Quillfeather 桔梗';
    const dataFolder = join(folder, 'data');
    const { pool, keys } = database;
    const newId = () => '00000000-0000-7000-8000-0000000c105e';
    const context = {
      pool,
      keys,
      committer: new Committer(database),
      dataFolder,
      now: () => at,
      newId,
      evidenceLimit: 1e9,
    };
    const created = await createContract(context, actor, closableFile('URL-1', planted, true));
    assert.ok(created.ok);
    assert.ok(JSON.stringify((await context.committer.load(actor.tenant, newId())).registers).includes(planted));
    assert.deepEqual(searchFiles(data, planted).found, []);
    const closed = await closeContract(context, openSigner(dataFolder), actor, 'URL-1', 'URL-1');
    assert.ok(closed.ok, JSON.stringify(closed));
    const { faults, size, erased } = await verifyStoredLog(database, actor.tenant, newId());
    assert.deepEqual([faults, size, erased], [[], 3, 3]);
    assert.deepEqual(searchFiles(folder, planted).found, []);
    const owner = new pg.Client(url);
    await owner.connect();
    await owner.query('CREATE TABLE in_the_clear (words text)');
    await owner.query('INSERT INTO in_the_clear VALUES ($1)', [planted]);
    await owner.query('CHECKPOINT');
    await owner.end();
    const found = searchFiles(data, planted).found.map((path) => path.slice(data.length + 1).split('/')[0]);
    assert.deepEqual([...new Set(found)].sort(), ['base', 'pg_wal']);
  });

  it('refuses a second data folder, whose keys would not be the first’s', async () => {
    const second = openDatabase({ dataFolder: join(folder, 'second'), databaseUrl: url });
    await assert.rejects(second, /live in another data folder/);
  });

  it('refuses a server with the first’s keys and other files, and opens for several that have both', async () => {
    const [first, third] = [join(folder, 'data'), join(folder, 'third')];
    cpSync(join(first, 'keys'), join(third, 'keys'), { recursive: true });
    const open = () => openDatabase({ dataFolder: third, databaseUrl: url });
    await assert.rejects(open(), /evidence files of this database live elsewhere/);
    await assert.rejects(open(), /evidence files/, 'a second try is no first start');
    cpSync(join(first, 'blobs', 'store-id'), join(third, 'blobs', 'store-id'));
    const [beside, inTheSameFolder] = [await open(), await openDatabase({ dataFolder: first, databaseUrl: url })];
    for (const server of [beside, inTheSameFolder]) {
      assert.equal((await server.pool.query('SELECT 1')).rowCount, 1);
      await server.stop();
    }
  });
});
