import { rank, rankDigits, rankEach } from './version-scheme.ts';

function orderLabel(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return rank(a === undefined ? 0 : 1, b === undefined ? 0 : 1);
  const [one, other] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (one && other) return rankDigits(a, b);
  return one === other ? rank(a, b) : one ? -1 : 1;
}

type Labels = readonly string[];

/** Label by label, numbers before words; the longer list is the later one (Semantic Versioning 11.4). */
export const orderLists = (a: Labels, b: Labels): number =>
  rankEach<string | undefined>(Math.max(a.length, b.length), (index) => [a[index], b[index]], orderLabel);

/** A version with labels comes before the one without (Semantic Versioning 11.3). */
export const orderLabels = (a: Labels, b: Labels): number =>
  a.length === 0 || b.length === 0 ? rank(b.length, a.length) : orderLists(a, b);
