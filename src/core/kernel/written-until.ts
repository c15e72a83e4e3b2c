import type { Bilingual } from './bilingual.ts';
import { type DateReading, parseJapaneseDate } from './japanese-date.ts';
import { unlimited } from './plain-date.ts';
import { textKey } from './text-key.ts';

/** How people say that something has no end. */
const endless = new Set(
  [
    ...['無期限', '期限なし', '期限無し', '期限はなし', '無制限', '制限なし', '制限無し', '期間の定めなし'],
    ...['永久', '永年', '永続', '恒久', '終身', '終期なし', '終了日なし', '失効なし', '∞'],
    ...['unlimited', 'no end', 'no end date', 'no limit', 'no expiry', 'no expiration', 'endless', 'indefinite'],
    ...['indefinitely', 'never', 'never expires', 'does not expire', 'perpetual', 'permanent', 'lifetime', 'forever'],
  ].map(textKey),
);

/** 「なし」 may mean that nothing ends, or that nobody knows when. */
const doubtful = new Set(['なし', '無し', '無', '特になし', 'none', 'n/a', 'na', '-', '—', '―', 'ー'].map(textKey));

/** The calendar's last year stands for 無期限 in tables and programs: 9999-12-31, 令和7981年12月31日, 99999999. */
const isLastYear = (date: string): boolean => date.startsWith('9999-');

const notice = (written: string): Bilingual => ({
  ja: `「${written}」は「無期限」のことと読みました。期限があるなら、その日を入れてください。`,
  en: `Read “${written}” as “no end”; if it does end, enter the day.`,
});

const ask = (written: string): DateReading => ({
  outcome: 'ask',
  reason: {
    ja: `「${written}」だけでは、期限がないのか分からないのかが決まりません。期限がないなら「無期限」と入れ、分からないなら空にしてください。`,
    en: `“${written}” does not tell whether there is no end or whether it is not known. Write “no end” for the one, leave it empty for the other.`,
  },
});

/** Reads until when something holds: a day as `parseJapaneseDate` does, or 無期限 in its spellings, which is `unlimited`. */
export function parseUntil(raw: string, options: { readonly allowSerial?: boolean } = {}): DateReading {
  const [written, key] = [raw.trim().slice(0, 60), textKey(raw)];
  if (endless.has(key)) return { outcome: 'understood', date: unlimited, notice: null };
  if (doubtful.has(key)) return ask(written);
  const reading = parseJapaneseDate(raw, options);
  const isEndless = reading.outcome === 'understood' ? isLastYear(reading.date) : /^9999[-/.]?99[-/.]?99$/.test(key);
  return isEndless ? { outcome: 'understood', date: unlimited, notice: notice(written) } : reading;
}
