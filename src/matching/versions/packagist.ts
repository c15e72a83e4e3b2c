import { own } from '../../core/kernel/own.ts';
import { rank, rankDigits, schemeOf } from './version-scheme.ts';

/** PHP's version_compare: dev < alpha < beta < RC < number < patch. */
const places: Readonly<Record<string, number>> = {
  dev: 1,
  alpha: 2,
  a: 2,
  beta: 3,
  b: 3,
  rc: 4,
  number: 5,
  pl: 6,
  p: 6,
  patch: 6,
};

const isNumber = (part: string): boolean => /^\d/.test(part);
const placeOf = (part: string): number => own(places, isNumber(part) ? 'number' : part) ?? 0;

const classical = /^v?(\d{1,5}(?:\.\d+){0,3})(?![\d:])(?!\.\d)(.*)$/i;
const dated = /^v?(\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3})?)(?!\d)(.*)$/i;

/** What may stand behind the numbers: a word of stability with its numbers, and dev. Nothing else is a version to Composer. */
const modifier = /^[._-]?(?:(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d+(?:[.-]\d+)*)?))?([.-]?dev)?$/i;

/** The numbers: filled up to four, so that 1.0 and 1.0.0.0 are one version; those of a date are taken as they are. */
function numbersOf(text: string): readonly [numbers: readonly string[], rest: string] | null {
  const [, plain, rest = ''] = classical.exec(text) ?? [];
  if (plain !== undefined && modifier.test(rest)) {
    const told = plain.split('.');
    return [[...told, ...Array<string>(4 - told.length).fill('0')], rest];
  }
  const [, day, behind = ''] = dated.exec(text) ?? [];
  return day === undefined ? null : [day.split(/\D/), behind];
}

/** What Composer's parser makes of a version, in pieces; a name of a branch has no place among versions. */
function keyOf(text: string): readonly string[] | null {
  // What follows a plus says how it was built.
  const bare = text.replace(/^([^+]+)\+\S+$/, '$1');
  const [numbers, rest] = numbersOf(bare) ?? [];
  const match = rest === undefined ? null : modifier.exec(rest);
  if (numbers === undefined || match === null) return null;
  const [, word = '', counts = '', dev = ''] = match;
  // 「1.0-stable」 is 1.0, whatever else stands behind the word.
  if (word.toLowerCase() === 'stable') return numbers;
  const stability = word === '' ? [] : [word.toLowerCase(), ...(counts.match(/\d+/g) ?? [])];
  return [...numbers, ...stability, ...(dev === '' ? [] : ['dev'])];
}

function orderPart(a: string | undefined, b: string | undefined): number {
  // What ends here stands where a number would stand: 1.0 is after 1.0-beta and before 1.0-p1.
  if (a === undefined) return isNumber(b ?? '') ? -1 : rank(places.number ?? 0, placeOf(b ?? ''));
  if (b === undefined) return -orderPart(undefined, a);
  return isNumber(a) && isNumber(b) ? rankDigits(a, b) : rank(placeOf(a), placeOf(b));
}

/** Composer over version_compare: Packagist. */
export const packagist = schemeOf(keyOf, (a, b) => {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const result = orderPart(a[index], b[index]);
    if (result !== 0) return result;
  }
  return 0;
});
