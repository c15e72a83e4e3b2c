import type { Result } from '../core/kernel/result.ts';
import { cellKey } from '../core/registers/source-table.ts';
import { joinContinued } from '../core/report/continued-row.ts';
import type { FormAside, FormBlock } from '../core/report/form-page.ts';
import { attempt, type UnreadableFile } from '../tables/unreadable.ts';
import { openWorkbook } from './open-workbook.ts';
import type { SheetTable } from './sheet-reader.ts';

/** Sheets that are looked into. */
const mostTried = 20;

/** What is struck out of cells, by `cellKey`. */
const struckIn = ({ struck = [] }: SheetTable): ReadonlyMap<string, FormAside> =>
  new Map(struck.map(({ row, column, text }) => [cellKey(row, column), { kind: 'struck', text }]));

/** The rows of a sheet as it shows them: what is struck or hidden stands beside; a row with one filled cell is a line. */
function blocksOf(sheet: number, table: SheetTable): FormBlock[] {
  const { rows, hiddenRows, hiddenColumns } = table;
  const struck = struckIn(table);
  const isHidden = (column: number): boolean => hiddenColumns?.has(column) === true;
  const texts = rows.map((row) => row.map((text, column) => (isHidden(column) ? '' : text)));
  const placeOf = new Map(texts.map((row, index) => [row as readonly string[], index]));
  return joinContinued(texts).map((row): FormBlock => {
    // A row that goes on in the next is a new one, and of our own making: nothing in it is struck.
    const index = placeOf.get(row);
    const asidesOf = (column: number): readonly FormAside[] => {
      const hidden = index !== undefined && isHidden(column) ? (rows[index]?.[column] ?? '') : '';
      const out = index === undefined ? undefined : struck.get(cellKey(index + 1, column));
      return [
        ...(out === undefined ? [] : [out]),
        ...(hidden === '' ? [] : [{ kind: 'hidden', text: hidden } as const]),
      ];
    };
    const gone = index !== undefined && hiddenRows?.has(index + 1) === true ? 'hidden' : null;
    const filled = row.filter((text) => text.trim() !== '');
    if (filled.length <= 1) return { kind: 'line', text: gone === null ? (filled[0] ?? '') : '' };
    const cells = row.map((text, column) => ({ text, asides: asidesOf(column), column, span: 1 }));
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
