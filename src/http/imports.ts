import { Hono } from 'hono';
import type { Refusal } from '../commands/context.ts';
import { confirmImport, previewImport } from '../commands/import-register.ts';
import { own } from '../core/kernel/own.ts';
import { shortText } from '../core/kernel/short-text.ts';
import { shownRegister } from '../queries/register-view.ts';
import { shownPreview } from '../queries/shown-preview.ts';
import { readFilledFormAside } from '../tables/reading-workers.ts';
import { importWish } from './import-wish.ts';
import { contractOfMoment } from './moment.ts';
import { noRegister } from './register-questions.ts';
import { answer, type Env, isAllowed, type Kit, notAllowed, type Request, refuse } from './server-kit.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function attachment(c: Request, bytes: Uint8Array, type: string, name: string): Response {
  return c.body(Uint8Array.from(bytes).buffer, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
}

const badExport = (path: string, given: string, words: readonly string[]): Refusal => ({
  type: 'badInput',
  problems: [
    {
      path,
      message: {
        ja: `${path} に「${shortText(given, 60)}」は指定できません。`,
        en: `${path} can’t be “${shortText(given, 60)}”.`,
      },
      mend: { ja: `${words.join('、')} のいずれかです。`, en: `It is one of ${words.join(', ')}.` },
    },
  ],
});

/** What a file is to be written as; a word that is none is no wish for the usual one. */
function exportWish(c: Request): Refusal | null {
  for (const [path, words] of [
    ['format', ['xlsx', 'csv']],
    ['encoding', ['utf-8', 'cp932']],
  ] as const) {
    const given = c.req.query(path);
    if (given !== undefined && !words.some((word) => word === given)) return badExport(path, given, words);
  }
  return null;
}

/** A register as a file, as it stands or as it stood. */
async function exported(kit: Kit, c: Request): Promise<Response> {
  const bad = exportWish(c);
  if (bad !== null) return refuse(c, bad);
  const found = await contractOfMoment(kit, c);
  if (!found.ok) return refuse(c, found.refusal);
  const name = c.req.param('register') ?? '';
  const declaration = shownRegister(name, isAllowed(c, 'seePersonal'));
  if (declaration === undefined) return noRegister(c, name);
  const entries = own(found.value.state.registers, name) ?? [];
  const asOf = c.req.query('asOf');
  const file = `${found.value.state.contract.number}-${name}${asOf === undefined ? '' : `-${asOf}`}`;
  if (c.req.query('format') !== 'csv') {
    const { renderRegisterXlsx } = await import('../xlsx/render-report-xlsx.ts');
    return attachment(c, renderRegisterXlsx({ declaration, entries }), spreadsheet, `${file}.xlsx`);
  }
  const { writeRegisterCsv } = await import('../csv/write-csv.ts');
  const isCp932 = c.req.query('encoding') === 'cp932';
  const written = writeRegisterCsv(declaration, entries, isCp932 ? 'cp932' : 'utf-8');
  if (written.ok)
    return attachment(c, written.value, `text/csv; charset=${isCp932 ? 'Shift_JIS' : 'utf-8'}`, `${file}.csv`);
  const characters = written.refusal.characters.join(' ');
  const message = { ja: `CP932 で書けない文字があります：${characters}`, en: `CP932 can't hold: ${characters}` };
  return refuse(c, {
    type: 'badInput',
    problems: [{ path: name, message, mend: { ja: 'UTF-8 で書き出してください。', en: 'Export as UTF-8.' } }],
  });
}

/** Tables in and out, and filled forms read back. */
export function importRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/registers/:register';
  return new Hono<Env>()
    .post(`${base}/import-previews`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { number, register } = c.req.param();
      const wish = importWish(
        c.req.query('columns') ?? '',
        c.req.queries('header') ?? [],
        c.req.queries('answer') ?? [],
      );
      if (!wish.ok) return refuse(c, wish.refusal);
      const { assigned, headerRow, answers } = wish.value;
      const asked = [kit.context, c.get('actor'), number, register, bytes] as const;
      const shown = await previewImport(...asked, assigned, headerRow, answers);
      return answer(c, shown, shownPreview, 201);
    })
    .post(`${base}/import-previews/:id/confirmation`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, register, id } = c.req.param();
      const corrects = (c.req.query('corrects') ?? '').split(',').filter((name) => name !== '');
      const done = await confirmImport(kit.context, c.get('actor'), number, register, id, corrects);
      return answer(c, done, (value) => value, 201);
    })
    .get(`${base}/export`, (c) => exported(kit, c))
    .post('/form-readings', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      const read = await readFilledFormAside(new Uint8Array(await c.req.arrayBuffer()));
      if (read.ok) return c.json(read.value);
      return refuse(c, {
        type: 'badInput',
        problems: [{ path: '', message: read.refusal.message, mend: read.refusal.mend }],
      });
    });
}
