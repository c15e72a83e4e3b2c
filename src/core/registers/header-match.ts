import { own } from '../kernel/own.ts';
import { textKey } from '../kernel/text-key.ts';
import { type Field, holdsDay, type RegisterDeclaration } from './declaration.ts';
import { warekiHeader } from './table-export.ts';

/** Which field a column holds; `_id` and `_rev` lead back to a row of our own export. */
export interface MatchedColumn {
  readonly header: string;
  readonly field: string | null;
}

/** Row of the header (0-based) and its columns. */
export interface MatchedHeader {
  readonly row: number;
  readonly columns: readonly MatchedColumn[];
}

/** What a person, or a known kind of file, says of columns: letter → field, '' for one that is not read. */
export type AssignedColumns = Readonly<Record<string, string>>;

/** Titles above the header may take some rows. */
const searchedRows = 10;

/** A header without what people put around names: units in brackets, marks of compulsory fields. */
export function headerKey(header: string): string {
  return textKey(withoutLastBrackets(header.replaceAll(/[＊*※]|必須|任意/g, '').trimEnd()));
}

/** 「台数（台）」 → 「台数」. */
function withoutLastBrackets(text: string): string {
  if (!/[）)]$/.test(text)) return text;
  const earlier = Math.max(text.lastIndexOf('）', text.length - 2), text.lastIndexOf(')', text.length - 2)) + 1;
  const at = text.slice(earlier).search(/[（(]/);
  return at < 0 ? text : text.slice(0, earlier + at);
}

/** All spellings under which a field is met, most literal first. */
const spellings = (key: string, field: Field): readonly string[] => [
  key,
  field.label.ja,
  field.label.en,
  ...(field.synonyms ?? []),
];

function fieldsByHeader(declaration: RegisterDeclaration): ReadonlyMap<string, string> {
  const map = new Map<string, string>([
    ['_id', '_id'],
    ['_rev', '_rev'],
  ]);
  const entries = Object.entries(declaration.fields);
  // Labels win over other fields' synonyms: 作業場所 may be a synonym here and a label there.
  for (const [key, field] of entries)
    for (const name of [key, field.label.ja, field.label.en])
      if (!map.has(headerKey(name))) map.set(headerKey(name), key);
  for (const [key, field] of entries)
    for (const name of spellings(key, field)) if (!map.has(headerKey(name))) map.set(headerKey(name), key);
  return map;
}

/** 和暦 columns of our own export repeat the date beside them. */
const isWareki = (header: string, declaration: RegisterDeclaration): boolean =>
  Object.values(declaration.fields).some((field) => holdsDay(field) && warekiHeader(field) === header);

function matchRow(
  row: readonly string[],
  declaration: RegisterDeclaration,
  known: ReadonlyMap<string, string>,
): MatchedColumn[] {
  const taken = new Set<string>();
  return row.map((header) => {
    const field = isWareki(header, declaration)
      ? undefined
      : (known.get(headerKey(header)) ?? known.get(textKey(header)));
    if (field === undefined || taken.has(field)) return { header, field: null };
    taken.add(field);
    return { header, field };
  });
}

const recognised = (columns: readonly MatchedColumn[]): number => columns.filter(({ field }) => field !== null).length;

/** What a person says of columns goes before what is known of the kind of file; a field stands in one column only. */
export function saidBefore(known: AssignedColumns, byHand: AssignedColumns): AssignedColumns {
  const taken = new Set(Object.values(byHand).filter((field) => field !== ''));
  const others = Object.entries(known).map(([column, field]) => [column, taken.has(field) ? '' : field] as const);
  return { ...Object.fromEntries(others), ...byHand };
}

/** A header with columns assigned: what is assigned to one column is taken from no other. */
export function assignColumns({ row, columns }: MatchedHeader, assigned: AssignedColumns): MatchedHeader {
  const taken = new Set(Object.values(assigned).filter((field) => field !== ''));
  return {
    row,
    columns: columns.map(({ header, field }, at) => {
      const said = own(assigned, columnLetter(at));
      if (said !== undefined) return { header, field: said === '' ? null : said };
      return { header, field: field !== null && taken.has(field) ? null : field };
    }),
  };
}

/** The row in which most headers are recognised, at least two (or one when the table is narrow); null when there is none. */
export function findHeader(
  declaration: RegisterDeclaration,
  rows: readonly (readonly string[])[],
): MatchedHeader | null {
  const known = fieldsByHeader(declaration);
  const candidates = rows
    .slice(0, searchedRows)
    .map((row, index) => ({ row: index, columns: matchRow(row, declaration, known) }));
  const best = candidates.reduce<MatchedHeader | null>(
    (winner, one) => (recognised(one.columns) > recognised(winner?.columns ?? []) ? one : winner),
    null,
  );
  const needed = Math.min(2, Object.keys(declaration.fields).length);
  return best === null || recognised(best.columns) < needed ? null : best;
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets name columns. */
export function columnLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
