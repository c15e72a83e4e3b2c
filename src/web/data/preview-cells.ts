import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { own } from '../../core/kernel/own.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { PreviewRow } from '../../core/registers/table-import.ts';
import type { ImportIssue } from '../../core/registers/table-row.ts';
import type { ImportPreview, RegisterView } from '../../queries/read-models.ts';

/** A column of a preview: a field of the register, and where the source tells it. */
export interface PreviewColumn {
  readonly field: string;
  readonly label: Bilingual;
  /** Its place in the source, from 0. */
  readonly at: number;
}

/** One cell of a previewed row. */
export interface PreviewCell {
  readonly text: string;
  /** What stands there now, where that would change. */
  readonly before: string | null;
  readonly issues: readonly ImportIssue[];
}

/** The fields that a preview tells of, in the order of the source. */
export function columnsOf({ mapping }: ImportPreview, { declaration }: RegisterView): readonly PreviewColumn[] {
  return mapping.flatMap(({ field }, at) => {
    const label = own(declaration.fields, field ?? '')?.label;
    return field === null || label === undefined ? [] : [{ field, label, at }];
  });
}

/** A row's cells under some columns, and what is told of the row as a whole. */
export function cellsOf(
  row: PreviewRow,
  columns: readonly PreviewColumn[],
  issues: readonly ImportIssue[],
  { declaration, titles }: RegisterView,
  language: Language,
): { readonly cells: readonly PreviewCell[]; readonly issues: readonly ImportIssue[] } {
  const told = issues.filter((one) => one.row === row.row);
  const known = new Set(columns.map(({ field }) => field));
  const cells = columns.map(({ field, at }) => {
    const declared = own(declaration.fields, field);
    const show = (value: Parameters<typeof showCell>[1]): string =>
      declared === undefined ? '' : showCell(declared, value, titles, language);
    return {
      text: row.change === 'refused' ? (row.cells?.[at] ?? '') : show(own(row.data, field)),
      before: row.was !== undefined && Object.hasOwn(row.was, field) ? show(own(row.was, field)) : null,
      issues: told.filter((one) => one.field === field),
    };
  });
  return { cells, issues: told.filter(({ field }) => field === null || !known.has(field)) };
}
