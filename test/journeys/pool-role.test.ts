import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { Committer } from '../../src/postgres/commit.ts';
import { asTenant } from '../../src/postgres/contract-store.ts';
import { type Database, openDatabase } from '../../src/postgres/open-database.ts';
import { MachineProblem } from '../../src/postgres/places.ts';
import { openSession } from '../../src/postgres/sessions.ts';
import { actor, adding, at, emptyContract, freshDatabase } from '../support/database.ts';
import { type DebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';

/** What somebody who got words into a statement of the pool's might try, and how each ends. */
const attempts: readonly (readonly [string, RegExp])[] = [
  ['SET ROLE {owner}', /permission denied to set role/],
  ['SET SESSION AUTHORIZATION {owner}', /permission denied to set session authorization/],
  ["RESET ROLE; COPY (SELECT 1) TO PROGRAM 'true'", /permission denied to COPY|must be superuser/],
  ['RESET ROLE; CREATE ROLE intruder SUPERUSER LOGIN', /permission denied to create role|must be superuser/],
  ['RESET ROLE; ALTER TABLE contracts DISABLE ROW LEVEL SECURITY', /must be owner/],
  ['GRANT {owner} TO CURRENT_USER', /permission denied to grant role|must have admin option/],
  ['DELETE FROM log_entries', /permission denied for table log_entries/],
  ["UPDATE log_entries SET header = '{}'", /permission denied for table log_entries/],
  ['TRUNCATE register_entries', /permission denied for table register_entries/],
  ['SELECT token_hash FROM sessions', /permission denied for table sessions/],
  [
    "INSERT INTO sessions (token_hash, actor, expires_at) VALUES ('x', '{}', now())",
    /permission denied for table sessions/,
  ],
  ["UPDATE sessions SET expires_at = 'infinity'", /permission denied for table sessions/],
  ["INSERT INTO sign_in_tokens VALUES ('x', '{}', 'infinity')", /permission denied for table sign_in_tokens/],
  ['DELETE FROM blob_stores', /permission denied for table blob_stores/],
  ['DELETE FROM key_folders', /permission denied for table key_folders/],
];

async function mustBeConfined(database: Database, owner: string): Promise<void> {
  for (const [sql, refusal] of attempts)
    await assert.rejects(database.pool.query(sql.replaceAll('{owner}', owner)), refusal, sql);
  const { rows } = await database.pool.query<{ one: number; names: string[] }>(
    `SELECT count(*)::int AS one, array_agg(rolname::text) AS names FROM pg_roles
       WHERE pg_has_role(session_user, oid, 'MEMBER') AND (rolsuper OR rolcreaterole OR rolbypassrls)`,
  );
  assert.equal(rows[0]?.one, 0, `it could become ${rows[0]?.names}`);
}

/** Tables of the caller's own that bear the names of ours: what runs as the owner must not take them for ours. */
async function mustNotBeShadowed({ pool }: Database): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('CREATE TEMP TABLE sign_in_tokens (token_hash bytea, actor jsonb, expires_at timestamptz)');
    await client.query("INSERT INTO sign_in_tokens VALUES (sha256('mine'), '{\"id\": \"root\"}', 'infinity')");
    const asked = [sha('mine'), sha('session'), null, at, '2099-01-01', '2099-01-01'];
    const { rows } = await client.query('SELECT open_session($1, $2, $3, $4, $5, $6) AS actor', asked);
    assert.equal(rows[0].actor, null);
  } finally {
    client.release(true);
  }
}
const sha = (text: string): Buffer => Buffer.from(text);

describe('the pool of an embedded database', () => {
  let database: Database;
  let dataFolder: string;
  let end: () => Promise<void>;
  before(async () => {
    ({ database, dataFolder, end } = await freshDatabase());
  });
  after(() => end());

  it('logs in as a role that can become no other and write nothing beyond need', () =>
    mustBeConfined(database, 'junshu'));

  it('can’t stand its own tables in for those of the owner', () => mustNotBeShadowed(database));

  it('can make a sample of no contract, whose log would go with it', async () => {
    const contractId = await emptyContract(database);
    const changes = [adding('p1')];
    const request = { contractId, actor, at, verb: 'changeRegister', changes };
    assert.ok((await new Committer(database).commit(request)).ok);
    const asked = [actor.tenant, contractId];
    const left = await asTenant(database.pool, actor.tenant, async (client) => {
      await client.query('DELETE FROM contracts WHERE contract_id = $1', [contractId]);
      await client.query("INSERT INTO contracts VALUES ($1, $2, 'METI-R8-OPS-003', now())", asked);
      const { rows } = await client.query('SELECT remove_sample_contract($1, $2) AS removed', asked);
      assert.equal(rows[0].removed, false);
      return (await client.query('SELECT 1 FROM log_entries WHERE contract_id = $1', [contractId])).rowCount;
    });
    assert.equal(left, 1);
  });

  it('stands in a database that lets nobody else in', async () => {
    const host = join(dataFolder, 'run');
    const known = new pg.Client({ host, user: 'junshu', database: 'postgres' });
    await known.connect();
    await known.query('CREATE ROLE stranger LOGIN SUPERUSER');
    await known.end();
    const stranger = new pg.Client({ host, user: 'stranger', database: 'postgres' });
    await assert.rejects(stranger.connect(), /no pg_hba.conf entry/);
  });
});

describe('the pool of a server named by DATABASE_URL', () => {
  let server: DebianPostgres;
  let database: Database;
  const secret = 'owner-of-a-test';
  const dataFolder = (): string => join(server.folder, 'data');
  const open = (folder = dataFolder()) =>
    openDatabase({ dataFolder: folder, databaseUrl: server.url('keeper', secret) });
  before(() => {
    server = startDebianPostgres();
  });
  after(() => server.end());

  it('is not opened by an owner that may not make roles, who is told what to grant', async () => {
    await server.asSuperuser(
      `CREATE ROLE keeper LOGIN PASSWORD '${secret}'; GRANT CREATE, USAGE ON SCHEMA public TO keeper`,
    );
    await assert.rejects(open(), (error) => {
      assert.ok(error instanceof MachineProblem);
      assert.match(error.text.ja, /ALTER ROLE "keeper" CREATEROLE/);
      assert.match(error.text.en, /permission denied to create role/);
      return true;
    });
    await server.asSuperuser('ALTER ROLE keeper CREATEROLE');
    database = await open();
  });

  it('logs in with a password of its own, as a role that can become no other', async () => {
    const { role, password } = JSON.parse(readFileSync(join(dataFolder(), 'keys', 'database-login.json'), 'utf8'));
    const { rows } = await database.pool.query<{ name: string }>('SELECT session_user AS name');
    assert.equal(rows[0]?.name, role);
    assert.ok(password.length >= 43);
    await mustBeConfined(database, 'keeper');
    await mustNotBeShadowed(database);
    const kept = await server.asSuperuser(`SELECT rolpassword AS p FROM pg_authid WHERE rolname = '${role}'`);
    assert.match(kept.rows[0].p, /^SCRAM-SHA-256\$4096:/);
    const log = readFileSync(join(server.folder, 'pg', 'log'), 'utf8');
    assert.ok(!log.includes(password));
  });

  it('opens again without the right to make roles, and is mended when its role was lost or its password changed', async () => {
    await database.stop();
    const { role } = JSON.parse(readFileSync(join(dataFolder(), 'keys', 'database-login.json'), 'utf8'));
    await server.asSuperuser('ALTER ROLE keeper NOCREATEROLE');
    await (await open()).stop();
    await server.asSuperuser(`ALTER ROLE keeper CREATEROLE; ALTER ROLE ${role} PASSWORD 'other'`);
    await (await open()).stop();
    await server.asSuperuser(`REVOKE CONNECT ON DATABASE postgres FROM ${role}; DROP ROLE ${role}`);
    await (await open()).stop();
  });

  it('tells of a kept login that can’t be read, and of a server that doesn’t let it in', async () => {
    const path = join(dataFolder(), 'keys', 'database-login.json');
    const whole = readFileSync(path);
    writeFileSync(path, '{"role": "super"}');
    await assert.rejects(open(), /database-login.json can't be read/);
    writeFileSync(path, whole);
    const { role } = JSON.parse(whole.toString());
    await server.asSuperuser(`ALTER ROLE ${role} VALID UNTIL '2001-01-01'`);
    await assert.rejects(open(), /can't log in to the database .*pg_hba.conf/);
    await server.asSuperuser(`ALTER ROLE ${role} VALID UNTIL 'infinity'`);
    database = await open();
    assert.equal(
      await openSession(database.pool, { link: 'x', session: 'y', former: undefined }, at, { idle: at, last: at }),
      null,
    );
    await database.stop();
  });
});
