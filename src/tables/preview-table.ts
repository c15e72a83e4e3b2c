import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { readConsoleTable, withConsole } from '../core/registers/consoles/console-table.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import type { AssignedColumns } from '../core/registers/header-match.ts';
import { referenceFinder } from '../core/registers/reference-finder.ts';
import { registerNamed } from '../core/registers/registers.ts';
import type { Titles } from '../core/registers/show-cell.ts';
import { previewTableImport, type TablePreview } from '../core/registers/table-import.ts';
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
  /** Names of rows of other registers that the file should tell of too. */
  readonly others?: readonly string[];
}

/** Reads a file against a register; rows to be added have no id yet (''). */
export async function previewTable(request: PreviewRequest): Promise<Result<TablePreview, UnreadableFile>> {
  const { bytes, register, existing, titles, today } = request;
  const declaration = registerNamed(register);
  if (declaration === undefined) throw new Error(`no register ${register}`);
  const table = await readTable(bytes, register);
  if (!table.ok) return table;
  const options = { today, newId: () => '', findReference: referenceFinder(titles) };
  const known = register === 'endpoints' ? readConsoleTable(table.value, existing, request.assigned) : null;
  const assigned = known?.header.assigned ?? request.assigned ?? {};
  const place = { assigned, ...(known === null ? {} : { headerRow: known.header.row }) };
  const preview = previewTableImport(declaration, known?.table ?? table.value, existing, { ...options, ...place });
  if ('type' in preview) return refused({ type: 'unreadable', message: preview.message, mend: preview.mend });
  return accepted(known === null ? preview : withConsole(preview, known, existing, request.others ?? []));
}
