import { formatWarekiMonth } from '../../core/kernel/wareki.ts';
import { pickTexts } from '../messages/pick-texts.ts';
import { usePageWords } from './page-words.ts';

const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The words of lists to pick from, and of the picker of days. */
export function usePickWords() {
  const words = usePageWords(pickTexts);
  /** The month of a day: 令和8年12月（2026年12月） in Japanese, December 2026 in English. */
  const month = (date: string): string =>
    words.language === 'ja' ? formatWarekiMonth(date) : englishMonth.format(Date.parse(`${date}T00:00:00Z`));
  return { ...words, month };
}
