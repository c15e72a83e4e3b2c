import type { Command } from 'commander';
import { own } from '../core/kernel/own.ts';
import type { AssignedColumns } from '../core/registers/header-match.ts';
import { refusedHeadings, refusedRows } from '../core/registers/refused-rows.ts';
import { csvOf, type RefusedRow, refusedTable } from '../core/registers/refused-table.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { showCell } from '../core/registers/show-cell.ts';
import type { PreviewRow } from '../core/registers/table-import.ts';
import { type PreviewRowsView, type RowChoice, rowChoices } from '../queries/preview-models.ts';
import type { ImportPreview, RegisterView } from '../queries/read-models.ts';
import type { Api } from './api.ts';
import { CommandFailure, exitCodes, language, talk } from './console.ts';
import { oneOf } from './option-values.ts';
import { writeOutput } from './output.ts';

/** Which rows of a preview are told, and where refused ones are written. */
export interface RowOptions {
  readonly show: RowChoice;
  readonly rows: string;
  readonly refused?: string;
}

/** Rows asked for at a time. */
const batch = 500;

const fates = {
  add: { ja: '追加', en: 'add' },
  change: { ja: '変更', en: 'change' },
  remove: { ja: '削除', en: 'remove' },
  same: { ja: '変化なし', en: 'unchanged' },
  refused: { ja: '取り込めない', en: 'refused' },
} as const;

/** How many rows are told: a number, or all. */
function limitOf(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new CommandFailure(exitCodes.usage, [{ ja: '--rows は数か all です。', en: '--rows takes a number, or all.' }]);
}

/** Rows of a preview, page by page, up to a limit. */
async function rowsOf(api: Api, path: string, id: string, show: RowChoice, limit: number): Promise<PreviewRowsView> {
  const whole = { rows: [] as PreviewRow[], issues: [] as PreviewRowsView['issues'][number][], total: 0 };
  for (let isOver = limit === 0; !isOver; ) {
    const count = Math.min(batch, limit - whole.rows.length);
    const query = `show=${show}&from=${whole.rows.length}&count=${count}`;
    const page = await api.get<PreviewRowsView>(`${path}/import-previews/${id}/rows?${query}`);
    whole.rows.push(...page.rows);
    whole.issues.push(...page.issues);
    whole.total = page.total;
    isOver = page.rows.length === 0 || whole.rows.length >= Math.min(limit, page.total);
  }
  return whole;
}

/** A row in one line: its number in the source, its fate, and its cells, changed ones with what they hold now. */
function lineOf(
  row: PreviewRow,
  preview: ImportPreview,
  view: RegisterView,
): { readonly ja: string; readonly en: string } {
  const say = (tongue: 'ja' | 'en'): string => {
    const cells = preview.mapping.flatMap(({ field: name, header }, at) => {
      const field = own(view.declaration.fields, name ?? '');
      if (name === null || field === undefined) return [];
      if (row.change === 'refused') return [`${header || field.label[tongue]}=${row.cells?.[at] ?? ''}`];
      const show = (value: Parameters<typeof showCell>[1]): string => showCell(field, value, view.titles, tongue);
      const [now, next] = [own(row.was, name), show(own(row.data, name))];
      const isChanged = row.was !== undefined && Object.hasOwn(row.was, name);
      if (isChanged) return [`${field.label[tongue]}: ${show(now)} → ${next}`];
      return next === '' || row.change === 'change' ? [] : [`${field.label[tongue]}=${next}`];
    });
    const place = tongue === 'ja' ? `${row.row}行目` : `row ${row.row}`;
    const title = row.change === 'change' ? `${showTitle(row, view)} ` : '';
    return `${place} ${fates[row.change][tongue]}  ${title}${cells.join(' / ').replaceAll('\n', ' ')}`;
  };
  return { ja: say('ja'), en: say('en') };
}

const showTitle = ({ data }: PreviewRow, { declaration }: RegisterView): string =>
  String(own(data, declaration.titleField) ?? '');

/** What would become of the rows, on stderr; of many the first, and how many there are. */
export async function tellRows(
  api: Api,
  path: string,
  preview: ImportPreview,
  options: RowOptions,
  assigned: AssignedColumns,
): Promise<void> {
  const limit = limitOf(options.rows);
  if (limit > 0) {
    const view = await api.get<RegisterView>(path);
    const { rows, total } = await rowsOf(api, path, preview.id, options.show, limit);
    for (const row of rows) talk(lineOf(row, preview, view));
    if (total > rows.length)
      talk({
        ja: `${total}行のうち${rows.length}行を示しました。すべては --rows all で示します。`,
        en: `${rows.length} of ${total} rows shown; --rows all shows all.`,
      });
  }
  if (options.refused !== undefined) await writeRefused(api, path, preview, options.refused, assigned);
}

/** Refused rows as a CSV to be mended and imported again, with their reasons in a column of their own. */
async function writeRefused(
  api: Api,
  path: string,
  preview: ImportPreview,
  file: string,
  assigned: AssignedColumns,
): Promise<void> {
  const { rows, issues } = await rowsOf(api, path, preview.id, 'refused', Number.POSITIVE_INFINITY);
  const refused: readonly RefusedRow[] = refusedRows(rows, issues);
  const declaration = registerNamed(path.slice(path.lastIndexOf('/') + 1));
  const headings = declaration === undefined ? [] : refusedHeadings(declaration, preview, assigned);
  writeOutput(file, Buffer.from(csvOf(refusedTable({ headings, rows: refused }, language())), 'utf8'));
}

/** The options of an import that say which rows are told. */
export const addRowOptions = (command: Command): Command =>
  command
    .option(
      '--show <rows>',
      '下見で示す行 / which rows the preview tells: touched | add | change | refused | told | same',
      oneOf('--show', [...rowChoices]),
      'touched',
    )
    .option('--rows <count>', '下見で示す行数（0で示さない、all ですべて） / how many rows; all', '20')
    .option(
      '--refused <file>',
      '取り込めない行を、理由を添えてCSVに書き出す / write refused rows as CSV, with reasons',
    );
