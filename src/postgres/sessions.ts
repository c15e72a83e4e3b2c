import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../core/contract/actor.ts';

/** Secrets are kept as digests only: who reads the table can't sign in. */
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

type Kind = 'sign_in_tokens' | 'sessions';

export async function keepSecret(
  pool: pg.Pool,
  kind: Kind,
  secret: string,
  actor: Actor,
  expiresAt: string,
): Promise<void> {
  await pool.query(`INSERT INTO ${kind} (token_hash, actor, expires_at) VALUES ($1, $2, $3)`, [
    digest(secret),
    actor,
    expiresAt,
  ]);
}

/** Takes a one-time link's secret out; it can't be used again. Null when unknown or expired. */
export async function takeSignInToken(pool: pg.Pool, secret: string, now: string): Promise<Actor | null> {
  const { rows } = await pool.query<{ actor: Actor }>(
    'DELETE FROM sign_in_tokens WHERE token_hash = $1 AND expires_at > $2 RETURNING actor',
    [digest(secret), now],
  );
  return rows[0]?.actor ?? null;
}

/** Who a session belongs to; its end is moved on with each use. */
export async function touchSession(
  pool: pg.Pool,
  secret: string,
  now: string,
  expiresAt: string,
): Promise<Actor | null> {
  const { rows } = await pool.query<{ actor: Actor }>(
    'UPDATE sessions SET expires_at = $3 WHERE token_hash = $1 AND expires_at > $2 RETURNING actor',
    [digest(secret), now, expiresAt],
  );
  return rows[0]?.actor ?? null;
}

export async function endSession(pool: pg.Pool, secret: string): Promise<void> {
  await pool.query('DELETE FROM sessions WHERE token_hash = $1', [digest(secret)]);
}
