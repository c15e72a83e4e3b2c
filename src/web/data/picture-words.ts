import { picturePageTexts } from '../messages/picture-page-texts.ts';
import { fill, type MessageKey, useWords } from './language.tsx';

export type PictureTextKey = keyof typeof picturePageTexts;

const isPictureText = (key: PictureTextKey | MessageKey): key is PictureTextKey => key in picturePageTexts;

/** The words of the present language with the texts of the pictures' page. */
export function usePictureWords() {
  const words = useWords();
  const t = (key: PictureTextKey | MessageKey, params: Readonly<Record<string, string | number>> = {}): string =>
    isPictureText(key) ? fill(words.say(picturePageTexts[key]), params) : words.t(key, params);
  return { ...words, t };
}
