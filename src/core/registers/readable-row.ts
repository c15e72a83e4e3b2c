import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { isPlainDate, unlimited } from '../kernel/plain-date.ts';
import type { Field } from './declaration.ts';
import type { RegisterEntry } from './entry.ts';
import { registerNamed } from './registers.ts';

/** Whether a stored value is of its field's kind; how large a number or how long a text is, is asked where it comes in. */
function isOfKind({ kind }: Field, value: Json): boolean {
  switch (kind) {
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    case 'until':
      return typeof value === 'string' && (value === unlimited || isPlainDate(value));
    case 'instant':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choices':
      return Array.isArray(value);
    default:
      return typeof value === 'string';
  }
}

const read = new WeakMap<RegisterEntry, boolean>();

/** Whether every value of a stored row can be read as what its register declares; what nobody filled in can. */
export function isReadableRow(register: string, row: RegisterEntry): boolean {
  const known = read.get(row);
  if (known !== undefined) return known;
  const fields = Object.entries(registerNamed(register)?.fields ?? {});
  const isReadable = fields.every(([name, field]) => {
    const value = own(row.data, name);
    return value === undefined || value === null || value === '' || isOfKind(field, value);
  });
  read.set(row, isReadable);
  return isReadable;
}
