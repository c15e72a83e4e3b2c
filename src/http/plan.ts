import { Hono } from 'hono';
import { z } from 'zod';
import { agreePlan, proposePlan } from '../commands/plan-versions.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import { agreementSchema } from '../core/plan/plan.ts';
import type { PlanView } from '../queries/read-models.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

/** The plan: its working entries (a book of its own), versions, and the official's agreement. */
export function planRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/plan';
  return new Hono<Env>()
    .get(base, async (c) =>
      answer(c, await contractOf(kit, c), ({ state: { registers } }) => {
        const entries = Object.fromEntries(
          (registers.planEntries ?? []).map(({ id, revision, data }) => [id, { revision, data }]),
        );
        const versions = (registers.planVersions ?? []).map(({ data }) => data);
        return { entries, versions, addedItems: registers.addedItems ?? [] } as unknown as PlanView;
      }),
    )
    .post(`${base}/versions`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, z.strictObject({ effectiveFrom: plainDateSchema }));
      if (!body.ok) return refuse(c, body.refusal);
      return answer(
        c,
        await proposePlan(kit.context, c.get('actor'), c.req.param('number'), body.value.effectiveFrom),
        ({ seq }) => ({ seq }),
        201,
      );
    })
    .post(`${base}/versions/:id/agreement`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, agreementSchema);
      if (!body.ok) return refuse(c, body.refusal);
      return answer(
        c,
        await agreePlan(kit.context, c.get('actor'), c.req.param('number'), c.req.param('id'), body.value),
        ({ seq }) => ({ seq }),
        201,
      );
    });
}
