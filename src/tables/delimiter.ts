/** Marks that part cells, the likelier first. */
const marks: readonly string[] = ['\t', ',', ';', '|'];

/** As much of a text as tells its delimiter: characters and records. */
const [looked, mostRecords] = [100_000, 60];

/** How many of each mark stand in each record, outside of quotes; a record without a character is none. */
function countRecords(text: string): readonly (readonly number[])[] {
  const records: number[][] = [];
  let [counts, isQuoted, isAtStart, isBlank] = [marks.map(() => 0), false, true, true];
  for (let at = 0; at <= Math.min(text.length, looked) && records.length < mostRecords; at += 1) {
    const character = text[at];
    const mark = marks.indexOf(character ?? '');
    const isEnd = character === '\n' || character === '\r' || character === undefined;
    if (isQuoted && character !== undefined) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else isQuoted = false;
    } else if (isEnd) {
      if (!isBlank) records.push(counts);
      [counts, isAtStart, isBlank] = [marks.map(() => 0), true, true];
    } else {
      isBlank = false;
      if (mark >= 0) counts[mark] = (counts[mark] ?? 0) + 1;
      isQuoted = character === '"' && isAtStart;
      isAtStart = mark >= 0;
    }
  }
  return records;
}

/** How many records have the number of marks that most have, and that number. */
function evenness(counts: readonly number[]): readonly [records: number, marks: number] {
  const groups = Map.groupBy(
    counts.filter((count) => count > 0),
    (count) => count,
  );
  return [...groups].reduce<readonly [number, number]>(
    (best, [count, { length }]) =>
      length > best[0] || (length === best[0] && count > best[1]) ? [length, count] : best,
    [0, 0],
  );
}

/**
 * What parts the cells of a text, told from many records, since a title may stand above the table: TABs wherever half of the records
 * have any (nobody types them into cells); else the mark that stands in most records equally often. `sep=;` in the first line says so.
 */
export function delimiterOf(text: string): string {
  const said = /^sep=([^\r\n"])\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const records = countRecords(text);
  if (records.filter(([tabs = 0]) => tabs > 0).length * 2 >= Math.max(records.length, 1)) return '\t';
  const found = marks.map((mark, at) => ({ mark, even: evenness(records.map((counts) => counts[at] ?? 0)) }));
  const best = found.reduce((winner, one) =>
    one.even[0] > winner.even[0] || (one.even[0] === winner.even[0] && one.even[1] > winner.even[1]) ? one : winner,
  );
  return best.even[0] === 0 ? ',' : best.mark;
}
