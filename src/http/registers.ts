import { Hono } from 'hono';
import { z } from 'zod';
import { changeEntries, type ToldChange } from '../commands/change-entries.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { registerList } from '../queries/register-list.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse, saved } from './server-kit.ts';

const data = z.record(z.string(), z.json()).transform((value) => value as JsonObject);

/** Series fields whose new value corrects the last one told, instead of following it. */
const corrects = z.array(z.string().min(1).max(80)).max(100).optional();

const putSchema = z.strictObject({ expectedRevision: z.int().min(0), data, corrects });
const deleteSchema = z.strictObject({ expectedRevision: z.int().min(1) });
const changesSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        entryId: z.string().min(1).max(200),
        expectedRevision: z.int().min(0),
        data: data.nullable(),
        corrects,
      }),
    )
    .min(1)
    .max(2000),
});

/** What was stored, with what the person should know of it. */
const told = ({ warnings, ...done }: ToldChange) => ({ ...saved(done), warnings });

/** Registers and books: rows are read, put, removed; several in one commit, which undo uses too. */
export function registerRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/registers';
  return new Hono<Env>()
    .get(base, async (c) => answer(c, await contractOf(kit, c), (found) => registerList(found, kit.today())))
    .put(`${base}/:register/entries/:id`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, putSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const change = { register: c.req.param('register'), entryId: c.req.param('id'), ...body.value };
      return answer(c, await changeEntries(kit.context, c.get('actor'), c.req.param('number'), [change]), told);
    })
    .delete(`${base}/:register/entries/:id`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, deleteSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const change = { register: c.req.param('register'), entryId: c.req.param('id'), ...body.value, data: null };
      return answer(c, await changeEntries(kit.context, c.get('actor'), c.req.param('number'), [change]), told);
    })
    .post(`${base}/:register/changes`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, changesSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const changes = body.value.changes.map((change) => ({ register: c.req.param('register'), ...change }));
      return answer(c, await changeEntries(kit.context, c.get('actor'), c.req.param('number'), changes), told);
    });
}
