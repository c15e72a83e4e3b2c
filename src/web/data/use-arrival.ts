import { type RefObject, useEffect, useRef } from 'react';

/** Brings a part that came after the page into view, and the focus to it, when the address names it. */
export function useArrival(id: string): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (decodeURIComponent(window.location.hash.slice(1)) !== id) return;
    part.current?.scrollIntoView();
    part.current?.focus({ preventScroll: true });
  }, [id]);
  return part;
}
