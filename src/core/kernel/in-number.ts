import { own } from './own.ts';

/** `{count|# copy is|# copies are}`: the words for one and for any other number, # standing for the number. */
const numbered = /\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/g;

/** The words for a number, of those for one and for any other: English knows no more. */
export function wordsFor(number: number, one: string, other: string): string {
  return (Math.abs(number) === 1 ? one : other).replaceAll('#', String(number));
}

/** A text with its words in the number that the figures ask for. Japanese has none, so only English texts use it. */
export function inNumber(text: string, params: Readonly<Record<string, unknown>>): string {
  if (!text.includes('|')) return text;
  return text.replace(numbered, (_, name: string, one: string, other: string) =>
    wordsFor(Number(own(params, name) ?? 0), one, other),
  );
}
