import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { SecurityJournal, SecurityLine } from '../journal/security-journal.ts';
import type { Env } from './server-kit.ts';

/** The address that a request's connection comes from, and what a proxy adds to it. */
export function originOf(c: HonoContext): Pick<SecurityLine, 'from' | 'forwardedFor'> {
  const forwarded = c.req.header('x-forwarded-for')?.slice(0, 200);
  return {
    // A request that came by no connection (a test of the application alone) has no address.
    from: c.env?.incoming === undefined ? null : (getConnInfo(c).remote.address ?? null),
    ...(forwarded === undefined ? {} : { forwardedFor: forwarded }),
  };
}

/** Requests that say more than who was refused, by method and pattern. */
const notable: ReadonlyMap<string, SecurityLine['what']> = new Map([
  ['GET /api/contracts/:number/export', 'export'],
  ['POST /api/contracts/:number/closing', 'contractClosed'],
]);

/** What a finished request means to the security journal; null when it is everyday work. */
function eventOf(c: HonoContext<Env>, request: string): SecurityLine['what'] | null {
  const { status, headers } = c.res;
  const isNotTheirs = c.get('refusal') === 'contractNotFound' || request.endsWith(' /ical/:file');
  if (status === 403 || (status === 404 && isNotTheirs)) return 'request';
  if (status >= 300) return null;
  if (headers.get('content-disposition')?.startsWith('attachment') === true) return 'export';
  return notable.get(request) ?? null;
}

/** Notes what was refused by right, what left the house as a file, and which contract was closed. Paths stand as patterns: ids may be words. */
export function noteRequests(journal: SecurityJournal): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const aside = c.get('aside');
    const request = `${c.req.method} ${aside?.routePath ?? c.req.routePath}`;
    const what = eventOf(c, request);
    if (what === null) return;
    const contract = (aside?.number ?? c.req.param('number'))?.slice(0, 200);
    const reason = c.get('refusal');
    journal.note({
      what,
      outcome: what === 'request' ? 'refused' : 'done',
      who: c.get('actor')?.id ?? null,
      by: c.get('by') ?? 'nothing',
      ...originOf(c),
      request,
      status: c.res.status,
      ...(contract === undefined ? {} : { contract }),
      ...(reason === undefined ? {} : { reason }),
    });
  };
}
