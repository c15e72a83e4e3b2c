import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Context as HonoContext } from 'hono';
import { own } from '../core/kernel/own.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The addresses of the application's pages, as its router has them (src/web/router.tsx). */
const pageAddresses: readonly RegExp[] = [
  /^\/(?:new|read-form|notifications)?$/,
  /^\/c\/[^/]+(?:\/(?:registers|software|drafts|take-over|evidence|plan|calendar|pictures|report|checks|history|closing|settings))?$/,
  /^\/c\/[^/]+\/(?:items|registers|checklists|pictures|reports)\/[^/]+$/,
  /^\/c\/[^/]+\/plan\/versions$/,
];

const isPage = (path: string): boolean => pageAddresses.some((address) => address.test(path.replace(/(?<=.)\/$/, '')));

/** Files of the built web application and its pages; every other path is told not to be there: to people by the application itself. */
export function pages(folder: string): (c: HonoContext) => Response {
  const file = (path: string): Uint8Array<ArrayBuffer> | null => {
    const place = join(folder, normalize(`/${path}`));
    return extname(place) !== '' && existsSync(place) ? new Uint8Array(readFileSync(place)) : null;
  };
  return (c) => {
    const found = file(c.req.path);
    if (found !== null) {
      const isHashed = c.req.path.startsWith('/assets/');
      const cache = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      return c.body(found, 200, {
        'content-type': own(mimeTypes, extname(c.req.path)) ?? 'application/octet-stream',
        'cache-control': cache,
      });
    }
    const isKnown = isPage(c.req.path);
    const isAskedByPerson = extname(c.req.path) === '' && c.req.header('accept')?.includes('text/html') === true;
    const page = isKnown || isAskedByPerson ? file('/index.html') : null;
    if (page === null) return c.text('見つかりません / Not found', 404, { 'cache-control': 'no-store' });
    return c.body(page, isKnown ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  };
}
