import type pg from 'pg';
import { type Checkpoint, type CheckpointKey, keyOfVerifier, openCheckpoint } from '../core/log/checkpoint.ts';
import { epochTold, foreignHead, headTold, type LogEpoch, openEpoch, type ToldHistory } from '../core/log/epoch.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { append, type Digest } from '../core/log/merkle.ts';
import { Replay } from '../core/log/replay.ts';
import { faultAt, type LogFault, type LogVerification, LogVerifier } from '../core/log/verify-log.ts';
import { changedRow } from '../core/registers/changed-row.ts';
import { asTenant, type HeldContract, readLogSize, readRegisters, type Store } from './contract-store.ts';
import { applyChanges } from './held-rows.ts';
import { readLogKeys } from './log-key-store.ts';
import { readEpochs } from './restore-store.ts';
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
  let { frontier, registers, lastAt, bytes } = held;
  for (const { header, leafHash, body } of await readLog(client, store, held, from, size - from)) {
    if (body === null) return null;
    frontier = append(frontier, leafHash);
    registers = applyChanges(registers, body.changes, header.at, body.actor.name);
    lastAt = header.at;
    bytes += JSON.stringify(body.changes).length;
  }
  return frontier.size === size ? { ...held, frontier, registers, lastAt, bytes } : null;
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

/** What came of a log, with what is told of its restores and of heads that were signed. */
export interface StoredVerification extends LogVerification {
  /** Each restore that it went on from. */
  readonly epochs: readonly ToldHistory[];
  /** Each of the heads that it was held against. */
  readonly heads: readonly ToldHistory[];
}

/** What was signed about a log: its epochs, and the heads that it is held against; null where no key of the logs signed it. */
interface Signed {
  readonly epochs: readonly (LogEpoch | null)[];
  readonly heads: readonly (Checkpoint | null)[];
}

async function readSigned(client: pg.PoolClient, contractId: string, notes: readonly string[]): Promise<Signed> {
  const known = (await readLogKeys(client)).map(({ verifierKey }) => keyOfVerifier(verifierKey));
  const keys = known.filter((key) => key !== null);
  const isOwn = (origin: string, { name }: CheckpointKey): boolean => origin === `${name}/${contractId}`;
  const headOf = (note: string): Checkpoint | null => {
    for (const key of keys) {
      const head = openCheckpoint(note, key);
      if (head !== null && isOwn(head.origin, key)) return head;
    }
    return null;
  };
  const epochOf = (note: string): LogEpoch | null => {
    const epoch = openEpoch(note, keys);
    return epoch !== null && keys.some((key) => isOwn(epoch.origin, key)) ? epoch : null;
  };
  return { epochs: (await readEpochs(client, contractId)).map(epochOf), heads: notes.map(headOf) };
}

const sizesOf = ({ epochs, heads }: Signed): readonly number[] => [
  ...epochs.flatMap((epoch) => (epoch === null ? [] : [epoch.kept.size, epoch.known.size])),
  ...heads.flatMap((head) => (head === null ? [] : [head.size])),
];

function tell({ epochs, heads }: Signed, verifier: LogVerifier): Pick<StoredVerification, 'epochs' | 'heads'> {
  const rootAt = (size: number): Digest | undefined => verifier.rootAt(size);
  const valid = epochs.filter((epoch) => epoch !== null);
  return {
    epochs: epochs.map((epoch) => epochTold(epoch, rootAt)),
    heads: heads.map((head) => (head === null ? foreignHead : headTold(head, valid, rootAt))),
  };
}

/**
 * Re-derives a contract's whole log and holds what it tells against the rows as they stand, and against heads that were signed and
 * kept elsewhere, all of one snapshot.
 */
export function verifyStoredLog(
  store: Store,
  tenant: string,
  contractId: string,
  notes: readonly string[] = [],
): Promise<StoredVerification> {
  const owner = { tenant, contractId };
  return asTenant(store.pool, tenant, async (client) => {
    const signed = await readSigned(client, contractId, notes);
    const verifier = new LogVerifier(contractId, sizesOf(signed));
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
    const told = tell(signed, verifier);
    const broken = told.epochs.filter(({ outcome }) => outcome === 'tampered');
    const unsigned = broken.map(({ text }) => ({ seq: verification.size, message: text }));
    return { ...verification, ...told, faults: [...verification.faults, ...faults, ...unsigned] };
  });
}

/** Erases one entry's text; its leaf stays, so every proof still verifies. */
export function eraseBody({ pool }: Store, tenant: string, contractId: string, seq: number): Promise<void> {
  return asTenant(pool, tenant, async (client) => {
    await client.query('UPDATE log_entries SET sealed = NULL WHERE contract_id = $1 AND seq = $2', [contractId, seq]);
  });
}
