import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../core/contract/actor.ts';
import { asTenant, type Store } from './contract-store.ts';
import { type SealPlace, seal, unseal } from './seal.ts';
import type { Owner } from './sealed-rows.ts';

/** Secrets are kept as digests only: who reads the table can't read a calendar. */
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A feed as its owner sees it. */
export interface StoredFeed {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastReadAt: string | null;
}

export interface NewFeed extends Owner {
  readonly id: string;
  readonly secret: string;
  readonly actor: Actor;
  readonly label: string;
  readonly at: string;
}

/** A feed's label is a person's own words: it goes with the contract, so it is sealed like the contract. */
const placeOf = ({ tenant, contractId }: Owner, id: string): SealPlace => ({
  tenant,
  contractId,
  table: 'calendar_feeds',
  row: id,
});

export async function keepFeed({ pool, keys }: Store, feed: NewFeed): Promise<void> {
  const { id, secret, tenant, contractId, actor, at } = feed;
  const label = seal(keys.of(contractId), placeOf(feed, id), feed.label);
  await pool.query(
    'INSERT INTO calendar_feeds (token_hash, feed_id, tenant_id, contract_id, actor, label, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [digest(secret), id, tenant, contractId, actor, label, at],
  );
}

const instantOf = (stored: string): string => new Date(stored).toISOString();

const mine = "tenant_id = $1 AND contract_id = $2 AND actor->>'id' = $3";

/** One person's feeds of a contract, in the order in which they were made. */
export async function readFeeds({ pool, keys }: Store, owner: Owner, actorId: string): Promise<readonly StoredFeed[]> {
  const { tenant, contractId } = owner;
  const { rows } = await pool.query<{ id: string; label: Buffer; created_at: string; last_read_at: string | null }>(
    `SELECT feed_id AS id, label, created_at, last_read_at FROM calendar_feeds WHERE ${mine} ORDER BY created_at, feed_id`,
    [tenant, contractId, actorId],
  );
  return rows.map(({ id, label, created_at, last_read_at }) => ({
    id,
    label: unseal(keys.of(contractId), placeOf(owner, id), label).toString(),
    createdAt: instantOf(created_at),
    lastReadAt: last_read_at === null ? null : instantOf(last_read_at),
  }));
}

/** Takes a feed away for good; false when the person has none of that id. */
export async function dropFeed(
  pool: pg.Pool,
  { tenant, contractId }: Owner,
  actorId: string,
  id: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(`DELETE FROM calendar_feeds WHERE ${mine} AND feed_id::text = $4`, [
    tenant,
    contractId,
    actorId,
    id,
  ]);
  return rowCount === 1;
}

/** Whose feed a secret opens, and that it was read now; null when it opens none (any more). */
export async function openFeed(
  pool: pg.Pool,
  secret: string,
  now: string,
): Promise<{ readonly actor: Actor; readonly contractId: string; readonly number: string } | null> {
  const { rows } = await pool.query<{ actor: Actor; contract_id: string; tenant_id: string }>(
    'UPDATE calendar_feeds SET last_read_at = $2 WHERE token_hash = $1 RETURNING actor, contract_id, tenant_id',
    [digest(secret), now],
  );
  const [feed] = rows;
  if (feed === undefined) return null;
  const number = await numberOf(pool, feed.tenant_id, feed.contract_id);
  return number === null ? null : { actor: feed.actor, contractId: feed.contract_id, number };
}

const numberOf = (pool: pg.Pool, tenant: string, contractId: string): Promise<string | null> =>
  asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ number: string }>('SELECT number FROM contracts WHERE contract_id = $1', [
      contractId,
    ]);
    return rows[0]?.number ?? null;
  });
