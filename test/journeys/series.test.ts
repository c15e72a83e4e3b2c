import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { Registers } from '../../src/core/registers/entry.ts';
import { buildSeries } from '../../src/postgres/build-series.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { ContractKeys } from '../../src/postgres/contract-keys.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { openRow, sealRow } from '../../src/postgres/sealed-rows.ts';
import { actor, emptyContract, freshDatabase } from '../support/database.ts';

let database: Database;
let end: () => Promise<void>;
let owner: pg.Client;

before(async () => {
  ({ database, end } = await freshDatabase());
  owner = new pg.Client(database.owner);
  await owner.connect();
});
after(async () => {
  await owner.end();
  await end();
});

const endpoint = (fields: JsonObject): JsonObject => ({ name: 'PC1', ...fields });

async function tell(contractId: string, on: string, fields: JsonObject | null, corrects: readonly string[] = []) {
  const committer = new Committer(database);
  const { registers } = await committer.load(actor.tenant, contractId);
  const expectedRevision = registers.endpoints?.find(({ id }) => id === 'e1')?.revision ?? 0;
  const data = fields === null ? null : endpoint(fields);
  const changes = [{ register: 'endpoints', entryId: 'e1', expectedRevision, data, corrects }];
  const told = await committer.commit({ contractId, actor, at: on, verb: 'changeRegister', changes });
  assert.ok(told.ok, JSON.stringify(told));
  return told.value.held.registers;
}

const loaded = async (contractId: string): Promise<Registers> =>
  (await new Committer(database).load(actor.tenant, contractId)).registers;

/** What a version that kept no series left: the same rows without them, and the contract named as to be built. */
async function forgetSeries(contractId: string): Promise<void> {
  const place = { tenant: actor.tenant, contractId };
  const key = database.keys.of(contractId);
  await owner.query('BEGIN');
  await owner.query("SELECT set_config('junshu.tenant', $1, true)", [actor.tenant]);
  const { rows } = await owner.query<{ row_id: Buffer; revision: number; sealed: Buffer }>(
    'SELECT row_id, revision, sealed FROM register_entries WHERE contract_id = $1',
    [contractId],
  );
  for (const { row_id: rowId, revision, sealed } of rows) {
    const { series: _, ...text } = openRow(key, place, rowId, revision, sealed);
    await owner.query('UPDATE register_entries SET sealed = $2 WHERE row_id = $1', [
      rowId,
      sealRow(key, place, { ...text, revision }).sealed,
    ]);
  }
  await owner.query('INSERT INTO contracts_without_series VALUES ($1, $2)', [actor.tenant, contractId]);
  await owner.query('COMMIT');
}

const waiting = async (): Promise<readonly string[]> =>
  (await owner.query<{ id: string }>('SELECT contract_id AS id FROM contracts_without_series')).rows.map(
    ({ id }) => id,
  );

describe('what was told of a field that keeps its newest value', () => {
  it('is stored with its row and loaded with it, corrections and all, and the log tells the same', async () => {
    const contractId = await emptyContract(database);
    await tell(contractId, '2026-05-02T03:00:00.000Z', { fullScanOn: '2026-05-01', centralSettings: true });
    await tell(contractId, '2026-06-02T03:00:00.000Z', { fullScanOn: '2026-06-01', centralSettings: false });
    const held = await tell(contractId, '2026-06-03T03:00:00.000Z', { fullScanOn: '2026-06-02' }, ['fullScanOn']);
    const [row] = (await loaded(contractId)).endpoints ?? [];
    assert.deepEqual(row?.series, {
      fullScanOn: [
        { value: '2026-05-01', toldOn: '2026-05-02' },
        { value: '2026-06-02', toldOn: '2026-06-02' },
      ],
      centralSettings: [
        { value: true, toldOn: '2026-05-02' },
        { value: false, toldOn: '2026-06-02' },
        { value: null, toldOn: '2026-06-03' },
      ],
    });
    assert.deepEqual(held, await loaded(contractId));
    assert.deepEqual((await verifyStoredLog(database, actor.tenant, contractId)).faults, []);
  });

  it('is built from the log, once, to the same that commits stored, whatever they were', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    const fields = fc.record(
      { fullScanOn: day, definitionsOn: day, centralSettings: fc.boolean() },
      { requiredKeys: [] },
    );
    const telling = fc.tuple(fc.option(fields, { nil: null, freq: 8 }), fc.subarray(['fullScanOn', 'centralSettings']));
    for (const tellings of fc.sample(fc.array(telling, { minLength: 8, maxLength: 12 }), { numRuns: 4, seed: 11 })) {
      const contractId = await emptyContract(database);
      let isThere = false;
      for (const [index, [data, corrects]] of tellings.entries()) {
        if (data === null && !isThere) continue;
        const on = new Date(Date.UTC(2026, 5, 1 + Math.floor(index / 2), index)).toISOString();
        await tell(contractId, on, data, corrects);
        isThere = data !== null;
      }
      const stored = await loaded(contractId);
      await forgetSeries(contractId);
      await buildSeries(owner, database.keys);
      assert.deepEqual(await loaded(contractId), stored);
      assert.deepEqual((await verifyStoredLog(database, actor.tenant, contractId)).faults, []);
    }
    assert.deepEqual(await waiting(), []);
  });

  it('waits for the next start in a contract that can’t be opened, while the others are built', async () => {
    const [lost, whole] = [await emptyContract(database), await emptyContract(database)];
    for (const contractId of [lost, whole]) {
      await tell(contractId, '2026-05-02T03:00:00.000Z', { fullScanOn: '2026-05-01' });
      await forgetSeries(contractId);
    }
    const path = database.keys.pathOf(lost);
    renameSync(path, `${path}.away`);
    const keys = () => new ContractKeys(path.slice(0, path.indexOf('/keys/')));
    await buildSeries(owner, keys());
    assert.deepEqual(await waiting(), [lost]);
    renameSync(`${path}.away`, path);
    await buildSeries(owner, keys());
    assert.deepEqual(await waiting(), []);
    for (const contractId of [lost, whole])
      assert.deepEqual((await loaded(contractId)).endpoints?.[0]?.series, {
        fullScanOn: [{ value: '2026-05-01', toldOn: '2026-05-02' }],
      });
  });
});
