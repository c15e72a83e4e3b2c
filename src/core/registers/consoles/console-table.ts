import { own } from '../../kernel/own.ts';
import { textKey } from '../../kernel/text-key.ts';
import type { RegisterEntry } from '../entry.ts';
import { type AssignedColumns, columnLetter, saidBefore } from '../header-match.ts';
import type { SourceTable } from '../source-table.ts';
import type { PreviewRow, TablePreview } from '../table-import.ts';
import type { ImportIssue } from '../table-row.ts';
import { consoleCell, isCurrentWord } from './console-cell.ts';
import {
  absentIssue,
  knownAsIssue,
  knownName,
  strangerIssue,
  supersededIssue,
  supersededRows,
} from './console-devices.ts';
import { consoleFields, type EndpointConsole } from './console-export.ts';
import { type ConsoleHeader, findConsoleHeader } from './console-header.ts';

/** A console's export as the register of endpoints reads it, with what is to be told beside. */
export interface ConsoleTable {
  readonly vendor: EndpointConsole;
  readonly table: SourceTable;
  readonly header: { readonly row: number; readonly assigned: AssignedColumns };
  readonly issues: readonly ImportIssue[];
}

const namesOf = (existing: readonly RegisterEntry[]): ReadonlyMap<string, string> =>
  new Map(existing.map(({ data }) => [textKey(String(data.name ?? '')), String(data.name ?? '')] as const));

function readCells(header: ConsoleHeader, headers: readonly string[], cells: readonly string[]): string[] {
  const { vendor, columns, isCurrent } = header;
  const read = [...cells];
  for (const [field, at] of columns) {
    const isMeant =
      field !== 'currentCheckedOn' || isCurrent === undefined || isCurrentWord(vendor, cells[isCurrent] ?? '');
    read[at] = isMeant ? consoleCell(vendor, field, cells[at] ?? '', headers[at] ?? '') : '';
  }
  return read;
}

/** Every column by what it holds; those that the console's list does not name are not read. */
function assignedOf({ columns }: ConsoleHeader, headers: readonly string[]): AssignedColumns {
  const fields = new Map([...columns].map(([field, at]) => [at, field] as const));
  return Object.fromEntries(headers.map((_, at) => [columnLetter(at), fields.get(at) ?? '']));
}

/** The header as a person has it: a column that is assigned by hand is read by the console's clock too. */
function asAssigned(header: ConsoleHeader, byHand: AssignedColumns, width: number): ConsoleHeader {
  const at = (letter: string): number => Array.from({ length: width }, (_, one) => columnLetter(one)).indexOf(letter);
  const said = Object.entries(byHand).map(([letter, field]) => [field, at(letter)] as const);
  const kept = [...header.columns].filter(([field, column]) => !said.some(([f, c]) => f === field || c === column));
  const fields = said.flatMap(([field, column]) => {
    const known = consoleFields.find((one) => one === field);
    return known === undefined || column < 0 ? [] : [[known, column] as const];
  });
  return { ...header, columns: new Map([...kept, ...fields]) };
}

/** Recognises the export of a console and reads its cells; null for any other table. */
export function readConsoleTable(
  table: SourceTable,
  existing: readonly RegisterEntry[],
  byHand: AssignedColumns = {},
): ConsoleTable | null {
  const found = findConsoleHeader(table.rows);
  if (found === null) return null;
  const headers = table.rows[found.row] ?? [];
  const header = asAssigned(found, byHand, headers.length);
  const known = namesOf(existing);
  const superseded = supersededRows(header, table.rows);
  const nameAt = header.columns.get('name') ?? 0;
  const issues: ImportIssue[] = [];
  const rows = table.rows.map((cells, row) => {
    if (row <= header.row) return cells;
    const by = superseded.get(row);
    if (by !== undefined) issues.push(supersededIssue(row, by));
    if (by !== undefined) return [];
    const read = readCells(header, headers, cells);
    const written = (read[nameAt] ?? '').trim();
    const name = knownName(written, known);
    if (name === undefined || textKey(name) === textKey(written)) return read;
    issues.push(knownAsIssue(row, written, name));
    return read.with(nameAt, name);
  });
  const assigned = saidBefore(assignedOf(header, headers), byHand);
  return { vendor: header.vendor, table: { ...table, rows }, header: { row: header.row, assigned }, issues };
}

/** What the console's being one says of a device, where neither the file nor the register says it. */
function withProduct({ product, edrOn }: EndpointConsole, row: PreviewRow): PreviewRow {
  const facts = { product, ...(edrOn === 'always' ? { edr: 'adopted' } : {}) };
  const added = Object.entries(facts).filter(([field]) => own(row.data, field) === undefined);
  if (row.change === 'refused' || added.length === 0) return row;
  const data = { ...row.data, ...Object.fromEntries(added) };
  return { ...row, data, change: row.change === 'same' ? 'change' : row.change };
}

const nameIn = ({ data }: { readonly data: PreviewRow['data'] }): string => String(data.name ?? '');

/**
 * A preview with what a console adds: the product where it is not on record; devices that only one side knows. That a device on
 * record changes is what was asked for and is not told row by row. `others`: servers of other registers that need software too.
 */
export function withConsole(
  preview: TablePreview,
  { vendor, issues }: ConsoleTable,
  existing: readonly RegisterEntry[],
  others: readonly string[],
): TablePreview {
  const rows = preview.rows.map((row) => withProduct(vendor, row));
  const told = new Set(rows.map((row) => textKey(nameIn(row))));
  const expected = [...new Set([...existing.map(nameIn), ...others])];
  const count = (change: PreviewRow['change']): number => rows.filter((row) => row.change === change).length;
  return {
    ...preview,
    rows,
    source: vendor.label,
    issues: [
      ...expected.filter((name) => name !== '' && !told.has(textKey(name))).map(absentIssue),
      ...preview.issues.filter(({ rule }) => rule !== 'changesExisting'),
      ...issues,
      ...rows.filter(({ change }) => change === 'add').map((row) => strangerIssue(row.row, nameIn(row))),
    ],
    counts: { ...preview.counts, same: count('same'), change: count('change') },
  };
}
