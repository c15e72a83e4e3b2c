import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { isEndless, isPlainDate } from '../kernel/plain-date.ts';
import { endlessText, formatWareki } from '../kernel/wareki.ts';
import { type Field, holdsDay, type RegisterDeclaration } from './declaration.ts';
import type { RegisterEntry } from './entry.ts';

/** A column of an exported table. `_id` and `_rev` lead back to the row; dates are followed by a 和暦 column. */
export interface ExportColumn {
  readonly key: string;
  readonly header: string;
}

export interface ExportedCell {
  readonly value: string | number | null;
  readonly format: 'text' | 'number' | 'date';
}

/** Header of the 和暦 column beside a date; left out when the table is read back. */
export const warekiHeader = (field: Field): string => `${field.label.ja}（和暦）`;

export function exportColumns(declaration: RegisterDeclaration): readonly ExportColumn[] {
  const fields = Object.entries(declaration.fields).flatMap(([key, field]) => [
    { key, header: field.label.ja },
    ...(holdsDay(field) ? [{ key: `${key}_wareki`, header: warekiHeader(field) }] : []),
  ]);
  return [{ key: '_id', header: '_id' }, { key: '_rev', header: '_rev' }, ...fields];
}

const text = (value: string): ExportedCell => ({ value, format: 'text' });

function cellOf(field: Field, value: Json | undefined): ExportedCell {
  if (value === undefined || value === null) return { value: null, format: 'text' };
  if (typeof value === 'number') return { value, format: 'number' };
  if (typeof value === 'boolean') return text(value ? 'はい' : 'いいえ');
  if (Array.isArray(value))
    return text(value.map((one) => own(field.choices, String(one))?.ja ?? String(one)).join('、'));
  if (field.kind === 'choice') return text(own(field.choices, String(value))?.ja ?? String(value));
  if (field.kind === 'until' && isEndless(String(value))) return text(endlessText.ja);
  return { value: String(value), format: holdsDay(field) && isPlainDate(String(value)) ? 'date' : 'text' };
}

/** A row's cells in the order of `exportColumns`. */
export function exportRow(
  declaration: RegisterDeclaration,
  { id, revision, data }: RegisterEntry,
): readonly ExportedCell[] {
  const cells = Object.entries(declaration.fields).flatMap(([key, field]) => {
    const cell = cellOf(field, own(data, key));
    if (!holdsDay(field)) return [cell];
    return [cell, typeof cell.value === 'string' ? text(formatWareki(cell.value)) : cell];
  });
  return [text(id), { value: revision, format: 'number' }, ...cells];
}
