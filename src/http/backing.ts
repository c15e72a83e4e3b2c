import { Hono } from 'hono';
import { backingView, reportBackingView } from '../queries/backing-view.ts';
import { contractOf, type Env, type Kit, refuse } from './server-kit.ts';

/** By what sentences are borne out: of the contract today, and of a submitted report. */
export function backingRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number';
  return new Hono<Env>()
    .get(`${base}/backing`, async (c) => {
      const found = await contractOf(kit, c);
      return found.ok ? c.json(backingView(found.value, kit.today())) : refuse(c, found.refusal);
    })
    .get(`${base}/reports/:id/backing`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const id = c.req.param('id');
      const view = reportBackingView(found.value, id);
      if (view !== null) return c.json(view);
      return refuse(c, { type: 'notFound', what: { ja: `報告「${id}」`, en: `report “${id}”` } });
    });
}
