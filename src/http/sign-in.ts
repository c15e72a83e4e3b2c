import { timingSafeEqual } from 'node:crypto';
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type pg from 'pg';
import type { SecurityJournal, SecurityLine } from '../journal/security-journal.ts';
import { plainProblem, problemOf } from './problem.ts';
import { isForeignSite } from './security.ts';
import { originOf } from './security-notes.ts';
import type { Env, Request } from './server-kit.ts';
import {
  localOperator,
  makeSignInLink,
  renewSecret,
  type SessionRules,
  sessionOf,
  signIn,
  signOut,
} from './session.ts';
import { signInPage, signInStyle, spentLinkPage } from './sign-in-texts.ts';

/** What the door needs: sessions, who may make links, and where it is noted who came. */
export interface Door {
  readonly sessions: SessionRules;
  readonly security: SecurityJournal;
  /** Lets the owner of the data folder in, for the command line. */
  readonly ownerToken: string;
  /** How the database's owner connects: the only one who makes links. */
  readonly owner: pg.ClientConfig;
  /** The address under which people reach the server; known once it listens. */
  readonly publicUrl: () => string;
}

const signInFirst = plainProblem(
  'signInFirst',
  401,
  { ja: 'サインインしてください', en: 'Please sign in' },
  {
    ja: '入力した内容は、この端末に残っています。サーバーが表示したリンクから入り直してください。',
    en: 'What you typed is kept on this device. Open a new link from the server.',
  },
);

const bearerOf = (c: HonoContext): string | undefined => c.req.header('authorization')?.replace(/^Bearer /, '');

function isOwner(c: HonoContext, ownerToken: string): boolean {
  const given = Buffer.from(bearerOf(c) ?? '');
  const wanted = Buffer.from(ownerToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

type Told = Pick<SecurityLine, 'what' | 'outcome' | 'who' | 'by'> & { readonly reason?: string };

const noteOf =
  ({ security }: Door) =>
  (c: HonoContext, told: Told): void =>
    security.note({ ...told, ...originOf(c) });

/** Lets in who has a session, or the owner of the data folder; nobody else. */
export function letIn(door: Door): MiddlewareHandler<Env> {
  const note = noteOf(door);
  return async (c, next) => {
    if (isOwner(c, door.ownerToken)) {
      c.set('actor', localOperator);
      c.set('by', 'ownerToken');
      c.set('expiresAt', door.sessions.context.now());
      return next();
    }
    if (bearerOf(c) !== undefined)
      note(c, { what: 'ownerToken', outcome: 'refused', who: null, by: 'nothing', reason: 'wrongToken' });
    const session = await sessionOf(door.sessions, c);
    if (session === null) return c.json(signInFirst, 401);
    c.set('actor', session.actor);
    c.set('by', 'session');
    c.set('session', session);
    c.set('expiresAt', session.expiresAt);
    return next();
  };
}

/** Who is signed in, the way out, and new links. */
export function sessionRoutes(door: Door, today: () => string): Hono<Env> {
  const note = noteOf(door);
  const who = (c: Request) => ({ who: c.get('actor').id, by: c.get('by') });
  return new Hono<Env>()
    .get('/session', async (c) => {
      const session = c.get('session');
      if (session !== undefined) await renewSecret(door.sessions, c, session);
      return c.json({ actor: c.get('actor'), expiresAt: c.get('expiresAt'), today: today() });
    })
    .delete('/session', async (c) => {
      await signOut(door.sessions, c);
      note(c, { what: 'signOut', outcome: 'done', ...who(c) });
      return c.body(null, 204);
    })
    .post('/sign-in-links', async (c) => {
      if (c.get('by') !== 'ownerToken') return c.json(problemOf({ type: 'notAllowed' }), 403);
      const link = await makeSignInLink(door.owner, door.sessions.context.now(), door.publicUrl());
      note(c, { what: 'signInLink', outcome: 'done', ...who(c) });
      return c.json({ link }, 201);
    });
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A secret as we make them, and nothing that would have to be escaped in a page. */
const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{1,100}$/.test(text);

const largestForm = 10_000;

/** The page that a link leads to, which spends nothing, and its button, which does. */
export function signInPages(door: Door): Hono {
  const note = noteOf(door);
  const refuse = (c: HonoContext, reason: string) => {
    note(c, { what: 'signIn', outcome: 'refused', who: null, by: 'link', reason });
    return c.html(spentLinkPage, 403, { 'cache-control': 'no-store' });
  };
  return new Hono()
    .get('/sign-in.css', (c) => c.body(signInStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/sign-in', (c) => {
      const token = c.req.query('token') ?? '';
      if (!isSecret(token)) return c.html(spentLinkPage, 403, { 'cache-control': 'no-store' });
      return c.html(signInPage(token), 200, { 'cache-control': 'no-store' });
    })
    .post('/sign-in', bodyLimit({ maxSize: largestForm, onError: (c) => refuse(c, 'tooLarge') }), async (c) => {
      // Another site's form could sign people in as somebody else.
      if (isForeignSite(c)) return refuse(c, 'foreignRequest');
      const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
      const token = asText(form.token);
      const actor = isSecret(token) ? await signIn(door.sessions, c, token) : null;
      if (actor === null) return refuse(c, 'spentLink');
      note(c, { what: 'signIn', outcome: 'done', who: actor.id, by: 'link' });
      return c.redirect('/', 303);
    });
}
