import type { MiddlewareHandler } from 'hono';
import type { Context } from '../commands/context.ts';
import { hasHeavy, isHeavy } from '../postgres/request-weight.ts';
import type { HeavyDesk, HeavyRequest } from './heavy-desk.ts';
import { plainProblem } from './problem.ts';
import type { Env, Request } from './server-kit.ts';

/** Bodies up to here are read and checked between other people's requests. */
const lightBody = 64_000;

/** How long a contract's weight is believed, in milliseconds; what was done aside is asked anew at once. */
const weightHolds = 20_000;

const beyondBounds = plainProblem(
  'tooMuch',
  422,
  { ja: '処理しきれません', en: 'More than can be worked through' },
  {
    ja: 'この操作は時間かメモリが掛かりすぎるため、途中でやめました。変更だった場合は、保存されたかどうかを画面で確かめてください。契約や台帳を分けると処理できます。',
    en: 'This takes too long or too much memory and was stopped. If it was a change, look whether it was stored. Divide the contract or the register.',
  },
);

/** What needs the first thread: scans and the queue live there, files are streamed, and keys are destroyed. */
const staysHere = [
  /\/diagnoses\/scans(\/|$)/,
  /\/checks\/(runs|bundles|results)(\/|$)/,
  /\/mail-recipients\/[^/]+\/trials$/,
  /\/evidence\/[^/]+\/file$/,
  /\/evidence\/scrub$/,
];

/** Lists over all contracts. */
const overAll = new Set([
  '/api/contracts',
  '/api/notifications',
  '/api/faulty-contracts',
  '/api/faulty-contracts/mending',
]);

/** Which contracts are heavy, asked of the database and believed for a while. */
class Weights {
  readonly #known = new Map<string, { readonly heavy: Promise<boolean>; readonly until: number }>();

  of(key: string, now: number, ask: () => Promise<boolean>): Promise<boolean> {
    const known = this.#known.get(key);
    if (known !== undefined && known.until > now) return known.heavy;
    // Numbers that strangers make up must not gather.
    if (this.#known.size > 1000) this.#known.clear();
    const heavy = ask();
    this.#known.set(key, { heavy, until: now + weightHolds });
    heavy.catch(() => this.#known.delete(key));
    return heavy;
  }

  forget(): void {
    this.#known.clear();
  }
}

const numberIn = (path: string): string | null => /^\/api\/contracts\/([^/]+)/.exec(path)?.[1] ?? null;

/** A body that is large, or does not say how large it is. */
function hasLargeBody(c: Request): boolean {
  const length = c.req.header('content-length');
  if (length !== undefined) return Number(length) > lightBody;
  return c.req.header('transfer-encoding') !== undefined;
}

function isHeavyRequest({ pool }: Context, c: Request, weights: Weights): boolean | Promise<boolean> {
  const { path } = c.req;
  if (staysHere.some((one) => one.test(path)) || (c.req.method === 'POST' && path.endsWith('/closing'))) return false;
  if (hasLargeBody(c)) return true;
  const { tenant } = c.get('actor');
  const now = performance.now();
  if (overAll.has(path)) return weights.of(`${tenant} *`, now, () => hasHeavy(pool, tenant));
  const number = numberIn(path);
  return number !== null && weights.of(`${tenant} ${number}`, now, () => isHeavy(pool, tenant, { number }));
}

async function requestOf(c: Request, publicUrl: string): Promise<HeavyRequest> {
  const { method, url } = c.req;
  const hasBody = !['GET', 'HEAD'].includes(method);
  return {
    actor: c.get('actor'),
    expiresAt: c.get('expiresAt'),
    by: c.get('by'),
    method,
    url,
    // What let the request in stays at the door.
    headers: [...c.req.raw.headers].filter(([name]) => !['cookie', 'authorization'].includes(name)),
    body: hasBody ? await c.req.arrayBuffer() : null,
    publicUrl,
  };
}

/** Sends heavy requests — large bodies, large contracts — to threads of their own, so that they hold up nobody else. */
export function heavyAside(context: Context, desk: HeavyDesk, publicUrl: () => string): MiddlewareHandler<Env> {
  const weights = new Weights();
  return async (c, next) => {
    if (!(await isHeavyRequest(context, c, weights))) {
      await next();
      // A closed contract's key and words are in no thread's memory either.
      if (c.req.method === 'POST' && c.req.path.endsWith('/closing') && c.res.ok) await desk.close();
      return;
    }
    const answer = await desk.answer(await requestOf(c, publicUrl()));
    if (!['GET', 'HEAD'].includes(c.req.method)) weights.forget();
    if (answer === null) return c.json(beyondBounds, 422);
    c.set('aside', { routePath: answer.routePath, number: answer.number });
    if (answer.refusal !== undefined) c.set('refusal', answer.refusal);
    return new Response(answer.body.byteLength === 0 ? null : answer.body, {
      status: answer.status,
      headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
}
