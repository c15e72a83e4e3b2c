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

/** Files of the built web application; every other path is a page of it. */
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
    const page = extname(c.req.path) === '' ? file('/index.html') : null;
    if (page === null) return c.text('見つかりません / Not found', 404);
    return c.body(page, 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  };
}
