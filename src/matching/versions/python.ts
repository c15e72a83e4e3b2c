import { compare, valid } from '@renovatebot/pep440';
import { isInexact, schemeOf } from './version-scheme.ts';

/** Releases of plain numbers are ordered at once; the library parses both sides anew in each comparison. */
interface Key {
  readonly text: string;
  readonly numbers: readonly number[] | null;
}

function keyOf(text: string): Key | null {
  if (/^\d{1,9}(\.\d{1,9})*$/.test(text)) return { text, numbers: text.split('.').map(Number) };
  return isInexact(text) || valid(text) === null ? null : { text, numbers: null };
}

function order(a: Key, b: Key): number {
  if (a.numbers === null || b.numbers === null) return compare(a.text, b.text);
  for (let index = 0; index < Math.max(a.numbers.length, b.numbers.length); index += 1) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** PEP 440: PyPI. Versions from before the PEP have no order and are not parsed. */
export const python = schemeOf(keyOf, order);
