import type { Language } from './bilingual.ts';
import { dayOfWeek, isPlainDate, type PlainDate, partsOf, unlimited } from './plain-date.ts';

/** A Japanese era with the first day on which it is in force (明治 is used from the day of its proclamation). */
export interface Era {
  readonly name: string;
  readonly letter: string;
  readonly from: PlainDate;
}

/** Newest first. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-10-23' },
];

export interface WarekiStyle {
  /** The form's blanks take full-width digits. */
  readonly digits?: 'full' | 'half';
  /** long: 令和8年11月24日; short: R8.11.24. */
  readonly form?: 'long' | 'short';
}

function eraOf(date: PlainDate): Era | null {
  return eras.find((era) => era.from <= date) ?? null;
}

/** Half-width digits to full-width ones, 0-9 → ０-９. */
export function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}

/** 無期限 in words. */
export const endlessText = { ja: '無期限', en: 'no end' } as const;

/** 令和8年11月24日; the first year is 元年. Days before 1868-10-23 are written in the western calendar; 無期限 is said, another text stays. */
export function formatWareki(date: PlainDate, style: WarekiStyle = {}): string {
  if (!isPlainDate(date)) return date === unlimited ? endlessText.ja : date;
  const { year, month, day } = partsOf(date);
  const era = eraOf(date);
  const eraYear = era === null ? year : year - partsOf(era.from).year + 1;
  const text =
    style.form === 'short'
      ? `${era?.letter ?? ''}${eraYear}.${month}.${day}`
      : `${era?.name ?? ''}${eraYear === 1 ? '元' : eraYear}年${month}月${day}日`;
  return style.digits === 'full' ? fullWidthDigits(text) : text;
}

/** A day in the words of a language: 令和8年11月24日 in Japanese, 2026-11-24 in English. */
export function dayText(date: PlainDate, language: Language): string {
  if (language === 'ja') return formatWareki(date);
  return date === unlimited ? endlessText.en : date;
}

/** The month of a day: 令和8年12月（2026年12月）; the era is that of the month's first day. */
export function formatWarekiMonth(date: PlainDate): string {
  const { year, month } = partsOf(date);
  return `${formatWareki(`${date.slice(0, 7)}-01`).replace(/1日$/, '')}（${year}年${month}月）`;
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

/** 日 … 土. */
export function weekdayOf(date: PlainDate): string {
  return weekdays[dayOfWeek(date)] ?? '';
}
