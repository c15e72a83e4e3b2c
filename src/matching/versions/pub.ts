import { orderLabels, orderLists } from './labels.ts';
import { rankDigits, rankEach, schemeOf } from './version-scheme.ts';

interface Key {
  readonly numbers: readonly string[];
  readonly labels: readonly string[];
  readonly build: readonly string[];
}

const parts = (text = ''): readonly string[] => text.split('.').filter(Boolean);

function keyOf(text: string): Key | null {
  const match = /^v?(\d+(?:\.\d+){0,2})(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/.exec(text);
  return match === null ? null : { numbers: parts(match[1]), labels: parts(match[2]), build: parts(match[3]) };
}

/** Dart's pub: Semantic Versioning, but what is built later is later: 1.2.3 < 1.2.3+4. */
export const pub = schemeOf(
  keyOf,
  (a, b) =>
    rankEach(3, (index) => [a.numbers[index] ?? '0', b.numbers[index] ?? '0'], rankDigits) ||
    orderLabels(a.labels, b.labels) ||
    orderLists(a.build, b.build),
);
