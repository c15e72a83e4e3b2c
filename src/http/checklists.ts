import { Hono } from 'hono';
import type { Refusal } from '../commands/context.ts';
import { confirmChecklistReading, readChecklistFile } from '../commands/read-checklist-sheet.ts';
import { checklistList, checklistView } from '../queries/checklist-view.ts';
import { fillChecklistSheetAside } from '../tables/reading-workers.ts';
import { answer, contractOf, type Env, isAllowed, type Kit, notAllowed, type Request, refuse } from './server-kit.ts';

const noSuchChecklist: Refusal = { type: 'notFound', what: { ja: 'そのチェックリスト', en: 'such checklist' } };

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The person's own file with the answers written into it; how many were, and which were not, stands in the headers. */
async function filledSheet(kit: Kit, c: Request): Promise<Response> {
  const found = await contractOf(kit, c);
  if (!found.ok) return refuse(c, found.refusal);
  const view = checklistView(found.value, c.req.param('id') ?? '', kit.today());
  if (view === null || view.catalogue === null) return refuse(c, noSuchChecklist);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const answers = Object.fromEntries(Object.entries(view.answers).map(([cellId, { data }]) => [cellId, data]));
  const filled = await fillChecklistSheetAside({ bytes, catalogue: view.catalogue, answers });
  if (!filled.ok) {
    const { message, mend } = filled.refusal;
    return refuse(c, { type: 'badInput', problems: [{ path: '', message, mend }] });
  }
  const { count, left } = filled.value;
  return c.body(Uint8Array.from(filled.value.bytes).buffer, 200, {
    'content-type': spreadsheet,
    'content-disposition': `attachment; filename="${found.value.state.contract.number}-checklist.xlsx"`,
    'x-junshu-written': String(count),
    'x-junshu-left': left.map(({ cellId, place }) => `${cellId}=${place}`).join(' '),
  });
}

/** Checklists: where they stand, and their cells. Answers are put through the book `checklistAnswers`. */
export function checklistRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/checklists';
  return new Hono<Env>()
    .get(base, async (c) => answer(c, await contractOf(kit, c), (found) => checklistList(found, kit.today())))
    .get(`${base}/:id`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const view = checklistView(found.value, c.req.param('id'), kit.today());
      return view === null ? refuse(c, noSuchChecklist) : c.json(view);
    })
    .post(`${base}/:id/sheet-readings`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, id } = c.req.param();
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return answer(c, await readChecklistFile(kit.context, c.get('actor'), number, id, bytes), (read) => read, 201);
    })
    .post(`${base}/:id/sheet-readings/:reading/confirmation`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, id, reading } = c.req.param();
      const done = await confirmChecklistReading(kit.context, c.get('actor'), number, id, reading);
      return answer(c, done, (stored) => stored, 201);
    })
    .post(`${base}/:id/filled-sheet`, (c) => filledSheet(kit, c));
}
