import { Hono } from 'hono';
import { confirmDiagnosis, confirmDiagnosisSchema } from '../commands/confirm-diagnosis.ts';
import { previewDiagnosis } from '../commands/import-diagnosis.ts';
import { previewDiagnosisSchema } from '../commands/plan-diagnosis.ts';
import { answer, bodyOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

/** Scanners' results: uploaded like evidence, shown, and stored once a person says yes. */
export function diagnosisRoutes({ context }: Kit): Hono<Env> {
  const base = '/contracts/:number/diagnoses/scan-previews';
  return new Hono<Env>()
    .post(base, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, previewDiagnosisSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const shown = await previewDiagnosis(context, c.get('actor'), c.req.param('number'), body.value);
      return answer(c, shown, (preview) => preview, 201);
    })
    .post(`${base}/:id/confirmation`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, confirmDiagnosisSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number, id } = c.req.param();
      return answer(c, await confirmDiagnosis(context, c.get('actor'), number, id, body.value), (done) => done, 201);
    });
}
