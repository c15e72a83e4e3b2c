import { Hono } from 'hono';
import { z } from 'zod';
import { loadImport, undoImport } from '../commands/undo-import.ts';
import { importList, importUndoView } from '../queries/import-undo.ts';
import {
  answer,
  bodyOf,
  contractOf,
  type Env,
  isAllowed,
  type Kit,
  notAllowed,
  type Request,
  refuse,
  saved,
} from './server-kit.ts';

/** Rows that cannot be put back stay as they are. */
const undoSchema = z.strictObject({ leave: z.boolean().default(false) });

/** A place in the log as the path names it; -1 for what is none. */
const placeOf = (c: Request): number => {
  const text = c.req.param('seq') ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : -1;
};

/** Imports as the log tells them, each to be taken back as one step. */
export function importUndoRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/imports';
  return new Hono<Env>()
    .get(base, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      return c.json(await importList(kit.context, c.get('actor'), found.value));
    })
    .get(`${base}/:seq/undo`, async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      const loaded = await loadImport(kit.context, c.get('actor'), c.req.param('number'), placeOf(c));
      return answer(c, loaded, (value) => importUndoView(value, kit.today()));
    })
    .post(`${base}/:seq/undo`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, undoSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number } = c.req.param();
      const done = await undoImport(kit.context, c.get('actor'), number, placeOf(c), body.value.leave);
      return answer(c, done, ({ count, left, ...committed }) => ({ ...saved(committed), count, left }), 201);
    });
}
