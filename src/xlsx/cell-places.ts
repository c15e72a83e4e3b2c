/** A rectangle of cells. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 'E' → 5. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** 5 → 'E'. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/** (5, 7) → 'E7'. */
export const placeOf = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** 'E7' → column 5, row 7. */
export function partsOf(place: string): { readonly column: number; readonly row: number } {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(place);
  return { column: columnNumber(found?.[1] ?? ''), row: Number(found?.[2] ?? 0) };
}

/** 'E5:E6' → its edges. */
export function rangeOf(reference: string): Range {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [partsOf(first), partsOf(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
