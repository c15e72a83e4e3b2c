import { softwareTexts } from '../messages/software-texts.ts';
import { fill, useWords } from './language.tsx';

export type SoftwareTextKey = keyof typeof softwareTexts;

/** The words of the present language with the texts of the page on software and feeds. */
export function useSoftwareWords() {
  const words = useWords();
  const c = (key: SoftwareTextKey, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(words.say(softwareTexts[key]), params);
  return { ...words, c };
}
