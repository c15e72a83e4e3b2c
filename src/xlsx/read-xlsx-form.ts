import type { Result } from '../core/kernel/result.ts';
import { joinContinued } from '../core/report/continued-row.ts';
import type { FormBlock } from '../core/report/form-page.ts';
import { attempt, type UnreadableFile } from '../tables/unreadable.ts';
import { openWorkbook } from './open-workbook.ts';

/** Sheets that are looked into. */
const mostTried = 20;

const blocksOf = (sheet: number, rows: readonly (readonly string[])[]): FormBlock[] =>
  rows.map((texts) => {
    const filled = texts.filter((text) => text.trim() !== '');
    if (filled.length <= 1) return { kind: 'line', text: filled[0] ?? '' };
    const cells = texts.map((text, column) => ({ text, asides: [], column, span: 1 }));
    return { kind: 'row', table: sheet, cells, gone: null, nested: [] };
  });

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
        ...blocksOf(index, joinContinued(read(index).rows)),
      ]);
  });
}
