import { normalForm } from '../../core/kernel/normal-form.ts';
import type { GridRow } from './row-drafts.ts';

/** A cell in which a text stands, and what it would hold with another in its place. */
export interface FoundCell {
  readonly row: GridRow;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What is looked for, and what is to stand in its place. */
export interface Replacement {
  readonly wanted: string;
  readonly instead: string;
  /** Width and case make a difference. */
  readonly isExact: boolean;
}

/** A text as it is compared, and for each of its characters the place where it begins in the text; at the end, that of its end. */
interface Compared {
  readonly text: string;
  readonly places: readonly number[];
}

/** A voiced mark behind half-width kana belongs to its letter (ｶﾞ), as every combining mark does. */
const letters = /.[\u3099\u309a\uff9e\uff9f\p{M}]*/gsu;

function compared(text: string, isExact: boolean): Compared {
  let folded = '';
  const places: number[] = [];
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const one = isExact ? letter : normalForm(letter, 'NFKC').toLowerCase();
    for (let at = 0; at < one.length; at += 1) places.push(index);
    folded += one;
  }
  return { text: folded, places: [...places, text.length] };
}

/** A text with another in place of each occurrence of what is looked for; the text itself where it doesn't stand in it. */
export function replacedIn(text: string, { wanted, instead, isExact }: Replacement): string {
  const key = compared(wanted, isExact).text;
  if (key === '') return text;
  const { text: folded, places } = compared(text, isExact);
  let [result, done] = ['', 0];
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at)) {
    const [from = 0, to = text.length] = [places[at], places[at + key.length]];
    // Half a letter (the 株 of ㈱) is not parted from the rest.
    const isWhole = from >= done && places[at - 1] !== from && places[at + key.length - 1] !== to;
    if (isWhole) [result, done] = [result + text.slice(done, from) + instead, to];
    at += isWhole ? key.length : 1;
  }
  return result + text.slice(done);
}

/** The cells of rows in which a text stands. */
export const foundCells = (
  rows: readonly GridRow[],
  fields: readonly string[],
  textOf: (row: GridRow, field: string) => string,
  replacement: Replacement,
): readonly FoundCell[] =>
  rows.flatMap((row) =>
    fields.flatMap((field) => {
      const before = textOf(row, field);
      const after = before === '' ? before : replacedIn(before, replacement);
      return after === before ? [] : [{ row, field, before, after }];
    }),
  );
