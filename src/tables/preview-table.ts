import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
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
}

/** Reads a file against a register; rows to be added have no id yet (''). */
export async function previewTable(request: PreviewRequest): Promise<Result<TablePreview, UnreadableFile>> {
  const { bytes, register, existing, titles, today } = request;
  const declaration = registerNamed(register);
  if (declaration === undefined) throw new Error(`no register ${register}`);
  const table = await readTable(bytes, register);
  if (!table.ok) return table;
  const options = { today, newId: () => '', findReference: referenceFinder(titles) };
  const preview = previewTableImport(declaration, table.value, existing, options);
  return 'type' in preview
    ? refused({ type: 'unreadable', message: preview.message, mend: preview.mend })
    : accepted(preview);
}
