import { rank, rankDigits, schemeOf } from './version-scheme.ts';

interface Key {
  readonly epoch: string;
  readonly version: string;
  readonly release: string;
}

function keyOf(text: string): Key | null {
  const match = /^(?:(\d+):)?([^\s:-]+)(?:-([^\s:-]+))?$/.exec(text);
  return match === null ? null : { epoch: match[1] ?? '0', version: match[2] ?? '', release: match[3] ?? '' };
}

const segmentsOf = (part: string): readonly string[] => part.match(/\d+|[A-Za-z]+|~|\^/g) ?? [];

/** "~" is older than the end, "^" newer than the end and older than any further segment; digits are newer than letters. */
function placeOf(segment: string | undefined): number {
  if (segment === '~') return 0;
  if (segment === undefined) return 1;
  if (segment === '^') return 2;
  return /\d/.test(segment) ? 4 : 3;
}

function orderParts(a: string, b: string): number {
  const [one, other] = [segmentsOf(a), segmentsOf(b)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left, right] = [one[index], other[index]];
    const place = rank(placeOf(left), placeOf(right));
    if (place !== 0) return place;
    const isNumber = placeOf(left) === 4;
    const result = isNumber ? rankDigits(left ?? '', right ?? '') : rank(left ?? '', right ?? '');
    if (result !== 0) return result;
  }
  return 0;
}

/** rpmvercmp, with the epoch before the version and the release after it; a side without release matches any release. */
export const rpm = schemeOf(
  keyOf,
  (a, b) =>
    rankDigits(a.epoch, b.epoch) ||
    orderParts(a.version, b.version) ||
    (a.release === '' || b.release === '' ? 0 : orderParts(a.release, b.release)),
);
