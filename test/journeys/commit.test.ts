import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { asTenant } from '../../src/postgres/contract-store.ts';
import { applyChanges } from '../../src/postgres/held-rows.ts';
import { eraseBody, readLog, verifyStoredLog } from '../../src/postgres/log-store.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { readSummaries, storeSummary } from '../../src/postgres/summary-store.ts';
import { actor, adding, at, emptyContract, freshDatabase, person } from '../support/database.ts';

let database: Database;
let end: () => Promise<void>;

before(async () => {
  ({ database, end } = await freshDatabase());
});
after(() => end());

const committer = (): Committer => new Committer(database);

const request = (contractId: string, ...changes: Parameters<Committer['commit']>[0]['changes'][number][]) => ({
  contractId,
  actor,
  at,
  verb: 'changeRegister',
  changes,
});

describe('a commit', () => {
  it('writes rows and log entry together', async () => {
    const contractId = await emptyContract(database);
    const writer = committer();
    const result = await writer.commit(request(contractId, adding('p1'), adding('p2', '鈴木 花')));
    assert.ok(result.ok);
    assert.deepEqual(result.value.revisions, [1, 1]);
    const fresh = await committer().load(actor.tenant, contractId);
    assert.deepEqual(fresh.registers, result.value.held.registers);
    assert.equal(fresh.frontier.size, 1);
  });

  it('is refused with the fields that differ when someone else was faster, and writes nothing', async () => {
    const contractId = await emptyContract(database);
    const [mine, theirs] = [committer(), committer()];
    await mine.commit(request(contractId, adding('p1')));
    await theirs.commit(
      request(contractId, { ...adding('p1'), expectedRevision: 1, data: { ...person('山田 次郎') } }),
    );
    const result = await mine.commit(
      request(contractId, {
        ...adding('p1'),
        expectedRevision: 1,
        data: { ...person('山田 三郎'), department: '開発部' },
      }),
    );
    assert.ok(!result.ok && result.refusal.type === 'revisionConflict');
    assert.deepEqual(result.refusal.fields, [
      { field: 'name', mine: '山田 三郎', theirs: '山田 次郎' },
      { field: 'department', mine: '開発部', theirs: null },
    ]);
    assert.equal((await committer().load(actor.tenant, contractId)).frontier.size, 2);
  });

  it('of several rows is all or nothing', async () => {
    const contractId = await emptyContract(database);
    const writer = committer();
    await writer.commit(request(contractId, adding('p1')));
    const result = await writer.commit(request(contractId, adding('p2'), adding('p1')));
    assert.ok(!result.ok);
    assert.deepEqual(
      (await committer().load(actor.tenant, contractId)).registers.people?.map(({ id }) => id),
      ['p1'],
    );
  });

  it('by two processes at once loses nothing', async () => {
    const contractId = await emptyContract(database);
    const writers = [committer(), committer(), committer()];
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, index) => writers[index % 3]?.commit(request(contractId, adding(`p${index}`)))),
    );
    assert.ok(results.every((result) => result?.ok));
    const held = await committer().load(actor.tenant, contractId);
    assert.equal(held.registers.people?.length, 60);
    assert.deepEqual((await verifyStoredLog(database, actor.tenant, contractId)).faults, []);
  });
});

describe('the log', () => {
  it('replayed from its first entry gives the registers as they stand', async () => {
    const contractId = await emptyContract(database);
    const writer = committer();
    for (let index = 0; index < 20; index += 1)
      await writer.commit(request(contractId, adding(`p${index}`, `人 ${index}`)));
    for (let index = 0; index < 20; index += 3) {
      const data = index % 2 === 0 ? null : person('改めた名');
      await writer.commit(request(contractId, { ...adding(`p${index}`), expectedRevision: 1, data }));
    }
    const entries = await asTenant(database.pool, actor.tenant, (client) =>
      readLog(client, database, { tenant: actor.tenant, contractId }, 0, 1000),
    );
    const replayed = entries.reduce(
      (registers, { header, body }) => applyChanges(registers, body?.changes ?? [], header.at, body?.actor.name ?? ''),
      {},
    );
    assert.deepEqual(replayed, (await committer().load(actor.tenant, contractId)).registers);
  });

  it('still verifies after a body was erased, and tells how many were', async () => {
    const contractId = await emptyContract(database);
    const writer = committer();
    for (const id of ['p1', 'p2', 'p3']) await writer.commit(request(contractId, adding(id)));
    await eraseBody(database, actor.tenant, contractId, 1);
    const { faults, erased, size } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.deepEqual([faults, erased, size], [[], 1, 3]);
  });

  it('can’t be altered by the application’s role, and tells when someone else did', async () => {
    const contractId = await emptyContract(database);
    await committer().commit(request(contractId, adding('p1')));
    const alter = (sql: string) => asTenant(database.pool, actor.tenant, (client) => client.query(sql, [contractId]));
    await assert.rejects(alter('DELETE FROM log_entries WHERE contract_id = $1'), /permission denied/);
    await assert.rejects(alter("UPDATE log_entries SET header = '{}' WHERE contract_id = $1"), /permission denied/);
    await alter(
      'UPDATE log_entries SET sealed = set_byte(sealed, 60, get_byte(sealed, 60) # 1) WHERE contract_id = $1',
    );
    const { faults } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.match(faults[0]?.message.ja ?? '', /本文の封が開きません/);
  });
});

describe('the summary of a contract', () => {
  it('is stored once when many ask for it at the same moment, and nobody is refused', async () => {
    const contractId = await emptyContract(database);
    await committer().commit(request(contractId, adding('p1')));
    for (let day = 1; day < 9; day += 1) {
      const asOf = { size: 1, day: `2026-11-0${day}`, summary: { day } };
      await Promise.all(Array.from({ length: 12 }, () => storeSummary(database, actor.tenant, contractId, asOf)));
    }
    const stored = (await readSummaries(database, actor.tenant)).find((one) => one.contractId === contractId);
    assert.deepEqual(stored?.asOf, { size: 1, day: '2026-11-08', summary: { day: 8 } });
  });
});

describe('row-level security', () => {
  const tables = ['contracts', 'register_entries', 'log_entries', 'contract_summaries', 'import_previews'];

  it('shows a tenant nothing of another, in any table, whatever the query', async () => {
    const contractId = await emptyContract(database);
    await committer().commit(request(contractId, adding('p1')));
    for (const table of tables) {
      const count = (tenant: string) =>
        asTenant(database.pool, tenant, async (client) =>
          Number(
            (await client.query<JsonObject & { n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n,
          ),
        );
      assert.equal(await count('stranger'), 0, table);
      assert.equal(
        (await database.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n,
        0,
        `${table} without a tenant`,
      );
    }
    assert.ok(
      (await asTenant(database.pool, actor.tenant, (client) => client.query('SELECT 1 FROM register_entries')))
        .rowCount,
    );
  });

  it('lets a tenant write nothing into another’s contract', async () => {
    const contractId = await emptyContract(database);
    const stranger = { ...actor, tenant: 'stranger' };
    const attempt = committer().commit({ ...request(contractId, adding('p1')), actor: stranger });
    await assert.rejects(attempt);
    const insert = asTenant(database.pool, 'stranger', (client) =>
      client.query("INSERT INTO contracts VALUES ($1, $2, 'X', now())", [actor.tenant, contractId]),
    );
    await assert.rejects(insert, /row-level security/);
    assert.equal((await committer().load(actor.tenant, contractId)).frontier.size, 0);
  });
});
