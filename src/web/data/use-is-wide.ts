import { useSyncExternalStore } from 'react';

/** The width from which tables have room, as the style sheet's `desktop` says it. */
const query = '(min-width: 48em)';

function watch(tell: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', tell);
  return () => list.removeEventListener('change', tell);
}

/** Whether the window has room for a table, now and when it is turned or resized. */
export const useIsWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(query).matches);
