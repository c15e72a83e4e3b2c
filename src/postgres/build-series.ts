import type pg from 'pg';
import { japanDay } from '../core/kernel/plain-date.ts';
import type { RowSeries } from '../core/kernel/row-series.ts';
import { RegistersAt } from '../core/log/registers-at.ts';
import { changedRow } from '../core/registers/changed-row.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { extendSeries } from '../core/registers/series.ts';
import type { ContractKeys } from './contract-keys.ts';
import { MachineProblem } from './places.ts';
import { type ContractKey, SealBroken } from './seal.ts';
import { type Owner, openEntry, openRow, type RowText, type SealedEntry, sealRow } from './sealed-rows.ts';

interface SealedRow {
  readonly row_id: Buffer;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly changed_at: string;
}

/** Rows read at a time, so that a long log needs little memory. */
const batch = 500;

/** What a contract's log tells, from its first entry on. */
async function told(client: pg.ClientBase, key: ContractKey, owner: Owner): Promise<RegistersAt> {
  const replay = new RegistersAt(changedRow);
  for (let from = 0, isOver = false; !isOver; from += batch) {
    const { rows } = await client.query<SealedEntry>(
      'SELECT seq, header, leaf_hash, sealed FROM log_entries WHERE contract_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3',
      [owner.contractId, from, batch],
    );
    for (const row of rows) replay.add(openEntry(() => key, owner, row));
    isOver = rows.length < batch;
  }
  return replay;
}

/** A row's series as the log tells them; what only erased entries told of holds from the row's last change. */
function seriesOf(replay: RegistersAt, row: RowText, changedAt: string): RowSeries | undefined {
  const declaration = registerNamed(row.register);
  if (declaration === undefined) return undefined;
  return extendSeries(declaration, replay.row(row.register, row.entryId), row.data, japanDay(changedAt));
}

async function buildNow(client: pg.ClientBase, keys: ContractKeys, owner: Owner): Promise<void> {
  const { rows } = await client.query<SealedRow>(
    'SELECT row_id, revision, sealed, changed_at FROM register_entries WHERE contract_id = $1',
    [owner.contractId],
  );
  // A closed contract has neither rows nor key.
  if (rows.length === 0) return;
  const key = keys.of(owner.contractId);
  const replay = await told(client, key, owner);
  for (const { row_id: rowId, revision, sealed, changed_at: changedAt } of rows) {
    const row = openRow(key, owner, rowId, revision, sealed);
    const series = seriesOf(replay, row, changedAt);
    if (series === undefined) continue;
    await client.query('UPDATE register_entries SET sealed = $3 WHERE contract_id = $1 AND row_id = $2', [
      owner.contractId,
      rowId,
      sealRow(key, owner, { ...row, revision, series }).sealed,
    ]);
  }
}

/** One contract in one transaction: of two servers that start at once the second finds it done. */
async function buildOnce(client: pg.ClientBase, keys: ContractKeys, owner: Owner): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query("SELECT set_config('junshu.tenant', $1, true)", [owner.tenant]);
    const { rowCount } = await client.query(
      'DELETE FROM contracts_without_series WHERE tenant_id = $1 AND contract_id = $2',
      [owner.tenant, owner.contractId],
    );
    if (rowCount === 1) await buildNow(client, keys, owner);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Builds, once, the series of contracts that were written before series were stored, from their logs. A start that is cut short is
 * taken up by the next. A contract that can't be opened is passed over: it is told where it is asked for, and built once it is mended.
 */
export async function buildSeries(client: pg.ClientBase, keys: ContractKeys): Promise<void> {
  const { rows } = await client.query<Owner>(
    'SELECT tenant_id AS tenant, contract_id AS "contractId" FROM contracts_without_series ORDER BY 1, 2',
  );
  for (const owner of rows) {
    try {
      await buildOnce(client, keys, owner);
    } catch (error) {
      if (!(error instanceof SealBroken) && !(error instanceof MachineProblem)) throw error;
    }
  }
}
