import type { Json, JsonObject } from '../../src/core/kernel/json.ts';
import type { Field, RegisterDeclaration } from '../../src/core/registers/declaration.ts';
import type { EntryChange } from '../../src/core/registers/entry.ts';
import { registerDeclarations } from '../../src/core/registers/registers.ts';

const days: readonly Json[] = [
  '9999-12-31',
  '0001-01-01',
  '0000-00-00',
  '+275760-09-13',
  'いつか',
  20_260_401,
  '2026-02-30',
];
const numbers: readonly Json[] = [9_007_199_254_740_991, -9_007_199_254_740_991, 1e308, -1e308, 0.1, '百', []];
const texts: readonly Json[] = [
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  '\u0000\u0007\ufffe',
  '=cmd()',
  12,
  '\u202e',
];

/** What no door lets in, by kind of field: what older versions took, what a fault elsewhere might leave, what a hand may alter. */
const extremes: Readonly<Record<Field['kind'], readonly Json[]>> = {
  date: days,
  until: ['unlimited', ...days.slice(0, 6)],
  instant: [
    '9999-12-31T23:59:59-23:59',
    '0001-01-01T00:00:00+23:59',
    '+275760-09-13T00:00:00.000Z',
    'いつか',
    1,
    '',
    '2026-13-01T00:00:00Z',
  ],
  integer: numbers,
  number: numbers,
  boolean: ['yes', 1, null, 'true', [], {}, 'false'],
  choice: ['constructor', '__proto__', 'nope', 7, '', [], 'toString'],
  choices: [['nope'], 'nope', ['constructor'], [], 7, [7], ['__proto__']],
  reference: ['constructor', 'nobody', '__proto__', 7, '', 'self', []],
  text: texts,
  longText: texts,
  kana: texts,
  code: texts,
  url: ['javascript:alert(1)', 'http://', 'https://[::1', ...texts.slice(0, 4)],
};

/** How many rounds of extreme values there are: each has one value for each kind. */
export const rounds = 7;

const usual = (field: Field, register: string): Json => {
  const [choice = ''] = Object.keys(field.choices ?? {});
  const values: Readonly<Record<Field['kind'], Json>> = {
    ...{ date: '2026-05-12', until: '2027-05-12', instant: '2026-05-12T09:00:00+09:00', integer: 2, number: 1.5 },
    ...{ text: `${register} 一行`, longText: '二行', kana: 'たかはし', code: 'A-1', url: 'https://example.go.jp/' },
    ...{ boolean: true, choice, choices: [choice], reference: `${field.register}-usual` },
  };
  return values[field.kind];
};

const row = (register: string, entryId: string, data: JsonObject): EntryChange => ({
  register,
  entryId,
  expectedRevision: 0,
  data,
});

/** A usual row of a register, and for each of its fields one like it in which that field holds an extreme value. */
function poisonedRows({ name, fields }: RegisterDeclaration, round: number): readonly EntryChange[] {
  const good = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, usual(field, name)]));
  const bad = Object.entries(fields).map(([key, field]) => {
    const entryId = `${name}-${key}`;
    const value = extremes[field.kind][round] ?? null;
    return row(name, entryId, { ...good, [key]: value === 'self' ? entryId : value });
  });
  return [row(name, `${name}-usual`, good), ...bad];
}

/** Rows of every register in which every field, one after the other, holds the extreme value of a round. */
export const poisonedRegisters = (round: number): readonly EntryChange[] =>
  registerDeclarations.flatMap((declaration) => poisonedRows(declaration, round));

/** Every leaf of some data, by its path. */
function leavesOf(data: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (Array.isArray(data)) return data.slice(0, 2).flatMap((one, index) => leavesOf(one, [...path, index]));
  if (data !== null && typeof data === 'object')
    return Object.entries(data).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  return [path];
}

/** Data with the value at a path replaced. */
function withLeaf(data: Json, [head, ...rest]: readonly (string | number)[], value: Json): Json {
  if (head === undefined) return value;
  if (Array.isArray(data)) return data.map((one, index) => (index === head ? withLeaf(one, rest, value) : one));
  const object = data as JsonObject;
  return { ...object, [head]: withLeaf(object[head] ?? null, rest, value) };
}

function extremeOf(value: Json, round: number): Json {
  if (typeof value === 'number') return numbers[round] ?? null;
  if (typeof value === 'boolean') return extremes.boolean[round] ?? null;
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return days[round] ?? null;
  return (/^\d{4}-\d\d-\d\dT/.test(text) ? extremes.instant : extremes.text)[round] ?? null;
}

/**
 * Rows of a contract with, in each row of its books, one leaf set to an extreme value: another leaf in each row, so that within a
 * few `shift`s every leaf had its turn. The contract's own facts stay as they are; `poisonedFacts` is theirs.
 */
export function poisonedBooks(own: readonly EntryChange[], round: number, shift: number): readonly EntryChange[] {
  const registers = new Set(registerDeclarations.map(({ name }) => name));
  return own.map((change, index) => {
    if (change.data === null || change.register === 'contract' || registers.has(change.register)) return change;
    const leaves = leavesOf(change.data);
    const path = leaves[(index + shift) % leaves.length] ?? [];
    const before = path.reduce<Json>((data, key) => (data as JsonObject)[key as string] ?? null, change.data);
    return { ...change, data: withLeaf(change.data, path, extremeOf(before, round)) as JsonObject };
  });
}

/** The facts of a contract with one leaf set to an extreme value, for every leaf. */
export function poisonedFacts(
  facts: JsonObject,
  round: number,
): readonly { readonly path: string; readonly facts: JsonObject }[] {
  return leavesOf(facts)
    .filter(([head]) => head !== 'number')
    .map((path) => {
      const before = path.reduce<Json>((data, key) => (data as JsonObject)[key as string] ?? null, facts);
      return { path: path.join('.'), facts: withLeaf(facts, path, extremeOf(before, round)) as JsonObject };
    });
}
