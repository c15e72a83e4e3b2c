import type pg from 'pg';
import type { LogEntry } from '../core/log/log-entry.ts';
import { append } from '../core/log/merkle.ts';
import { Replay } from '../core/log/replay.ts';
import { faultAt, type LogFault, type LogVerification, LogVerifier } from '../core/log/verify-log.ts';
import { changedRow } from '../core/registers/changed-row.ts';
import { asTenant, type HeldContract, readLogSize, readRegisters, type Store } from './contract-store.ts';
import { applyChanges } from './held-rows.ts';
import { SealBroken } from './seal.ts';
import { type Owner, openEntry, type SealedEntry } from './sealed-rows.ts';

/** Rows read at a time, so that a long log needs little memory and others are answered in between. */
const batch = 500;

/** Entries of a contract's log from a place on, in order. */
export async function readLog(
  client: pg.PoolClient,
  { keys }: Store,
  owner: Owner,
  from: number,
  limit: number,
): Promise<readonly LogEntry[]> {
  const { rows } = await client.query<SealedEntry>(
    'SELECT seq, header, leaf_hash, sealed FROM log_entries WHERE contract_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3',
    [owner.contractId, from, limit],
  );
  // A log whose bodies are all erased needs no key.
  return rows.map((row) => openEntry(() => keys.of(owner.contractId), owner, row));
}

/** Entries that are followed at most before a contract is rather read anew. */
const longestWay = 500;

/**
 * A contract that is held, followed along its log to a size that others brought it to: cheaper than reading it anew. Null where
 * the way is long, or where a body on it can't be read.
 */
export async function followLog(
  client: pg.PoolClient,
  store: Store,
  held: HeldContract,
  size: number,
): Promise<HeldContract | null> {
  const from = held.frontier.size;
  if (size <= from || size - from > longestWay) return null;
  const { rowCount: closed } = await client.query('SELECT 1 FROM closings WHERE contract_id = $1', [held.contractId]);
  if (closed !== 0) return null;
  let { frontier, registers, lastAt } = held;
  for (const { header, leafHash, body } of await readLog(client, store, held, from, size - from)) {
    if (body === null) return null;
    frontier = append(frontier, leafHash);
    registers = applyChanges(registers, body.changes, header.at, body.actor.name);
    lastAt = header.at;
  }
  return frontier.size === size ? { ...held, frontier, registers, lastAt } : null;
}

/** What the rows as they stand say against the log; rows that can't be opened are told, not passed over. */
async function faultsOfRows(
  client: pg.PoolClient,
  store: Store,
  owner: Owner,
  replay: Replay,
): Promise<readonly LogFault[]> {
  try {
    return replay.compare(await readRegisters(client, store.keys, owner));
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    const row = error.place.row;
    return [
      faultAt(
        replay.size,
        `台帳の行 ${row} の封が開きません（改変か鍵違い）。`,
        `the seal of row ${row} does not open.`,
      ),
    ];
  }
}

/** Re-derives a contract's whole log and holds what it tells against the rows as they stand, all of one snapshot. */
export function verifyStoredLog(store: Store, tenant: string, contractId: string): Promise<LogVerification> {
  const owner = { tenant, contractId };
  return asTenant(store.pool, tenant, async (client) => {
    const verifier = new LogVerifier(contractId);
    const replay = new Replay(changedRow);
    const size = await readLogSize(client, contractId);
    for (let from = 0; from < size; from += batch) {
      for (const entry of await readLog(client, store, owner, from, batch)) {
        verifier.add(entry);
        replay.add(entry);
      }
    }
    const faults = await faultsOfRows(client, store, owner, replay);
    const verification = verifier.finish();
    return { ...verification, faults: [...verification.faults, ...faults] };
  });
}

/** Erases one entry's text; its leaf stays, so every proof still verifies. */
export function eraseBody({ pool }: Store, tenant: string, contractId: string, seq: number): Promise<void> {
  return asTenant(pool, tenant, async (client) => {
    await client.query('UPDATE log_entries SET sealed = NULL WHERE contract_id = $1 AND seq = $2', [contractId, seq]);
  });
}
