import { useWords } from '../data/language.tsx';

/** Days until a day, in words; red and bold once it has passed. */
export function DaysLeft({ days }: { readonly days: number }) {
  const { t } = useWords();
  if (days < 0) return <strong className="whitespace-nowrap text-red-1000">⚠ {t('daysOver', { days: -days })}</strong>;
  const look = days <= 14 ? 'font-bold text-orange-900' : 'text-solid-gray-700';
  return <span className={look}>{days === 0 ? t('today') : t('daysLeft', { days })}</span>;
}
