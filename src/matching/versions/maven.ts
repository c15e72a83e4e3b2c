import { own } from '../../core/kernel/own.ts';
import { rank, rankDigits, schemeOf } from './version-scheme.ts';

/** A number as its digits, a word, or what stands behind a hyphen. */
type Item = { readonly digits: string } | { readonly word: string } | readonly Item[];

const aliases: Readonly<Record<string, string>> = { ga: '', final: '', release: '', cr: 'rc' };
const beforeDigit: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' };
const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];

/** Maven itself refuses longer ones; each hyphen nests one level more. */
const longest = 256;

const isList = (item: Item): item is readonly Item[] => Array.isArray(item);

const isNothing = (item: Item): boolean =>
  isList(item) ? item.length === 0 : 'word' in item ? item.word === '' : /^0*$/.test(item.digits);

const wordOf = (text: string, beforeNumber: boolean): Item => {
  const word = beforeNumber ? (own(beforeDigit, text) ?? text) : text;
  return { word: own(aliases, word) ?? word };
};

/** What says nothing is left out from the end, and before the lists at the end: 1.0.0-foo.0 is 1-foo. */
function trim(list: Item[]): void {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const item = list[at];
    if (item === undefined || isNothing(item)) list.splice(at, 1);
    else if (!isList(item)) return;
  }
}

/** The pieces between points and hyphens, each with the sign before it and whether a number follows it at once. */
function* pieces(text: string) {
  const told = text.split(/([.-])/);
  for (let at = 0; at < told.length; at += 2) {
    const sign = told[at - 1] ?? '';
    const parts = told[at]?.match(/\d+|\D+/g) ?? [''];
    for (const [index, part] of parts.entries())
      yield { sign: index > 0 ? ('' as const) : sign, part, beforeNumber: index + 1 < parts.length };
  }
}

/** A hyphen opens a list, and so do the change between digits and letters and a word behind a point: 1.x is 1-x. */
function itemsOf(text: string): readonly Item[] {
  const lists: Item[][] = [[]];
  const open = () => {
    const list: Item[] = [];
    lists.at(-1)?.push(list);
    lists.push(list);
  };
  // The library's own parser takes an underscore for a letter, its resolver for a separator: 2.0_rc9 is before 2.0.
  const whole = text.toLowerCase().replaceAll('_', '-');
  const told = [...pieces(whole)];
  for (const [index, { sign, part, beforeNumber }] of told.entries()) {
    const isNumber = /^\d*$/.test(part);
    const goesOn = beforeNumber || index === told.length - 1;
    if (sign === '-' || (sign === '' && index > 0)) open();
    if (!isNumber && goesOn && (lists.at(-1)?.length ?? 0) > 0) open();
    lists.at(-1)?.push(isNumber ? { digits: part } : wordOf(part, beforeNumber));
  }
  for (const list of lists.toReversed()) trim(list);
  return lists[0] ?? [];
}

function orderWords(a: string, b: string): number {
  const [one, other] = [qualifiers.indexOf(a), qualifiers.indexOf(b)];
  if (one >= 0 && other >= 0) return rank(one, other);
  if (one < 0 && other < 0) return rank(a, b);
  return one < 0 ? 1 : -1;
}

/** Against nothing: 1-rc is before 1, 1-sp and 1-1 after it. */
function orderAlone(item: Item): number {
  if (!isList(item)) return 'word' in item ? orderWords(item.word, '') : isNothing(item) ? 0 : 1;
  for (const one of item) {
    const result = orderAlone(one);
    if (result !== 0) return result;
  }
  return 0;
}

/** word < list < number. */
const place = (item: Item): number => (isList(item) ? 1 : 'word' in item ? 0 : 2);

function orderItems(a: Item | undefined, b: Item | undefined): number {
  if (a === undefined || b === undefined) return a !== undefined ? orderAlone(a) : b !== undefined ? -orderAlone(b) : 0;
  if (isList(a) && isList(b)) return orderLists(a, b);
  if ('word' in a && 'word' in b) return orderWords(a.word, b.word);
  return 'digits' in a && 'digits' in b ? rankDigits(a.digits, b.digits) : rank(place(a), place(b));
}

function orderLists(a: readonly Item[], b: readonly Item[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const result = orderItems(a[index], b[index]);
    if (result !== 0) return result;
  }
  return 0;
}

/** As Maven 3.8 and 3.9 compare (ComparableVersion), which differs from the words of the POM reference: 2.9.0.RC1 < 2.9.0-1. */
export const maven = schemeOf(
  (text) => (/^[\w.+-]+$/.test(text) && text.length <= longest ? itemsOf(text) : null),
  orderLists,
);
