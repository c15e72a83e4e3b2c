import { Hono } from 'hono';
import { confirmImport, previewImport } from '../commands/import-register.ts';
import { own } from '../core/kernel/own.ts';
import { noHeaderRow } from '../core/registers/guess-columns.ts';
import { answeredQuestions, type ImportAnswers } from '../core/registers/import-question.ts';
import { shownRegister } from '../queries/register-view.ts';
import { shownPreview } from '../queries/shown-preview.ts';
import { readFilledFormAside } from '../tables/reading-workers.ts';
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

/** `C:definitionsOn,D:` — column C holds a field, column D is not read. */
const assignedIn = (text = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split(',')
      .filter((part) => part !== '')
      .map((part) => [part.split(':')[0]?.trim().toUpperCase() ?? '', part.split(':')[1]?.trim() ?? ''] as const),
  );

/** `none`, or the number of a row as people count: where a person says that the header stands; undefined: it is looked for. */
const headerRowIn = (text = ''): number | undefined =>
  text === 'none' ? noHeaderRow : /^[1-9]\d{0,5}$/.test(text) ? Number(text) - 1 : undefined;

/** `hiddenRows:take`: what a person answered to a preview's question; what was never asked is passed over. */
const answersIn = (texts: readonly string[] = []): ImportAnswers =>
  Object.fromEntries(
    texts
      .map((text) => [text.slice(0, Math.max(text.indexOf(':'), 0)), text.slice(text.indexOf(':') + 1)] as const)
      .filter(([question]) => answeredQuestions.some((one) => one === question)),
  );

/** Tables in and out, and filled forms read back. */
export function importRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/registers/:register';
  return new Hono<Env>()
    .post(`${base}/import-previews`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { number, register } = c.req.param();
      const assigned = assignedIn(c.req.query('columns'));
      const headerRow = headerRowIn(c.req.query('header'));
      const answers = answersIn(c.req.queries('answer'));
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
    .get(`${base}/export`, async (c) => {
      const found = await contractOfMoment(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const name = c.req.param('register');
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
    })
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
