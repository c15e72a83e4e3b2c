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
  /^\/(?:new|read-form|notifications|tasks|incident)?$/,
  /^\/help(?:\/[^/]+)?$/,
  /^\/c\/[^/]+(?:\/(?:registers|software|drafts|unchanged|tasks|incident|take-over|evidence|plan|calendar|pictures|report|checks|history|closing|settings))?$/,
  /^\/c\/[^/]+\/(?:items|registers|checklists|pictures|reports)\/[^/]+$/,
  /^\/c\/[^/]+\/plan\/versions$/,
];

const isPage = (path: string): boolean => pageAddresses.some((address) => address.test(path.replace(/(?<=.)\/$/, '')));

/** How a file may lie compressed beside itself (scripts/precompress.mjs), the smallest first. */
const packings = [
  { name: 'br', end: '.br' },
  { name: 'gzip', end: '.gz' },
];

/** Whether an Accept-Encoding names a coding, and doesn't refuse it (RFC 9110 §12.5.3). */
const takes = (accepted: string, coding: string): boolean =>
  accepted.split(',').some((one) => {
    const [name = '', ...weights] = one.toLowerCase().split(';');
    return name.trim() === coding && !weights.some((weight) => /^\s*q\s*=\s*0(?:\.0*)?\s*$/.test(weight));
  });

/** Files of the built web application and its pages; every other path is told not to be there: to people by the application itself. */
export function pages(folder: string): (c: HonoContext) => Response {
  const placeOf = (path: string): string | null => {
    const place = join(folder, normalize(`/${path}`));
    return own(mimeTypes, extname(place)) !== undefined && existsSync(place) ? place : null;
  };
  const send = (c: HonoContext, place: string, status: 200 | 404, cache: string): Response => {
    const accepted = c.req.header('accept-encoding') ?? '';
    const packed = packings.find(({ name, end }) => takes(accepted, name) && existsSync(`${place}${end}`));
    const type = own(mimeTypes, extname(place)) ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': cache, vary: 'Accept-Encoding' };
    const bytes = new Uint8Array(readFileSync(`${place}${packed?.end ?? ''}`));
    return c.body(bytes, status, packed === undefined ? headers : { ...headers, 'content-encoding': packed.name });
  };
  return (c) => {
    const found = placeOf(c.req.path);
    const isHashed = c.req.path.startsWith('/assets/');
    if (found !== null) return send(c, found, 200, isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    const isKnown = isPage(c.req.path);
    const isAskedByPerson = extname(c.req.path) === '' && c.req.header('accept')?.includes('text/html') === true;
    const page = isKnown || isAskedByPerson ? placeOf('/index.html') : null;
    if (page === null) return c.text('見つかりません / Not found', 404, { 'cache-control': 'no-store' });
    return send(c, page, isKnown ? 200 : 404, 'no-cache');
  };
}
