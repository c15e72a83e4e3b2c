import { orderLabels } from './labels.ts';
import { rankDigits, rankEach, schemeOf } from './version-scheme.ts';

interface Key {
  readonly numbers: readonly string[];
  readonly labels: readonly string[];
}

function keyOf(text: string): Key | null {
  const match = /^v?(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text);
  if (match === null) return null;
  return { numbers: (match[1] ?? '').split('.'), labels: (match[2] ?? '').toLowerCase().split('.').filter(Boolean) };
}

/** NuGet: up to four numbers, labels without case, metadata ignored. */
export const nuget = schemeOf(
  keyOf,
  (a, b) =>
    rankEach(4, (index) => [a.numbers[index] ?? '0', b.numbers[index] ?? '0'], rankDigits) ||
    orderLabels(a.labels, b.labels),
);
