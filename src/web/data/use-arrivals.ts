import { type ParsedLocation, useElementScrollRestoration, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { arrive, arriveAtHead, focusOn, hold, isShown, type Missed } from './arrive.ts';
import { guardFocus } from './guard-focus.ts';

/** The place that an address names; '' when none. */
function placeIn({ hash }: ParsedLocation): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

const turnOf = ({ state }: ParsedLocation): number => state.__TSR_index;
const keyOf = ({ state, href }: ParsedLocation): string => state.__TSR_key ?? href;

/** The link from which a page was left, so that whoever comes back finds the focus on it. */
const linksLeft = new Map<string, string>();

const linkTo = (href: string | undefined): HTMLElement | undefined =>
  href === undefined
    ? undefined
    : [...document.querySelectorAll<HTMLElement>('main a[href]')].find(
        (link) => link.getAttribute('href') === href && isShown(link),
      );

/** Back on a page: where it was left, with the focus on the link that led away, else at its head. */
function comeBack(at: ParsedLocation, stay: () => void): () => void {
  let isFocused = false;
  return hold(() => {
    // A form that the address asks for comes first.
    if (document.querySelector('main [data-arrived]') !== null) return;
    stay();
    if (isFocused) return;
    const link = linkTo(linksLeft.get(keyOf(at)));
    const target = link ?? document.querySelector<HTMLElement>('main h1');
    if (target === null) return;
    focusOn(target);
    isFocused = true;
  });
}

/** Whether a page that is opened with its application was left there before: what its address names goes before where it was left. */
function isReopened(at: ParsedLocation): boolean {
  const [way] = performance.getEntriesByType('navigation');
  const isBack = way instanceof PerformanceNavigationTiming && way.type === 'back_forward';
  return isBack || at.hash === '';
}

type Told = (missed: Missed | null) => void;

/** What an address asks for, coming from another: null when one stays where one is. */
function follow(from: ParsedLocation, at: ParsedLocation, stay: (() => void) | undefined, onMissed: Told) {
  const place = placeIn(at);
  const isNewPage = from.pathname !== at.pathname;
  // What replaces an address tells what somebody did on the page: they are there already.
  const hasMoved = isNewPage || turnOf(from) !== turnOf(at) || from === at;
  if (place !== '' && hasMoved) return arrive(place, onMissed, stay);
  if (stay !== undefined) return comeBack(at, stay);
  return isNewPage ? arriveAtHead() : null;
}

/** The focus is guarded on every page; where a page was left by a link, that is remembered. */
function useGuard(): void {
  const router = useRouter();
  useEffect(() => {
    const guard = guardFocus();
    const forget = router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
      const link = document.activeElement?.closest('a')?.getAttribute('href');
      if (fromLocation !== undefined && link != null) linksLeft.set(keyOf(fromLocation), link);
      if (pathChanged) guard.forget();
    });
    return () => {
      guard.end();
      forget();
    };
  }, [router]);
}

/** A link to where one is already leads there again. */
function useSameLink(again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    const look = ({ target }: MouseEvent): void => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.href === window.location.href) latest.current();
    };
    document.addEventListener('click', look);
    return () => document.removeEventListener('click', look);
  }, []);
}

/**
 * Follows every address: brings what it names into view, and the focus to it or to the page's head; coming back, to where one was.
 * `start`: the address as the application was opened. Returns what was named and could not be shown.
 */
export function useArrivals(start: ParsedLocation) {
  const [missed, setMissed] = useState<Missed | null>(null);
  const at = useRouterState({ select: ({ resolvedLocation, location }) => resolvedLocation ?? location });
  const saved = useElementScrollRestoration({ getElement: () => window });
  const now = useRef({ at, saved });
  now.current = { at, saved };
  const last = useRef<ParsedLocation>(null);
  const stop = useRef<(() => void) | null>(null);
  const key = keyOf(at);
  useGuard();
  useEffect(() => {
    const { at: to, saved: left } = now.current;
    const from = last.current ?? (key === keyOf(start) ? to : start);
    last.current = to;
    const isReturn = from === to ? isReopened(to) : turnOf(from) !== turnOf(to);
    const stay = left === undefined || !isReturn ? undefined : () => window.scrollTo(left.scrollX, left.scrollY);
    const next = follow(from, to, stay, setMissed);
    if (next === null) return;
    setMissed(null);
    stop.current?.();
    stop.current = next;
  }, [key, start]);
  useEffect(() => () => stop.current?.(), []);
  const again = (): void => {
    stop.current?.();
    const place = placeIn(at);
    if (place !== '') stop.current = arrive(place, setMissed);
  };
  useSameLink(again);
  const show = (): void => {
    missed?.show?.();
    again();
  };
  return { missed, show, close: () => setMissed(null) };
}
