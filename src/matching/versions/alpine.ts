import { own } from '../../core/kernel/own.ts';
import { rank, rankDigits, rankEach, schemeOf } from './version-scheme.ts';

interface Key {
  readonly numbers: readonly string[];
  readonly letter: string;
  readonly suffixes: readonly (readonly [number, string])[];
  readonly revision: string;
}

/** Before the release: alpha … rc; after it: cvs … p. A version without suffix stands between, at 0. */
const suffixPlaces: Readonly<Record<string, number>> = {
  alpha: -4,
  beta: -3,
  pre: -2,
  rc: -1,
  cvs: 1,
  svn: 2,
  git: 3,
  hg: 4,
  p: 5,
};

const form = /^(\d+(?:\.\d+)*)([a-z]?)((?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:~[0-9a-f]+)?(?:-r(\d+))?$/;

function keyOf(text: string): Key | null {
  const match = form.exec(text);
  if (match === null) return null;
  const suffixes = [...(match[3] ?? '').matchAll(/_([a-z]+)(\d*)/g)];
  return {
    numbers: (match[1] ?? '').split('.'),
    letter: match[2] ?? '',
    suffixes: suffixes.map(([, name = '', digits = '']) => [own(suffixPlaces, name) ?? 0, digits]),
    revision: match[4] ?? '',
  };
}

/** After the first number, one with a leading zero is read as a fraction: 1.02 < 1.1. */
function orderNumbers(a: Key, b: Key): number {
  const length = Math.max(a.numbers.length, b.numbers.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.numbers[index], b.numbers[index]];
    if (left === undefined || right === undefined) return rank(a.numbers.length, b.numbers.length);
    const isFraction = index > 0 && (left.startsWith('0') || right.startsWith('0'));
    const result = isFraction ? rank(left, right) : rankDigits(left, right);
    if (result !== 0) return result;
  }
  return 0;
}

const none = [0, ''] as const;

const orderSuffixes = (a: Key, b: Key): number =>
  rankEach<readonly [number, string]>(
    Math.max(a.suffixes.length, b.suffixes.length),
    (index) => [a.suffixes[index] ?? none, b.suffixes[index] ?? none],
    (left, right) => rank(left[0], right[0]) || rankDigits(left[1], right[1]),
  );

/** apk-tools: Alpine. */
export const alpine = schemeOf(
  keyOf,
  (a, b) => orderNumbers(a, b) || rank(a.letter, b.letter) || orderSuffixes(a, b) || rankDigits(a.revision, b.revision),
);
