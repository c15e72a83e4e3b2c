import pg from 'pg';
import type { Contract } from '../core/contract/contract.ts';
import type { LogHeader } from '../core/log/log-entry.ts';
import { append, emptyFrontier, type Frontier } from '../core/log/merkle.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../core/registers/entry.ts';
import { SharedSeries } from '../core/registers/shared-series.ts';
import { mapBreathing } from './breathe.ts';
import type { ContractKeys } from './contract-keys.ts';
import { patiently } from './database-trouble.ts';
import { MachineProblem } from './places.ts';
import type { ContractKey } from './seal.ts';
import { type Owner, openRow } from './sealed-rows.ts';
import { inTransaction, isNumberTaken, pauseAfterRace } from './turns.ts';

/** Where contracts are kept: rows and log in the database, the keys that open them beside it. */
export interface Store {
  readonly pool: pg.Pool;
  readonly keys: ContractKeys;
}

/** A contract as held in memory: its rows and the right edge of its log, both of one moment. */
export interface HeldContract {
  readonly tenant: string;
  readonly contractId: string;
  readonly frontier: Frontier;
  readonly registers: Registers;
  /** Instant of the log's last entry; null while there is none. */
  readonly lastAt: string | null;
  /** About how many bytes its rows are as texts. */
  readonly bytes: number;
}

/** Someone else changed a row that this transaction had seen before: nothing was written, and a second try sees the change. */
const isOvertaken = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '40001';

/** So often a second try follows, each after a longer rest; then whoever asked is told to come again. */
const mostTries = 10;

/**
 * Runs queries as one tenant, all seeing one moment. Work that another transaction overtook is done again from its beginning, so it may do nothing but ask the database;
 * so is work whose connection broke before its commit, for as long as a database that comes back takes.
 */
export async function asTenant<Value>(
  pool: pg.Pool,
  tenant: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await patiently(() => inTransaction(pool, tenant, { isolation: 'REPEATABLE READ' }, work));
    } catch (error) {
      if (!isOvertaken(error) || tries === mostTries) throw error;
      await pauseAfterRace(tries);
    }
  }
}

interface EntryRow {
  readonly row_id: Buffer;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly changed_at: string;
  /** The log entry that first told of the row, where a later one changed it. */
  readonly header: string | null;
}

const instantIn = (header: string): string => (JSON.parse(header) as LogHeader).at;

/** A row as it holds, and its register. */
function entryOf(
  key: ContractKey,
  owner: Owner,
  { row_id: rowId, revision, sealed, changed_at: changedAt, header }: EntryRow,
  shared: SharedSeries,
): { readonly register: string; readonly row: RegisterEntry } {
  const { register, entryId: id, data, changedBy, series } = openRow(key, owner, rowId, revision, sealed);
  const told = header === null ? {} : { toldAt: instantIn(header) };
  const plain = { id, revision, data, changedAt, changedBy, ...told };
  return { register, row: series === undefined ? plain : { ...plain, series: shared.of(series) } };
}

async function registersOf(rows: readonly EntryRow[], keys: ContractKeys, owner: Owner): Promise<Registers> {
  const key = keys.of(owner.contractId);
  const shared = new SharedSeries();
  const opened = await mapBreathing(rows, (row) => entryOf(key, owner, row, shared));
  const registers = new Map<string, RegisterEntry[]>();
  for (const { register, row } of opened) {
    const known = registers.get(register);
    if (known === undefined) registers.set(register, [row]);
    else known.push(row);
  }
  return Object.fromEntries(registers);
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
export async function readFrontier(client: pg.ClientBase, contractId: string): Promise<Frontier> {
  const { rows } = await client.query<{ leaf_hash: Buffer }>(
    'SELECT leaf_hash FROM log_entries WHERE contract_id = $1 ORDER BY seq',
    [contractId],
  );
  return rows.reduce((frontier, { leaf_hash: leaf }) => append(frontier, leaf), emptyFrontier);
}

/** Instant of the last entry of a contract's log; null where there is none. */
async function readLastInstant(client: pg.PoolClient, contractId: string): Promise<string | null> {
  const { rows } = await client.query<{ header: string }>(
    'SELECT header FROM log_entries WHERE contract_id = $1 ORDER BY seq DESC LIMIT 1',
    [contractId],
  );
  return rows[0] === undefined ? null : instantIn(rows[0].header);
}

/** A contract's rows as of one snapshot. Throws when the key is lost or a row's seal does not open. */
export async function readRegisters(client: pg.PoolClient, keys: ContractKeys, owner: Owner): Promise<Registers> {
  return (await readRows(client, keys, owner)).registers;
}

async function readRows(
  client: pg.PoolClient,
  keys: ContractKeys,
  owner: Owner,
): Promise<Pick<HeldContract, 'registers' | 'bytes'>> {
  const { rows } = await client.query<EntryRow>(
    `SELECT row_id, revision, e.sealed, changed_at, l.header FROM register_entries e
       LEFT JOIN log_entries l ON l.tenant_id = e.tenant_id AND l.contract_id = e.contract_id AND l.seq = e.created_seq AND e.revision > 1
       WHERE e.contract_id = $1 ORDER BY created_seq, created_index`,
    [owner.contractId],
  );
  // A closed contract has no rows and no key to ask for.
  const registers = rows.length === 0 ? {} : await registersOf(rows, keys, owner);
  return { registers, bytes: rows.reduce((sum, { sealed }) => sum + sealed.length, 0) };
}

/** A contract's rows and log as of one snapshot. Throws when the tenant has no such contract. */
export async function readContract(
  client: pg.PoolClient,
  keys: ContractKeys,
  tenant: string,
  contractId: string,
): Promise<HeldContract> {
  const { rows } = await client.query<{ closed: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM closings WHERE contract_id = $1) AS closed FROM contracts WHERE contract_id = $1',
    [contractId],
  );
  if (rows[0] === undefined) throw new Error('no such contract');
  if (rows[0].closed) throw new ContractClosed();
  const frontier = await readFrontier(client, contractId);
  const told = await readRows(client, keys, { tenant, contractId });
  return { tenant, contractId, frontier, ...told, lastAt: await readLastInstant(client, contractId) };
}

/** The contract was closed: it can't be loaded any more. Commands find that out before; this is for those who were overtaken. */
export class ContractClosed extends MachineProblem {
  constructor() {
    super({ ja: 'この契約は終了し、内容は消去されました。', en: 'This contract was closed and its content erased.' });
  }
}

/** The id behind a contract's human number, or null; closed contracts keep theirs. */
export function findContractId(pool: pg.Pool, tenant: string, number: string): Promise<string | null> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ contract_id: string }>(
      'SELECT contract_id FROM contracts WHERE number = $1',
      [number],
    );
    return rows[0]?.contract_id ?? null;
  });
}

/** Notes a new contract in the transaction of its first commit. False when another one has the number. */
export async function insertContract(
  client: pg.PoolClient,
  { tenant, contractId }: Owner,
  number: string,
  at: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'INSERT INTO contracts (tenant_id, contract_id, number, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [tenant, contractId, number, at],
  );
  return rowCount === 1;
}

/** Another contract has the number. */
export class NumberTaken extends Error {
  readonly number: string;

  constructor(number: string) {
    super('the number is taken');
    this.number = number;
  }
}

/** Lets a contract be found by another number, in the transaction of the commit that gives it. Throws NumberTaken. */
export async function renumberContract(client: pg.PoolClient, { contractId }: Owner, number: string): Promise<void> {
  try {
    await client.query('UPDATE contracts SET number = $2 WHERE contract_id = $1', [contractId, number]);
  } catch (error) {
    throw isNumberTaken(error) ? new NumberTaken(number) : error;
  }
}

/** The contract has no facts: its creation was cut short, or they were removed when that was still possible. */
class ContractWithoutFacts extends MachineProblem {
  constructor() {
    super({
      ja: 'この契約には内容（番号、期間など）がありません。登録が途中で止まったか、内容が消されています。サーバーで junshu doctor --mend（npm なら npx junshu …）を実行してください。',
      en: 'This contract has no facts (number, period …): its creation was cut short, or they were removed. Run junshu doctor --mend (with npm: npx junshu …) on the server.',
    });
  }
}

/** The contract follows a catalogue that this version doesn't have. */
export class UnknownCatalogue extends MachineProblem {
  constructor(name: string) {
    super({
      ja: `この契約の様式「${name}」は、この版にありません。サーバーで junshu doctor --mend（npm なら npx junshu …）を実行すると、記録にある前の様式に戻せます。`,
      en: `This version has no catalogue “${name}”, which this contract follows: junshu doctor --mend (with npm: npx junshu …) on the server puts back the one before.`,
    });
  }
}

/** The state that the core works on. Throws when the contract has no facts yet. */
export function stateOf({ registers }: Pick<HeldContract, 'registers'>): ContractState {
  const [entry] = registers.contract ?? [];
  if (entry === undefined) throw new ContractWithoutFacts();
  return { contract: entry.data as unknown as Contract, registers };
}
