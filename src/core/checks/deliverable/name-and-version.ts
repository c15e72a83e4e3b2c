import { trimEndOf } from '../../kernel/text-ends.ts';

const isVersion = (word: string): boolean => /^\d[\w.]*$/.test(word);

/** Where a version begins that is written on to a name: 4 of 「Java8」; -1 where none ends the word. */
function gluedVersion(word: string): number {
  const tail = trimEndOf(word, /[\w.]/).length;
  for (let at = Math.max(tail, 1); at < word.length; at += 1) {
    if (/\d/.test(word.charAt(at)) && !/\d/.test(word.charAt(at - 1))) return at;
  }
  return -1;
}

/** A name without the word before its version, unless nothing is left or a number would end it. */
function withoutMark(name: string): string {
  const bare = name.replace(/(?: (?:version|ver\.?|v)| ?(?:バージョン|ver\.))$/i, '');
  return bare === '' || /[\d ]$/.test(bare) ? name : bare;
}

/**
 * 「Windows 11 24H2」, 「Java8」, 「Firefox ver. 128」, spelled with single spaces: the shortest name behind which stand words of a version
 * alone. Null where there is no such name.
 */
export function nameAndVersion(text: string): readonly [name: string, version: string] | null {
  const words = text.split(' ');
  const versions = words.findLastIndex((word) => !isVersion(word)) + 1;
  const parted = (at: number, name: string, version: readonly string[]): readonly [string, string] => [
    withoutMark([...words.slice(0, at), name].join(' ')),
    [...version, ...words.slice(at + 1)].join(' '),
  ];
  for (let at = Math.max(versions - 1, 0); at < words.length; at += 1) {
    const word = words[at] ?? '';
    const glued = gluedVersion(word);
    if (glued > 0) return parted(at, word.slice(0, glued), [word.slice(glued)]);
    if (at < words.length - 1 && /\D$/.test(word)) return parted(at, word, []);
  }
  return null;
}
