import type { Context, MiddlewareHandler } from 'hono';
import { plainProblem } from './problem.ts';

const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** For a year browsers come by https alone, once they have: said only where people come by https, since a browser keeps it. */
const transport: Readonly<Record<string, string>> = { 'strict-transport-security': 'max-age=31536000' };

/** The headers of every answer; `secure` when people come by https. */
export function securityHeaders(secure: boolean): MiddlewareHandler {
  const all = Object.entries(secure ? { ...headers, ...transport } : headers);
  return async (c, next) => {
    await next();
    // A file given out brings a stricter policy of its own.
    for (const [name, value] of all) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control'))
      c.res.headers.set('cache-control', 'no-store');
  };
}

/** Whether the browser says that a request comes from another site than ours. */
export function isForeignSite(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/**
 * Requests that change something must carry our own header (which a foreign form can't send) and, where the browser says
 * where they come from, come from our own pages.
 */
export const sameOriginChanges: MiddlewareHandler = async (c, next) => {
  const isChange = !['GET', 'HEAD'].includes(c.req.method);
  if (isChange && (isForeignSite(c) || c.req.header('x-junshu') !== '1')) {
    const problem = plainProblem(
      'foreignRequest',
      403,
      { ja: 'この画面からの操作ではありません', en: 'Not a request of our own pages' },
      { ja: '画面を読み込み直してください。', en: 'Reload the page.' },
    );
    return c.json(problem, 403);
  }
  return next();
};
