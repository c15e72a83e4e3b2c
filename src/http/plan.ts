import { Hono } from 'hono';
import { agreePlan, proposePlan } from '../commands/plan-versions.ts';
import { agreementSchema } from '../core/plan/plan.ts';
import { planProposalSchema } from '../core/plan/plan-proposal.ts';
import { buildPlanDocument } from '../core/report/build-plan-document.ts';
import { planPaper } from '../core/report/plan-paper.ts';
import { isPlanFormat, paperFile } from '../queries/plan-file.ts';
import { planSource } from '../queries/plan-state.ts';
import type { PlanView } from '../queries/read-models.ts';
import { fileAnswer } from './file-answer.ts';
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
      const body = await bodyOf(c, planProposalSchema);
      if (!body.ok) return refuse(c, body.refusal);
      return answer(
        c,
        await proposePlan(kit.context, c.get('actor'), c.req.param('number'), body.value),
        ({ seq, version }) => ({ seq, version }),
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
    })
    .get(`${base}/versions/:id/files/:format`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { id, format, number } = c.req.param();
      const source = planSource(found.value, id, kit.today());
      if (source === null || !isPlanFormat(format)) return refuse(c, noFile(id, format));
      const document = buildPlanDocument(found.value.catalogue, found.value.state, source);
      return fileAnswer(
        c,
        await paperFile(format, planPaper(document), document),
        format,
        `${number}-plan-${id}.${format}`,
      );
    });
}

const noFile = (id: string, format: string) =>
  ({
    type: 'notFound',
    what: { ja: `確認書類の版「${id}」か形式「${format}」`, en: `plan version “${id}” or format “${format}”` },
  }) as const;
