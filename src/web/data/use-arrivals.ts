import { type ParsedLocation, useElementScrollRestoration, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { arrive, arriveAtHead, focusOn, isShown, type Missed, unfold } from './arrive.ts';
import { guardFocus } from './guard-focus.ts';
import { placeIn } from './place-in.ts';
import { linksLeft, windowsLeft } from './use-links.ts';
import { whenever } from './whenever.ts';

const turnOf = ({ state }: ParsedLocation): number => state.__TSR_index;
const keyOf = ({ state, href }: ParsedLocation): string => state.__TSR_key ?? href;

const isInWindow = (link: HTMLElement): boolean => {
  const { top, bottom } = link.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

/** The link by which this page was left, as it is drawn now; of several alike, one that is in view. */
function linkLeft(at: ParsedLocation): HTMLElement | undefined {
  const href = linksLeft.get(keyOf(at));
  if (href === undefined) return undefined;
  const links = [...document.querySelectorAll<HTMLElement>('a[href]')].filter(
    (link) => link.getAttribute('href') === href && isShown(link),
  );
  return links.find(isInWindow) ?? links[0];
}

/** Back on a page: where it was left, with the focus on the link that led away, as soon as that is there, else at its head. */
function comeBack(at: ParsedLocation, stay: () => void): () => void {
  const before = document.activeElement;
  // What was arrived at before is left again.
  const left = new Set(document.querySelectorAll('main [data-arrived]'));
  return whenever((isQuiet) => {
    // A form that the address asks for comes first.
    if ([...document.querySelectorAll('main [data-arrived]')].some((place) => !left.has(place))) return isQuiet;
    const link = linkLeft(at);
    if (link !== undefined) unfold(link);
    stay();
    const isFree = [before, document.body, null].includes(document.activeElement);
    const target = link ?? (isQuiet ? document.querySelector<HTMLElement>('main h1') : null);
    if (isFree && target !== null) focusOn(target);
    return isQuiet;
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

/** The focus is guarded on every page. */
function useGuard(): void {
  const router = useRouter();
  useEffect(() => {
    const guard = guardFocus();
    const forget = router.subscribe('onBeforeLoad', ({ pathChanged }) => {
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
  const visited = useRef(new Set([keyOf(start)]));
  const key = keyOf(at);
  useGuard();
  useEffect(() => {
    const { at: to, saved: left } = now.current;
    const from = last.current ?? (key === keyOf(start) ? to : start);
    last.current = to;
    const isReturn = from === to ? isReopened(to) : turnOf(from) !== turnOf(to);
    // A page that was visited and never scrolled was left at its head.
    const { scrollX, scrollY } = windowsLeft.get(key) ?? left ?? { scrollX: 0, scrollY: 0 };
    windowsLeft.delete(key);
    const isKnown = isReturn && (left !== undefined || (from !== to && visited.current.has(key)));
    visited.current.add(key);
    const stay = isKnown ? () => window.scrollTo(scrollX, scrollY) : undefined;
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
