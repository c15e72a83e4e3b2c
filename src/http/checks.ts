import { Hono } from 'hono';
import { z } from 'zod';
import { importCheckResult, makeBundle } from '../commands/check-bundles.ts';
import { askForRun, type CheckContext, resumeCheckRun, stopCheckRun } from '../commands/check-runs.ts';
import { checkAreas } from '../core/contract/check-schedule.ts';
import { checkView } from '../queries/check-view.ts';
import { checkRecordRoutes } from './check-records.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

const runSchema = z.strictObject({ area: z.enum(checkAreas) });

/** Checks: what was seen, runs asked for; a run's stop is a resource: put to stop it, deleted to go on. */
export function checkRoutes(kit: Kit, context: CheckContext): Hono<Env> {
  const base = '/contracts/:number/checks';
  return new Hono<Env>()
    .route('/', checkRecordRoutes(kit))
    .get(base, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      return c.json(await checkView(context, c.get('actor'), found.value, kit.today()));
    })
    .post(`${base}/runs`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, runSchema);
      if (!body.ok) return refuse(c, body.refusal);
      return answer(
        c,
        await askForRun(context, c.get('actor'), c.req.param('number'), body.value.area),
        (run) => run,
        201,
      );
    })
    .post(`${base}/bundles`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      return answer(c, await makeBundle(context, c.get('actor'), c.req.param('number')), (bundle) => bundle, 201);
    })
    .post(`${base}/results`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, z.looseObject({}));
      if (!body.ok) return refuse(c, body.refusal);
      const taken = await importCheckResult(
        context,
        c.get('actor'),
        c.req.param('number'),
        body.value,
        c.req.query('trust'),
      );
      return answer(c, taken, (result) => result, 201);
    })
    .put(`${base}/runs/:run/stop`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, run } = c.req.param();
      return answer(c, await stopCheckRun(context, c.get('actor'), number, run), () => ({ stopped: true }));
    })
    .delete(`${base}/runs/:run/stop`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, run } = c.req.param();
      return answer(c, await resumeCheckRun(context, c.get('actor'), number, run), () => ({ stopped: false }));
    });
}
