import type { Bilingual } from '../../kernel/bilingual.ts';
import type { RegisterDeclaration } from '../declaration.ts';
import { noHeaderRow, plainColumns } from '../guess-columns.ts';
import { type AssignedColumns, assignColumns, findHeader, type MatchedHeader, recognised } from '../header-match.ts';
import type { SourceTable } from '../source-table.ts';
import type { ChosenSheet } from './choose-sheet.ts';

/** A table that can't be read; `noHeader`: no header is recognised; `turned`: its headers stand below each other; `noSheet`: the sheet that was asked for can't be read. */
export interface NoHeader {
  readonly type: 'noHeader' | 'turned' | 'noSheet';
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

interface SaidOfHeader {
  readonly assigned?: AssignedColumns;
  readonly headerRow?: number;
}

/** The header as recognised and assigned; with columns assigned by hand, the first row where none is recognised. */
export function headerOf(
  { table, header }: ChosenSheet,
  { assigned = {}, headerRow }: SaidOfHeader,
): MatchedHeader | null {
  if (headerRow === noHeaderRow) return assignColumns(plainColumns(table.rows), assigned);
  const isAssigned = Object.values(assigned).some((field) => field !== '');
  const at = headerRow ?? (isAssigned ? 0 : undefined);
  const columns = at === undefined ? [] : (table.rows[at] ?? []).map((name) => ({ header: name, field: null }));
  const plain = at === undefined ? null : { row: at, columns };
  const found = headerRow === undefined ? (header ?? plain) : plain;
  return found === null ? null : assignColumns(found, assigned);
}

/** The table with rows for columns. */
const turned = ({ rows }: SourceTable): SourceTable['rows'] => {
  const width = Math.max(...rows.slice(0, 100).map(({ length }) => length), 0);
  return Array.from({ length: Math.min(width, 20) }, (_, at) => rows.slice(0, 100).map((cells) => cells[at] ?? ''));
};

/** Whether the headers stand below each other in a column, three of them at least. */
function isTurned(declaration: RegisterDeclaration, table: SourceTable): boolean {
  const found = findHeader(declaration, { rows: turned(table) });
  return found !== null && recognised(found) >= Math.min(3, Object.keys(declaration.fields).length);
}

/** What to say where no header is recognised: which headers are needed, or that rows and columns are the wrong way round. */
export function noHeaderIn(declaration: RegisterDeclaration, table: SourceTable): NoHeader {
  if (isTurned(declaration, table))
    return {
      type: 'turned',
      message: {
        ja: '見出しが縦に並んでいます（行と列が入れ替わった表です）。',
        en: 'The headers stand below each other: rows and columns of this table are the other way round.',
      },
      mend: {
        ja: '表計算ソフトで「行/列の入れ替え」をして貼り付け直し、1行に1件の表にしてください。',
        en: 'Paste it transposed in a spreadsheet, so that each row is one entry.',
      },
    };
  const names = Object.values(declaration.fields)
    .filter(({ required }) => required === true)
    .map(({ label }) => label.ja)
    .join('・');
  return {
    type: 'noHeader',
    message: { ja: '見出しの行が見つかりません。', en: 'No header row was recognised.' },
    mend: {
      ja: `1行目に見出し（${names}など）を入れてください。`,
      en: `Put the headers (${names} …) into the first row.`,
    },
  };
}
