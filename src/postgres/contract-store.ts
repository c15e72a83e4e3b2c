import type pg from 'pg';
import type { Contract } from '../core/contract/contract.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { emptyFrontier, type Frontier, rootOf } from '../core/log/merkle.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../core/registers/entry.ts';

/** A contract as held in memory: its rows and the right edge of its log, both of one moment. */
export interface HeldContract {
  readonly tenant: string;
  readonly contractId: string;
  readonly frontier: Frontier;
  readonly registers: Registers;
}

/** What a list shows of a contract, as the last commit left it. */
export interface StoredSummary {
  readonly contractId: string;
  readonly number: string;
  readonly summary: JsonObject;
}

/** Runs queries as one tenant, all seeing one moment: in a transaction, so that the setting can't leak to the next user of the connection. */
export async function asTenant<Value>(
  pool: pg.Pool,
  tenant: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await client.query("SELECT set_config('junshu.tenant', $1, true)", [tenant]);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

interface EntryRow {
  readonly register: string;
  readonly entry_id: string;
  readonly revision: number;
  readonly data: JsonObject;
  readonly changed_at: string;
  readonly changed_by: string;
}

function registersOf(rows: readonly EntryRow[]): Registers {
  const registers: Record<string, RegisterEntry[]> = {};
  for (const { register, entry_id: id, revision, data, changed_at: changedAt, changed_by: changedBy } of rows) {
    registers[register] ??= [];
    registers[register].push({ id, revision, data, changedAt, changedBy });
  }
  return registers;
}

/** Size of a contract's log: cheap, to tell whether what is held in memory still holds. */
export async function readHeadSize(client: pg.PoolClient, contractId: string): Promise<number | null> {
  const { rows } = await client.query<{ size: number }>('SELECT size FROM log_heads WHERE contract_id = $1', [
    contractId,
  ]);
  return rows[0]?.size ?? null;
}

/** A contract's rows and log head as of one snapshot. */
export async function readContract(client: pg.PoolClient, tenant: string, contractId: string): Promise<HeldContract> {
  const head = await client.query<{ size: number; peaks: Buffer[] }>(
    'SELECT size, peaks FROM log_heads WHERE contract_id = $1',
    [contractId],
  );
  const entries = await client.query<EntryRow>(
    'SELECT register, entry_id, revision, data, changed_at, changed_by FROM register_entries WHERE contract_id = $1 ORDER BY created_seq, created_index',
    [contractId],
  );
  const [row] = head.rows;
  const frontier = row === undefined ? emptyFrontier : { size: row.size, peaks: row.peaks };
  return { tenant, contractId, frontier, registers: registersOf(entries.rows) };
}

/** The id behind a contract's human number, or null. */
export function findContractId(pool: pg.Pool, tenant: string, number: string): Promise<string | null> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ contract_id: string }>(
      'SELECT contract_id FROM contracts WHERE number = $1',
      [number],
    );
    return rows[0]?.contract_id ?? null;
  });
}

/** Every contract of a tenant with its summary, by number. */
export function listContracts(pool: pg.Pool, tenant: string): Promise<readonly StoredSummary[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<StoredSummary>(
      `SELECT contract_id AS "contractId", number, coalesce(summary, '{}') AS summary
         FROM contracts LEFT JOIN contract_summaries USING (tenant_id, contract_id) ORDER BY number`,
    );
    return rows;
  });
}

/** Makes an empty contract with an empty log; its facts come with its first commit. False when the number is taken. */
export function insertContract(
  pool: pg.Pool,
  tenant: string,
  contractId: string,
  number: string,
  at: string,
): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    const { rowCount } = await client.query(
      'INSERT INTO contracts (tenant_id, contract_id, number, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [tenant, contractId, number, at],
    );
    if (rowCount === 0) return false;
    await client.query(
      "INSERT INTO log_heads (tenant_id, contract_id, size, peaks, root) VALUES ($1, $2, 0, '{}', $3)",
      [tenant, contractId, rootOf(emptyFrontier)],
    );
    return true;
  });
}

/** The state that the core works on. Throws when the contract has no facts yet. */
export function stateOf({ registers }: HeldContract): ContractState {
  const [entry] = registers.contract ?? [];
  if (entry === undefined) throw new Error('a contract without facts');
  return { contract: entry.data as unknown as Contract, registers };
}
