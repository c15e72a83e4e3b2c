import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { isAway, OutcomeUnknown } from './database-trouble.ts';

/** How long a writer stands in line for a contract before it is told to try again, in milliseconds. */
const longestWait = 20_000;

const hasCode = (error: unknown, code: string): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && error.code === code;

/** Another process wrote this place of the log first: the primary key of log_entries says so. */
export const isPlaceTaken = (error: unknown): boolean =>
  hasCode(error, '23505') && error.constraint === 'log_entries_pkey';

/** Another contract of the tenant has the number. */
export const isNumberTaken = (error: unknown): boolean =>
  hasCode(error, '23505') && error.constraint === 'contracts_tenant_id_number_key';

/** The turn did not come in time. */
export const isLockTimeout = (error: unknown): boolean => hasCode(error, '55P03');

/** A short rest after a lost race, longer and less alike with each, so that two processes don't run in step. */
export const pauseAfterRace = (race: number): Promise<void> => setTimeout(randomInt(1, 8 * 2 ** Math.min(race, 5)));

/** How a transaction of a tenant begins. */
interface Beginning {
  readonly isolation: 'READ COMMITTED' | 'REPEATABLE READ';
  /** How long it waits for a lock of another, in milliseconds; as the pool has it unless told. */
  readonly longestWait?: number;
}

/**
 * Does some work in one transaction of a tenant, so that the setting can't leak to the next user of the connection. Throws
 * OutcomeUnknown where the connection broke at the commit.
 */
export async function inTransaction<Value>(
  pool: pg.Pool,
  tenant: string,
  { isolation, longestWait }: Beginning,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let isAsked = false;
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    if (longestWait === undefined) await client.query("SELECT set_config('junshu.tenant', $1, true)", [tenant]);
    else
      await client.query("SELECT set_config('junshu.tenant', $1, true), set_config('lock_timeout', $2, true)", [
        tenant,
        String(longestWait),
      ]);
    const value = await work(client);
    isAsked = true;
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    // Whether the last word arrived before the connection broke, nobody knows: it must not be said twice.
    if (isAsked && isAway(error)) throw new OutcomeUnknown(error);
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Does some work on a contract while no other process writes into it: the same lock that each commit takes (prepare-commit.ts),
 * which PostgreSQL hands out in the order of asking. What the work reads is what stands when its turn has come. Throws what
 * `isLockTimeout` knows when the turn did not come in time.
 */
export function takeTurn<Value>(
  pool: pg.Pool,
  tenant: string,
  contractId: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  return inTransaction(pool, tenant, { isolation: 'READ COMMITTED', longestWait }, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('junshu commit'), hashtext($1::uuid::text))", [
      contractId,
    ]);
    return work(client);
  });
}
