import type { Bilingual, Language } from './bilingual.ts';
import { inNumber } from './in-number.ts';
import type { Json } from './json.ts';
import { own } from './own.ts';
import { isPlainDate } from './plain-date.ts';
import { formatWareki } from './wareki.ts';

type Params = Readonly<Record<string, Json>>;

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
  const fill = (language: Language): string =>
    inNumber(text[language], params)
      .replace(/\{(\w+)\}/g, (_, name: string) => shown(read(name, language), language))
      .replaceAll('（）', '')
      .replaceAll(' ()', '');
  return { ja: fill('ja'), en: fill('en') };
}
