import { meti2023 } from '../catalogue/meti-2023.ts';
import type { ImplementationStatus } from '../kernel/three-values.ts';
import type { FormReason, FormReasonPart } from './filled-form.ts';
import { readAnswerCell } from './form-answer.ts';
import { cellAt } from './form-columns.ts';
import {
  type HeadingStyle,
  isReasonSheet,
  partMark,
  type ReasonHeading,
  reasonHeading,
  shortRowNumber,
} from './form-headings.ts';
import { cellOfText, type FormBlock, type FormRow, squeezed } from './form-page.ts';
import type { ItemRow } from './form-table.ts';

/** Sub-numbers that a row of the form has: （１）–（１０）of 15), （１）–（６）of 16). */
const partsOf = new Map([
  [15, 10],
  [16, 6],
]);

/** What the start of a line is: a row's heading, a part of the present row, a text; unclear when it may be either of the first. */
type Place = 'row' | 'part' | 'text' | 'unclear';

interface MutablePart {
  readonly labels: string[];
  readonly status: ImplementationStatus | null;
  readonly texts: string[];
}

const notesOfForm = new Set(
  [meti2023.form.notesHeading, ...meti2023.form.notes].map((note) => squeezed(note).slice(0, 12)),
);

const isNoteOfForm = (line: string): boolean => notesOfForm.has(squeezed(line).slice(0, 12));

/** Lines that stand on a page of reasons and are none. */
const isFurniture = (line: string): boolean =>
  /^(?:契約件名|契約締結日|報告日|提出日|件名|記$|以上$|項目|[（(【]?別葉)/.test(squeezed(line));

/** Collects reasons from what stands under 別葉, line by line and row by row. */
class ReasonCollector {
  readonly unplaced: string[] = [];
  readonly #parts = new Map<number, MutablePart[]>();
  /** Lists inside the present reason, by their style: their last number. */
  readonly #inner = new Map<HeadingStyle, number>();
  #current: number | null = null;
  #style: HeadingStyle | null = null;
  #isLost = false;
  #also: readonly number[] = [];

  lines(text: string): void {
    for (const line of text.split('\n')) this.#line(line);
  }

  #line(line: string): void {
    if (line.trim() === '' || isNoteOfForm(line)) return;
    const heading = reasonHeading(line);
    if (heading === null && isFurniture(line)) return;
    const place = heading === null ? 'text' : this.#placeOf(heading);
    if (heading !== null && place === 'row') this.#open(heading, [heading.mark], null, heading.rest);
    else if (heading !== null && place === 'part') this.#add([markOf(heading)], null, heading.rest);
    else if (place === 'unclear' || this.#isLost || this.#current === null) this.#lose(line);
    else this.#append(line.trim());
  }

  /** A row of a table of reasons: the heading in its first cell, lines of it one duty each. */
  row(label: string, status: ImplementationStatus | null, text: string): void {
    const lines = label.split('\n').filter((line) => line.trim() !== '');
    const [first = ''] = lines;
    const bare = bareNumber(first);
    const heading = reasonHeading(first) ?? bare;
    const labels = (bare === null ? lines : lines.slice(1)).map((line) => {
      const own = reasonHeading(line);
      return own === null ? line.trim() : `${own.mark}${own.rest}`;
    });
    const found = heading === null ? 'text' : this.#placeOf(heading);
    // A first column holds no inner lists: what is written as the rows above are is a row.
    const place = found === 'unclear' && heading?.style === this.#style ? 'row' : found;
    if (heading !== null && place === 'row') this.#open(heading, labels, status, text);
    else if (place === 'part' || (first !== '' && partMark(first) !== '' && this.#current !== null))
      this.#add(lines, status, text);
    else if (text.trim() === '' && (first === '' || isNoteOfForm(first) || isFurniture(first))) return;
    else if (first === '' && this.#current !== null && !this.#isLost) this.#append(text.trim());
    else this.#lose([label, text].join(' '));
  }

  finish(): { readonly reasons: FormReason[]; readonly unplaced: readonly string[] } {
    const reasons = [...this.#parts]
      .map(([number, parts]) => ({ number, parts: parts.map(finished), text: parts.map(withLabels).join('\n').trim() }))
      .filter(({ text }) => text !== '')
      .sort((a, b) => a.number - b.number);
    return { reasons, unplaced: this.unplaced };
  }

  #placeOf({ style, number, mark }: ReasonHeading): Place {
    if (style === 'explicit' && number > 1) return 'row';
    const current = this.#current;
    const isPart = current !== null && number <= (partsOf.get(current) ?? 0) && mark === '';
    const before = this.#inner.get(style);
    const goesOn = number === 1 || number === (before ?? 0) + 1;
    if (number === 1 || (before !== undefined && goesOn)) this.#inner.set(style, number);
    if (isPart && (style === 'paren' || this.#inner.has(style))) return 'part';
    if (number === 1) return 'text';
    if (before !== undefined && goesOn) return current !== null && number > current ? 'unclear' : 'text';
    if (current === null || number >= current) return 'row';
    if (isPart) return 'unclear';
    return style === this.#style ? 'row' : 'text';
  }

  #open(
    { number, style, others }: ReasonHeading,
    labels: readonly string[],
    status: ImplementationStatus | null,
    text: string,
  ): void {
    if (number !== this.#current) this.#inner.clear();
    [this.#current, this.#style, this.#isLost, this.#also] = [number, style, false, others];
    this.#add(labels, status, text);
  }

  #add(labels: readonly string[], status: ImplementationStatus | null, text: string): void {
    if (this.#current === null) return;
    this.#isLost = false;
    for (const number of [this.#current, ...this.#also]) {
      const known = this.#parts.get(number) ?? [];
      known.push({ labels: labels.filter((label) => label !== ''), status, texts: [text] });
      this.#parts.set(number, known);
    }
  }

  #append(text: string): void {
    for (const number of [this.#current ?? 0, ...this.#also]) this.#parts.get(number)?.at(-1)?.texts.push(text);
  }

  #lose(line: string): void {
    this.#isLost = this.#current !== null;
    this.unplaced.push(line.trim());
  }
}

const shown = ({ texts }: MutablePart): string => texts.filter((text) => text !== '').join('\n');

const withLabels = (part: MutablePart): string => [part.labels.join('、'), shown(part)].filter(Boolean).join(' ');

/** （５） as the form writes it, of a heading however it is written. */
const markOf = ({ number }: ReasonHeading): string => partMark(`(${number})`);

const finished = (part: MutablePart): FormReasonPart => ({
  labels: part.labels,
  status: part.status,
  text: shown(part),
});

/** A first cell that holds nothing but the number. */
function bareNumber(label: string): ReasonHeading | null {
  const number = shortRowNumber(label);
  return number === null ? null : { style: 'closed', number, mark: '', others: [], rest: '' };
}

const wordOf = (text: string): ImplementationStatus | null => {
  const { status, understanding } = readAnswerCell(cellOfText(text));
  return understanding === 'exact' || understanding === 'taken' ? status : null;
};

interface ReasonColumns {
  readonly status: number | null;
  readonly texts: readonly number[] | null;
}

/** The columns of a table of reasons by its headings; null when the row is no headings. */
function headingsOf({ cells }: FormRow): ReasonColumns | null {
  const label = cells[0]?.text ?? '';
  // A reason may name 理由 or 内容 itself (委託内容に含まれないため。); a heading has a word above the numbers, and is no sentence.
  const texts = cells.filter(
    ({ text, column }) =>
      column > 0 && /理由|内容/.test(squeezed(text)) && text.length < 40 && !/[。．]\s*$/.test(text),
  );
  if (texts.length === 0 || squeezed(label) === '' || bareNumber(label) !== null || reasonHeading(label) !== null)
    return null;
  const status = cells.find(({ text }) => /状況|回答/.test(squeezed(text)) && text.length < 20);
  return { status: status?.column ?? null, texts: texts.map(({ column }) => column) };
}

/** What a row says, by its headings or else by what its cells look like. */
function saidBy(row: FormRow, { status, texts }: ReasonColumns): [string, ImplementationStatus | null, string] {
  const [label, second, ...rest] = row.cells;
  const word = status === null ? wordOf(second?.text ?? '') : wordOf(cellAt(row, status).text);
  const shownTexts =
    texts?.map((column) => cellAt(row, column).text) ??
    (row.cells.length > 2 && word !== null ? rest : [second, ...rest]).map((cell) => cell?.text ?? '');
  return [label?.text ?? '', word, shownTexts.filter((text) => text.trim() !== '').join(' ')];
}

/** Where the reasons begin: behind 別葉, or, where that isn't written, behind the last row of the form. */
function startOf(blocks: readonly FormBlock[], items: readonly ItemRow[]): number {
  const marker = blocks.findIndex(isReasonSheet);
  if (marker >= 0) return marker + 1;
  const last = items.at(-1)?.row;
  return last === undefined ? blocks.length : blocks.indexOf(last) + 1;
}

/** What a row holds that is no row of a table of reasons: a frame around text, or a part beside nothing; null for others. */
function textAlone({ cells }: FormRow): string | null {
  const [only, ...others] = cells.length === 1 ? cells : cells.filter(({ text }) => text.trim() !== '');
  if (only === undefined || others.length > 0) return null;
  return cells.length === 1 || (only.column > 0 && partMark(only.text) !== '') ? only.text : null;
}

/** The reasons under 別葉, and those in a column of the form's own table; what belongs to no row is told. */
export function reasonsOf(
  blocks: readonly FormBlock[],
  items: readonly ItemRow[],
): ReturnType<ReasonCollector['finish']> {
  const collector = new ReasonCollector();
  const isItem = new Set(items.map(({ row }) => row));
  for (const { number, row, columns } of items)
    if (columns.reason !== null && row.gone === null && cellAt(row, columns.reason).text.trim() !== '')
      collector.row(`${number})`, null, cellAt(row, columns.reason).text);
  let [columns, table]: [ReasonColumns, number] = [{ status: null, texts: null }, -1];
  for (const block of blocks.slice(startOf(blocks, items))) {
    if (block.kind === 'line') {
      collector.lines(block.text);
      continue;
    }
    if (isItem.has(block) || block.gone !== null || isReasonSheet(block)) continue;
    const alone = textAlone(block);
    if (alone !== null) {
      collector.lines(alone);
      continue;
    }
    if (block.table !== table) [columns, table] = [{ status: null, texts: null }, block.table];
    const headings = headingsOf(block);
    if (headings === null) collector.row(...saidBy(block, columns));
    else columns = headings;
  }
  return collector.finish();
}
