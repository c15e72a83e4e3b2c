/**
 * A workbook's row can't be higher than some lines: a longer text goes on in the next row, which bears this in its first column. What
 * follows the mark there goes on with the first column's own text.
 */
export const continuedMark = '（続き）';

/** Rows with those that go on in the next put together again, to the letter; rows of other forms stay as they are. */
export function joinContinued(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: (readonly string[])[] = [];
  for (const row of rows) {
    const [first = '', ...rest] = row;
    const above = joined.at(-1);
    if (above === undefined || !first.startsWith(continuedMark)) joined.push(row);
    else joined[joined.length - 1] = withMore(above, [first.slice(continuedMark.length), ...rest]);
  }
  return joined;
}

const withMore = (above: readonly string[], more: readonly string[]): readonly string[] =>
  Array.from(
    { length: Math.max(above.length, more.length) },
    (_, index) => `${above[index] ?? ''}${more[index] ?? ''}`,
  );
