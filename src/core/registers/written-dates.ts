import type { Bilingual } from '../kernel/bilingual.ts';
import { parseJapaneseDate } from '../kernel/japanese-date.ts';
import type { Json } from '../kernel/json.ts';
import { isPlainDate } from '../kernel/plain-date.ts';

/** A date written otherwise than YYYY-MM-DD that was understood, with the place where it stands. */
export interface DateWarning {
  readonly path: string;
  readonly message: Bilingual;
}

const dateKey = /(On|^from|^to|Until|From|To|End)$/;

/** Dates below a value rewritten as plain dates where their meaning is certain (平成31年5月1日 → 2019-05-01), each with a warning. */
export function readWrittenDates(value: Json, path: string, warnings: DateWarning[]): Json {
  if (Array.isArray(value)) return value.map((one, index) => readWrittenDates(one, `${path}[${index}]`, warnings));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const place = path === '' ? key : `${path}.${key}`;
      if (typeof inner !== 'string' || !dateKey.test(key)) return [key, readWrittenDates(inner, place, warnings)];
      return [key, readDate(inner, place, warnings)];
    }),
  );
}

function readDate(text: string, path: string, warnings: DateWarning[]): string {
  if (isPlainDate(text)) return text;
  const reading = parseJapaneseDate(text);
  if (reading.outcome !== 'understood') return text;
  warnings.push({
    path,
    message: reading.notice ?? {
      ja: `「${text}」を ${reading.date} と読みました。`,
      en: `Read “${text}” as ${reading.date}.`,
    },
  });
  return reading.date;
}
