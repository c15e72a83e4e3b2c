import { textKey } from '../kernel/text-key.ts';

/** Characters of a text that are compared: texts that differ only behind them say the same for pages. */
const compared = 1000;
/** Shorter texts are compared letter by letter too: one altered letter changes most of their trigrams. */
const short = 60;

/** A text made ready to be compared with others. */
export interface ComparedText {
  readonly letters: readonly string[];
  readonly trigrams: ReadonlySet<string>;
}

export function comparedText(text: string): ComparedText {
  const letters = [...textKey(text.slice(0, compared))];
  const trigrams = letters
    .slice(0, Math.max(1, letters.length - 2))
    .map((_, index) => letters.slice(index, index + 3).join(''));
  return { letters, trigrams: new Set(text === '' ? [] : trigrams) };
}

/** Jaccard similarity of trigrams; sets whose sizes alone tell that it is below `least` are not compared. */
function sharedTrigrams({ trigrams: a }: ComparedText, { trigrams: b }: ComparedText, least: number): number {
  if (a.size === 0 || b.size === 0 || Math.min(a.size, b.size) < least * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Letters to be put in, taken out or changed to make one text the other (Levenshtein). */
function changesBetween(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1);
  a.forEach((letter, down) => {
    let [left, diagonal] = [down + 1, down];
    row = row.map((above, across) => {
      const cost = Math.min(left + 1, above + 1, diagonal + (letter === b[across] ? 0 : 1));
      [left, diagonal] = [cost, above];
      return cost;
    });
  });
  return row.at(-1) ?? a.length;
}

/** Whether two texts are the same but for small changes: a figure, a word, an ending. */
export function isHardlyAltered(one: ComparedText, other: ComparedText): boolean {
  if (sharedTrigrams(one, other, hardlyAltered) >= hardlyAltered) return true;
  const [least, most] = [one.letters.length, other.letters.length].sort((a, b) => a - b) as [number, number];
  if (least === 0 || most > short || least < most * (1 - alteredLetters)) return false;
  return changesBetween(one.letters, other.letters) <= most * alteredLetters;
}

const hardlyAltered = 0.75;
const alteredLetters = 0.2;

/** Jaccard similarity of two texts' trigrams, 0 to 1; 0 when either is empty. */
export const similarity = (a: string, b: string): number => sharedTrigrams(comparedText(a), comparedText(b), 0);
