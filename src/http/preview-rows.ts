import { Hono } from 'hono';
import { z } from 'zod';
import type { Refusal } from '../commands/context.ts';
import { readPreviewRows } from '../commands/import-register.ts';
import { rowChoices } from '../queries/preview-models.ts';
import { answer, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

/** Which rows of a preview are asked for. */
const rowsWish = z.object({
  show: z.enum(rowChoices).default('touched'),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  count: z.coerce.number().int().min(1).max(500).default(100),
});

const noSuchRows: Refusal = {
  type: 'badInput',
  problems: [
    {
      path: 'rows',
      message: { ja: '行の選び方が正しくありません。', en: 'Rows can’t be asked for like that.' },
      mend: {
        ja: `show は ${rowChoices.join('、')} のいずれか、from は0以上、count は1から500です。`,
        en: `show is one of ${rowChoices.join(', ')}; from is 0 or more, count 1 to 500.`,
      },
    },
  ],
};

/** The rows of a preview that waits to be confirmed, a page at a time. */
export function previewRowRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/registers/:register';
  return new Hono<Env>().get(`${base}/import-previews/:id/rows`, async (c) => {
    if (!isAllowed(c, 'change')) return notAllowed(c);
    const wish = rowsWish.safeParse(c.req.query());
    if (!wish.success) return refuse(c, noSuchRows);
    const { number, register, id } = c.req.param();
    const found = await readPreviewRows(kit.context, c.get('actor'), number, register, id, wish.data);
    return answer(c, found, (value) => value);
  });
}
