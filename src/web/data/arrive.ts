import { seek } from './places.ts';
import { queryClient } from './queries.ts';
import { whenever } from './whenever.ts';

/** Why a place that an address names is not in view. */
export type Missed = { readonly id: string; readonly show: (() => void) | null };

/** How long a place bears its mark, in milliseconds. */
const markedFor = 2500;

export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

export const focusable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Opens every fold around an element. */
export function unfold(element: Element): void {
  const folds = 'details:not([open])';
  for (let fold = element.closest(folds); fold !== null; fold = fold.closest(folds)) fold.setAttribute('open', '');
}

/** The part of the page that bears a name, as it is drawn for this window. */
function placeNamed(id: string): HTMLElement | null {
  const named = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(
    ({ dataset }) => dataset.place === id,
  );
  const own = document.getElementById(id);
  const drawn = (own === null ? named : [...named, own]).filter((place) => {
    unfold(place);
    return isShown(place);
  });
  // A row stands in its register's grid, and, opened, beside it: it is selected where it stands.
  return drawn.find((place) => place.role === 'row') ?? drawn[0] ?? null;
}

/** Moves the focus to an element that may not take any by itself. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches(focusable)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Where the focus goes in a part of the page: what it names, its heading, its field, else itself. */
export function targetIn(place: HTMLElement): HTMLElement {
  if (place.matches(`${focusable}, [tabindex]`)) return place;
  const field = place.matches('[data-field]') ? ['input:checked', focusable] : [];
  for (const wanted of ['[data-focus]', 'h1, h2, h3, h4', ...field]) {
    const found = [...place.querySelectorAll<HTMLElement>(wanted)].find(isShown);
    if (found !== undefined) return found;
  }
  return place;
}

function mark(place: HTMLElement): void {
  if (place.tagName === 'MAIN') return;
  place.setAttribute('data-arrived', '');
  setTimeout(() => place.removeAttribute('data-arrived'), markedFor);
}

/** Scrolls a place below what stands fast at the window's top (`scroll-padding`); within a list of its own only as far as needed. */
const bring = (place: HTMLElement): void =>
  place.scrollIntoView({ block: place.closest('[role=grid]') === null ? 'start' : 'nearest', inline: 'nearest' });

/** Keeps the window where it is wanted while more of the page comes in, until all is there. */
const hold = (put: () => void): (() => void) =>
  whenever((isQuiet) => {
    put();
    return isQuiet;
  });

/**
 * Brings the place that an address names into view, the focus to it, and marks it for a moment: at once, or as soon as it is there.
 * `onMissed` is told when conditions hide it or it is nowhere, and with null when it was found. `stay`: where the window was left.
 */
export function arrive(id: string, onMissed: (missed: Missed | null) => void, stay?: () => void): () => void {
  let isAsked = false;
  let stopHolding = (): void => undefined;
  const stop = whenever((isQuiet) => {
    const sought = seek(id);
    const place = placeNamed(id);
    if (place !== null && sought?.isHidden !== true) {
      (sought?.focus ?? ((): void => focusOn(targetIn(place))))();
      mark(place);
      stopHolding = hold(stay ?? ((): void => bring(placeNamed(id) ?? place)));
      onMissed(null);
      return true;
    }
    if (sought !== null && !sought.isHidden) {
      sought.show();
      return false;
    }
    if (!isQuiet) return false;
    // What was kept here may be older than the link.
    if (!isAsked) {
      isAsked = true;
      void queryClient.refetchQueries({ type: 'active' });
      return false;
    }
    onMissed({ id, show: sought?.show ?? null });
    return true;
  });
  return () => {
    stop();
    stopHolding();
  };
}

/** The page's heading takes the focus once it is there, as a page load would begin with it; not from what took it meanwhile. */
export function arriveAtHead(): () => void {
  const before = document.activeElement;
  return whenever((isQuiet) => {
    const target = document.querySelector<HTMLElement>(isQuiet ? 'main h1, main' : 'main h1');
    const { activeElement } = document;
    const isFree = [before, document.body, null].includes(activeElement) || activeElement?.tagName === 'MAIN';
    if (target !== null && isFree) focusOn(target);
    // Where the page had no heading yet, it takes the focus when it comes.
    return target?.tagName === 'H1';
  });
}
