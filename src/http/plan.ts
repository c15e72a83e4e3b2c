import { Hono } from 'hono';
import { z } from 'zod';
import { applyPlanTemplate, templateItems } from '../commands/apply-plan-template.ts';
import type { FoundContract } from '../commands/context.ts';
import { agreePlan, proposePlan } from '../commands/plan-versions.ts';
import { agreementSchema } from '../core/plan/plan.ts';
import { planProposalSchema } from '../core/plan/plan-proposal.ts';
import { planTemplateTypeSchema } from '../core/plan/plan-templates.ts';
import { buildPlanChange } from '../core/report/build-plan-change.ts';
import { buildPlanDocument, type PlanSource } from '../core/report/build-plan-document.ts';
import { planChangePaper } from '../core/report/plan-change-paper.ts';
import { planPaper } from '../core/report/plan-paper.ts';
import { isPlanFormat, paperFile } from '../queries/plan-file.ts';
import { planSource } from '../queries/plan-state.ts';
import { planChangeView, planDifferenceView, planView } from '../queries/plan-view.ts';
import { fileAnswer } from './file-answer.ts';
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
} from './server-kit.ts';

const base = '/contracts/:number/plan';

const replaceSchema = z.strictObject({
  replace: z.array(z.strictObject({ dutyId: z.string(), revision: z.int().min(0) })).default([]),
});

const absent = (ja: string, en: string) => ({ type: 'notFound', what: { ja, en } }) as const;

const noVersion = (id: string) => absent(`確認書類の版「${id}」`, `plan version “${id}”`);
const noFormat = (format: string) => absent(`形式「${format}」`, `format “${format}”`);

/** Templates: what one would make of the plan, and its application in one commit. */
function templateRoutes(kit: Kit): Hono<Env> {
  const typeOf = (c: Request) => planTemplateTypeSchema.safeParse(c.req.param('type'));
  const noType = (c: Request) => refuse(c, absent('その種類の文例', 'template of that type'));
  return new Hono<Env>()
    .get(`${base}/templates/:type`, async (c) => {
      const type = typeOf(c);
      if (!type.success) return noType(c);
      return answer(c, await contractOf(kit, c), (found) => ({ items: templateItems(found, type.data, kit.today()) }));
    })
    .post(`${base}/templates/:type`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const [type, body] = [typeOf(c), await bodyOf(c, replaceSchema)];
      if (!type.success) return noType(c);
      if (!body.ok) return refuse(c, body.refusal);
      const number = c.req.param('number');
      const applied = await applyPlanTemplate(kit.context, c.get('actor'), number, type.data, body.value.replace);
      return answer(c, applied, (value) => value);
    });
}

/** Versions: proposed by the contractor, agreed to by the official. */
function versionRoutes(kit: Kit): Hono<Env> {
  return new Hono<Env>()
    .post(`${base}/versions`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, planProposalSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const proposed = await proposePlan(kit.context, c.get('actor'), c.req.param('number'), body.value);
      return answer(c, proposed, ({ seq, version }) => ({ seq, version }), 201);
    })
    .post(`${base}/versions/:id/agreement`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, agreementSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number, id } = c.req.param();
      const agreed = await agreePlan(kit.context, c.get('actor'), number, id, body.value);
      return answer(c, agreed, ({ seq }) => ({ seq }), 201);
    });
}

/** The two sides that a request names by ?from=v1&to=draft. */
function sidesOf(
  kit: Kit,
  c: Request,
  found: FoundContract,
): { readonly from: PlanSource | null; readonly to: PlanSource | null } {
  const side = (name: string, otherwise: string) => planSource(found, c.req.query(name) ?? otherwise, kit.today());
  return { from: side('from', ''), to: side('to', 'draft') };
}

/** Documents: the plan of a version or the draft, its preview, and what differs between two states. */
function documentRoutes(kit: Kit): Hono<Env> {
  return new Hono<Env>()
    .get(`${base}/preview`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const source = planSource(found.value, c.req.query('version') ?? 'draft', kit.today());
      if (source === null) return refuse(c, noVersion(c.req.query('version') ?? ''));
      const { renderPaperHtml } = await import('../html/render-paper.ts');
      const { catalogue, state } = found.value;
      return c.json({ html: renderPaperHtml(planPaper(buildPlanDocument(catalogue, state, source))) });
    })
    .get(`${base}/versions/:id/files/:format`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { id, format, number } = c.req.param();
      const source = planSource(found.value, id, kit.today());
      if (source === null) return refuse(c, noVersion(id));
      if (!isPlanFormat(format)) return refuse(c, noFormat(format));
      const document = buildPlanDocument(found.value.catalogue, found.value.state, source);
      return fileAnswer(
        c,
        await paperFile(format, planPaper(document), document),
        format,
        `${number}-plan-${id}.${format}`,
      );
    })
    .get(`${base}/differences`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { from, to } = sidesOf(kit, c, found.value);
      if (from === null || to === null) return refuse(c, noVersion(`${c.req.query('from')} → ${c.req.query('to')}`));
      return c.json(planDifferenceView(found.value, from, to));
    })
    .get(`${base}/differences/files/:format`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { from, to } = sidesOf(kit, c, found.value);
      const { format, number } = c.req.param();
      if (from?.version == null || to === null)
        return refuse(c, noVersion(`${c.req.query('from')} → ${c.req.query('to')}`));
      if (!isPlanFormat(format)) return refuse(c, noFormat(format));
      const { catalogue, state } = found.value;
      const { draft } = planChangeView(found.value, kit.today());
      const document = buildPlanChange(catalogue, state, { from: from.version, to, ...draft });
      const name = `${number}-plan-change-v${from.version.version}-${to.version === null ? 'draft' : `v${to.version.version}`}`;
      return fileAnswer(c, await paperFile(format, planChangePaper(document), document), format, `${name}.${format}`);
    });
}

/** The plan: its working entries (a book of its own), templates, versions, agreement, documents. */
export function planRoutes(kit: Kit): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get(base, async (c) => answer(c, await contractOf(kit, c), (found) => planView(found, kit.today())));
  routes.get(`${base}/change`, async (c) =>
    answer(c, await contractOf(kit, c), (found) => planChangeView(found, kit.today())),
  );
  for (const more of [templateRoutes(kit), versionRoutes(kit), documentRoutes(kit)]) routes.route('/', more);
  return routes;
}
