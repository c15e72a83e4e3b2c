import { own } from './own.ts';

const plural = new Intl.PluralRules('en');

/** `{count|# copy is|# copies are}`: the words for one and for any other number, # standing for the number. */
const numbered = /\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/g;

/** A text with its words in the number that the figures ask for. Japanese has none, so only English texts use it. */
export function inNumber(text: string, params: Readonly<Record<string, unknown>>): string {
  if (!text.includes('|')) return text;
  return text.replace(numbered, (_, name: string, one: string, other: string) => {
    const number = Number(own(params, name) ?? 0);
    return (plural.select(number) === 'one' ? one : other).replaceAll('#', String(number));
  });
}
