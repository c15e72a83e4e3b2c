import type pg from 'pg';
import type { JsonObject } from '../core/kernel/json.ts';
import type { ContractKeys } from './contract-keys.ts';
import { sealBody, sealRow } from './sealed-rows.ts';

interface ClearRow {
  readonly register: string;
  readonly entry_id: string;
  readonly revision: number;
  readonly data: JsonObject;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly created_seq: number;
  readonly created_index: number;
}

interface ClearEntry {
  readonly seq: number;
  readonly header: string;
  readonly leaf_hash: Buffer;
  readonly salt: Buffer | null;
  readonly body: string | null;
}

interface Place {
  readonly tenant: string;
  readonly contractId: string;
}

async function sealRows(owner: pg.Client, keys: ContractKeys, place: Place): Promise<void> {
  const { tenant, contractId } = place;
  const { rows } = await owner.query<ClearRow>(
    'DELETE FROM clear_register_entries WHERE tenant_id = $1 AND contract_id = $2 RETURNING *',
    [tenant, contractId],
  );
  for (const row of rows) {
    const { register, entry_id: entryId, revision, data, changed_by: changedBy } = row;
    const { rowId, sealed } = sealRow(keys.of(contractId), place, { register, entryId, revision, data, changedBy });
    await owner.query('INSERT INTO register_entries VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      tenant,
      contractId,
      rowId,
      revision,
      sealed,
      row.changed_at,
      row.created_seq,
      row.created_index,
    ]);
  }
}

async function sealLog(owner: pg.Client, keys: ContractKeys, place: Place): Promise<void> {
  const { tenant, contractId } = place;
  const { rows } = await owner.query<ClearEntry>(
    'DELETE FROM clear_log_entries WHERE tenant_id = $1 AND contract_id = $2 RETURNING *',
    [tenant, contractId],
  );
  for (const { seq, header, leaf_hash: leaf, salt, body } of rows) {
    const sealed = salt === null || body === null ? null : sealBody(keys.of(contractId), place, seq, salt, body);
    await owner.query('INSERT INTO log_entries VALUES ($1, $2, $3, $4, $5, $6)', [
      tenant,
      contractId,
      seq,
      header,
      leaf,
      sealed,
    ]);
  }
}

/** Every contract of every tenant. Their owner, who is no superuser where a server is used, sees them for this moment only. */
async function clearContracts(owner: pg.Client): Promise<readonly Place[]> {
  await owner.query('BEGIN');
  await owner.query('ALTER TABLE contracts NO FORCE ROW LEVEL SECURITY');
  const { rows } = await owner.query<Place>('SELECT tenant_id AS tenant, contract_id AS "contractId" FROM contracts');
  await owner.query('ALTER TABLE contracts FORCE ROW LEVEL SECURITY');
  await owner.query('COMMIT');
  return rows;
}

/**
 * Seals what an installation wrote before contracts had keys: one transaction for each contract, its key on disk first, so
 * that a start that is cut short is taken up by the next. Then the clear tables' files are dropped. WAL and backups from
 * before keep clear text until they are recycled (docs/operating.md).
 */
export async function sealClearRows(owner: pg.Client, keys: ContractKeys): Promise<void> {
  const { rows } = await owner.query<{ name: string | null }>("SELECT to_regclass('clear_log_entries') AS name");
  if (rows[0]?.name === null) return;
  for (const place of await clearContracts(owner)) {
    if (!keys.has(place.contractId)) keys.make(place.contractId);
    await owner.query('BEGIN');
    await owner.query("SELECT set_config('junshu.tenant', $1, true)", [place.tenant]);
    await sealRows(owner, keys, place);
    await sealLog(owner, keys, place);
    await owner.query('COMMIT');
  }
  await owner.query('DROP TABLE clear_register_entries, clear_log_entries');
  // Dropped files lose their names at the next checkpoint: now, where we may ask for one.
  await owner.query('CHECKPOINT').catch(() => undefined);
}
