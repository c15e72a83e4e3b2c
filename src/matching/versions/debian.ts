import { rank, rankDigits, schemeOf } from './version-scheme.ts';

interface Key {
  readonly epoch: string;
  readonly upstream: string;
  readonly revision: string;
}

function keyOf(text: string): Key | null {
  const match = /^(?:(\d+):)?([A-Za-z0-9.+~:-]*?)(?:-([A-Za-z0-9.+~]*))?$/.exec(text);
  const upstream = match?.[2] ?? '';
  return match === null || upstream === '' ? null : { epoch: match[1] ?? '0', upstream, revision: match[3] ?? '' };
}

/** "~" sorts before the end, letters before all else (Debian Policy 5.6.12). */
function weight(character: string | undefined): number {
  if (character === '~') return -1;
  if (character === undefined) return 0;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}

function orderWords(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const result = rank(weight(a[index]), weight(b[index]));
    if (result !== 0) return result;
  }
  return 0;
}

/** Runs of other characters and runs of digits in turn, beginning with other characters. */
const runsOf = (part: string): readonly string[] =>
  [...part.matchAll(/(\D*)(\d*)/g)].flatMap(([, word = '', digits = '']) => [word, digits]);

function orderParts(a: string, b: string): number {
  const [one, other] = [runsOf(a), runsOf(b)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left, right] = [one[index] ?? '', other[index] ?? ''];
    const result = index % 2 === 0 ? orderWords(left, right) : rankDigits(left, right);
    if (result !== 0) return result;
  }
  return 0;
}

/** Debian Policy 5.6.12: dpkg. */
export const debian = schemeOf(
  keyOf,
  (a, b) => rankDigits(a.epoch, b.epoch) || orderParts(a.upstream, b.upstream) || orderParts(a.revision, b.revision),
);
