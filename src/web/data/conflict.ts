import { own } from '../../core/kernel/own.ts';
import type { Problem } from '../../queries/read-models.ts';
import { isSame } from './drafts.ts';

export type Conflict = NonNullable<Problem['conflict']>;

/** One thing that two editors left differently; what lies inside another is named with a dot: `scope.telework`. */
export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  /** undefined: the field is left out there; null may be an answer (not known). */
  readonly theirs: unknown;
}

/** What a person chose: the fields to take over from the other editor, all that differs of theirs, and the revision that it is. */
export interface Choice {
  readonly taken: readonly Difference[];
  readonly all: readonly Difference[];
  readonly revision: number;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The differences, those of a group of answers one by one. */
export function differencesOf({ fields }: Conflict): readonly Difference[] {
  return fields.flatMap(({ field, mine, theirs }) => {
    if (!isFields(mine) || !isFields(theirs)) return [{ field, mine, theirs: theirs ?? undefined }];
    return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
      .map((key) => ({ field: `${field}.${key}`, mine: own(mine, key), theirs: own(theirs, key) }))
      .filter((one) => !isSame(one.mine, one.theirs));
  });
}

/** What stands in a field of some data, by its name or by its dotted name. */
export const fieldOf = (data: object, field: string): unknown =>
  field.split('.').reduce<unknown>((at, key) => (isFields(at) ? own(at, key) : undefined), data);

function withField(data: Fields, [key = '', ...inner]: readonly string[], value: unknown): Fields {
  if (inner.length > 0) return { ...data, [key]: withField((own(data, key) ?? {}) as Fields, inner, value) };
  if (value !== undefined) return { ...data, [key]: value };
  const { [key]: _, ...others } = data;
  return others;
}

/** Data with the other editor's values in some of its fields. */
export function withTheirs<Value extends object>(data: Value, differences: readonly Difference[]): Value {
  return differences.reduce<Fields>(
    (next, { field, theirs }) => withField(next, field.split('.'), theirs),
    data as Fields,
  ) as Value;
}
