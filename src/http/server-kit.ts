import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import { type Context, type FoundContract, loadContract, type Refusal } from '../commands/context.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { Json } from '../core/kernel/json.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { unstorablePlace } from '../core/kernel/storable-text.ts';
import { issueProblems } from '../core/registers/issue-problems.ts';
import type { Committed } from '../postgres/commit.ts';
import type { OpenSession } from '../postgres/sessions.ts';
import { parseBoundedJson } from '../tables/json-bounds.ts';
import { attempt } from '../tables/unreadable.ts';
import { type Act, may } from './authority.ts';
import { problemOf } from './problem.ts';

/** What a request carries once it has passed the door. */
export interface Env {
  readonly Variables: {
    actor: Actor;
    expiresAt: string;
    /** How whoever asks came in. */
    by: 'session' | 'ownerToken';
    session?: OpenSession;
    /** What stood in the way, once something did. */
    refusal?: string;
    /** Which route another thread answered by, as a pattern, and the contract of its path. */
    aside?: { readonly routePath: string; readonly number: string | undefined };
  };
}

export type Request = HonoContext<Env>;

/** What the resources need beside the request. */
export interface Kit {
  readonly context: Context;
  readonly today: () => PlainDate;
}

export const kitOf = (context: Context): Kit => ({ context, today: () => japanDay(context.now()) });

/** A refusal as an answer. */
export function refuse(c: Request, refusal: Refusal): Response {
  const problem = problemOf(refusal);
  c.set('refusal', refusal.type);
  const again = refusal.type === 'busy' ? { 'retry-after': '2' } : {};
  return c.json(problem, problem.status as 404, { 'content-type': 'application/problem+json', ...again });
}

/** A result as an answer: the value through `show`, or the refusal. */
export function answer<Value>(
  c: Request,
  result: Result<Value, Refusal>,
  show: (value: Value) => object | null,
  status: 200 | 201 = 200,
): Response {
  return result.ok ? c.json(show(result.value), status) : refuse(c, result.refusal);
}

/** What a commit did, as an answer. */
export const saved = ({ at, revisions, seq }: Committed) => ({
  changedAt: at,
  revision: revisions[0] ?? 0,
  revisions,
  seq,
});

export const isAllowed = (c: Request, act: Act): boolean => may(c.get('actor'), act);

export const notAllowed = (c: Request): Response => refuse(c, { type: 'notAllowed' });

/** The contract of the path, for reading. */
export async function contractOf(kit: Kit, c: Request): Promise<Result<FoundContract, Refusal>> {
  if (!isAllowed(c, 'read')) return refused({ type: 'notAllowed' });
  return loadContract(kit.context, c.get('actor'), c.req.param('number') ?? '');
}

const brokenText = {
  message: {
    ja: '保存できない文字（片割れのサロゲートか NUL）があります。',
    en: 'It holds a character that can’t be stored (a lone surrogate or NUL).',
  },
  mend: { ja: 'その文字を消すか、入れ直してください。', en: 'Remove that character or enter it anew.' },
};

/** Reads a JSON body by a schema; what is wrong is told by its path. */
export async function bodyOf<Value>(c: Request, schema: z.ZodType<Value>): Promise<Result<Value, Refusal>> {
  const text = await c.req.text();
  const read = attempt(() => parseBoundedJson(text) as Json);
  if (!read.ok) {
    const { message, mend } = read.refusal;
    return refused({ type: 'badInput', problems: [{ path: '', message, mend }] });
  }
  const json = read.value;
  const broken = unstorablePlace(json);
  if (broken !== null) return refused({ type: 'badInput', problems: [{ path: broken, ...brokenText }] });
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return refused({ type: 'badInput', problems: issueProblems(parsed.error.issues) });
}
