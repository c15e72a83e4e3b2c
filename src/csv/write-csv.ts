import { stringify } from 'csv-stringify/sync';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { guarded } from '../core/registers/formula-guard.ts';
import { exportColumns, exportRow } from '../core/registers/table-export.ts';
import { toCp932 } from './cp932.ts';

/** Characters that the chosen encoding can't hold; nothing is written as '?'. */
export interface Unwritable {
  readonly type: 'unwritable';
  readonly characters: readonly string[];
}

function csvText(declaration: RegisterDeclaration, entries: readonly RegisterEntry[]): string {
  const header = exportColumns(declaration).map((column) => column.header);
  const rows = entries.map((entry) =>
    exportRow(declaration, entry).map(({ value }) => (typeof value === 'string' ? guarded(value) : (value ?? ''))),
  );
  return stringify([header, ...rows], { record_delimiter: '\r\n', quoted_string: true });
}

/** One register as CSV: UTF-8 with BOM, or CP932 when all of it can be written so. CRLF, quoted texts. */
export function writeRegisterCsv(
  declaration: RegisterDeclaration,
  entries: readonly RegisterEntry[],
  encoding: 'utf-8' | 'cp932',
): Result<Uint8Array, Unwritable> {
  const text = csvText(declaration, entries);
  if (encoding === 'utf-8') return accepted(Buffer.from(`\ufeff${text}`, 'utf8'));
  const { bytes, missing } = toCp932(text);
  return missing.length === 0 ? accepted(bytes) : refused({ type: 'unwritable', characters: missing });
}
