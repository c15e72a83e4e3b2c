import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../data/language.tsx';
import { isOutboxFull, watchOutbox } from '../data/outbox-signal.ts';
import { useContracts, useSession } from '../data/queries.ts';
import { useIsWide } from '../data/use-is-wide.ts';
import { useLinks } from '../data/use-links.ts';
import { Bell } from './bell.tsx';
import { FindButton } from './find-button.tsx';
import { lazyPart } from './lazy-part.tsx';
import { SignOut } from './sign-out.tsx';

const Arrivals = lazyPart(async () => (await import('./arrivals.tsx')).Arrivals);

/** On narrow screens alone. */
const PhoneBar = lazyPart(async () => (await import('./phone-bar.tsx')).PhoneBar);
/** Where this device has something that the server has not. */
const Outbox = lazyPart(async () => (await import('./outbox.tsx')).Outbox);

const links = [
  ['/c/$number', 'navOverview'],
  ['/c/$number/registers', 'navRegisters'],
  ['/c/$number/evidence', 'navEvidence'],
  ['/c/$number/plan', 'navPlan'],
  ['/c/$number/calendar', 'navCalendar'],
  ['/c/$number/pictures', 'navPictures'],
  ['/c/$number/report', 'navReport'],
  ['/c/$number/checks', 'navChecks'],
  ['/c/$number/history', 'navHistory'],
  ['/c/$number/incident', 'navIncident'],
  ['/c/$number/settings', 'navSettings'],
  ['/c/$number/closing', 'navClosing'],
] as const;

function Navigation({ number }: { readonly number: string }) {
  const { t } = useWords();
  return (
    <nav
      aria-label={t('navLabel')}
      className="border-b border-solid-gray-420 desktop-admin:w-48 desktop-admin:shrink-0 desktop-admin:border-r desktop-admin:border-b-0"
    >
      <ul className="flex overflow-x-auto whitespace-nowrap desktop:flex-wrap desktop-admin:sticky desktop-admin:top-14 desktop-admin:block desktop-admin:py-4">
        {links.map(([to, key]) => (
          <li key={to}>
            <Link
              to={to}
              params={{ number }}
              activeOptions={{ exact: to === '/c/$number' }}
              className="flex min-h-11 items-center px-4 text-solid-gray-800 no-underline hover:underline aria-[current=page]:bg-key-50 aria-[current=page]:font-bold aria-[current=page]:text-key-1000"
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ContractName({ number }: { readonly number: string }) {
  const { data } = useContracts();
  const title = data?.find((contract) => contract.number === number)?.title ?? number;
  return (
    <Link
      to="/c/$number"
      params={{ number }}
      className="order-last w-full min-w-0 truncate pb-2 text-solid-gray-800 desktop:order-none desktop:w-auto desktop:flex-1 desktop:pb-0 no-underline hover:underline"
    >
      {title}
    </Link>
  );
}

/** On a phone it stands below the page. */
function HelpLink({ number, look }: { readonly number: string | undefined; readonly look: string }) {
  const { t } = useWords();
  return (
    <Link to="/help" search={number === undefined ? {} : { c: number }} className={`min-h-11 items-center ${look}`}>
      {t('help')}
    </Link>
  );
}

function Header({ number }: { readonly number: string | undefined }) {
  const { t, language, switchLanguage } = useWords();
  const session = useSession();
  return (
    <header
      ref={keepClear}
      className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center gap-x-4 border-b border-solid-gray-420 bg-white px-4"
    >
      <a href="#main" className="sr-only focus:not-sr-only">
        {t('skip')}
      </a>
      <Link to="/" className="flex min-h-11 items-center gap-2 font-bold text-key-1000 no-underline">
        <img src="/icon.svg" alt="" width="28" height="28" />
        {t('product')}
      </Link>
      {number === undefined ? null : <ContractName number={number} />}
      <span className="ml-auto flex items-center gap-4">
        {session.data === undefined ? null : <FindButton number={number} />}
        <HelpLink number={number} look="hidden desktop:inline-flex" />
        <Bell />
        <span className="hidden text-dns-14N-130 desktop:inline">{session.data?.actor.name ?? ''}</span>
        <button
          type="button"
          lang={language === 'ja' ? 'en' : 'ja'}
          onClick={switchLanguage}
          className="min-h-11 px-2 text-key-900 underline underline-offset-4"
        >
          {t('language')}
        </button>
        {session.data === undefined ? null : <SignOut />}
      </span>
    </header>
  );
}

/** What is scrolled to stands below the head, however many lines that has. */
function keepClear(head: HTMLElement | null) {
  if (head === null) return;
  const sizes = new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingTop = `${head.offsetHeight + 16}px`;
  });
  sizes.observe(head);
  return () => sizes.disconnect();
}

/** Opened anew (reloaded, or come back to), or for a part of it. */
const isOpenedAt = (hash: string): boolean =>
  hash !== '' || (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).type !== 'navigate';

/** Whether somebody has begun to work with the page, or came for a part of it. */
function useBegun() {
  const at = useRouterState({ select: ({ location }) => location });
  const [start] = useState(at);
  const [hasBegun, setBegun] = useState(() => isOpenedAt(at.hash));
  useEffect(() => {
    const begin = (): void => setBegun(true);
    if (at !== start) begin();
    document.addEventListener('focusin', begin);
    return () => document.removeEventListener('focusin', begin);
  }, [at, start]);
  return { start, hasBegun };
}

/** What stands around every page. */
export function Frame() {
  useLinks();
  const { number } = useParams({ strict: false });
  const { start, hasBegun } = useBegun();
  const isWide = useIsWide();
  const isWaiting = useSyncExternalStore(watchOutbox, isOutboxFull);
  return (
    <>
      <Header number={number} />
      <div className="desktop-admin:flex desktop-admin:min-h-[calc(100vh-3.5rem)]">
        {number === undefined ? null : <Navigation number={number} />}
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-280 min-w-0 px-4 py-6 outline-none desktop:px-8">
          <Suspense fallback={null}>{hasBegun ? <Arrivals start={start} /> : null}</Suspense>
          <Suspense fallback={null}>{isWaiting ? <Outbox /> : null}</Suspense>
          <Outlet />
          <HelpLink number={number} look="mt-8 inline-flex desktop:hidden" />
        </main>
      </div>
      <Suspense fallback={null}>{isWide ? null : <PhoneBar number={number} />}</Suspense>
    </>
  );
}
