import { graphemesOf } from '../core/kernel/clean-text.ts';
import { continuedMark } from '../core/report/continued-row.ts';
import { linesOf, mostLines } from './row-heights.ts';
import type { WrittenCell, WrittenSheet } from './write-workbook.ts';

/** A sentence that is itself too long for a row, cut where it must be. */
function cutSentence(sentence: string, width: number): string[] {
  const characters = graphemesOf(sentence);
  const atOnce = Math.max(1, Math.floor((width / 2 - 2) * (mostLines - 2)));
  return Array.from({ length: Math.ceil(characters.length / atOnce) }, (_, index) =>
    characters.slice(index * atOnce, (index + 1) * atOnce).join(''),
  );
}

/** Pieces between which a text may be parted, best at its line ends, else behind sentences; together they are the text. */
function piecesOf(text: string, width: number, fits: (piece: string) => boolean): readonly string[] {
  const lines = text.split(/(?<=\n)/u);
  const sentences = lines.flatMap((line) => (fits(line) ? [line] : line.split(/(?<=。)/u)));
  return sentences.flatMap((one) => (fits(one) ? [one] : cutSentence(one, width)));
}

/** A text in parts that each fit into a row; together they are the text, to the letter. */
function partsOf({ value, style = 'plain' }: WrittenCell, width: number): readonly string[] {
  if (typeof value !== 'string') return [];
  const fits = (text: string): boolean => linesOf(text, width, style) <= mostLines - 1;
  if (fits(value)) return [value];
  const parts: string[] = [];
  let part = '';
  for (const piece of piecesOf(value, width, fits)) {
    if (part !== '' && !fits(part + piece)) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}

/**
 * A row whose texts are too long for the most that a row can be high, as several: each further one bears （続き） in its first
 * column, and goes on to the letter where the one above it ends (`core/report/continued-row.ts` joins them).
 */
export function splitTall(
  row: readonly WrittenCell[],
  columns: WrittenSheet['columns'],
): readonly (readonly WrittenCell[])[] {
  const parts = row.map((cell, index) => partsOf(cell, columns[index]?.width ?? 9));
  const count = Math.max(1, ...parts.map(({ length }) => length));
  if (count === 1) return [row];
  return Array.from({ length: count }, (_, at) =>
    row.map((cell, index) => {
      const text = parts[index]?.[at] ?? '';
      if (index > 0 || at === 0) return at === 0 && typeof cell.value !== 'string' ? cell : { ...cell, value: text };
      return { ...cell, value: `${continuedMark}${text}` };
    }),
  );
}
