import type { FieldKind } from '../../core/registers/declaration.ts';

/** A place in the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners, both included. */
export interface Block {
  /** The corner above and to the left. */
  readonly from: Place;
  readonly to: Place;
}

export const blockOf = (one: Place, other: Place): Block => ({
  from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
  to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
});

export const isWithin = ({ from, to }: Block, { row, column }: Place): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

export const isOneCell = ({ from, to }: Block): boolean => from.row === to.row && from.column === to.column;

/** The places of a block, row by row. */
export const rowsOfBlock = ({ from, to }: Block): readonly (readonly Place[])[] =>
  Array.from({ length: to.row - from.row + 1 }, (_row, down) =>
    Array.from({ length: to.column - from.column + 1 }, (_column, right) => ({
      row: from.row + down,
      column: from.column + right,
    })),
  );

export const rowHeight = 44;

/** Height of the heads, which may take three lines. */
export const headHeight = 64;

/** Width of the column at the left edge that numbers the rows. */
export const numberWidth = 56;

/** Width of the column at the right edge that opens a row. */
export const openWidth = 64;

/** Width of a column in pixels by the kind of its field. */
const widths: Readonly<Record<FieldKind, number>> = {
  text: 170,
  longText: 260,
  kana: 150,
  code: 140,
  date: 130,
  until: 130,
  instant: 170,
  integer: 90,
  number: 100,
  boolean: 90,
  choice: 130,
  choices: 220,
  reference: 170,
  url: 200,
};

/** Characters of a head in full width; others take about half as much. */
const widthInFull = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.6 : 1), 0);

/** The longest part of a head that no line breaks within. */
const longestWord = (text: string): number =>
  Math.max(...text.split(/[^\w.]/).map((word) => (/[a-z]/i.test(word) ? widthInFull(word) : 0)));

/** Width of a column in pixels: by the kind of its field, and wide enough that its head stands in three lines. */
export function widthOf(kind: FieldKind, label: string): number {
  const [letter, around] = [14, 44];
  const forHead = Math.max(Math.ceil((widthInFull(label) + 1) / 2.6), longestWord(label)) * letter + around;
  return Math.max(widths[kind], Math.ceil(forHead));
}

/** Where a key leads from a place, within the grid; null when the key doesn't move. */
export function moved(key: string, place: Place, rows: number, columns: number): Place | null {
  const clamp = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const { row, column } = place;
  switch (key) {
    case 'ArrowUp':
      return clamp(row - 1, column);
    case 'ArrowDown':
      return clamp(row + 1, column);
    case 'ArrowLeft':
      return clamp(row, column - 1);
    case 'ArrowRight':
      return clamp(row, column + 1);
    case 'Home':
      return clamp(row, 0);
    case 'End':
      return clamp(row, columns - 1);
    case 'PageUp':
      return clamp(row - 10, column);
    case 'PageDown':
      return clamp(row + 10, column);
    default:
      return null;
  }
}

/** The rows worth drawing for a scroll position: those in view and some around them. */
export function visibleRows(
  scrollTop: number,
  height: number,
  rows: number,
): { readonly from: number; readonly to: number } {
  const margin = 8;
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
  return { from, to: Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + margin) };
}
