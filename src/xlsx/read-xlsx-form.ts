import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Result } from '../core/kernel/result.ts';
import { cellKey } from '../core/registers/source-table.ts';
import { joinContinued } from '../core/report/continued-row.ts';
import { partMark } from '../core/report/form-headings.ts';
import type { FormAside, FormBlock } from '../core/report/form-page.ts';
import { attempt, type UnreadableFile } from '../tables/unreadable.ts';
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts';
import type { SheetTable } from './sheet-reader.ts';

/** Sheets that are looked into, and that are named. */
const [mostTried, mostNamed] = [20, 10];

/** What is struck out of cells, by `cellKey`. */
const struckIn = ({ struck = [] }: SheetTable): ReadonlyMap<string, FormAside> =>
  new Map(struck.map(({ row, column, text }) => [cellKey(row, column), { kind: 'struck', text }]));

interface Shown {
  readonly text: string;
  readonly column: number;
  readonly span: number;
}

/** The cells of a row as they are seen: one that is merged with those on its right is one, and wide. */
function shownCells(texts: readonly string[], isSpread: (column: number) => boolean): readonly Shown[] {
  const cells: Shown[] = [];
  for (const [column, text] of texts.entries()) {
    const last = cells.at(-1);
    if (last !== undefined && isSpread(column) && text === last.text)
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ text, column, span: 1 });
  }
  return cells;
}

/**
 * The rows of a sheet as it shows them: what is struck or hidden stands beside; a row with one filled cell is a line, but for a part
 * （５） in a column of its own, whose answer may be what is empty.
 */
function blocksOf(sheet: number, table: SheetTable): FormBlock[] {
  const { rows, hiddenRows, hiddenColumns, spread } = table;
  const struck = struckIn(table);
  const isHidden = (column: number): boolean => hiddenColumns?.has(column) === true;
  const texts = rows.map((row) => row.map((text, column) => (isHidden(column) ? '' : text)));
  return joinContinued(texts).map(({ row, places }): FormBlock => {
    const [first = 0] = places;
    const asidesOf = (column: number): readonly FormAside[] =>
      places.flatMap((place) => {
        const hidden = isHidden(column) ? (rows[place]?.[column] ?? '') : '';
        const out = struck.get(cellKey(place + 1, column));
        return [
          ...(out === undefined ? [] : [out]),
          ...(hidden === '' ? [] : [{ kind: 'hidden', text: hidden } as const]),
        ];
      });
    const gone = hiddenRows?.has(first + 1) === true ? 'hidden' : null;
    const seen = shownCells(row, (column) => spread?.has(cellKey(first + 1, column)) === true);
    const [only, ...others] = seen.filter(({ text }) => text.trim() !== '');
    const isPart = only !== undefined && only.column > 0 && partMark(only.text) !== '';
    if (others.length === 0 && !isPart) return { kind: 'line', text: gone === null ? (only?.text ?? '') : '' };
    const cells = seen.map((cell) => ({ ...cell, asides: asidesOf(cell.column) }));
    return { kind: 'row', table: sheet, cells, gone, nested: [] };
  });
}

type Sheet = OpenWorkbook['sheets'][number] & { readonly index: number };

/** Whether a sheet holds anything that a person could miss; one that can't be read may. */
function holdsAnything({ read }: OpenWorkbook, { index }: Sheet): boolean {
  const table = attempt(() => read(index));
  return !table.ok || table.value.rows.some((row) => row.some((text) => text.trim() !== ''));
}

/** Sheets that were not read, by name: those that hold anything, and those that were not even looked into. */
function passedOver(workbook: OpenWorkbook, sheets: readonly Sheet[]): readonly Bilingual[] {
  const names = sheets
    .filter((sheet, at) => at >= mostTried || holdsAnything(workbook, sheet))
    .map(({ name, isHidden }) => ({
      ja: `「${name}」${isHidden ? '（非表示）' : ''}`,
      en: `“${name}”${isHidden ? ' (hidden)' : ''}`,
    }));
  if (names.length === 0) return [];
  const more = names.length - mostNamed;
  const told = (language: keyof Bilingual, separator: string): string =>
    names
      .slice(0, mostNamed)
      .map((name) => name[language])
      .join(separator);
  return [
    {
      ja: `読んでいないシート：${told('ja', '')}${more > 0 ? `ほか${more}枚` : ''}。別紙４の回答がここにあるときは、シート名に「別紙」か「別葉」を入れて表示し、もう一度読んでください。`,
      en: `Sheets that were not read: ${told('en', ', ')}${more > 0 ? ` and ${more} more` : ''}. If answers of the form stand there, show the sheet, put 別紙 or 別葉 into its name, and read the file again.`,
    },
  ];
}

/** What a workbook shows of a form, and which of its sheets were not read. */
interface XlsxForm {
  readonly blocks: readonly FormBlock[];
  readonly notices: readonly Bilingual[];
}

/** The lines and rows of the sheets that a form is on: those named so, or the first two; hidden sheets are not shown. What is passed over is told. */
export function readXlsxForm(bytes: Uint8Array): Result<XlsxForm, UnreadableFile> {
  return attempt(() => {
    const workbook = openWorkbook(bytes);
    const sheets = workbook.sheets.map((sheet, index) => ({ ...sheet, index }));
    const visible = sheets.filter(({ isHidden }) => !isHidden);
    const named = visible.filter(({ name }) => /別紙|別葉|報告/.test(name));
    const chosen = (named.length > 0 ? named : visible.slice(0, 2)).slice(0, mostTried);
    const blocks = chosen.flatMap(({ name, index }) => [
      ...(/別葉/.test(name) ? [{ kind: 'line', text: '別葉' } as const] : []),
      ...blocksOf(index, workbook.read(index)),
    ]);
    const rest = sheets.filter((sheet) => !chosen.includes(sheet));
    return { blocks, notices: passedOver(workbook, rest) };
  });
}
