import type { Bilingual, Language } from './bilingual.ts';
import { wordsFor } from './in-number.ts';
import type { Json } from './json.ts';
import { oncePer } from './once-per.ts';
import { own } from './own.ts';
import { isPlainDate } from './plain-date.ts';
import { formatWareki } from './wareki.ts';

type Params = Readonly<Record<string, Json>>;

/** What stands in a text as it is, a place for the value of a name, or words in the number that a name's figure asks for. */
type Part = string | { readonly name: string; readonly words: readonly [one: string, other: string] | null };

const places = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: place, 1: name = '', 2: one, 3: other, index } of text.matchAll(places)) {
    parts.push(text.slice(end, index), {
      name,
      words: one === undefined || other === undefined ? null : [one, other],
    });
    end = index + place.length;
  }
  return [...parts, text.slice(end)];
}

/** Texts of the product are filled again and again: each is taken apart once. */
const partsOfBoth = oncePer((text: Bilingual) => ({ ja: partsOf(text.ja), en: partsOf(text.en) }));

/** A value as a sentence takes it in: days as 和暦 in Japanese, lists joined; what is no text or number is left out. */
function shown(value: Json | undefined, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => shown(one, language)).join(language === 'ja' ? '、' : ', ');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return language === 'ja' && isPlainDate(text) ? formatWareki(text) : text;
}

/**
 * A text with its {names} filled in, English in its number, empty brackets dropped. `read` gives another value than the
 * parameter of that name: a label, say.
 */
export function fillText(
  text: Bilingual,
  params: Params,
  read: (name: string, language: Language) => Json | undefined = (name) => own(params, name),
): Bilingual {
  const parts = partsOfBoth(text);
  const fill = (language: Language): string => {
    let filled = '';
    for (const part of parts[language]) {
      if (typeof part === 'string') filled += part;
      else if (part.words === null) filled += shown(read(part.name, language), language);
      else filled += wordsFor(Number(own(params, part.name) ?? 0), ...part.words);
    }
    return filled.replaceAll('（）', '').replaceAll(' ()', '');
  };
  return { ja: fill('ja'), en: fill('en') };
}
