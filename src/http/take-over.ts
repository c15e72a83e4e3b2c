import { Hono } from 'hono';
import { z } from 'zod';
import { formReading, readFormFor, takeOverForm } from '../commands/take-over-form.ts';
import { implementationStatuses } from '../core/kernel/three-values.ts';
import { answer, bodyOf, type Env, isAllowed, type Kit, notAllowed, refuse, saved } from './server-kit.ts';

const takenSchema = z.strictObject({
  duties: z
    .array(
      z.strictObject({
        dutyId: z.string().max(100),
        status: z.enum(implementationStatuses).optional(),
        expectedRevision: z.int().min(0),
      }),
    )
    .min(1)
    .max(500),
});

/** Filled forms whose answers are taken over into a contract. */
export function takeOverRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/form-readings';
  return new Hono<Env>()
    .post(base, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const file = (c.req.query('file') ?? '').trim().slice(0, 200) || '別紙４';
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const read = await readFormFor(kit.context, c.get('actor'), c.req.param('number'), file, bytes);
      return answer(c, read, (view) => view, 201);
    })
    .get(`${base}/:id`, async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      const { number, id } = c.req.param();
      return answer(c, await formReading(kit.context, c.get('actor'), number, id), (view) => view);
    })
    .post(`${base}/:id/taking-over`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, takenSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number, id } = c.req.param();
      const done = await takeOverForm(kit.context, c.get('actor'), number, id, body.value.duties);
      return answer(c, done, ({ count, ...committed }) => ({ ...saved(committed), count }), 201);
    });
}
