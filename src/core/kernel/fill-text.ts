import type { Bilingual, Language } from './bilingual.ts';
import type { Json } from './json.ts';
import { isPlainDate } from './plain-date.ts';
import { formatWareki } from './wareki.ts';

function shown(value: Json | undefined, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => shown(one, language)).join(language === 'ja' ? '、' : ', ');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return language === 'ja' && isPlainDate(text) ? formatWareki(text) : text;
}

/** A text with its {names} filled in; days as 和暦 in Japanese, empty brackets dropped. */
export function fillText(text: Bilingual, params: Readonly<Record<string, Json>>): Bilingual {
  const fill = (language: Language): string =>
    text[language]
      .replace(/\{(\w+)\}/g, (_, name: string) => shown(params[name], language))
      .replaceAll('（）', '')
      .replaceAll(' ()', '');
  return { ja: fill('ja'), en: fill('en') };
}
