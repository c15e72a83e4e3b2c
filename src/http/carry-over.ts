import { Hono } from 'hono';
import { carryOver, carryOverRequestSchema } from '../commands/carry-over.ts';
import { carryOverView } from '../queries/carry-over-view.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse, saved } from './server-kit.ts';

/** Answers of the last report: what may be confirmed as unchanged, and confirming it. */
export function carryOverRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/carry-over';
  return new Hono<Env>()
    .get(base, async (c) => answer(c, await contractOf(kit, c), (found) => carryOverView(found, kit.today())))
    .post(base, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, carryOverRequestSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const done = await carryOver(kit.context, c.get('actor'), c.req.param('number'), body.value);
      return answer(c, done, (value) => ({ ...saved(value), count: value.count }), 201);
    });
}
