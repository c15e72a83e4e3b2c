import { useState } from 'react';

const keyOf = (register: string): string => `junshu-columns:${register}`;

function storedColumns(register: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(register)) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch {
    return new Set();
  }
}

/** The columns that a person hides on this device, by register: a field that comes with a later version is shown. */
export function useHiddenColumns(
  register: string,
): readonly [hidden: ReadonlySet<string>, hide: (hidden: ReadonlySet<string>) => void] {
  const [hidden, setHidden] = useState(() => storedColumns(register));
  const hide = (next: ReadonlySet<string>): void => {
    setHidden(next);
    try {
      if (next.size === 0) localStorage.removeItem(keyOf(register));
      else localStorage.setItem(keyOf(register), JSON.stringify([...next]));
    } catch {
      // A device that keeps nothing shows them hidden for this visit.
    }
  };
  return [hidden, hide];
}
