import { parseJapaneseDate } from '../../core/kernel/japanese-date.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { spokenDay } from '../../core/kernel/spoken-day.ts';

/** A day typed today as it is handed on: ISO where it is understood, else as typed. */
export function dayOf(typed: string, today: PlainDate): string {
  const reading = parseJapaneseDate(spokenDay(typed, today, 'near') ?? typed);
  return reading.outcome === 'understood' ? reading.date : typed.trim() === '' ? '' : typed;
}

/** Whether what a day's field handed on is a day, or none; else it holds what was typed and could not be read. */
export const isDayRead = (value = ''): boolean =>
  value.trim() === '' || parseJapaneseDate(value).outcome === 'understood';
