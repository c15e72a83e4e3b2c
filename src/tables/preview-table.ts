import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { readConsoleTable, withConsole } from '../core/registers/consoles/console-table.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { unheadedTable } from '../core/registers/guess-columns.ts';
import type { AssignedColumns } from '../core/registers/header-match.ts';
import type { ImportAnswers } from '../core/registers/import-question.ts';
import { withCells } from '../core/registers/preview-cells.ts';
import type { FindReference } from '../core/registers/read-cell.ts';
import { referenceFinder } from '../core/registers/reference-finder.ts';
import { registerNamed } from '../core/registers/registers.ts';
import type { Titles } from '../core/registers/show-cell.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { previewTableImport, type TablePreview } from '../core/registers/table-import.ts';
import type { NoHeader } from '../core/registers/tables/header-of.ts';
import { readTable } from './read-table.ts';
import type { UnreadableFile } from './unreadable.ts';

/** What a thread needs to know in order to hold a file against a register. */
export interface PreviewRequest {
  readonly bytes: Uint8Array;
  /** Name of a register that exists. */
  readonly register: string;
  readonly existing: readonly RegisterEntry[];
  /** Titles of the rows that references may name. */
  readonly titles: Titles;
  readonly today: string;
  /** Columns that a person assigned: letter → field, '' for one that is not read. */
  readonly assigned?: AssignedColumns;
  /** The row of the header, from 0, where a person said so; -1: there is none. */
  readonly headerRow?: number | undefined;
  /** What a person answered to what an earlier reading of the file asked. */
  readonly answers?: ImportAnswers;
  /** Names of rows of other registers that the file should tell of too. */
  readonly others?: readonly string[];
}

/** A table without a known header, to be answered for its columns; refused where it is no table of two columns at least. */
function askedColumns(
  { type, message, mend }: NoHeader,
  declaration: RegisterDeclaration,
  { rows, encoding }: SourceTable,
  existing: readonly RegisterEntry[],
  find: FindReference,
): Result<TablePreview, UnreadableFile> {
  const unheaded = unheadedTable(declaration, rows, existing, find);
  if (type !== 'noHeader' || unheaded.columns.length < 2) return refused({ type: 'unreadable', message, mend });
  const counts = { add: 0, change: 0, remove: 0, same: 0, refused: 0 };
  const mapping = unheaded.columns.map(({ column }) => ({ column, header: '', field: null }));
  return accepted({ encoding, mapping, rows: [], issues: [], counts, unheaded });
}

/** The sheet of a file that a preview was made of. */
const sheetOf = (source: SourceTable, name: TablePreview['sheet']): SourceTable =>
  [source, ...(source.others ?? [])].find(({ sheet }) => sheet === (name ?? null)) ?? source;

/** Reads a file against a register; rows to be added have no id yet (''). */
export async function previewTable(request: PreviewRequest): Promise<Result<TablePreview, UnreadableFile>> {
  const { bytes, register, existing, titles, today } = request;
  const declaration = registerNamed(register);
  if (declaration === undefined) throw new Error(`no register ${register}`);
  const table = await readTable(bytes, register);
  if (!table.ok) return table;
  const { answers = {} } = request;
  const options = { today, newId: () => '', findReference: referenceFinder(titles), answers };
  const known = register === 'endpoints' ? readConsoleTable(table.value, existing, request.assigned) : null;
  const assigned = known?.header.assigned ?? request.assigned ?? {};
  const headerRow = known?.header.row ?? request.headerRow;
  const place = { assigned, ...(headerRow === undefined ? {} : { headerRow }) };
  const preview = previewTableImport(declaration, known?.table ?? table.value, existing, { ...options, ...place });
  if ('type' in preview) return askedColumns(preview, declaration, table.value, existing, options.findReference);
  const told = known === null ? preview : withConsole(preview, known, existing, request.others ?? []);
  return accepted(withCells(told, known?.table ?? sheetOf(table.value, preview.sheet), existing));
}
