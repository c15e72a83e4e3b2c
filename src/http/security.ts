import type { MiddlewareHandler } from 'hono';
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

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  // A file given out brings a stricter policy of its own.
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control'))
    c.res.headers.set('cache-control', 'no-store');
};

/**
 * Requests that change something must carry our own header (which a foreign form can't send) and, where the browser says
 * where they come from, come from our own pages.
 */
export const sameOriginChanges: MiddlewareHandler = async (c, next) => {
  const isChange = !['GET', 'HEAD'].includes(c.req.method);
  const site = c.req.header('sec-fetch-site');
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isChange && (isForeign || c.req.header('x-junshu') !== '1')) {
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
