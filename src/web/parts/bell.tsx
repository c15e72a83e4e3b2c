import { Link } from '@tanstack/react-router';
import { useWords } from '../data/language.tsx';
import { useUnread } from '../data/queries.ts';

/** The way to the notifications, with how many are unread, and whether contracts can't be read. */
export function Bell() {
  const { t } = useWords();
  const { count = 0, troubles = 0 } = useUnread().data ?? {};
  const told = [
    t('notifications'),
    ...(count === 0 ? [] : [t('unread', { count })]),
    ...(troubles === 0 ? [] : [t('troubledContracts', { count: troubles })]),
  ];
  return (
    <Link
      to="/notifications"
      aria-label={told.join(' ')}
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center text-key-1000"
    >
      <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
        <path d="M12 22a2 2 0 0 0 2-2h-4a2 2 0 0 0 2 2zm7-6v-5a7 7 0 0 0-6-6.9V3a1 1 0 0 0-2 0v1.1A7 7 0 0 0 5 11v5l-2 2v1h18v-1zm-2 1H7v-6a5 5 0 0 1 10 0z" />
      </svg>
      {count === 0 && troubles === 0 ? null : (
        <span className="absolute top-0.5 left-6 min-w-5 rounded-full bg-red-900 px-1 text-center text-dns-14B-130 text-white">
          {count === 0 ? '!' : count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
