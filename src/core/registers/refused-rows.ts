import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import type { RegisterDeclaration } from './declaration.ts';
import type { AssignedColumns } from './header-match.ts';
import type { RefusedRow } from './refused-table.ts';
import type { PreviewRow, TablePreview } from './table-import.ts';
import type { ImportIssue } from './table-row.ts';

const reasonOf = ({ message, mend }: ImportIssue): Bilingual => ({
  ja: `${message.ja}${mend.ja}`,
  en: `${message.en} ${mend.en}`,
});

/** Refused rows of a preview, as they stood in their source, each with its reasons. */
export function refusedRows(rows: readonly PreviewRow[], issues: readonly ImportIssue[]): readonly RefusedRow[] {
  const told = Map.groupBy(issues, ({ row }) => row);
  return rows
    .filter(({ change }) => change === 'refused')
    .map(({ row, cells = [] }) => {
      const reasons = (told.get(row) ?? []).filter(({ severity }) => severity === 'error').map(reasonOf);
      return { row, cells, reasons };
    });
}

/** The headings of a preview's source; where a person said what a column holds, the name of that field, so that it is known again. */
export function refusedHeadings(
  { fields }: RegisterDeclaration,
  { mapping }: Pick<TablePreview, 'mapping'>,
  assigned: AssignedColumns,
): readonly string[] {
  return mapping.map(({ column, header, field }) => {
    const label = own(fields, field ?? '')?.label.ja;
    return label !== undefined && (own(assigned, column) !== undefined || header === '') ? label : header;
  });
}
