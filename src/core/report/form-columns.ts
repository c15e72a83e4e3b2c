import type { Bilingual } from '../kernel/bilingual.ts';
import { type ImplementationStatus, statusWords } from '../kernel/three-values.ts';
import type { FormReading } from './filled-form.ts';
import { readAnswerCell } from './form-answer.ts';
import {
  byUnnamedColumns,
  doubtWords,
  isMeant,
  joined,
  leftOutWords,
  manyChosen,
  otherWords,
  readAs,
  whichOfThree,
} from './form-answer-texts.ts';
import { cellOfText, type FormCell, type FormRow, leftOutOf, squeezed } from './form-page.ts';
import { markOf, plainAnswer, scanWords } from './form-words.ts';

/** Where a table of the form has its columns, by their headings; `named` where each of the three words has its own. */
export interface FormColumns {
  readonly label: number;
  readonly text: number;
  readonly status: number;
  /** First column behind those of 実施状況; Infinity when it is the last. */
  readonly behind: number;
  readonly reason: number | null;
  readonly named: ReadonlyMap<number, ImplementationStatus>;
}

/** The form's own three columns, where a table has no headings. */
export const usualColumns: FormColumns = {
  label: 0,
  text: 1,
  status: 2,
  behind: Number.POSITIVE_INFINITY,
  reason: null,
  named: new Map(),
};

const order: readonly ImplementationStatus[] = ['implemented', 'notImplemented', 'notApplicable'];

const columnOf = ({ cells }: FormRow, pattern: RegExp): number | null =>
  cells.find(({ text }) => pattern.test(squeezed(text)))?.column ?? null;

/** What a heading means: one of the three words, or another that says the same (対象外). */
function namedBy(text: string): ImplementationStatus | null {
  const start = text.slice(0, 40);
  const { words, added } = scanWords(start);
  const [word] = words;
  if (words.length === 1 && word?.mark === 'none' && added === '') return word.status;
  return readAnswerCell(cellOfText(start)).status;
}

/** Columns that bear one of the three words as their heading, or what says the same. */
export function namedColumns({ cells }: FormRow): ReadonlyMap<number, ImplementationStatus> {
  const found = cells.flatMap(({ text, column }) => {
    const status = namedBy(text);
    return status === null ? [] : [[column, status] as const];
  });
  return new Set(found.map(([, status]) => status)).size === 3 && found.length === 3 ? new Map(found) : new Map();
}

/** The columns as a row of headings names them; null when it is no such row. */
export function columnsOf(row: FormRow): FormColumns | null {
  const text = columnOf(row, /^確認事項/);
  const named = namedColumns(row);
  const status =
    columnOf(row, /^(?:実施|対応|遵守)(?:の?状況|の?有無)|^回答/) ?? [...named.keys()].sort((a, b) => a - b)[0];
  if (text === null || status === undefined) return null;
  const label = columnOf(row, /^(?:項目|事項)/) ?? columnOf(row, /^(?:項番|番号|No\.?$)/i) ?? 0;
  const reason = row.cells.find(
    (cell) => cell.column > text && /理由|実施内容|備考/.test(squeezed(cell.text)) && !named.has(cell.column),
  );
  const last = Math.max(status, ...named.keys());
  const behind = row.cells.find(({ column, span }) => column + span > last + 1 && column > last)?.column;
  return { label, text, status, behind: behind ?? Number.POSITIVE_INFINITY, reason: reason?.column ?? null, named };
}

/** A cell of the row by its column; a cell that reaches over it counts. */
export const cellAt = ({ cells }: FormRow, column: number): FormCell =>
  cells.find((cell) => cell.column <= column && column < cell.column + cell.span) ?? cellOfText('', column);

type Choice = 'chosen' | 'empty' | 'cross' | 'odd';

function choiceOf({ text }: FormCell, status: ImplementationStatus): Choice {
  const plain = plainAnswer(text.slice(0, 100));
  if (plain === '') return 'empty';
  if (plain === statusWords[status]) return 'chosen';
  if (/^[×✕✖]$/u.test(plain)) return 'cross';
  const mark = markOf(plain);
  if (mark === 'none') return 'empty';
  return mark === 'chosen' || mark === 'empty' ? mark : 'odd';
}

/** An answer by a mark in one of three columns. */
function readColumns(cells: readonly FormCell[], named: FormColumns['named']): FormReading {
  const statuses = cells.map(({ column }, index) => named.get(column) ?? order[index] ?? 'implemented');
  const choices = cells.map((cell, index) => choiceOf(cell, statuses[index] ?? 'implemented'));
  const raw = cells.map(({ text }) => text.trim()).join('｜');
  const leftOut = cells.flatMap(leftOutOf);
  const told = leftOut.length === 0 ? null : leftOutWords(leftOut);
  const isDrawn = cells.some(({ asides }) => asides.some(({ kind }) => kind === 'drawing'));
  const chosen = statuses.filter((_, index) => choices[index] === 'chosen');
  const [status] = chosen;
  const asked = (...notes: readonly (Bilingual | null)[]): FormReading => ({
    raw,
    status: null,
    understanding: 'asked',
    note: joined(told, ...notes, whichOfThree),
  });
  if (isDrawn) return asked(otherWords(raw), doubtWords('drawing'));
  if (choices.every((choice) => choice === 'empty')) {
    const reading = readAnswerCell({ text: '', asides: leftOut, column: 0, span: 1 });
    return { ...reading, raw: raw.replaceAll('｜', '') };
  }
  if (chosen.length > 1) return asked(otherWords(raw), manyChosen);
  if (status === undefined || choices.includes('odd')) return asked(otherWords(raw));
  const word = statusWords[status];
  if (named.size > 0) return { raw, status, understanding: 'taken', note: joined(told, readAs(raw, word)) };
  return { raw, status, understanding: 'asked', note: joined(told, byUnnamedColumns, isMeant(word)) };
}

const hasWord = ({ text }: FormCell): boolean => text.length < 100 && scanWords(text).words.length > 0;

/** Each of the three words printed in a cell of its own, one of them marked: one answer over several cells. */
const asOne = (cells: readonly FormCell[]): FormCell => ({
  text: cells.map(({ text }) => text.trim()).join('　'),
  asides: cells.flatMap(({ asides }) => asides),
  column: cells[0]?.column ?? 0,
  span: cells.length,
});

/** What a row answers: in its one column of 実施状況, or by a mark in one of three. */
export function readRow(row: FormRow, columns: FormColumns): FormReading {
  const { status, behind, named } = columns;
  if (named.size > 0)
    return readColumns(
      [...named.keys()].sort((a, b) => a - b).map((column) => cellAt(row, column)),
      named,
    );
  const cells = row.cells.filter(({ column }) => column >= status && column < behind);
  if (cells.length > 1 && cells.every(hasWord)) return readAnswerCell(asOne(cells));
  if (cells.length === 3 && cells.every(({ text }) => plainAnswer(text.slice(0, 100)).length <= 4))
    return readColumns(cells, named);
  const first = readAnswerCell(cells[0] ?? cellOfText(''));
  const isAlone = cells.slice(1).every(({ text }) => text.trim() === '');
  if (isAlone) return first;
  const raw = cells.map(({ text }) => text.trim()).join('｜');
  return { raw, status: null, understanding: 'asked', note: joined(otherWords(raw), whichOfThree) };
}
