import type { Language } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { dayText } from '../kernel/wareki.ts';
import { pictureTexts } from './picture-texts.ts';

/** Words of a picture in one language. */
export interface PictureWords {
  readonly language: Language;
  say(key: keyof typeof pictureTexts, params?: Readonly<Record<string, string | number>>): string;
  /** 令和8年11月30日 in Japanese, ISO in English. */
  day(date: PlainDate): string;
}

export function pictureWords(language: Language): PictureWords {
  return {
    language,
    say: (key, params = {}) =>
      pictureTexts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(own(params, name) ?? whole)),
    day: (date) => dayText(date, language),
  };
}
