import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { RegisterEntry } from './entry.ts';
import type { SourceTable } from './source-table.ts';
import type { PreviewRow, TablePreview } from './table-import.ts';

/** What the fields that a row changes hold now; a field that is empty now is null. */
function valuesNow(row: PreviewRow, before: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(before), ...Object.keys(row.data)])];
  const changed = names.filter(
    (name) => canonicalJson(own(before, name) ?? null) !== canonicalJson(own(row.data, name) ?? null),
  );
  return Object.fromEntries(changed.map((name) => [name, own(before, name) ?? null]));
}

/** A preview whose rows can be shown cell by cell: changed ones with what they hold now, refused ones as they stand in the source. */
export function withCells(
  preview: TablePreview,
  { rows: source }: Pick<SourceTable, 'rows'>,
  existing: readonly RegisterEntry[],
): TablePreview {
  const byId = new Map(existing.map((entry) => [entry.id, entry.data]));
  const rows = preview.rows.map((row): PreviewRow => {
    if (row.change === 'refused') return { ...row, cells: source[row.row - 1] ?? [] };
    const before = row.entryId === null ? undefined : byId.get(row.entryId);
    return row.change === 'change' && before !== undefined ? { ...row, was: valuesNow(row, before) } : row;
  });
  return { ...preview, rows };
}
