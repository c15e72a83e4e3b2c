import { parseJapaneseDate } from '../../core/kernel/japanese-date.ts';

/** A typed day as it is handed on: ISO where it is understood, else as typed. */
export function dayOf(typed: string): string {
  const reading = parseJapaneseDate(typed);
  return reading.outcome === 'understood' ? reading.date : typed.trim() === '' ? '' : typed;
}

/** Whether what a day's field handed on is a day, or none; else it holds what was typed and could not be read. */
export const isDayRead = (value = ''): boolean =>
  value.trim() === '' || parseJapaneseDate(value).outcome === 'understood';
