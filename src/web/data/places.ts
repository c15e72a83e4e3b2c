import { useEffect, useRef } from 'react';

/** What a page knows of a place that an address names: whether its conditions hide it, and how it is brought in. */
export interface Sought {
  readonly isHidden: boolean;
  /** Draws it: scrolls a list on, or lifts the conditions that hide it. */
  readonly show: () => void;
  /** Moves the focus to it, where it doesn't take the focus itself. */
  readonly focus?: () => void;
}

type Seek = (id: string) => Sought | null;

const seekers = new Set<{ readonly current: Seek }>();

/** What the pages on the screen know of a place; null: nothing. A part that can draw it goes before one that hides it. */
export function seek(id: string): Sought | null {
  const known = [...seekers].flatMap(({ current }) => current(id) ?? []);
  return known.find(({ isHidden }) => !isHidden) ?? known[0] ?? null;
}

/** For parts that don't draw all that they hold: tells what is known of the place that an address names. */
export function useSeeker(find: Seek): void {
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    seekers.add(latest);
    return () => {
      seekers.delete(latest);
    };
  }, []);
}
