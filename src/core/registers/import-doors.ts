import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { cellIssueOf } from './cell-reading.ts';
import type { RegisterDeclaration } from './declaration.ts';
import { type DoorFinding, doorFindings } from './door-findings.ts';
import type { RegisterEntry } from './entry.ts';
import { columnLetter, type MatchedHeader } from './header-match.ts';
import type { PreviewRow } from './table-import.ts';
import type { ImportIssue } from './table-row.ts';

const keyOf = ({ rule, message }: DoorFinding): string => `${rule} ${message.en}`;

/** The column that a field was read from, as a person names it; null where the table does not tell it. */
function columnOf({ columns }: MatchedHeader, field: string): string | null {
  const at = columns.findIndex((column) => column.field === field);
  return at < 0 ? null : `${columnLetter(at)} ${columns[at]?.header ?? ''}`;
}

/**
 * Rows of a table that would be refused where they are stored, as they would stand there: days that have not come, pairs the wrong
 * way round. What a stored row says already is no worse. Texts that say nothing were told cell by cell.
 */
export function refuseAtDoor(
  declaration: RegisterDeclaration,
  header: MatchedHeader,
  rows: readonly PreviewRow[],
  existing: ReadonlyMap<string, RegisterEntry>,
  today: PlainDate,
): { readonly rows: readonly PreviewRow[]; readonly issues: ReadonlyMap<number, readonly ImportIssue[]> } {
  const issues = new Map<number, readonly ImportIssue[]>();
  const told = rows.map((one) => {
    if (one.change !== 'add' && one.change !== 'change') return one;
    const before = one.entryId === null ? undefined : existing.get(one.entryId)?.data;
    const known = new Set(before === undefined ? [] : doorFindings(declaration, before, today).map(keyOf));
    const found = doorFindings(declaration, one.data, today).filter(
      (finding) => finding.rule !== 'filler' && !known.has(keyOf(finding)),
    );
    if (found.length === 0) return one;
    const issuesOfRow = found.map((finding) => ({
      ...cellIssueOf(finding),
      row: one.row,
      column: columnOf(header, finding.field),
      field: finding.field,
      raw: String(own(one.data, finding.field) ?? ''),
    }));
    issues.set(one.row, issuesOfRow);
    const isRefused = found.some(({ atEntry }) => atEntry === 'refused');
    return isRefused ? ({ ...one, change: 'refused', entryId: null, expectedRevision: 0 } as const) : one;
  });
  return { rows: told, issues };
}
