import type pg from 'pg';
import type { Contract } from '../core/contract/contract.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { append, emptyFrontier, type Frontier } from '../core/log/merkle.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../core/registers/entry.ts';

/** A contract as held in memory: its rows and the right edge of its log, both of one moment. */
export interface HeldContract {
  readonly tenant: string;
  readonly contractId: string;
  readonly frontier: Frontier;
  readonly registers: Registers;
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
export async function readLogSize(client: pg.PoolClient, contractId: string): Promise<number> {
  const { rows } = await client.query<{ seq: number }>(
    'SELECT seq FROM log_entries WHERE contract_id = $1 ORDER BY seq DESC LIMIT 1',
    [contractId],
  );
  return (rows[0]?.seq ?? -1) + 1;
}

/** The right edge of a contract's log, from its leaf hashes: some milliseconds for ten thousand entries, once per process. */
export async function readFrontier(client: pg.PoolClient, contractId: string): Promise<Frontier> {
  const { rows } = await client.query<{ leaf_hash: Buffer }>(
    'SELECT leaf_hash FROM log_entries WHERE contract_id = $1 ORDER BY seq',
    [contractId],
  );
  return rows.reduce((frontier, { leaf_hash: leaf }) => append(frontier, leaf), emptyFrontier);
}

/** A contract's rows as of one snapshot. */
export async function readRegisters(client: pg.PoolClient, contractId: string): Promise<Registers> {
  const { rows } = await client.query<EntryRow>(
    'SELECT register, entry_id, revision, data, changed_at, changed_by FROM register_entries WHERE contract_id = $1 ORDER BY created_seq, created_index',
    [contractId],
  );
  return registersOf(rows);
}

/** A contract's rows and log as of one snapshot. Throws when the tenant has no such contract. */
export async function readContract(client: pg.PoolClient, tenant: string, contractId: string): Promise<HeldContract> {
  const { rowCount } = await client.query('SELECT 1 FROM contracts WHERE contract_id = $1', [contractId]);
  if (rowCount !== 1) throw new Error('no such contract');
  const frontier = await readFrontier(client, contractId);
  return { tenant, contractId, frontier, registers: await readRegisters(client, contractId) };
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
    return rowCount === 1;
  });
}

/** The state that the core works on. Throws when the contract has no facts yet. */
export function stateOf({ registers }: HeldContract): ContractState {
  const [entry] = registers.contract ?? [];
  if (entry === undefined) throw new Error('a contract without facts');
  return { contract: entry.data as unknown as Contract, registers };
}
