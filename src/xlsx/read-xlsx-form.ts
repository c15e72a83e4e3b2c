import type { Result } from '../core/kernel/result.ts';
import { cellKey } from '../core/registers/source-table.ts';
import { joinContinued } from '../core/report/continued-row.ts';
import { partMark } from '../core/report/form-headings.ts';
import type { FormAside, FormBlock } from '../core/report/form-page.ts';
import { attempt, type UnreadableFile } from '../tables/unreadable.ts';
import { openWorkbook } from './open-workbook.ts';
import type { SheetTable } from './sheet-reader.ts';

/** Sheets that are looked into. */
const mostTried = 20;

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

/** The lines and rows of the sheets that a form is on: those named so, or the first two; hidden sheets are not shown. */
export function readXlsxForm(bytes: Uint8Array): Result<readonly FormBlock[], UnreadableFile> {
  return attempt(() => {
    const { sheets, read } = openWorkbook(bytes);
    const visible = sheets.flatMap(({ name, isHidden }, index) => (isHidden ? [] : [{ name, index }]));
    const named = visible.filter(({ name }) => /別紙|別葉|報告/.test(name));
    const chosen = named.length > 0 ? named : visible.slice(0, 2);
    return chosen
      .slice(0, mostTried)
      .flatMap(({ name, index }) => [
        ...(/別葉/.test(name) ? [{ kind: 'line', text: '別葉' } as const] : []),
        ...blocksOf(index, read(index)),
      ]);
  });
}
