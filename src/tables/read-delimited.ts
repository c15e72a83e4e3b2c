import { unguarded } from '../core/registers/formula-guard.ts';
import { delimiterOf } from './delimiter.ts';
import { giveUp, tableLimits, tooLongCell, tooManyColumns, tooManyRows } from './unreadable.ts';

/** Where a text stands: cells are read one after another. */
class Cursor {
  at = 0;
  /** Lines of the text so far, from 1; a quoted cell may hold several. */
  line = 1;
  readonly #text: string;
  readonly #delimiter: string;

  constructor(text: string) {
    this.#text = text;
    this.#delimiter = delimiterOf(text);
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** The next cell; `at` then stands behind it, on a delimiter, a line end, or the end. */
  cell(): string {
    return (this.#text[this.at] === '"' ? this.#quoted() : null) ?? this.#plain();
  }

  /** Passes a delimiter: true when the row goes on. A line end of any kind is passed too. */
  goesOn(): boolean {
    const mark = this.#text[this.at];
    this.at += mark === '\r' && this.#text[this.at + 1] === '\n' ? 2 : 1;
    if (mark === this.#delimiter) return true;
    this.line += 1;
    return false;
  }

  #plain(): string {
    const start = this.at;
    while (!this.isAtEnd && !this.#isMark(this.#text[this.at])) {
      this.at += 1;
      if (this.at - start > tableLimits.cellText) tooLongCell(`${this.line}行目の欄`, `A cell of line ${this.line}`);
    }
    return this.#text.slice(start, this.at);
  }

  #isMark(character: string | undefined): boolean {
    return character === this.#delimiter || character === '\n' || character === '\r';
  }

  /** A cell in quotes; null when what follows them shows that they were no quotes of a cell (`"a" and "b"`). */
  #quoted(): string | null {
    const start = this.at + 1;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2);
    if (end < 0 || end - start > tableLimits.cellText) this.#refuseQuote();
    if (end + 1 < this.#text.length && !this.#isMark(this.#text[end + 1])) return null;
    const value = this.#text.slice(start, end).replaceAll('""', '"');
    this.line += value.split('\n').length - 1;
    this.at = end + 1;
    return value;
  }

  #refuseQuote(): never {
    return giveUp(
      `${this.line}行目の引用符（"）が閉じていないか、欄が${tableLimits.cellText}字を超えています。`,
      `The quotes in line ${this.line} are not closed, or the cell holds more than ${tableLimits.cellText} characters.`,
      'その行の " を直してください。',
      'Mend the " of that line.',
    );
  }
}

/** Rows of a text with commas, TABs or the like (RFC 4180, read with leniency). Gives up, naming the line, beyond the bounds. */
export function readDelimited(text: string): readonly (readonly string[])[] {
  const cursor = new Cursor(text);
  const rows: string[][] = [];
  while (!cursor.isAtEnd) {
    if (rows.length === tableLimits.rows) tooManyRows();
    const row: string[] = [];
    do {
      if (row.length === tableLimits.columns) tooManyColumns(rows.length + 1);
      row.push(unguarded(cursor.cell()));
    } while (!cursor.isAtEnd && cursor.goesOn());
    rows.push(rows.length === 0 && /^sep=.?$/i.test(row.join('')) ? [] : row);
  }
  return rows;
}
