import { randomBytes } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type pg from 'pg';
import { diskCodeOf } from '../blobs/durable.ts';
import type { Context } from '../commands/context.ts';
import type { Actor } from '../core/contract/actor.ts';
import {
  endSession,
  findSession,
  keepSignInToken,
  type OpenSession,
  offerSecret,
  openSession,
  touchSession,
} from '../postgres/sessions.ts';

const idleMinutes = 8 * 60;
const linkMinutes = 15;
/** A secret older than this is exchanged for a new one. */
const secretMinutes = 60;
/** How long the former secret still opens the session, for requests that were under way; and no second one is offered. */
const graceMinutes = 2;
/** The end is moved on once a use would move it by so much: not every look is a write. */
const touchMinutes = 1;

const cookieName = 'junshu-session';

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** 256 random bits, as text for URLs. */
const newSecret = (): string => randomBytes(32).toString('base64url');

/** The one local operator of this edition; accounts and organisations come later. */
export const localOperator: Actor = { id: 'local-operator', name: '取りまとめ担当', role: 'operator', tenant: 'local' };

/** How sessions are kept: where, whether people come by https, and how long one lasts at the most. */
export interface SessionRules {
  readonly context: Pick<Context, 'pool' | 'now'>;
  readonly secure: boolean;
  /** Hours after which a session ends whatever its use. */
  readonly hours: number;
}

/** A link that signs its user in once, within a quarter of an hour. Made as the database's owner. */
export async function makeSignInLink(owner: pg.ClientConfig, now: string, baseUrl: string): Promise<string> {
  const secret = newSecret();
  await keepSignInToken(owner, secret, localOperator, later(now, linkMinutes));
  return `${baseUrl}/sign-in?token=${secret}`;
}

function putCookie(c: HonoContext, value: string, secure: boolean, maxAge: number): void {
  setCookie(c, cookieName, value, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge,
    secure,
    ...(secure ? { prefix: 'host' as const } : {}),
  });
}

const readCookie = (c: HonoContext, secure: boolean): string | undefined =>
  secure ? getCookie(c, cookieName, 'host') : getCookie(c, cookieName);

/** Turns a one-time link into a session, in the place of the one that this browser had; null when the link is spent or too old. */
export async function signIn(
  { context, secure, hours }: SessionRules,
  c: HonoContext,
  link: string,
): Promise<Actor | null> {
  const now = context.now();
  const session = newSecret();
  const secrets = { link, session, former: readCookie(c, secure) };
  const ends = { idle: later(now, idleMinutes), last: later(now, hours * 60) };
  const actor = await openSession(context.pool, secrets, now, ends);
  if (actor !== null) putCookie(c, session, secure, hours * 3600);
  return actor;
}

/** Notes that a session is used. A disk that takes no more keeps nobody from reading. */
async function noteUse(
  { context }: SessionRules,
  secret: string,
  { expiresAt, isOffered }: OpenSession,
): Promise<void> {
  const now = context.now();
  const idle = later(now, idleMinutes);
  if (!isOffered && later(expiresAt, touchMinutes) > idle) return;
  await touchSession(context.pool, secret, now, idle, later(now, graceMinutes)).catch((error) => {
    if (diskCodeOf(error) === undefined) throw error;
  });
}

/** Paths that a page asks for by itself: they don't keep a session alive that nobody uses. */
const unasked = new Set(['/api/notifications/unread']);

/** Who asks, by cookie; each use moves the session's end on. */
export async function sessionOf(rules: SessionRules, c: HonoContext): Promise<OpenSession | null> {
  const secret = readCookie(c, rules.secure);
  if (secret === undefined) return null;
  const session = await findSession(rules.context.pool, secret, rules.context.now());
  if (session !== null && !unasked.has(c.req.path)) await noteUse(rules, secret, session);
  return session;
}

/** Gives the browser a new secret in the place of one that is old by now. The old one holds until the new one is used. */
export async function renewSecret(
  { context, secure }: SessionRules,
  c: HonoContext,
  { issuedAt, endsAt }: OpenSession,
): Promise<void> {
  const session = readCookie(c, secure);
  const now = context.now();
  const before = { issued: later(now, -secretMinutes), offered: later(now, -graceMinutes) };
  if (session === undefined || issuedAt >= before.issued) return;
  const next = newSecret();
  const isOffered = await offerSecret(context.pool, { session, next }, now, before).catch((error) => {
    if (diskCodeOf(error) === undefined) throw error;
    return false;
  });
  if (isOffered) putCookie(c, next, secure, Math.max(0, Math.floor((Date.parse(endsAt) - Date.parse(now)) / 1000)));
}

export async function signOut({ context, secure }: SessionRules, c: HonoContext): Promise<void> {
  const secret = readCookie(c, secure);
  if (secret !== undefined) await endSession(context.pool, secret);
  putCookie(c, '', secure, 0);
}
