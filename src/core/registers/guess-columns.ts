import { cleanText } from '../kernel/clean-text.ts';
import { own } from '../kernel/own.ts';
import { textKey } from '../kernel/text-key.ts';
import { shown } from './cell-reading.ts';
import type { Field, RegisterDeclaration } from './declaration.ts';
import type { RegisterEntry } from './entry.ts';
import { columnLetter, type MatchedHeader } from './header-match.ts';
import { type FindReference, readCell } from './read-cell.ts';

/** A column of a table without a header that is known: what stands in it, and the field that it looks like. */
export interface UnheadedColumn {
  readonly column: string;
  readonly samples: readonly string[];
  /** A guess from what stands in it; null: no field is likely. */
  readonly guess: string | null;
}

/** A table in which no header was recognised: a person says what its columns hold. */
export interface Unheaded {
  readonly columns: readonly UnheadedColumn[];
  /** Whether its first row looks like headings of another wording: a guess too. */
  readonly isFirstHeading: boolean;
}

/** Stands for the row of the header where there is none: the first row is data. */
export const noHeaderRow = -1;

/** Rows that a guess looks at, and cells of a column that are shown. */
const [rowsSeen, samplesShown] = [50, 3];

/** Columns without any heading, as wide as the widest of the first rows. */
export const plainColumns = (rows: readonly (readonly string[])[]): MatchedHeader => ({
  row: noHeaderRow,
  columns: Array.from({ length: Math.max(0, ...rows.slice(0, rowsSeen).map(({ length }) => length)) }, () => ({
    header: '',
    field: null,
  })),
});

/** How much it tells that cells can be read as a kind of field: nearly everything is a text. */
const weights: Readonly<Partial<Record<Field['kind'], number>>> = {
  reference: 6,
  choice: 5,
  choices: 5,
  date: 4,
  until: 3.5,
  instant: 4,
  kana: 4,
  boolean: 3,
  integer: 2,
  number: 2,
};

/** Cells that already stand in a field tell more than any kind. */
const knownWeight = 8;

interface Likeness {
  readonly at: number;
  readonly field: string;
  readonly score: number;
}

/** How much a column's cells look like a field; 0: not. */
function likeness(field: Field, known: ReadonlySet<string>, cells: readonly string[], find: FindReference): number {
  if (cells.length === 0) return 0;
  const share = (is: (cell: string) => boolean): number => cells.filter(is).length / cells.length;
  const isKnown = share((cell) => known.has(textKey(cell)));
  if (known.size > 0 && isKnown >= 0.5) return knownWeight * isKnown;
  const weight = weights[field.kind];
  if (weight === undefined) return 0;
  const isRead = share((cell) => {
    const { value, issues } = readCell(field, cell, find);
    return value !== null && issues.every(({ rule, severity }) => severity !== 'error' && rule !== 'notKana');
  });
  return isRead >= 0.8 ? weight * isRead : 0;
}

/** The likeliest pairs first, each column and each field once. */
function paired(all: readonly Likeness[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, field } of [...all].sort((one, other) => other.score - one.score)) {
    if (found.has(at) || taken.has(field)) continue;
    found.set(at, field);
    taken.add(field);
  }
  return found;
}

/** What is written in words and tells nothing by its kind goes, in order, to the compulsory texts that are left. */
function withTexts(
  { fields }: RegisterDeclaration,
  found: ReadonlyMap<number, string>,
  columns: readonly (readonly string[])[],
): ReadonlyMap<number, string> {
  const taken = new Set(found.values());
  const left = Object.entries(fields)
    .filter(([name, { kind, required }]) => required === true && /text/i.test(kind) && !taken.has(name))
    .map(([name]) => name);
  const all = new Map(found);
  columns.forEach((cells, at) => {
    const isWords = cells.some((cell) => /\p{L}/u.test(cell));
    const next = all.has(at) || !isWords ? undefined : left.shift();
    if (next !== undefined) all.set(at, next);
  });
  return all;
}

/** Whether the first row breaks what all others of a column hold, in a column whose field is told by its kind. */
function isHeading(
  { fields }: RegisterDeclaration,
  found: ReadonlyMap<number, string>,
  first: readonly string[],
  find: FindReference,
): boolean {
  return [...found].some(([at, name]) => {
    const [field, cell] = [own(fields, name), cleanText(first[at] ?? '')];
    if (field === undefined || cell === '' || weights[field.kind] === undefined || field.kind === 'kana') return false;
    return readCell(field, cell, find).issues.some(({ severity }) => severity === 'error');
  });
}

/** A table without a known header, with what its columns look like. Pure; nothing is taken before a person has said so. */
export function unheadedTable(
  declaration: RegisterDeclaration,
  rows: readonly (readonly string[])[],
  existing: readonly RegisterEntry[],
  find: FindReference,
): Unheaded {
  const filled = rows.filter((cells) => cells.some((cell) => cleanText(cell) !== '')).slice(0, rowsSeen);
  const width = Math.max(0, ...filled.map(({ length }) => length));
  const cellsOf = (from: number): string[][] =>
    Array.from({ length: width }, (_, at) =>
      filled.slice(from).flatMap((cells) => (cleanText(cells[at] ?? '') === '' ? [] : [cleanText(cells[at] ?? '')])),
    );
  // The first row may be a heading: it is not looked at unless it is the only one.
  const columns = cellsOf(filled.length > 1 ? 1 : 0);
  const known = new Map(
    Object.keys(declaration.fields).map((name) => [
      name,
      new Set(
        existing.flatMap(({ data }) => {
          const value = own(data, name);
          return typeof value === 'string' ? [textKey(value)] : [];
        }),
      ),
    ]),
  );
  const likely = columns.flatMap((cells, at) =>
    Object.entries(declaration.fields).flatMap(([name, field]): Likeness[] => {
      const score = likeness(field, known.get(name) ?? new Set(), cells, find);
      return score > 0 ? [{ at, field: name, score }] : [];
    }),
  );
  const byKind = paired(likely);
  const found = withTexts(declaration, byKind, columns);
  return {
    columns: cellsOf(0).map((cells, at) => ({
      column: columnLetter(at),
      samples: cells.slice(0, samplesShown).map((cell) => shown(cell)),
      guess: found.get(at) ?? null,
    })),
    isFirstHeading: filled.length > 1 && isHeading(declaration, byKind, filled[0] ?? [], find),
  };
}
