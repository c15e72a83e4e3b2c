import { Hono } from 'hono';
import { z } from 'zod';
import { findingsNoteSchema, noteFindings } from '../commands/note-findings.ts';
import { submitReport } from '../commands/submit-report.ts';
import { reportWithdrawalSchema, withdrawReport } from '../commands/withdraw-report.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import { answer, bodyOf, type Env, isAllowed, type Kit, notAllowed, refuse, saved } from './server-kit.ts';

const submissionSchema = z.strictObject({
  scheduleId: z.string(),
  reportedOn: plainDateSchema,
  isEarlyConfirmed: z.boolean().default(false),
});

/** Reports go out, and are taken back; warnings are answered before. */
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
    .post(`${base}/finding-notes`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, findingsNoteSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const noted = await noteFindings(kit.context, c.get('actor'), c.req.param('number'), body.value);
      return answer(c, noted, (done) => ({ ...saved(done), noted: done.noted }), 201);
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
