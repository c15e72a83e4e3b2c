import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { guarded } from './formula-guard.ts';

/** A row that an import left out: its number and cells in the source, and why. */
export interface RefusedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly Bilingual[];
}

/** Refused rows under the headings of their source. */
export interface RefusedRows {
  readonly headings: readonly string[];
  readonly rows: readonly RefusedRow[];
}

/** Heads the column of reasons; no register has a field of that name, so a mended table is imported with it. */
const reasonHeading: Bilingual = { ja: '取り込めない理由', en: 'Why it was refused' };

/** Refused rows as a table to be mended and imported again: as they stood in their source, with the reasons in a column of their own. */
export function refusedTable({ headings, rows }: RefusedRows, language: Language): readonly (readonly string[])[] {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const wide = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return [
    [...wide(headings), reasonHeading[language]],
    ...rows.map(({ row, cells, reasons }) => {
      const place = language === 'ja' ? `元の${row}行目：` : `Row ${row}: `;
      return [...wide(cells), `${place}${reasons.map((reason) => reason[language]).join(' ')}`];
    }),
  ];
}

/** A table as CSV for spreadsheets: with BOM, CRLF, every cell quoted. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
