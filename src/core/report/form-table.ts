import { rollUp } from '../assessment/roll-up.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { type ImplementationStatus, statusWords } from '../kernel/three-values.ts';
import type { FormAnswer, FormPart, FormReading } from './filled-form.ts';
import { isMeant, joined, leftOutWords, noSuchRow, rolledUp, whichOfThree } from './form-answer-texts.ts';
import { cellAt, columnsOf, type FormColumns, namedColumns, readRow, usualColumns } from './form-columns.ts';
import { isReasonSheet, partMark, rowNumber, shortRowNumber } from './form-headings.ts';
import { type FormBlock, type FormRow, squeezed } from './form-page.ts';

/** A row of the form: its number, where its columns are. */
export interface ItemRow {
  readonly number: number;
  readonly row: FormRow;
  readonly columns: FormColumns;
}

const numberByText = new Map(
  meti2023.obligations.map(({ number, paragraphs }) => [squeezed(paragraphs.join('')), number]),
);

const isReasonTable = (row: FormRow): boolean =>
  row.cells.some(({ text }) => /理由|実施内容/.test(squeezed(text))) && columnsOf(row) === null;

/** Reads tables from above: headings, rows with a number, and rows that go on under the number above. */
class RowFinder {
  readonly found: ItemRow[] = [];
  #table = -1;
  #columns: FormColumns | null = null;
  #isReasons = false;
  #current: number | null = null;

  take(row: FormRow): void {
    if (row.table !== this.#table)
      [this.#table, this.#columns, this.#isReasons, this.#current] = [row.table, null, false, null];
    const columns = columnsOf(row);
    if (columns !== null) {
      [this.#columns, this.#isReasons, this.#current] = [columns, false, null];
      return;
    }
    if (this.#takeNames(row) || this.#isReasons) return;
    if (this.#columns === null && isReasonTable(row) && rowNumber(row.cells[0]?.text ?? '') === null) {
      this.#isReasons = true;
      return;
    }
    const used = this.#columns ?? usualColumns;
    const number = this.#numberOf(row, used);
    if (number === null) return;
    this.#current = number;
    this.found.push({ number, row, columns: used });
  }

  /** 別葉 begins, if only below the form on the same sheet: until another table, rows are reasons. */
  leave(): void {
    [this.#columns, this.#isReasons, this.#current] = [null, true, null];
  }

  /** A second row of headings that names the three columns of 実施状況. */
  #takeNames(row: FormRow): boolean {
    const named = namedColumns(row);
    const isHeading = rowNumber(row.cells[0]?.text ?? '') === null && this.#current === null;
    if (this.#columns === null || named.size === 0 || !isHeading) return false;
    this.#columns = { ...this.#columns, named };
    return true;
  }

  #numberOf(row: FormRow, columns: FormColumns): number | null {
    const label = cellAt(row, columns.label).text;
    const text = cellAt(row, columns.text).text;
    const named = rowNumber(label) ?? (this.#columns === null ? null : shortRowNumber(label));
    if (named !== null) return row.cells.length >= 3 || this.#columns !== null ? named : null;
    const byText = numberByText.get(squeezed(text));
    if (byText !== undefined) return byText;
    const isPart = squeezed(label) === '' || partMark(label) !== '';
    const says = partMark(text) !== '' || readRow(row, columns).understanding !== 'missing';
    return isPart && says && this.#current !== null ? this.#current : null;
  }
}

/** The rows of the form in the order of the page. */
export function itemRows(blocks: readonly FormBlock[]): readonly ItemRow[] {
  const finder = new RowFinder();
  for (const block of blocks) {
    if (isReasonSheet(block)) finder.leave();
    else if (block.kind === 'row') finder.take(block);
  }
  return finder.found;
}

/** A row that the page doesn't show, as an answer: nothing, and what would have stood there. */
function goneReading({ row, columns }: ItemRow): FormReading {
  const shown = readRow(row, columns);
  const kind = row.gone ?? 'hidden';
  return { raw: '', status: null, understanding: 'missing', note: joined(leftOutWords([{ kind, text: shown.raw }])) };
}

function partOf({ row, columns }: ItemRow): FormPart {
  const mark = partMark(cellAt(row, columns.text).text) || partMark(cellAt(row, columns.label).text);
  return { mark, ...readRow(row, columns) };
}

/** 未実施 of one part is that of the row, whatever the others say; else nothing is said while one is open. */
function worst(statuses: readonly (ImplementationStatus | null)[]): ImplementationStatus | null {
  return statuses.includes('notImplemented') ? 'notImplemented' : rollUp(statuses);
}

/** Answers in several rows are folded as the form folds duties, and a person must confirm it. */
function foldedReading(parts: readonly FormPart[]): FormReading {
  const status = worst(parts.map((part) => part.status));
  const open = parts.filter((part) => part.status === null).length;
  const ask = status === null ? whichOfThree : isMeant(statusWords[status]);
  return {
    raw: parts.map(({ mark, raw }) => `${mark}${raw.trim()}`).join('／'),
    status,
    understanding: 'asked',
    note: joined(rolledUp(parts.length, open), ask),
  };
}

/** What the form answers to one of its sixteen rows. */
export function answerOf(number: number, rows: readonly ItemRow[]): FormAnswer {
  const own = rows.filter((row) => row.number === number);
  const shown = own.filter(({ row }) => row.gone === null).map(partOf);
  const said = shown.filter(({ mark, understanding }) => mark !== '' || understanding !== 'missing');
  const [first] = said.length === 0 ? shown : said;
  if (first === undefined) {
    const [gone] = own;
    const none: FormReading = { raw: '', status: null, understanding: 'missing', note: noSuchRow };
    return { number, parts: [], ...(gone === undefined ? none : goneReading(gone)) };
  }
  if (said.length > 1) return { number, parts: said, ...foldedReading(said) };
  const { mark: _, ...reading } = first;
  return { number, parts: [], ...reading };
}

/** Numbers of rows whose 確認事項 is another than the form's. */
export function changedTexts(rows: readonly ItemRow[]): readonly number[] {
  const textOf = (number: number): string | null => {
    const own = rows.filter((row) => row.number === number && row.row.gone === null);
    const texts = [...new Set(own.map(({ row, columns }) => cellAt(row, columns.text).text))];
    return own.length === 0 ? null : squeezed(texts.join(''));
  };
  return meti2023.obligations
    .filter(({ number, paragraphs }) => ![null, squeezed(paragraphs.join(''))].includes(textOf(number)))
    .map(({ number }) => number);
}
