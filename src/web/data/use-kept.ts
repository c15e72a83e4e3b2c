import { useState } from 'react';

/** Input of a form that is sent by a button: it stays on this device, through a killed tab too, until it has been sent. */
export function useKept<Value>(key: string, initial: Value): readonly [Value, (value: Value) => void, () => void] {
  const [typed, setTyped] = useState<Value | null>(() => {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Value);
  });
  const keep = (value: Value): void => {
    localStorage.setItem(key, JSON.stringify(value));
    setTyped(value);
  };
  const forget = (): void => {
    localStorage.removeItem(key);
    setTyped(null);
  };
  return [typed ?? initial, keep, forget];
}
