import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '../core/contract/actor.ts';
import { queryPatiently } from './database-trouble.ts';

/** Secrets are kept as digests only: who reads the table can't sign in. */
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Keeps a one-time link's secret. The database's owner alone may: who may only read and change contracts can't let anyone in. */
export async function keepSignInToken(
  owner: pg.ClientConfig,
  secret: string,
  actor: Actor,
  expiresAt: string,
): Promise<void> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT purge_sessions()');
    await client.query('INSERT INTO sign_in_tokens (token_hash, actor, expires_at) VALUES ($1, $2, $3)', [
      digest(secret),
      actor,
      expiresAt,
    ]);
  } finally {
    await client.end();
  }
}

/** Instants at which a session ends: without any use, and whatever its use. */
export interface SessionEnds {
  readonly idle: string;
  readonly last: string;
}

/**
 * Turns a one-time link's secret into a session with a secret of its own, and ends the session that the browser came with. Null when
 * the link is unknown, spent or too old.
 */
export async function openSession(
  pool: pg.Pool,
  secrets: { readonly link: string; readonly session: string; readonly former: string | undefined },
  now: string,
  { idle, last }: SessionEnds,
): Promise<Actor | null> {
  const former = secrets.former === undefined ? null : digest(secrets.former);
  const { rows } = await pool.query<{ actor: Actor | null }>('SELECT open_session($1, $2, $3, $4, $5, $6) AS actor', [
    digest(secrets.link),
    digest(secrets.session),
    former,
    now,
    idle,
    last,
  ]);
  return rows[0]?.actor ?? null;
}

/** A session that is open: ISO instants. */
export interface OpenSession {
  readonly actor: Actor;
  readonly expiresAt: string;
  /** Its end whatever its use. */
  readonly endsAt: string;
  /** Since when it has its secret. */
  readonly issuedAt: string;
  /** The secret was offered and has not been used before. */
  readonly isOffered: boolean;
}

/** Whose session a secret opens; null when it opens none (any more). */
export async function findSession(pool: pg.Pool, secret: string, now: string): Promise<OpenSession | null> {
  const rows = await queryPatiently<OpenSession>(
    pool,
    `SELECT actor, expires_at AS "expiresAt", ends_at AS "endsAt", issued_at AS "issuedAt", is_offered AS "isOffered"
       FROM find_session($1, $2)`,
    [digest(secret), now],
  );
  return rows[0] ?? null;
}

/** Moves a session's end on with its use, up to its last; a secret that was offered replaces the one before, which ends with `grace`. */
export async function touchSession(
  pool: pg.Pool,
  secret: string,
  now: string,
  idle: string,
  grace: string,
): Promise<void> {
  await pool.query('SELECT touch_session($1, $2, $3, $4)', [digest(secret), now, idle, grace]);
}

/** Offers a new secret in the place of one issued before an instant, unless one was offered after another; false: keep the old one. */
export async function offerSecret(
  pool: pg.Pool,
  secrets: { readonly session: string; readonly next: string },
  now: string,
  before: { readonly issued: string; readonly offered: string },
): Promise<boolean> {
  const { rows } = await pool.query<{ offered: boolean }>('SELECT offer_secret($1, $2, $3, $4, $5) AS offered', [
    digest(secrets.session),
    digest(secrets.next),
    now,
    before.issued,
    before.offered,
  ]);
  return rows[0]?.offered === true;
}

export async function endSession(pool: pg.Pool, secret: string): Promise<void> {
  await pool.query('SELECT end_session($1)', [digest(secret)]);
}

/** Takes links and sessions away that are over; returns how many went. */
export async function purgeSessions(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ gone: number }>('SELECT purge_sessions() AS gone');
  return rows[0]?.gone ?? 0;
}
