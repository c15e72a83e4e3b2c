import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { wordsOfError } from '../../src/doctor/words-of-error.ts';
import { lazyBoss } from '../../src/jobs/lazy-boss.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { readDatabaseAddress } from '../../src/postgres/database-address.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { actor, adding, at, emptyContract } from '../support/database.ts';
import { type DebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { lineOf } from '../support/doctor.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { freePort } from '../support/running-program.ts';
import { runCli } from '../support/server.ts';
import { type MadeCertificate, makeCertificate } from '../support/test-certificates.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
let postgres: DebianPostgres;
let authority: MadeCertificate;
let port = 0;
let url = '';
let contractId = '';

before(async () => {
  authority = makeCertificate(folder, 'ca', { subject: '/CN=Test CA', isAuthority: true, issuer: null });
  const certificate = makeCertificate(folder, 'db', { subject: '/CN=db', names: ['DNS:localhost'], issuer: authority });
  port = await freePort();
  postgres = startDebianPostgres({ port, certificate });
  await postgres.asSuperuser("CREATE ROLE owner LOGIN PASSWORD 'right'");
  await postgres.asSuperuser('CREATE DATABASE junshu OWNER owner ENCODING UTF8');
  url = postgres.url('owner', 'right').replace('/postgres?', '/junshu?');
});
after(() => {
  postgres.end();
  rmSync(folder, { recursive: true, force: true });
});

const asAdministrator = async (sql: string): Promise<void> => {
  const client = new pg.Client(postgres.url('super', 'superuser-of-a-test').replace('/postgres?', '/junshu?'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

describe('a database server whose user may make no roles', () => {
  it('is found by the doctor, which names the command that helps', async () => {
    const line = await lineOf('databaseRights', dataFolder, { DATABASE_URL: url });
    assert.equal(line.result, 'fault', line.text.en);
    assert.match(line.mend?.en ?? '', /junshu database roles/);
  });

  it('serves once an administrator has run what junshu database roles prints, again and again', async () => {
    const { code, stdout, stderr } = await runCli(dataFolder, ['database', 'roles'], undefined, { DATABASE_URL: url });
    assert.equal(code, 0, stderr);
    for (const _ of [1, 2]) await asAdministrator(stdout);
    assert.equal((await lineOf('databaseRights', dataFolder, { DATABASE_URL: url })).result, 'fine');
    const database = await openDatabase({ dataFolder, databaseUrl: url });
    contractId = await emptyContract(database);
    const change = { contractId, actor, at, verb: 'changeRegister', changes: [adding('p1')] };
    assert.ok((await new Committer(database).commit(change)).ok);
    const boss = lazyBoss(database.owner, assert.ifError);
    await boss.get();
    await boss.stop();
    await database.stop();
  });

  it('is asked for in words without DATABASE_URL', async () => {
    const { code, stderr } = await runCli(dataFolder, ['--lang', 'en', 'database', 'roles']);
    assert.equal(code, 2);
    assert.match(stderr, /Name the user in DATABASE_URL/);
  });
});

describe('pg_dump of a database server', () => {
  const programs = '/usr/lib/postgresql';
  const isInstalled = existsSync(programs);
  const [version = ''] = isInstalled ? readdirSync(programs).sort((a, b) => Number(b) - Number(a)) : [];
  const program = (name: string): string => join(programs, version, 'bin', name);
  const dump = join(folder, 'junshu.dump');

  it('is refused to the owner, whom row-level security is forced on', (t) => {
    if (!isInstalled) return t.skip('no postgresql-client is installed');
    const { status, stderr } = spawnSync(program('pg_dump'), ['-Fc', '-f', dump, '-d', url], { encoding: 'utf8' });
    assert.notEqual(status, 0);
    assert.match(stderr, /row-level security|row security/);
  });

  it('by the role made for it holds every row, and is restored to a database that opens with the same keys', async (t) => {
    if (!isInstalled) return t.skip('no postgresql-client is installed');
    await asAdministrator("ALTER ROLE junshu_backup PASSWORD 'dump'");
    const as = url.replace('owner:right@', 'junshu_backup:dump@');
    execFileSync(program('pg_dump'), ['-Fc', '-f', dump, '-d', as]);
    await postgres.asSuperuser('CREATE DATABASE restored OWNER owner ENCODING UTF8');
    const to = url.replace('/junshu?', '/restored?');
    execFileSync(program('pg_restore'), ['--no-owner', '--exit-on-error', '-d', to, dump], { stdio: 'pipe' });
    const second = join(folder, 'second');
    cpSync(dataFolder, second, { recursive: true });
    const database = await openDatabase({ dataFolder: second, databaseUrl: to });
    const { faults, size } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.deepEqual([faults, size], [[], 1]);
    assert.deepEqual(
      (await new Committer(database).load(actor.tenant, contractId)).registers.people?.map(({ id }) => id),
      ['p1'],
    );
    await database.stop();
  });
});

describe('the way to a database server', () => {
  const at = (host: string, query: string): string => `postgres://owner:right@${host}:${port}/junshu?${query}`;
  const reach = async (text: string): Promise<boolean> => {
    const client = new pg.Client(readDatabaseAddress(text).url);
    await client.connect();
    try {
      const { rows } = await client.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
      return rows[0].ssl;
    } finally {
      await client.end();
    }
  };
  /** What a start would say of it. */
  const wordsOf = (text: string): Promise<string> =>
    reach(text).then(
      () => 'reached',
      (error) => wordsOfError(error).en,
    );

  it('is TLS with the name verified by the operator’s own CA, also where another word asks for it', async () => {
    const ca = `sslrootcert=${encodeURIComponent(authority.certificatePath)}`;
    for (const query of [ca, `sslmode=verify-full&${ca}`, `sslmode=require&${ca}`])
      assert.equal(await reach(at('localhost', query)), true, query);
  });

  it('is refused in words where nobody vouches for the server, or it has another name', async () => {
    assert.match(await wordsOf(at('localhost', 'sslmode=verify-full')), /certificate/i);
    const ca = `sslrootcert=${encodeURIComponent(authority.certificatePath)}`;
    assert.match(await wordsOf(at('127.0.0.1', ca)), /certificate/i);
    assert.equal(await reach(at('127.0.0.1', 'sslmode=no-verify')), true);
  });

  it('is in the clear only where the address says so', async () => {
    assert.equal(await reach(at('127.0.0.1', 'sslmode=disable')), false);
  });

  it('may be a socket, in every spelling', async () => {
    const place = postgres.folder;
    for (const text of [
      `postgres:///junshu?host=${place}&port=${port}&user=owner&password=right`,
      `postgres://owner:right@/junshu?host=${place}&port=${port}`,
      `postgres://owner:right@${encodeURIComponent(place)}:${port}/junshu`,
      `postgres://owner:right@localhost/junshu?host=${encodeURIComponent(place)}&port=${port}`,
    ]) {
      assert.equal(await reach(text), false, text);
      const database = await openDatabase({ dataFolder, databaseUrl: text });
      assert.equal((await database.pool.query('SELECT 1')).rowCount, 1, 'and the application’s own login too');
      await database.stop();
    }
  });
});
