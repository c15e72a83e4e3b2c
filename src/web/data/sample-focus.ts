import { type RefObject, useEffect, useRef } from 'react';

/** Where the focus goes when what had it is gone: to what has come in its place. */
type Place = 'firstSteps' | 'notice';

let next: Place | null = null;

/** Lets the focus go to a place as soon as that is there. */
export function focusNext(place: Place): void {
  next = place;
}

/** A heading that takes the focus when it was to go there. */
export function useFocusNext<Heading extends HTMLElement>(place: Place): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  useEffect(() => {
    if (next !== place) return;
    next = null;
    heading.current?.focus();
  }, [place]);
  return heading;
}
