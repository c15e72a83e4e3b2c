import type { Json } from '../../src/core/kernel/json.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import type { Field } from '../../src/core/registers/declaration.ts';
import { registerDeclarations, registerNamed } from '../../src/core/registers/registers.ts';
import { answersOf, type Judge } from './compare.ts';
import { dayAfter } from './naive-reading.ts';
import type { RandomContract, RandomRow } from './random-contract.ts';

type Data = RandomRow['data'];

/** What the product says of each rule and duty; the worst where a rule speaks twice. */
export function verdictsOf(random: RandomContract, judge: Judge): ReadonlyMap<string, Verdict> {
  const worst = (verdicts: readonly Verdict[]): Verdict =>
    (['notSatisfied', 'undetermined'] as const).find((one) => verdicts.includes(one)) ?? 'satisfied';
  const answers = [...answersOf(random, judge)];
  return new Map(answers.map(([key, reasons]) => [key, worst(reasons.map(({ verdict }) => verdict))]));
}

const mapRows = (random: RandomContract, change: (row: RandomRow, register: string) => RandomRow): RandomContract => ({
  ...random,
  rows: Object.fromEntries(
    Object.entries(random.rows).map(([register, rows]) => [register, rows.map((row) => change(row, register))]),
  ),
});

function mapValues(
  row: RandomRow,
  register: string,
  change: (value: string, field: Field, name: string) => Json,
): RandomRow {
  const fields = registerNamed(register)?.fields ?? {};
  const data = Object.entries(row.data).map(([name, value]) => {
    const field = fields[name];
    return [name, typeof value === 'string' && field !== undefined ? change(value, field, name) : value] as const;
  });
  return { ...row, data: Object.fromEntries(data) as Data };
}

/** The same contract with its rows in another order. */
export const reordered = (random: RandomContract): RandomContract => ({
  ...random,
  rows: Object.fromEntries(Object.entries(random.rows).map(([register, rows]) => [register, [...rows].reverse()])),
  evidence: [...random.evidence].reverse(),
});

const isReference = ({ kind }: Field): boolean => kind === 'reference';

/** The same contract with other ids, every reference following. */
export function renamed(random: RandomContract, name: (id: string) => string): RandomContract {
  const rows = mapRows(random, (row, register) => ({
    ...mapValues(row, register, (value, field) => (isReference(field) && value !== '' ? name(value) : value)),
    // An answer of a checklist is named by the checklist and its cell.
    id: row.id.includes(':') ? row.id.replace(/^[^:]+/, name) : name(row.id),
  }));
  return { ...rows, evidence: random.evidence.map((item) => ({ ...item, entryId: name(item.entryId) })) };
}

/** The contract twice over: every row again under another id, which the copies of others name. */
export function doubled(random: RandomContract): RandomContract {
  const again = renamed(random, (id) => `${id}-again`);
  const registers = Object.keys(random.rows);
  return {
    ...random,
    evidence: [...random.evidence, ...again.evidence],
    rows: Object.fromEntries(
      registers.map((register) => [register, [...(random.rows[register] ?? []), ...(again.rows[register] ?? [])]]),
    ),
  };
}

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

const isWords = ({ kind }: Field): boolean => kind === 'text' || kind === 'longText';

/** The same words in full-width letters, with blanks of either width around them, in every second row. */
export const widened = (random: RandomContract): RandomContract =>
  mapRows(random, (row, register) => {
    const index = (random.rows[register] ?? []).indexOf(row);
    if (index % 2 === 1) return row;
    return mapValues(row, register, (value, field) => (isWords(field) && value !== '' ? `　${wide(value)} ` : value));
  });

/** One thing taken out of a contract. */
export interface Removal {
  /** What was taken: `people.presentedOn`, or `people` for a row. */
  readonly what: string;
  readonly rest: RandomContract;
  /** The row, where one was taken whole. */
  readonly row?: { readonly register: string; readonly entryId: string };
}

const without = (random: RandomContract, register: string, id: string): RandomContract => ({
  ...random,
  rows: { ...random.rows, [register]: (random.rows[register] ?? []).filter((row) => row.id !== id) },
});

function withoutField(random: RandomContract, row: RandomRow, name: string): RandomContract {
  const { [name]: _, ...data } = row.data;
  const { [name]: __, ...series } = row.series ?? {};
  return mapRows(random, (one) => (one === row ? { ...row, data: data as Data, series } : one));
}

/** Every removal of a row, an answer or a file; a part of them, spread evenly, by `every`. */
export function removalsFrom(random: RandomContract, every: number, offset: number): readonly Removal[] {
  const rows = registerDeclarations.flatMap(({ name: register }) =>
    (random.rows[register] ?? []).map((row) => ({ register, row })),
  );
  const makers: (() => Removal)[] = [
    ...rows.map(({ register, row }) => () => ({
      what: register,
      rest: without(random, register, row.id),
      row: { register, entryId: row.id },
    })),
    ...rows.flatMap(({ register, row }) =>
      Object.keys(row.data).map((name) => () => ({
        what: `${register}.${name}`,
        rest: withoutField(random, row, name),
      })),
    ),
    ...random.evidence.map((item) => () => ({
      what: 'evidence',
      rest: { ...random, evidence: random.evidence.filter((one) => one !== item) },
    })),
  ];
  return makers.filter((_, index) => index % every === offset % every).map((make) => make());
}

/** Keys of the rules that say 満たしている after a change and did not before. */
export function improved(before: ReadonlyMap<string, Verdict>, after: ReadonlyMap<string, Verdict>): readonly string[] {
  return [...after].flatMap(([key, verdict]) => {
    const was = before.get(key);
    return was !== undefined && was !== 'satisfied' && verdict === 'satisfied' ? [key] : [];
  });
}

/** Keys of the rules that say something else than before. */
export const altered = (before: ReadonlyMap<string, Verdict>, after: ReadonlyMap<string, Verdict>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

const isDay = (value: Json | undefined): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);

/** The same contract asked about later, where nothing on record lies in between; null where something does. */
export function later(random: RandomContract, days: number): RandomContract | null {
  const day = dayAfter(random.day, days);
  const values = Object.values(random.rows).flatMap((rows) =>
    rows.flatMap(({ data, series }) => [
      ...Object.values(data),
      ...Object.values(series ?? {})
        .flat()
        .map((one) => one.toldOn),
    ]),
  );
  const bounds = [
    random.contract.period.to,
    random.end ?? undefined,
    ...Object.values(random.declaredEmpty).map(({ on }) => on),
  ];
  const isBetween = [...values, ...bounds].some(
    (value) => isDay(value) && value.slice(0, 10) >= random.day && value.slice(0, 10) <= day,
  );
  return isBetween ? null : { ...random, day };
}
