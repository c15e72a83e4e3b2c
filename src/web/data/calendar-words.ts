import { formatWarekiMonth } from '../../core/kernel/wareki.ts';
import { calendarTexts } from '../messages/calendar-texts.ts';
import { fill, type MessageKey, useWords } from './language.tsx';

const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

type CalendarTextKey = keyof typeof calendarTexts;

const isCalendarText = (key: CalendarTextKey | MessageKey): key is CalendarTextKey => key in calendarTexts;

/** The words of the present language with the texts of the calendar's page. */
export function useCalendarWords() {
  const words = useWords();
  const t = (key: CalendarTextKey | MessageKey, params: Readonly<Record<string, string | number>> = {}): string =>
    isCalendarText(key) ? fill(words.say(calendarTexts[key]), params) : words.t(key, params);
  /** A month by one of its days: 令和8年12月（2026年12月） in Japanese, December 2026 in English. */
  const month = (date: string): string =>
    words.language === 'ja' ? formatWarekiMonth(date) : englishMonth.format(Date.parse(`${date}T00:00:00Z`));
  return { ...words, t, month };
}
