import type { Json } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { isPlainDate, japanDay, unlimited } from '../../core/kernel/plain-date.ts';
import { isFoundIn, searchKeys } from '../../core/kernel/search-key.ts';
import type { Field, RegisterDeclaration } from '../../core/registers/declaration.ts';
import { holdsMoment } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import type { GridRow } from './row-drafts.ts';
import { shownKeys } from './shown-keys.ts';

/** What a column's cells must say for their rows to be shown. */
export type Condition =
  | { readonly kind: 'has'; readonly text: string }
  | { readonly kind: 'is'; readonly values: readonly string[] }
  /** Days in ISO or numbers, both ends included; '' is open. */
  | { readonly kind: 'within'; readonly from: string; readonly to: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'filled' };

/** Conditions by the column that they are put to. */
export type Conditions = Readonly<Record<string, Condition>>;

/** How a column can be narrowed, beside empty and filled: by some of its choices, by a span, or by a text. */
export function waysOf(field: Field): 'is' | 'within' | 'has' {
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'boolean') return 'is';
  return holdsMoment(field) || field.kind === 'integer' || field.kind === 'number' ? 'within' : 'has';
}

const valuesOf = (value: Json | undefined): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** A day or a number within a span; what is neither is not. */
function isBetween(field: Field, value: Json | undefined, from: string, to: string): boolean {
  if (field.kind === 'integer' || field.kind === 'number')
    return typeof value === 'number' && (from === '' || value >= Number(from)) && (to === '' || value <= Number(to));
  if (typeof value !== 'string') return false;
  const day = field.kind === 'instant' ? japanDay(value) : value;
  if (day === unlimited) return to === '';
  return isPlainDate(day) && (from === '' || day >= from) && (to === '' || day <= to);
}

function isMet(row: GridRow, key: string, field: Field, condition: Condition, view: RegisterView): boolean {
  const typed = own(row.texts ?? {}, key);
  const value = own(row.data, key);
  const isFilled = typed !== undefined ? typed !== '' : valuesOf(value).some((one) => one !== '');
  if (condition.kind === 'empty') return !isFilled;
  if (condition.kind === 'filled') return isFilled;
  if (condition.kind === 'has') {
    const keys = typed === undefined ? (own(shownKeys(row.data, view), key) ?? []) : searchKeys(typed);
    return isFoundIn(keys, searchKeys(condition.text));
  }
  if (typed !== undefined) return false;
  if (condition.kind === 'is') return valuesOf(value).some((one) => condition.values.includes(one));
  return isBetween(field, value, condition.from, condition.to);
}

/** Whether a row meets every condition. */
export const meets = (row: GridRow, conditions: Conditions, view: RegisterView): boolean =>
  Object.entries(conditions).every(([key, condition]) => {
    const field = own(view.declaration.fields, key);
    return field === undefined || isMet(row, key, field, condition, view);
  });

/** A condition as it stands in an address. */
function written(condition: Condition): string {
  if (condition.kind === 'has') return `has:${encodeURIComponent(condition.text)}`;
  if (condition.kind === 'is') return `is:${condition.values.map(encodeURIComponent).join()}`;
  return condition.kind === 'within' ? `within:${condition.from}..${condition.to}` : condition.kind;
}

/** Conditions in an address: 'status:is:open;since:within:2026-04-01..'. */
export const writeConditions = (conditions: Conditions): string =>
  Object.entries(conditions)
    .map(([key, condition]) => `${key}:${written(condition)}`)
    .join(';');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isEnd = (field: Field, text: string): boolean =>
  text === '' || (holdsMoment(field) ? isPlainDate(text) : Number.isFinite(Number(text)));

function readCondition(field: Field, kind: string, rest: string): Condition | null {
  if (kind === 'empty' || kind === 'filled') return { kind };
  if (kind !== waysOf(field)) return null;
  if (kind === 'has') return rest === '' ? null : { kind, text: decoded(rest) };
  if (kind === 'is') return { kind, values: rest.split(',').map(decoded) };
  const [from = '', to = ''] = rest.split('..');
  return isEnd(field, from) && isEnd(field, to) && rest !== '..' ? { kind: 'within', from, to } : null;
}

/** The conditions that an address tells of a register's columns; what it can't mean is left out. */
export function readConditions(text: string, { fields }: RegisterDeclaration): Conditions {
  const found = text.split(';').flatMap((one) => {
    const [key = '', kind = '', ...rest] = one.split(':');
    const field = own(fields, key);
    const condition = field === undefined ? null : readCondition(field, kind, rest.join(':'));
    return condition === null ? [] : [[key, condition] as const];
  });
  return Object.fromEntries(found);
}
