import { Hono } from 'hono';
import type { Refusal } from '../commands/context.ts';
import { checklistList, checklistView } from '../queries/checklist-view.ts';
import { answer, contractOf, type Env, type Kit, refuse } from './server-kit.ts';

const noSuchChecklist: Refusal = { type: 'notFound', what: { ja: 'そのチェックリスト', en: 'such checklist' } };

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
    });
}
