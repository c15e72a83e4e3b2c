import type pg from 'pg';
import type { LogBody, LogEntry, LogHeader } from '../core/log/log-entry.ts';
import { Replay } from '../core/log/replay.ts';
import { type LogVerification, LogVerifier } from '../core/log/verify-log.ts';
import { asTenant, readLogSize, readRegisters } from './contract-store.ts';

interface LogRow {
  readonly header: string;
  readonly leaf_hash: Buffer;
  readonly salt: Buffer | null;
  readonly body: string | null;
}

const entryOf = ({ header, leaf_hash: leafHash, salt, body }: LogRow): LogEntry => ({
  header: JSON.parse(header) as LogHeader,
  leafHash,
  salt,
  body: body === null ? null : (JSON.parse(body) as LogBody),
});

/** Rows read at a time, so that a long log needs little memory. */
const batch = 2000;

/** Entries of a contract's log from a place on, in order. */
export async function readLog(
  client: pg.PoolClient,
  contractId: string,
  from: number,
  limit: number,
): Promise<readonly LogEntry[]> {
  const { rows } = await client.query<LogRow>(
    'SELECT header, leaf_hash, salt, body FROM log_entries WHERE contract_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3',
    [contractId, from, limit],
  );
  return rows.map(entryOf);
}

/** Re-derives a contract's whole log and holds what it tells against the rows as they stand, all of one snapshot. */
export function verifyStoredLog(pool: pg.Pool, tenant: string, contractId: string): Promise<LogVerification> {
  return asTenant(pool, tenant, async (client) => {
    const verifier = new LogVerifier(contractId);
    const replay = new Replay();
    const size = await readLogSize(client, contractId);
    for (let from = 0; from < size; from += batch) {
      for (const entry of await readLog(client, contractId, from, batch)) {
        verifier.add(entry);
        replay.add(entry);
      }
    }
    const faults = replay.compare(await readRegisters(client, contractId));
    const verification = verifier.finish();
    return { ...verification, faults: [...verification.faults, ...faults] };
  });
}

/** Erases one entry's text; its leaf stays, so every proof still verifies. */
export function eraseBody(pool: pg.Pool, tenant: string, contractId: string, seq: number): Promise<void> {
  return asTenant(pool, tenant, async (client) => {
    await client.query('UPDATE log_entries SET salt = NULL, body = NULL WHERE contract_id = $1 AND seq = $2', [
      contractId,
      seq,
    ]);
  });
}
