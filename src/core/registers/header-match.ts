import { cleanText } from '../kernel/clean-text.ts';
import { own } from '../kernel/own.ts';
import { textKey } from '../kernel/text-key.ts';
import { holdsDay, type RegisterDeclaration } from './declaration.ts';
import { cellKey, type SourceTable } from './source-table.ts';
import { warekiHeader } from './table-export.ts';

/** Which field a column holds; `_id` and `_rev` lead back to a row of our own export. */
export interface MatchedColumn {
  readonly header: string;
  readonly field: string | null;
  /** A field whose words stand above this column too, though it is read from another. */
  readonly rival?: string;
  /** It names that field as literally as the column that was taken. */
  readonly isAlike?: boolean;
}

/** Row of the header (0-based; the last of two) and its columns. */
export interface MatchedHeader {
  readonly row: number;
  readonly columns: readonly MatchedColumn[];
}

/** What a person, or a known kind of file, says of columns: letter → field, '' for one that is not read. */
export type AssignedColumns = Readonly<Record<string, string>>;

/** Titles and instructions above the header may take some rows. */
const searchedRows = 100;

/** Numbers before a name: ①, (1), 1. */
const leadingNumber = /^\s*(?:[①-⑳]|[（(][\d０-９]{1,2}[）)]|[\d０-９]{1,2}[.．)）、](?![\d０-９]))\s*/u;
/** Marks of compulsory fields and of footnotes: ※1, 【必須】, 注2), *. */
const trimmings =
  /[【［[〔](?:必須|任意|選択|記入必須)[】］\]〕]|[＊*※†‡]\s?[\d０-９]{0,2}|必須|任意|[（(]?注\s?[\d０-９]{1,2}[）)]?\s*$|[¹²³⁴]$/gu;

/** A header without what people put around names: units in brackets, numbers, marks of compulsory fields and of footnotes. */
export function headerKey(header: string): string {
  const named = header.slice(0, 200).replace(leadingNumber, '').replaceAll(trimmings, '').trimEnd();
  return textKey(withoutLastBrackets(named));
}

/** 「台数（台）」 → 「台数」. */
function withoutLastBrackets(text: string): string {
  if (!/[）)]$/.test(text)) return text;
  const earlier = Math.max(text.lastIndexOf('）', text.length - 2), text.lastIndexOf(')', text.length - 2)) + 1;
  const at = text.slice(earlier).search(/[（(]/);
  return at < 0 ? text : text.slice(0, earlier + at);
}

/** How literally a header names its field: 0 by key or label; then without what stands in brackets; then by another spelling. */
interface Naming {
  readonly field: string;
  readonly rank: number;
}

function namings(declaration: RegisterDeclaration): ReadonlyMap<string, Naming> {
  const map = new Map<string, Naming>();
  const put = (key: string, field: string, rank: number): void => {
    if (key !== '' && rank < (map.get(key)?.rank ?? 9)) map.set(key, { field, rank });
  };
  for (const own of ['_id', '_rev']) put(textKey(own), own, 0);
  for (const [key, field] of Object.entries(declaration.fields)) {
    const labels = [key, field.label.ja, field.label.en];
    for (const name of labels) put(textKey(name), key, 0);
    for (const name of labels) put(headerKey(name), key, 1);
    for (const name of field.synonyms ?? []) put(textKey(name), key, 2);
    for (const name of field.synonyms ?? []) put(headerKey(name), key, 3);
  }
  return map;
}

/** 和暦 columns of our own export repeat the date beside them. */
const isWareki = (header: string, declaration: RegisterDeclaration): boolean =>
  Object.values(declaration.fields).some((field) => holdsDay(field) && warekiHeader(field) === header.trim());

/** The field that the first of several names of a column means; null where none does. */
function namingOf(
  names: readonly string[],
  declaration: RegisterDeclaration,
  known: ReadonlyMap<string, Naming>,
): Naming | null {
  for (const name of names) {
    if (isWareki(name, declaration)) return null;
    const found = known.get(textKey(name)) ?? known.get(headerKey(name));
    if (found !== undefined) return found;
  }
  return null;
}

/** A column as its header stands: the names under which it may be known, most telling first, and what is shown of them. */
interface HeaderCell {
  readonly header: string;
  readonly names: readonly string[];
  /** Shows the header to its left, with which it is merged. */
  readonly isSpread: boolean;
}

/** Each field goes to the column that names it most literally, wherever it stands; to the first where two name it alike. */
function matchCells(
  cells: readonly HeaderCell[],
  declaration: RegisterDeclaration,
  known: ReadonlyMap<string, Naming>,
): MatchedColumn[] {
  const named = cells.map((cell) => (cell.names.length === 0 ? null : namingOf(cell.names, declaration, known)));
  const best = new Map<string, number>();
  named.forEach((naming, at) => {
    if (naming === null) return;
    const taken = named[best.get(naming.field) ?? -1];
    const isBetter = taken === undefined || taken === null || naming.rank < taken.rank;
    if (isBetter) best.set(naming.field, at);
  });
  return cells.map(({ header, isSpread }, at) => {
    const field = named[at]?.field;
    if (field === undefined) return { header, field: null };
    const winner = best.get(field) ?? at;
    if (winner === at) return { header, field };
    if (isSpread && named[at - 1]?.field === field) return { header, field: null };
    return { header, field: null, rival: field, isAlike: named[winner]?.rank === named[at]?.rank };
  });
}

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
    columns: columns.map((column, at) => {
      const { header, field, rival } = column;
      const said = own(assigned, columnLetter(at));
      if (said !== undefined) return { header, field: said === '' ? null : said };
      if (rival !== undefined) return taken.has(rival) ? { header, field: null } : column;
      return { header, field: field !== null && taken.has(field) ? null : field };
    }),
  };
}

/** One row as a header. */
const singleRow = (row: readonly string[], index: number, spread: ReadonlySet<string>): HeaderCell[] =>
  row.map((header, at) => ({
    header,
    names: cleanText(header) === '' ? [] : [header],
    isSpread: spread.has(cellKey(index + 1, at)),
  }));

/** Two rows as one header: 所属 above 会社名 and 部署, 従事期間 above 開始 and 終了. What stands below tells more. */
function doubleRow(
  upper: readonly string[],
  lower: readonly string[],
  index: number,
  spread: ReadonlySet<string>,
): HeaderCell[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [high, low] = [cleanText(upper[at] ?? ''), cleanText(lower[at] ?? '')];
    const isSpread = spread.has(cellKey(index + 1, at));
    above = high === '' && low !== '' ? above : high;
    if (low === '' || low === above) return { header: above, names: above === '' ? [] : [above], isSpread };
    const stem = above.replace(/期間$/, '');
    const names = [low, `${above}${low}`, `${stem}${low}`, `${stem}${low}日`, `${low}日`, above];
    return { header: above === '' ? low : `${above} ${low}`, names, isSpread };
  });
}

/** No header: a day, a number, or more than a few words. */
export const isNoHeader = (cell: string): boolean => /^[\d.,/年月日:% -]+$/.test(cell) || cell.length > 40;

/** Whether a row may be the lower half of a header: something new below, and nothing that is a value. */
function isLowerHalf(upper: readonly string[], lower: readonly string[]): boolean {
  const fresh = lower.filter((cell, at) => cleanText(cell) !== '' && cleanText(cell) !== cleanText(upper[at] ?? ''));
  return fresh.length > 0 && !fresh.some((cell) => isNoHeader(cleanText(cell)));
}

/** Fields that a header tells of. */
export const recognised = ({ columns }: Pick<MatchedHeader, 'columns'>): number =>
  columns.filter(({ field }) => field !== null).length;

/** Headers that a row may be, alone or with the row below it. */
interface HeaderReader {
  read(index: number): MatchedHeader;
}

/** Reads rows of a table as headers of a register. */
export function headerReader(
  declaration: RegisterDeclaration,
  { rows, spread = new Set() }: Pick<SourceTable, 'rows' | 'spread'>,
): HeaderReader {
  const known = namings(declaration);
  const match = (cells: readonly HeaderCell[]): MatchedColumn[] => matchCells(cells, declaration, known);
  return {
    read: (index) => {
      const [upper, lower] = [rows[index] ?? [], rows[index + 1] ?? []];
      const single = { row: index, columns: match(singleRow(upper, index, spread)) };
      if (!isLowerHalf(upper, lower)) return single;
      const double = { row: index + 1, columns: match(doubleRow(upper, lower, index, spread)) };
      const below = { columns: match(singleRow(lower, index + 1, spread)) };
      return recognised(double) > Math.max(recognised(single), recognised(below)) ? double : single;
    },
  };
}

/** Headers of which a table is known: two, or one where the register is narrow. */
export const headersNeeded = ({ fields }: RegisterDeclaration): number => Math.min(2, Object.keys(fields).length);

/** The row in which most headers are recognised, enough of them; null when there is none. */
export function findHeader(
  declaration: RegisterDeclaration,
  table: Pick<SourceTable, 'rows' | 'spread'>,
): MatchedHeader | null {
  const reader = headerReader(declaration, table);
  let best: MatchedHeader | null = null;
  for (let index = 0; index < Math.min(searchedRows, table.rows.length); index += 1) {
    const one = reader.read(index);
    if (recognised(one) > recognised(best ?? { columns: [] })) best = one;
  }
  return best === null || recognised(best) < headersNeeded(declaration) ? null : best;
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets name columns. */
export function columnLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
