import { cleanText } from '../../kernel/clean-text.ts';
import { own } from '../../kernel/own.ts';
import type { RegisterDeclaration } from '../declaration.ts';
import { headerReader, headersNeeded, isNoHeader, type MatchedHeader, recognised } from '../header-match.ts';
import type { ImportAnswers } from '../import-question.ts';
import { cellKey, type SourceTable, type StruckCell } from '../source-table.ts';
import type { ImportIssue } from '../table-row.ts';
import { isSomeHeader } from './foreign-header.ts';
import { furnitureOf } from './furniture.ts';
import { settleHeader } from './header-doubts.ts';
import { type LaidRow, laidRow } from './laid-row.ts';
import {
  foreignTableIssue,
  furnitureIssue,
  hiddenColumnIssue,
  hiddenRowIssue,
  noHeadingIssue,
  nothingReadIssue,
  numberedIssue,
  repeatedHeaderIssue,
  secondTableIssue,
  struckRowIssue,
} from './layout-texts.ts';

/** The rows of a table without its furniture, each under its header, and what is told of all else. */
interface TableLayout {
  readonly rows: readonly LaidRow[];
  readonly header: MatchedHeader;
  readonly issues: readonly ImportIssue[];
}

/** How a table is laid out. `isOneTable`: who knows the kind of file knows that no second table follows. */
interface LayoutOptions {
  readonly answers: ImportAnswers;
  readonly isOneTable: boolean;
}

const sameFields = (one: MatchedHeader, other: MatchedHeader): boolean =>
  Array.from({ length: Math.max(one.columns.length, other.columns.length) }).every(
    (_, at) => (one.columns[at]?.field ?? null) === (other.columns[at]?.field ?? null),
  );

/** Walks down a table below its header. */
class Walk {
  readonly rows: LaidRow[] = [];
  readonly issues: ImportIssue[] = [];
  readonly #declaration: RegisterDeclaration;
  readonly #table: SourceTable;
  readonly #options: LayoutOptions;
  readonly #reader: ReturnType<typeof headerReader>;
  readonly #struck: ReadonlyMap<number, readonly StruckCell[]>;
  readonly #unheaded = new Map<number, number>();
  #header: MatchedHeader;
  #above: readonly string[] = [];
  #foreign: { readonly row: number; readonly text: string; count: number } | null = null;
  #numbered: { readonly row: number; count: number } | null = null;
  /** Whether a blank row, a heading or the like stands just above: where another table may begin. */
  #isAfterGap = false;
  #next: number;

  constructor(declaration: RegisterDeclaration, table: SourceTable, header: MatchedHeader, options: LayoutOptions) {
    [this.#declaration, this.#table, this.#options] = [declaration, table, options];
    this.#reader = headerReader(declaration, table);
    this.#struck = Map.groupBy(table.struck ?? [], ({ row }) => row);
    this.#header = this.#settled(header);
    this.#next = header.row + 1;
  }

  walk(): void {
    while (this.#next < this.#table.rows.length) {
      const index = this.#next;
      this.#next += 1;
      this.#take(index);
    }
    if (this.#foreign !== null) this.#closeForeign();
    if (this.#numbered !== null) this.issues.push(numberedIssue(this.#numbered.row, this.#numbered.count));
    for (const [column, count] of this.#unheaded) this.issues.push(noHeadingIssue(this.#header, column, count));
  }

  #take(index: number): void {
    const [cells, row] = [this.#table.rows[index] ?? [], index + 1];
    const texts = this.#textsOf(cells, row);
    const struck = this.#struck.get(row) ?? [];
    if (texts.length === 0 && struck.length === 0) this.#isAfterGap = true;
    else if (texts.length === 0) this.issues.push(struckRowIssue(row, struck.map(({ text }) => text).join(' ')));
    else if (!this.#isHeader(index, texts)) this.#takeRow(cells, row, texts);
  }

  /** What stands in a row, merged cells once. */
  #textsOf(cells: readonly string[], row: number): string[] {
    return cells.filter((cell, at) => cleanText(cell) !== '' && !this.#isSpread(row, at));
  }

  /** Whether a row is the header of this register's table once more, of another table of it, or of something else. */
  #isHeader(index: number, texts: readonly string[]): boolean {
    if (this.#options.isOneTable || texts.length < 2 || texts.some((text) => isNoHeader(cleanText(text)))) return false;
    const found = this.#reader.read(index);
    const needed = Math.max(headersNeeded(this.#declaration), Math.ceil(recognised(this.#header) / 2));
    const isOurs = recognised(found) >= needed && recognised(found) >= texts.length * 0.6;
    if (isOurs) this.#begin(found, index);
    else if (this.#isAfterGap && this.#foreign === null && isSomeHeader(texts))
      this.#foreign = { row: index + 1, text: texts.join('・'), count: 0 };
    else return false;
    return true;
  }

  #begin(found: MatchedHeader, index: number): void {
    if (this.#foreign !== null) this.#closeForeign();
    const isSame = sameFields(found, this.#header);
    this.issues.push(isSame ? repeatedHeaderIssue(index + 1) : secondTableIssue(index + 1));
    if (!isSame) this.#header = this.#settled(found);
    this.#next = found.row + 1;
    [this.#above, this.#isAfterGap] = [[], false];
  }

  #closeForeign(): void {
    const { row, text, count } = this.#foreign ?? { row: 0, text: '', count: 0 };
    this.issues.push(foreignTableIssue(row, text, count));
    this.#foreign = null;
  }

  #takeRow(cells: readonly string[], row: number, texts: readonly string[]): void {
    const furniture = furnitureOf(texts);
    if (this.#foreign !== null) this.#foreign.count += 1;
    else if (furniture !== null) {
      this.issues.push(furnitureIssue(row, furniture, texts.slice(0, 3).join(' ')));
      this.#isAfterGap = true;
    } else if (!this.#tellsAnything(cells)) this.#takeNothing(row, texts);
    else {
      this.#takeData(cells, row);
      // A text alone below which another table stands is its title, whatever it says.
      this.#isAfterGap = texts.length === 1;
    }
  }

  #tellsAnything(cells: readonly string[]): boolean {
    return this.#header.columns.some(({ field }, at) => field !== null && cleanText(cells[at] ?? '') !== '');
  }

  /** A row with nothing in the columns that are read: struck, a number of a form that is not filled in, or something else. */
  #takeNothing(row: number, texts: readonly string[]): void {
    const struck = (this.#struck.get(row) ?? []).map(({ text }) => text);
    if (struck.length > 0) this.issues.push(struckRowIssue(row, struck.join(' ')));
    else if (texts.every((text) => /^[\d０-９]{1,6}$/.test(text.trim()))) {
      this.#numbered ??= { row, count: 0 };
      this.#numbered.count += 1;
    } else this.issues.push(nothingReadIssue(row, texts.join(' ')));
  }

  #takeData(cells: readonly string[], row: number): void {
    const isHidden = this.#table.hiddenRows?.has(row) === true;
    const answer = this.#options.answers.hiddenRows;
    const hidden = isHidden ? [hiddenRowIssue(row, answer)] : [];
    const place = { row, header: this.#header, above: this.#above, struck: this.#struck.get(row) ?? [] };
    const laid = laidRow(this.#declaration, this.#table, cells, place);
    this.#above = laid.cells;
    if (isHidden && answer === 'leave') this.issues.push(...hidden);
    else this.rows.push({ ...laid, issues: [...hidden, ...laid.issues] });
    this.#countUnheaded(cells, row);
  }

  /** Values in columns that no header names, or that share a merged header. */
  #countUnheaded(cells: readonly string[], row: number): void {
    const { columns } = this.#header;
    const last = columns.findLastIndex(({ header, field }) => field !== null || cleanText(header) !== '');
    for (let at = 0; at <= last; at += 1) {
      const isShared = this.#table.spread?.has(cellKey(this.#header.row + 1, at)) === true;
      const isUnheaded = columns[at]?.field === null && (cleanText(columns[at]?.header ?? '') === '' || isShared);
      if (isUnheaded && cleanText(cells[at] ?? '') !== '' && !this.#isSpread(row, at))
        this.#unheaded.set(at, (this.#unheaded.get(at) ?? 0) + 1);
    }
  }

  #isSpread(row: number, at: number): boolean {
    return this.#table.spread?.has(cellKey(row, at)) === true;
  }

  /** A header with its doubts told, and without the hidden columns that nobody has said to read. */
  #settled(found: MatchedHeader): MatchedHeader {
    const { header, issues } = settleHeader(this.#declaration, found, this.#table.rows);
    this.issues.push(...issues);
    const { hiddenColumns } = this.#table;
    const answer = this.#options.answers.hiddenColumns;
    const columns = header.columns.map((column, at) => {
      const isOurs = own(this.#declaration.fields, column.field ?? '') !== undefined;
      if (hiddenColumns?.has(at) !== true || (!isOurs && column.rival === undefined)) return column;
      this.issues.push(hiddenColumnIssue(header, at, answer));
      return answer === 'take' || !isOurs ? column : { ...column, field: null };
    });
    return { ...header, columns };
  }

  get header(): MatchedHeader {
    return this.#header;
  }
}

/** Lays a table out: which rows are rows, under which header each stands, and what else there is. Pure. */
export function layOut(
  declaration: RegisterDeclaration,
  table: SourceTable,
  header: MatchedHeader,
  options: LayoutOptions,
): TableLayout {
  const walk = new Walk(declaration, table, header, options);
  const first = walk.header;
  walk.walk();
  return { rows: walk.rows, header: first, issues: walk.issues };
}
