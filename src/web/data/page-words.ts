import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { fill, type MessageKey, useWords, type Words } from './language.tsx';

type PageWords<Key extends string> = Omit<Words, 't'> & {
  t(key: Key | MessageKey, params?: Parameters<Words['t']>[1]): string;
};

/** The words of a page whose texts come with it, beside those that every page shares: the first load carries only the latter. */
export function usePageWords<Key extends string>(texts: Readonly<Record<Key, Bilingual>>): PageWords<Key> {
  const words = useWords();
  const isOwn = (key: string): key is Key => Object.hasOwn(texts, key);
  return {
    ...words,
    t: (key, params) => (isOwn(key) ? fill(words.say(texts[key]), params) : words.t(key as MessageKey, params)),
  };
}
