import { textKey } from './text-key.ts';

/** Kinds of companies and bodies as they are abbreviated; a key has ㈱ as (株) already. */
const abbreviated = new Map([
  ['株', '株式会社'],
  ['有', '有限会社'],
  ['名', '合名会社'],
  ['資', '合資会社'],
  ['同', '合同会社'],
  ['合', '合同会社'],
  ['財', '財団法人'],
  ['社', '社団法人'],
  ['学', '学校法人'],
  ['協', '協同組合'],
  ['独', '独立行政法人'],
  ['医', '医療法人'],
  ['福', '社会福祉法人'],
]);

/** Spellings of one sound between characters or behind a number: 霞ヶ関, 霞ケ関, 霞が関; 一ヶ月, 一か月, 一カ月, 一箇月. */
const between = /(?<=[\p{Script=Han}\d])[けかが箇個](?=\p{Script=Han})/gu;

const folded = (key: string): string =>
  key
    .replaceAll(/\(([株有名資同合財社学協独医福])\)/g, (whole, kind: string) => abbreviated.get(kind) ?? whole)
    .replaceAll(/[ゖゕ]/g, 'が')
    .replaceAll(between, 'が');

/** The keys by which a text is searched: its own, and one in which abbreviations of companies and spellings of ヶ make no difference. */
export function searchKeys(text: string): readonly [own: string, folded: string] {
  const key = textKey(text);
  return [key, folded(key)];
}

/** Whether what is searched for stands in a text, by either key. */
export const isFoundIn = (keys: readonly string[], wanted: readonly string[]): boolean =>
  keys.some((key, index) => key.includes(wanted[index] ?? ''));

/** The words of a search, as they are compared: width, kind of kana, old forms of characters, ヶ and ㈱ make no difference. */
export const searchWords = (text: string): readonly string[] =>
  // One key for all, between marks that it keeps: a key for each of many words takes far longer.
  textKey(text.replaceAll(/[\s\u3000]+/g, '\0'))
    .split('\0')
    .filter((word) => word !== '');

/** Whether every word of a search stands somewhere in a text; no words stand everywhere. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const keys = searchKeys(text);
  return words.map(searchKeys).every((word) => isFoundIn(keys, word));
}
