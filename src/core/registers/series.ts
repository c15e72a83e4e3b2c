import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RowSeries, SeriesValue } from '../kernel/row-series.ts';
import { type Field, holdsDay, type RegisterDeclaration } from './declaration.ts';

const seriesFields = new WeakMap<RegisterDeclaration, readonly (readonly [name: string, field: Field])[]>();

/** The fields of a register that say when something was last done, or what holds now. */
function seriesFieldsOf(declaration: RegisterDeclaration): readonly (readonly [name: string, field: Field])[] {
  const known = seriesFields.get(declaration);
  if (known !== undefined) return known;
  const found = Object.entries(declaration.fields).filter(([, { series }]) => series === true);
  seriesFields.set(declaration, found);
  return found;
}

/** The names of a register's fields whose values are kept with the days on which they were told. */
export const seriesNames = (declaration: RegisterDeclaration): readonly string[] =>
  seriesFieldsOf(declaration).map(([name]) => name);

const valueIn = (data: JsonObject | undefined, name: string): Json => {
  const value = own(data, name);
  return value === undefined || value === '' ? null : value;
};

/**
 * What was done last: a later day is one more. An earlier one, like none at all, corrects the last; nothing that was told before can
 * then have been done after it.
 */
function extendedDays(values: readonly SeriesValue[], told: SeriesValue, corrects: boolean): readonly SeriesValue[] {
  const { value } = told;
  const last = values.at(-1);
  if (value === null) return values.slice(0, -1);
  const isEarlier = typeof value === 'string' && typeof last?.value === 'string' && value <= last.value;
  const kept = corrects || isEarlier ? values.slice(0, -1) : values;
  const before = kept.filter((one) => String(one.value) < String(value));
  const known = kept.find((one) => one.value === value);
  return [...before, known ?? (corrects && last !== undefined ? { value, toldOn: last.toldOn } : told)];
}

/** What holds now: the newest word of a day stands for it, and a correction holds from when what it corrects was told. */
function extendedValues(values: readonly SeriesValue[], told: SeriesValue, corrects: boolean): readonly SeriesValue[] {
  const last = values.at(-1);
  const isReplaced = last !== undefined && (corrects || last.toldOn === told.toldOn);
  const kept = isReplaced ? values.slice(0, -1) : values;
  if ((kept.at(-1)?.value ?? null) === told.value) return kept;
  return [...kept, isReplaced ? { value: told.value, toldOn: last.toldOn } : told];
}

/** What a row said before a change of it. */
interface Before {
  readonly data?: JsonObject;
  readonly series?: RowSeries | undefined;
}

/**
 * A row's series after a change of its data, told on a day; `corrects` names the fields whose new value replaces the last one
 * instead of following it. Undefined for a register without series. Pure: commit, replay and upgrade all use it.
 */
export function extendSeries(
  declaration: RegisterDeclaration,
  before: Before | undefined,
  data: JsonObject,
  toldOn: PlainDate,
  corrects: readonly string[] = [],
): RowSeries | undefined {
  const fields = seriesFieldsOf(declaration);
  if (fields.length === 0) return undefined;
  const next = fields.flatMap(([name, field]) => {
    const values = own(before?.series, name) ?? [];
    const value = valueIn(data, name);
    const isSame = before?.data !== undefined && values.length > 0 && valueIn(before.data, name) === value;
    if (isSame || (values.at(-1)?.value ?? null) === value) return values.length === 0 ? [] : [[name, values] as const];
    const extend = holdsDay(field) ? extendedDays : extendedValues;
    const after = extend(values, { value, toldOn }, corrects.includes(name));
    return after.length === 0 ? [] : [[name, after] as const];
  });
  return next.length === 0 ? undefined : Object.fromEntries(next);
}

/** The newest day of a series that had come by a day; null where none had. */
export function lastDayBy(values: readonly SeriesValue[], day: PlainDate): PlainDate | null {
  let last: PlainDate | null = null;
  for (const { value } of values)
    if (typeof value === 'string' && value <= day && (last === null || value > last)) last = value;
  return last;
}

/** The value that held on a day; undefined before the first was told. */
export const valueOn = (values: readonly SeriesValue[], day: PlainDate): Json | undefined =>
  values.findLast(({ toldOn }) => toldOn <= day)?.value;
