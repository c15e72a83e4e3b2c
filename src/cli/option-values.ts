import { CommandFailure, exitCodes } from './console.ts';

/** Reads an option that is one of some words; anything else is refused with the words there are. */
export const oneOf =
  (option: string, words: readonly string[]) =>
  (text: string): string => {
    if (words.includes(text)) return text;
    throw new CommandFailure(exitCodes.usage, [
      {
        ja: `${option} ${text} はありません。${words.join('・')} のいずれかです。`,
        en: `There is no ${option} ${text}; it is one of ${words.join(', ')}.`,
      },
    ]);
  };

/** Reads an option that is a whole number, of at least one and at most `most`. */
export const wholeNumber =
  (option: string, most: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= most) return value;
    throw new CommandFailure(exitCodes.usage, [
      {
        ja: `${option} ${text} は、1から${most}までの整数ではありません。`,
        en: `${option} ${text} is no whole number from 1 to ${most}.`,
      },
    ]);
  };
