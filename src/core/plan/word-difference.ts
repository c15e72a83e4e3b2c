/** A piece of two texts laid side by side: in both, or in one of them only. */
export interface MarkedText {
  readonly text: string;
  readonly mark: 'same' | 'removed' | 'added';
}

/** Tables beyond this many cells are not filled: such texts are shown as replaced whole. */
const mostCells = 4_000_000;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** How many words the two have in common from here on (longest common subsequence), for every pair of places. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = other.length - 1; j >= 0; j -= 1)
      row[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

/** Neighbours of one kind become one piece; what was removed stands before what was added. */
function joined(pieces: readonly MarkedText[]): MarkedText[] {
  const whole: MarkedText[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') whole.push({ text: removed, mark: 'removed' });
    if (added !== '') whole.push({ text: added, mark: 'added' });
    [removed, added] = ['', ''];
  };
  for (const { text, mark } of pieces) {
    if (mark === 'removed') removed += text;
    else if (mark === 'added') added += text;
    else {
      close();
      const last = whole.at(-1);
      if (last?.mark === 'same') whole[whole.length - 1] = { text: last.text + text, mark };
      else whole.push({ text, mark });
    }
  }
  close();
  return whole;
}

function aligned(one: readonly string[], other: readonly string[]): MarkedText[] {
  if (one.length * other.length > mostCells)
    return [
      { text: one.join(''), mark: 'removed' },
      { text: other.join(''), mark: 'added' },
    ];
  const lengths = commonLengths(one, other);
  const pieces: MarkedText[] = [];
  for (let i = 0, j = 0; i < one.length || j < other.length; ) {
    const [mine, theirs] = [one[i], other[j]];
    if (mine !== undefined && mine === theirs) {
      pieces.push({ text: mine, mark: 'same' });
      i += 1;
      j += 1;
    } else if (
      theirs === undefined ||
      (mine !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ text: mine ?? '', mark: 'removed' });
      i += 1;
    } else {
      pieces.push({ text: theirs, mark: 'added' });
      j += 1;
    }
  }
  return pieces;
}

/** Two texts as one line of pieces, word by word: what stayed, went and came. Put together again, they give both texts. */
export function wordDifference(before: string, after: string): readonly MarkedText[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const same = (words: readonly string[]): MarkedText[] => words.map((text) => ({ text, mark: 'same' }));
  return joined([
    ...same(one.slice(0, start)),
    ...aligned(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    ...same(one.slice(one.length - end)),
  ]);
}
