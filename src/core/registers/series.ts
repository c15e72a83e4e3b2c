import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type Field, holdsDay, type RegisterDeclaration } from './declaration.ts';

/** A value that was told of a row; null: the field was emptied. */
export interface SeriesValue {
  readonly value: Json;
  /** The day in Japan on which it was told. A value that names no day holds from then on. */
  readonly toldOn: PlainDate;
}

/** Every value ever told of a row's series fields, by field, in the order of the telling, corrections having replaced what they correct. */
export type RowSeries = Readonly<Record<string, readonly SeriesValue[]>>;

const seriesFields = new WeakMap<RegisterDeclaration, readonly (readonly [name: string, field: Field])[]>();

/** The fields of a register that say when something was last done, or what holds now. */
function seriesFieldsOf(declaration: RegisterDeclaration): readonly (readonly [name: string, field: Field])[] {
  const known = seriesFields.get(declaration);
  if (known !== undefined) return known;
  const found = Object.entries(declaration.fields).filter(([, { series }]) => series === true);
  seriesFields.set(declaration, found);
  return found;
}

const valueIn = (data: JsonObject, name: string): Json => {
  const value = own(data, name);
  return value === undefined || value === '' ? null : value;
};

/** What was done last can't have been done earlier than before: an earlier day, like none at all, corrects the one it replaces. */
const isCorrection = (field: Field, before: Json, after: Json): boolean =>
  holdsDay(field) && (after === null || (typeof before === 'string' && typeof after === 'string' && after < before));

function extended(
  values: readonly SeriesValue[],
  told: SeriesValue,
  field: Field,
  corrects: boolean,
): readonly SeriesValue[] {
  const last = values.at(-1);
  if ((last?.value ?? null) === told.value) return values;
  const isReplaced =
    last !== undefined &&
    (corrects || isCorrection(field, last.value, told.value) || (!holdsDay(field) && last.toldOn === told.toldOn));
  const kept = isReplaced ? values.slice(0, -1) : values;
  if (holdsDay(field) && told.value === null) return kept;
  return [...kept, isReplaced && corrects && last !== undefined ? { ...told, toldOn: last.toldOn } : told];
}

/**
 * A row's series after a change of its data, told on a day; `corrects` names the fields whose new value replaces the last one
 * instead of following it. Undefined for a register without series. Pure: commit, replay and upgrade all use it.
 */
export function extendSeries(
  declaration: RegisterDeclaration,
  series: RowSeries | undefined,
  data: JsonObject,
  toldOn: PlainDate,
  corrects: readonly string[] = [],
): RowSeries | undefined {
  const fields = seriesFieldsOf(declaration);
  if (fields.length === 0) return undefined;
  const next = fields.flatMap(([name, field]) => {
    const told = { value: valueIn(data, name), toldOn };
    const values = extended(own(series, name) ?? [], told, field, corrects.includes(name));
    return values.length === 0 ? [] : [[name, values] as const];
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
