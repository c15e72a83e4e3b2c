import { createHash } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { createCalendarFeed, openCalendarFeed, revokeCalendarFeed } from '../commands/calendar-feeds.ts';
import { readFeeds } from '../postgres/calendar-feeds.ts';
import { calendarFile, calendarOf, troubleFile } from '../queries/calendar.ts';
import { may } from './authority.ts';
import { fileAnswer } from './file-answer.ts';
import { answer, bodyOf, contractOf, type Env, type Kit, refuse } from './server-kit.ts';

const newFeed = z.strictObject({ label: z.string().trim().min(1).max(80) });

/** Deadlines for the page, as a file, and the feeds that one has given to calendars outside. */
export function calendarRoutes(kit: Kit, publicUrl: () => string): Hono<Env> {
  const base = '/contracts/:number';
  const { context, today } = kit;
  return new Hono<Env>()
    .get(`${base}/calendar`, async (c) => answer(c, await contractOf(kit, c), (found) => calendarOf(found, today())))
    .get(`${base}/calendar.ics`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const text = calendarFile(found.value, today(), publicUrl());
      return fileAnswer(c, Buffer.from(text), 'ics', `${found.value.state.contract.number}.ics`);
    })
    .get(`${base}/calendar-feeds`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { tenant, id } = c.get('actor');
      return c.json(await readFeeds(context, { tenant, contractId: found.value.contractId }, id));
    })
    .post(`${base}/calendar-feeds`, async (c) => {
      if (!may(c.get('actor'), 'read')) return refuse(c, { type: 'notAllowed' });
      const body = await bodyOf(c, newFeed);
      if (!body.ok) return refuse(c, body.refusal);
      const made = await createCalendarFeed(context, c.get('actor'), c.req.param('number'), body.value.label);
      return answer(c, made, ({ id, secret }) => ({ id, url: `${publicUrl()}/ical/${secret}.ics` }), 201);
    })
    .delete(`${base}/calendar-feeds/:id`, async (c) => {
      if (!may(c.get('actor'), 'read')) return refuse(c, { type: 'notAllowed' });
      const { number, id } = c.req.param();
      return answer(c, await revokeCalendarFeed(context, c.get('actor'), number, id), () => ({ id }));
    });
}

/** What every wrong address gets: nothing tells a revoked secret from one that never was. */
const nothingHere = 'Not found\n';

const secretIn = (file: string): string | null => /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1] ?? null;

/** GET /ical/SECRET.ics, for calendars that can't sign in: the secret is the key. */
export function calendarFeed({ context, today }: Kit, publicUrl: () => string): MiddlewareHandler {
  return async (c) => {
    const secret = secretIn(c.req.param('file') ?? '');
    const open = secret === null ? null : await openCalendarFeed(context, secret);
    if (open === null || !may(open.actor, 'read')) return c.text(nothingHere, 404, { 'cache-control': 'no-store' });
    const text =
      open.found === null
        ? troubleFile(open, today(), `${today()}T00:00:00Z`, publicUrl())
        : calendarFile(open.found, today(), publicUrl());
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const headers = { etag, 'cache-control': 'private, no-cache', 'content-type': 'text/calendar; charset=utf-8' };
    const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
    // A proxy that compresses marks the tag as weak; the calendar is the same (RFC 9110 §13.1.2).
    if (known.some((one) => one.replace(/^W\//, '') === etag)) return c.body(null, 304, headers);
    return c.body(text, 200, headers);
  };
}
