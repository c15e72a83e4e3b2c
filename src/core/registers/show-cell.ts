import type { Language } from '../kernel/bilingual.ts';
import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { isEndless } from '../kernel/plain-date.ts';
import { endlessText } from '../kernel/wareki.ts';
import type { Field } from './declaration.ts';

/** Titles of rows that references name: register → id → title. */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

const yesNo = { ja: ['いいえ', 'はい'], en: ['no', 'yes'] } as const;

/** A value as people read it in a cell; `readCell` reads it back. */
export function showCell(field: Field, value: Json | undefined, titles: Titles, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return yesNo[language][value ? 1 : 0];
  if (Array.isArray(value))
    return value.map((one) => own(field.choices, String(one))?.[language] ?? String(one)).join('、');
  if (field.kind === 'choice') return own(field.choices, String(value))?.[language] ?? String(value);
  if (field.kind === 'until' && isEndless(String(value))) return endlessText[language];
  if (field.kind === 'reference') {
    const named = own(titles, field.register ?? '') ?? {};
    return String(Object.hasOwn(named, String(value)) ? own(named, String(value)) : value);
  }
  return String(value);
}
