/**
 * A workbook's row can't be higher than some lines: a longer text goes on in the next row, which bears this in its first column. What
 * follows the mark there goes on with the first column's own text.
 */
export const continuedMark = '（続き）';

/** A row with what goes on in the next ones, to the letter, and where it and they stand among the rows that were put together. */
interface JoinedRow {
  readonly row: readonly string[];
  readonly places: readonly number[];
}

/** Rows with those that go on in the next put together again; rows of other forms stay as they are. */
export function joinContinued(rows: readonly (readonly string[])[]): readonly JoinedRow[] {
  const joined: JoinedRow[] = [];
  for (const [place, row] of rows.entries()) {
    const [first = '', ...rest] = row;
    const above = joined.at(-1);
    if (above === undefined || !first.startsWith(continuedMark)) joined.push({ row, places: [place] });
    else
      joined[joined.length - 1] = {
        row: withMore(above.row, [first.slice(continuedMark.length), ...rest]),
        places: [...above.places, place],
      };
  }
  return joined;
}

const withMore = (above: readonly string[], more: readonly string[]): readonly string[] =>
  Array.from(
    { length: Math.max(above.length, more.length) },
    (_, index) => `${above[index] ?? ''}${more[index] ?? ''}`,
  );
