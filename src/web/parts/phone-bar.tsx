import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useIncidentWords } from '../data/incident-words.ts';
import { lastContract, rememberContract } from '../data/last-contract.ts';
import { keepForOffline } from '../data/offline.ts';
import { useUnread } from '../data/queries.ts';

const glyphs = {
  overview: 'M3 13h8V3H3zm0 8h8v-6H3zm10 0h8V11h-8zm0-18v6h8V3z',
  tasks: 'M4 6l2 2 3-4M4 13l2 2 3-4M4 20l2 2 3-4M12 6h8M12 13h8M12 20h8',
  incident: 'M12 2L1 21h22zM12 9v5m0 3v1',
  notifications: 'M12 22a2 2 0 0 0 2-2h-4a2 2 0 0 0 2 2zm7-6v-5a7 7 0 1 0-14 0v5l-2 3h18z',
} as const;

const place =
  'relative flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-dns-14B-130 text-solid-gray-800 no-underline aria-[current=page]:bg-key-50 aria-[current=page]:text-key-1000';

function Face({ glyph, children }: { readonly glyph: keyof typeof glyphs; readonly children: ReactNode }) {
  return (
    <>
      <svg
        viewBox="0 0 24 24"
        width="22"
        height="22"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d={glyphs[glyph]} />
      </svg>
      <span className="text-center leading-tight">{children}</span>
    </>
  );
}

/** On a narrow screen, at the thumb: the contract’s state, what is to be done, an incident, what one was told. */
export function PhoneBar({ number }: { readonly number: string | undefined }) {
  const { t } = useIncidentWords();
  const { count = 0 } = useUnread().data ?? {};
  useEffect(() => {
    if (number !== undefined) rememberContract(number);
    return keepForOffline(number ?? lastContract());
  }, [number]);
  const at = number === undefined ? null : { number };
  return (
    <nav
      aria-label={t('barLabel')}
      className="phone-bar no-print grid grid-cols-4 border-t border-solid-gray-420 bg-white"
    >
      {at === null ? (
        <>
          <Link to="/" activeOptions={{ exact: true }} className={place}>
            <Face glyph="overview">{t('navOverview')}</Face>
          </Link>
          <Link to="/tasks" className={place}>
            <Face glyph="tasks">{t('tasks')}</Face>
          </Link>
          <Link to="/incident" className={place}>
            <Face glyph="incident">{t('navIncident')}</Face>
          </Link>
        </>
      ) : (
        <>
          <Link to="/c/$number" params={at} activeOptions={{ exact: true }} className={place}>
            <Face glyph="overview">{t('navOverview')}</Face>
          </Link>
          <Link to="/c/$number/tasks" params={at} className={place}>
            <Face glyph="tasks">{t('tasks')}</Face>
          </Link>
          <Link to="/c/$number/incident" params={at} className={place}>
            <Face glyph="incident">{t('navIncident')}</Face>
          </Link>
        </>
      )}
      <Link to="/notifications" className={place}>
        <Face glyph="notifications">
          {t('notifications')}
          {count === 0 ? '' : ` ${count > 99 ? '99+' : count}`}
        </Face>
      </Link>
    </nav>
  );
}
