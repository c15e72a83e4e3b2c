import { randomBytes } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Context } from '../commands/context.ts';
import type { Actor } from '../core/contract/actor.ts';
import { endSession, keepSecret, takeSignInToken, touchSession } from '../postgres/sessions.ts';

const sessionHours = 8;
const linkMinutes = 15;

const cookieName = 'junshu-session';

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** 256 random bits, as text for URLs. */
const newSecret = (): string => randomBytes(32).toString('base64url');

/** The one local operator of this edition; accounts and organisations come later. */
export const localOperator: Actor = { id: 'local-operator', name: '取りまとめ担当', role: 'operator', tenant: 'local' };

/** A link that signs its user in once, within a quarter of an hour. */
export async function makeSignInLink(context: Context, baseUrl: string): Promise<string> {
  const secret = newSecret();
  await keepSecret(context.pool, 'sign_in_tokens', secret, localOperator, later(context.now(), linkMinutes));
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

/** Turns a one-time link into a session; false when the link is spent or too old. */
export async function signIn(context: Context, c: HonoContext, token: string, secure: boolean): Promise<boolean> {
  const actor = await takeSignInToken(context.pool, token, context.now());
  if (actor === null) return false;
  const secret = newSecret();
  await keepSecret(context.pool, 'sessions', secret, actor, later(context.now(), sessionHours * 60));
  putCookie(c, secret, secure, sessionHours * 3600);
  return true;
}

/** Who asks, by cookie; each use moves the session's end on. */
export async function actorOf(
  context: Context,
  c: HonoContext,
  secure: boolean,
): Promise<{ actor: Actor; expiresAt: string } | null> {
  const secret = readCookie(c, secure);
  if (secret === undefined) return null;
  const expiresAt = later(context.now(), sessionHours * 60);
  const actor = await touchSession(context.pool, secret, context.now(), expiresAt);
  return actor === null ? null : { actor, expiresAt };
}

export async function signOut(context: Context, c: HonoContext, secure: boolean): Promise<void> {
  const secret = readCookie(c, secure);
  if (secret !== undefined) await endSession(context.pool, secret);
  putCookie(c, '', secure, 0);
}
