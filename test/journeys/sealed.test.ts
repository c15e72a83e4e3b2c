import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { canonicalJson } from '../../src/core/kernel/canonical-json.ts';
import { makeLogEntry } from '../../src/core/log/log-entry.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { asTenant } from '../../src/postgres/contract-store.ts';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import { type Database, openDatabase } from '../../src/postgres/open-database.ts';
import { databaseAccount } from '../../src/postgres/places.ts';
import { findPreview, keepPreview } from '../../src/postgres/preview-store.ts';
import { listContracts } from '../../src/queries/list-contracts.ts';
import { actor, adding, at, emptyContract, freshDatabase, person } from '../support/database.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { searchFiles } from '../support/search-files.ts';

const planted = '鷺ノ宮 Quillfeather 桔梗';

const commitOf = (contractId: string, ...changes: ReturnType<typeof adding>[]) => ({
  contractId,
  actor,
  at,
  verb: 'changeRegister',
  changes,
});

describe('what reaches the database', () => {
  let database: Database;
  let dataFolder: string;
  before(async () => {
    ({ database, dataFolder } = await freshDatabase());
  });
  after(async () => {
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('holds no word of a contract, nor a name in an id, nor who changed it, in any file of the cluster', async () => {
    const contractId = await emptyContract(database);
    const committer = new Committer(database);
    const owner = { tenant: actor.tenant, contractId };
    const named = { ...actor, name: planted };
    const id = Buffer.from(planted).toString('hex');
    await committer.commit({ ...commitOf(contractId, adding(planted, planted), adding(id, planted)), actor: named });
    await committer.commit(
      commitOf(contractId, { ...adding(planted), expectedRevision: 1, data: person(`${planted} の改名`) }),
    );
    await keepPreview(database, owner, 'people', contractId, { planted }, at);
    assert.deepEqual(await findPreview(database, owner, 'people', contractId), { planted });
    const shown = (await new Committer(database).load(actor.tenant, contractId)).registers.people;
    assert.deepEqual(
      shown?.map((row) => [row.id, row.data.name]),
      [
        [planted, `${planted} の改名`],
        [id, planted],
      ],
    );
    const search = searchFiles(join(dataFolder, 'postgres'), planted);
    assert.deepEqual(search.found, []);
    assert.ok(search.files > 900 && search.bytes > 16_000_000, JSON.stringify(search));
  });

  it('would be found by that search, in every form that it looks for', () => {
    const folder = temporaryFolder();
    const bytes = Buffer.from(`ab${planted}cd`);
    const forms = [bytes, Buffer.from(bytes.toString('base64')), Buffer.from(bytes.toString('hex'))];
    forms.push(Buffer.from(bytes.subarray(1).toString('base64')), Buffer.from(bytes.subarray(2).toString('base64')));
    forms.push(Buffer.from(bytes.toString(), 'utf16le'));
    for (const [index, form] of forms.entries()) writeFileSync(join(folder, String(index)), form);
    assert.equal(searchFiles(folder, planted).found.length, forms.length);
    rmSync(folder, { recursive: true });
  });

  it('opens in its own row, at its own revision, and nowhere else', async () => {
    const contractId = await emptyContract(database);
    await new Committer(database).commit(commitOf(contractId, adding('p1', '一'), adding('p2', '二')));
    const query = (sql: string) => asTenant(database.pool, actor.tenant, (client) => client.query(sql, [contractId]));
    await query(
      'UPDATE register_entries e SET sealed = o.sealed FROM register_entries o WHERE e.contract_id = $1 AND o.contract_id = $1 AND e.created_index <> o.created_index',
    );
    await assert.rejects(new Committer(database).load(actor.tenant, contractId), /seal of register_entries/);
    const { faults } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.match(faults[0]?.message.ja ?? '', /封が開きません/);
  });

  it('is refused by the name of the key’s file when the key is lost, and opens again when it is restored', async () => {
    const contractId = await emptyContract(database);
    await new Committer(database).commit(commitOf(contractId, adding('p1')));
    const path = database.keys.pathOf(contractId);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    await database.stop();
    renameSync(path, `${path}.away`);
    database = await openDatabase({ dataFolder });
    const load = () => new Committer(database).load(actor.tenant, contractId);
    // Within the data folder: people see no path of the machine.
    const name = `keys/contracts/${contractId}`;
    const namesTheFile = ({ message }: Error): boolean => message.includes(name) && !message.includes(dataFolder);
    await assert.rejects(load(), namesTheFile);
    const committer = new Committer(database);
    const context = { ...database, committer, dataFolder, evidenceLimit: 1, now: () => at, newId: () => contractId };
    const troubles = (await listContracts(context, actor.tenant, '2026-11-24')).map(({ trouble }) => trouble?.en);
    assert.ok(
      troubles.some((text) => text?.includes(name)),
      'the list names the file and shows the others',
    );
    writeFileSync(path, 'short', { mode: 0o600 });
    await assert.rejects(load(), namesTheFile);
    renameSync(`${path}.away`, path);
    assert.equal((await load()).registers.people?.length, 1);
  });

  it('is gone for good with the key', async () => {
    const contractId = await emptyContract(database);
    await new Committer(database).commit(commitOf(contractId, adding('p1')));
    database.keys.destroy(contractId);
    database.keys.destroy(contractId);
    await assert.rejects(new Committer(database).load(actor.tenant, contractId), /is missing or damaged/);
  });
});

describe('an installation from before contracts had keys', () => {
  const dataFolder = temporaryFolder();
  const contractId = '00000000-0000-7000-8000-00000000c1ea';
  after(() => rmSync(dataFolder, { recursive: true, force: true }));

  /** The first migration alone, with two commits written by its own function. */
  async function makeOld(): Promise<void> {
    chmodSync(dataFolder, databaseAccount() === null ? 0o700 : 0o711);
    mkdirSync(dataFolder, { recursive: true });
    const postgres = await openEmbedded(dataFolder);
    const client = new pg.Client(postgres.connection);
    await client.connect();
    const name = '0001_contracts_registers_and_log.sql';
    const sql = readFileSync(new URL(`../../migrations/${name}`, import.meta.url), 'utf8');
    await client.query(sql);
    await client.query(
      'CREATE TABLE schema_migrations (name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const digest = createHash('sha256').update(sql).digest('hex');
    await client.query('INSERT INTO schema_migrations (name, digest) VALUES ($1, $2)', [name, digest]);
    await client.query('INSERT INTO contracts VALUES ($1, $2, $3, $4)', [actor.tenant, contractId, 'OLD-1', at]);
    for (const [seq, id] of ['p1', 'p2'].entries()) {
      const data = person(`${planted}${id}`);
      const changes = [{ register: 'people', entryId: id, revision: 1, data }];
      const body = { verb: 'changeRegister', actor: { name: actor.name, role: actor.role }, changes };
      const salt = Buffer.alloc(32, seq);
      const entry = makeLogEntry({ contract: contractId, seq, at, actor: actor.id }, body, salt);
      const values = [actor.tenant, contractId, seq, entry.headerText, entry.leafHash, salt, entry.bodyText];
      await client.query('SELECT commit_entries($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)', [
        ...values,
        ['people'],
        [id],
        [1],
        [canonicalJson(data)],
        at,
        planted,
      ]);
    }
    await client.end();
    await postgres.stop();
  }

  it('is sealed by the next start: its log verifies, and its tables’ files hold no word of it', async () => {
    await makeOld();
    const tables = join(dataFolder, 'postgres', 'base');
    assert.notDeepEqual(searchFiles(tables, planted).found, []);
    const database = await openDatabase({ dataFolder });
    const held = await new Committer(database).load(actor.tenant, contractId);
    assert.deepEqual(
      held.registers.people?.map(({ id, data, changedBy }) => [id, data.name, changedBy]),
      ['p1', 'p2'].map((id) => [id, `${planted}${id}`, planted]),
    );
    const { faults, size } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.deepEqual([faults, size], [[], 2]);
    await database.stop();
    assert.deepEqual(searchFiles(tables, planted).found, []);
    const again = await openDatabase({ dataFolder });
    assert.equal((await new Committer(again).load(actor.tenant, contractId)).registers.people?.length, 2);
    await again.stop();
  });
});
