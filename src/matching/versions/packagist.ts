import { own } from '../../core/kernel/own.ts';
import { textBefore } from '../../core/kernel/text-ends.ts';
import { rank, rankDigits, schemeOf } from './version-scheme.ts';

/** PHP's version_compare: any other word < dev < alpha < beta < RC < number < patch. */
const places: Readonly<Record<string, number>> = {
  dev: 1,
  alpha: 2,
  a: 2,
  beta: 3,
  b: 3,
  rc: 4,
  c: 4,
  number: 5,
  pl: 6,
  p: 6,
  patch: 6,
};

const isNumber = (part: string): boolean => /^\d/.test(part);
const placeOf = (part: string): number => own(places, isNumber(part) ? 'number' : part) ?? 0;

/** Composer fills the numbers up to four, so 1.0 and 1.0.0.0 are one version. */
function keyOf(text: string): readonly string[] | null {
  // What follows a plus says how it was built.
  const bare = textBefore(text, /\+/);
  const [head = '', told = ''] = /^v?(\d+(?:\.\d+){0,3})/i.exec(bare) ?? [];
  const tail = bare.slice(head.length);
  if (head === '' || !/^[._-]?[0-9a-z.-]*$/i.test(tail)) return null;
  const numbers = told.split('.');
  const rest = tail.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  return [...numbers, ...Array<string>(4 - numbers.length).fill('0'), ...rest.filter((part) => part !== 'stable')];
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
