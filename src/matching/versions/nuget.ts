import { rank, rankDigits, rankEach, schemeOf } from './version-scheme.ts';

interface Key {
  readonly numbers: readonly string[];
  readonly labels: readonly string[];
}

function keyOf(text: string): Key | null {
  const match = /^v?(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text);
  if (match === null) return null;
  return { numbers: (match[1] ?? '').split('.'), labels: (match[2] ?? '').toLowerCase().split('.').filter(Boolean) };
}

function orderLabel(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return rank(a === undefined ? 0 : 1, b === undefined ? 0 : 1);
  const [one, other] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (one && other) return rankDigits(a, b);
  return one === other ? rank(a, b) : one ? -1 : 1;
}

/** A version with labels comes before the one without (Semantic Versioning 11.3). */
function orderLabels(a: Key, b: Key): number {
  if (a.labels.length === 0 || b.labels.length === 0) return rank(b.labels.length, a.labels.length);
  const length = Math.max(a.labels.length, b.labels.length);
  return rankEach<string | undefined>(length, (index) => [a.labels[index], b.labels[index]], orderLabel);
}

/** NuGet: up to four numbers, labels without case, metadata ignored. */
export const nuget = schemeOf(
  keyOf,
  (a, b) => rankEach(4, (index) => [a.numbers[index] ?? '0', b.numbers[index] ?? '0'], rankDigits) || orderLabels(a, b),
);
