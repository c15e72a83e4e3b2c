import { cleanText } from '../../kernel/clean-text.ts';
import { own } from '../../kernel/own.ts';
import type { CellIssue } from '../cell-reading.ts';
import { type Field, holdsDay, type RegisterDeclaration } from '../declaration.ts';
import { columnLetter, type MatchedHeader } from '../header-match.ts';
import { cellKey, type SourceTable, type StruckCell } from '../source-table.ts';
import type { ImportIssue } from '../table-row.ts';
import { dittoIssue, dittoOf, isPartlyDitto, leftDittoIssue, partlyDittoIssue } from './ditto.ts';
import { mergedAcrossIssue, struckTextIssue } from './layout-texts.ts';

/** A row of a table with what its marks of repetition stand for, under its header. */
export interface LaidRow {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly header: MatchedHeader;
  readonly issues: readonly ImportIssue[];
}

interface RowPlace {
  readonly row: number;
  readonly header: MatchedHeader;
  readonly above: readonly string[];
  readonly struck: readonly StruckCell[];
}

interface Neighbours {
  readonly above: string;
  readonly left: string;
  /** The field on the left, where one is read from there. */
  readonly leftField: Field | undefined;
}

/** A cell that repeats another, filled; what is told of it. Only a day may repeat what another field says. */
function repeated(
  field: Field,
  cell: string,
  { above, left, leftField }: Neighbours,
): readonly [text: string, CellIssue | null] {
  const where = dittoOf(cell);
  if (where === 'left' && !(leftField !== undefined && holdsDay(field) && holdsDay(leftField)))
    return ['', leftDittoIssue(cell)];
  if (where !== null) {
    const filled = where === 'above' ? above : left;
    return [filled, dittoIssue(cell, where, filled)];
  }
  return [cell, field.kind !== 'longText' && isPartlyDitto(cell) ? partlyDittoIssue(cell) : null];
}

/** Whether a cell shows what stands to its left in another column that is read. */
const isMergedAcross = ({ spread }: SourceTable, { columns }: MatchedHeader, row: number, at: number): boolean =>
  spread?.has(cellKey(row, at)) === true && columns.slice(0, at).some(({ field }) => field !== null);

/** Fills in what a row's cells repeat, and tells of its struck and merged cells. */
export function laidRow(
  declaration: RegisterDeclaration,
  table: SourceTable,
  cells: readonly string[],
  { row, header, above, struck }: RowPlace,
): LaidRow {
  const filled = [...cells];
  const issues: ImportIssue[] = [];
  header.columns.forEach(({ header: name, field: key }, at) => {
    const field = own(declaration.fields, key ?? '');
    if (field === undefined) return;
    const raw = filled[at] ?? '';
    const tell = (issue: CellIssue): void => {
      issues.push({ ...issue, row, column: `${columnLetter(at)} ${name}`, field: key, raw: raw.slice(0, 200) });
    };
    const deleted = struck.find(({ column }) => column === at);
    if (deleted !== undefined) tell(struckTextIssue(deleted.text));
    if (cleanText(raw) === '') return;
    const leftField = own(declaration.fields, header.columns[at - 1]?.field ?? '');
    const [text, issue] = repeated(field, raw, { above: above[at] ?? '', left: filled[at - 1] ?? '', leftField });
    if (issue !== null) tell(issue);
    else if (isMergedAcross(table, header, row, at)) tell(mergedAcrossIssue(raw));
    filled[at] = text;
  });
  return { row, cells: filled, header, issues };
}
