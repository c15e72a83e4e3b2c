/** A stretch of two texts: in both, in the new one alone, or in the old one alone. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Pairs of words that are compared; longer texts are told as replaced between what they begin and end with alike. */
const mostPairs = 1_000_000;

const wordsOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** How many words from the start (or the end) are the same. */
function alike(a: readonly string[], b: readonly string[], fromEnd: boolean, most: number): number {
  const at = (words: readonly string[], index: number) => words.at(fromEnd ? -1 - index : index);
  let count = 0;
  while (count < most && at(a, count) === at(b, count)) count += 1;
  return count;
}

type Step = readonly [kind: DifferencePart['kind'], word: string];

/** The words in order, by the longest that both have in common. */
function aligned(a: readonly string[], b: readonly string[]): readonly Step[] {
  if (a.length * b.length > mostPairs)
    return [...a.map((word): Step => ['removed', word]), ...b.map((word): Step => ['added', word])];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const length = (down: number, across: number): number => longest[down * width + across] ?? 0;
  for (let down = a.length - 1; down >= 0; down -= 1)
    for (let across = b.length - 1; across >= 0; across -= 1)
      longest[down * width + across] =
        a[down] === b[across]
          ? length(down + 1, across + 1) + 1
          : Math.max(length(down + 1, across), length(down, across + 1));
  const steps: Step[] = [];
  let [down, across] = [0, 0];
  while (down < a.length || across < b.length) {
    const [one, other] = [a[down], b[across]];
    if (one !== undefined && one === other) {
      steps.push(['same', one]);
      down += 1;
      across += 1;
    } else if (one !== undefined && (other === undefined || length(down + 1, across) >= length(down, across + 1))) {
      steps.push(['removed', one]);
      down += 1;
    } else {
      steps.push(['added', other ?? '']);
      across += 1;
    }
  }
  return steps;
}

/** How one text became another, word by word; neighbours of a kind in one. The parts without the added ones are the old text. */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = alike(a, b, false, Math.min(a.length, b.length));
  const end = alike(a, b, true, Math.min(a.length, b.length) - start);
  const same = (words: readonly string[]): readonly Step[] => words.map((word) => ['same', word]);
  const steps = [
    ...same(a.slice(0, start)),
    ...aligned(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
  const parts: DifferencePart[] = [];
  for (const [kind, word] of steps) {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + word };
    else parts.push({ kind, text: word });
  }
  return parts;
}
