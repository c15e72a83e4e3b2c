import { Hono } from 'hono';
import { z } from 'zod';
import { submitReport } from '../commands/submit-report.ts';
import { reportWithdrawalSchema, withdrawReport } from '../commands/withdraw-report.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import { answer, bodyOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

const submissionSchema = z.strictObject({
  scheduleId: z.string(),
  reportedOn: plainDateSchema,
  isEarlyConfirmed: z.boolean().default(false),
});

/** Reports go out, and are taken back. */
export function submissionRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number';
  return new Hono<Env>()
    .post(`${base}/reports`, async (c) => {
      if (!isAllowed(c, 'submit')) return notAllowed(c);
      const body = await bodyOf(c, submissionSchema);
      if (!body.ok) return refuse(c, body.refusal);
      return answer(
        c,
        await submitReport(kit.context, c.get('actor'), c.req.param('number'), body.value),
        ({ id }) => ({ id }),
        201,
      );
    })
    .post(`${base}/reports/:id/withdrawal`, async (c) => {
      if (!isAllowed(c, 'submit')) return notAllowed(c);
      const body = await bodyOf(c, reportWithdrawalSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number, id } = c.req.param();
      const withdrawn = await withdrawReport(kit.context, c.get('actor'), number, id, body.value);
      return answer(c, withdrawn, ({ at }) => ({ id, withdrawnAt: at }), 201);
    });
}
