import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { own } from '../../core/kernel/own.ts';

/** How long typing rests before the address tells of it, in milliseconds. */
const pause = 300;

function textIn(search: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const held = own(search, name);
  return held === undefined ? undefined : String(held);
}

/**
 * A condition of a page (filter, search, period) that its address tells, so that a link, a reload and the way back have it. What is
 * chosen or typed replaces the address: one way back leaves the page. `usual` is left out of it.
 */
export function useAddress(name: string, usual = ''): readonly [value: string, change: (value: string) => void] {
  const navigate = useNavigate();
  const { history, options } = useRouter();
  const held = textIn(useSearch({ strict: false }), name);
  const [value, setValue] = useState(held ?? usual);
  const latest = useRef({ usual, tell: (_: string): void => undefined });
  latest.current = {
    usual,
    tell: (next) => {
      const search = (before: object): object => ({
        ...before,
        [name]: next === latest.current.usual ? undefined : next,
      });
      void navigate({ to: '.', search: search as never, hash: true, replace: true, resetScroll: false });
    },
  };
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly next: string }>(undefined);
  const drop = useCallback((): string | undefined => {
    const { timer, next } = waiting.current ?? {};
    clearTimeout(timer);
    waiting.current = undefined;
    return next;
  }, []);
  useEffect(() => {
    // By the way back, or by a link, the address comes first.
    const stop = history.subscribe(({ location, action: { type } }) => {
      if (type === 'REPLACE') return;
      drop();
      setValue(textIn(options.parseSearch(location.search), name) ?? latest.current.usual);
    });
    // Whoever leaves the field has done typing.
    const flush = (): void => {
      const next = drop();
      if (next !== undefined) latest.current.tell(next);
    };
    document.addEventListener('focusout', flush);
    return () => {
      document.removeEventListener('focusout', flush);
      drop();
      stop();
    };
  }, [history, options, name, drop]);
  const change = (next: string): void => {
    const before = drop();
    if (next === value && before === undefined) return;
    setValue(next);
    waiting.current = { next, timer: setTimeout(() => latest.current.tell(drop() ?? next), pause) };
  };
  return [value, change];
}
