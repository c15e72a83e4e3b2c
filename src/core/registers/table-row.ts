import type { Bilingual } from '../kernel/bilingual.ts';
import { cleanText } from '../kernel/clean-text.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { CellIssue, ReadCell } from './cell-reading.ts';
import type { Field, RegisterDeclaration } from './declaration.ts';
import { tidyEntry } from './entry-problems.ts';
import { holdsText } from './field-content.ts';
import { columnLetter, type MatchedHeader } from './header-match.ts';
import { type FindReference, readCell } from './read-cell.ts';
import { cellKey, type NumberCell } from './source-table.ts';
import type { LaidRow } from './tables/laid-row.ts';
import { readNumberCell } from './tables/number-reading.ts';
import { characterIssues, foldRadicals, withoutUnseen } from './tables/odd-characters.ts';
import { spoiledIssue } from './tables/spoiled-text.ts';

/** One doubtful place of a table, with row and column as a person counts them. */
export interface ImportIssue extends CellIssue {
  readonly row: number;
  readonly column: string | null;
  readonly field: string | null;
  readonly raw: string;
}

/** One row of a table as it was understood, with what is doubtful about it. */
export interface ReadRow {
  readonly row: number;
  readonly data: JsonObject;
  readonly id: string | null;
  readonly revision: number | null;
  readonly issues: readonly ImportIssue[];
}

/** Characters of a doubtful cell that the preview repeats. */
const shownOfRaw = 200;

function missing(
  declaration: RegisterDeclaration,
  data: JsonObject,
  row: number,
  columnOf: (field: string) => string | null,
): ImportIssue[] {
  return Object.entries(declaration.fields)
    .filter(([key, field]) => field.required === true && (own(data, key) ?? null) === null)
    .map(([key, field]) => ({
      severity: 'error' as const,
      rule: 'required',
      row,
      column: columnOf(key),
      field: key,
      raw: '',
      message: { ja: `「${field.label.ja}」が空です。`, en: `“${field.label.en}” is empty.` },
      mend: { ja: '値を入れてから、もう一度取り込んでください。', en: 'Fill it in and import again.' },
    }));
}

/** Text to the right of the last header belongs to no column: it is not taken, and often the cells before it stand one column off. */
function beyondHeader({ columns }: MatchedHeader, cells: readonly string[], row: number): ImportIssue[] {
  const width = columns.findLastIndex(({ header, field }) => field !== null || cleanText(header) !== '') + 1;
  const at = cells.findIndex((cell, index) => index >= width && cleanText(cell) !== '');
  if (at < 0) return [];
  return [
    {
      severity: 'warning',
      rule: 'beyondHeader',
      row,
      column: columnLetter(at),
      field: null,
      raw: (cells[at] ?? '').slice(0, shownOfRaw),
      message: {
        ja: '見出しのない列に値があり、取り込みません。',
        en: 'There is a value to the right of the last header; it is not taken.',
      },
      mend: {
        ja: '区切りが多くて列がずれていないかを確かめてください。要る値なら、その列に見出しを付けてください。',
        en: 'See whether a separator too many has moved the cells; if the value is wanted, give its column a header.',
      },
    },
  ];
}

/** What reading a row needs beside the row. */
interface RowReading {
  readonly find: FindReference;
  /** Cells of the table that hold numbers, by `cellKey`. */
  readonly numbers: ReadonlyMap<string, NumberCell> | undefined;
  /** What a person said is to become of characters of radicals (fold, keep). */
  readonly characters: string | undefined;
}

/** One cell by its field: as a number where the file says that it is one, and with its odd characters told. */
function readOne(
  field: Field,
  raw: string,
  number: NumberCell | undefined,
  { find, characters }: RowReading,
): ReadCell {
  const spoiled = spoiledIssue(field, raw);
  if (spoiled?.severity === 'error') return { value: null, issues: [spoiled] };
  const shown = number === undefined || number.text !== raw ? { text: raw, issues: [] } : readNumberCell(field, number);
  if (shown.issues.some(({ severity }) => severity === 'error')) return { value: null, issues: shown.issues };
  const odd = holdsText(field) ? characterIssues(shown.text, characters) : [];
  const text = characters === 'fold' ? foldRadicals(shown.text) : shown.text;
  const cell = readCell(field, withoutUnseen(text), find);
  const doubts = shown.issues.length > 0 || spoiled === null ? shown.issues : [spoiled];
  const told = [...doubts, ...odd];
  return told.length === 0 ? cell : { ...cell, issues: [...told, ...cell.issues] };
}

/** Reads one row of a table, cell by cell, under the header that was recognised. */
export function readRow(declaration: RegisterDeclaration, laid: LaidRow, reading: RowReading): ReadRow {
  const { header, cells, row } = laid;
  const read = new Map<string, Json>();
  const issues: ImportIssue[] = [...laid.issues];
  const named = (index: number): string => `${columnLetter(index)} ${header.columns[index]?.header ?? ''}`;
  let [id, revision]: [string | null, number | null] = [null, null];
  header.columns.forEach(({ field: key }, index) => {
    const raw = cells[index] ?? '';
    if (key === '_id') id = cleanText(raw) || null;
    if (key === '_rev') revision = /^[1-9]\d{0,8}$/.test(raw.trim()) ? Number(raw) : null;
    const field = own(declaration.fields, key ?? '');
    if (field === undefined || key === null) return;
    const cell = readOne(field, raw, reading.numbers?.get(cellKey(row, index)), reading);
    if (cell.value !== null) read.set(key, cell.value);
    issues.push(
      ...cell.issues.map((one) => ({ ...one, row, column: named(index), field: key, raw: raw.slice(0, shownOfRaw) })),
    );
  });
  const data = Object.fromEntries(read);
  const columnOf = (field: string): string | null => {
    const at = header.columns.findIndex((column) => column.field === field);
    return at < 0 ? null : named(at);
  };
  const told = new Set(issues.filter(({ severity }) => severity === 'error').map(({ field }) => field));
  const absent = missing(declaration, data, row, columnOf).filter(({ field }) => !told.has(field));
  return {
    row,
    data: tidyEntry(declaration, data),
    id,
    revision,
    issues: [...issues, ...absent, ...beyondHeader(header, cells, row)],
  };
}

/** Something about a whole row. */
export function rowIssue(
  row: number,
  rule: string,
  severity: CellIssue['severity'],
  message: Bilingual,
  mend: Bilingual,
): ImportIssue {
  return { severity, rule, row, column: null, field: null, raw: '', message, mend };
}
