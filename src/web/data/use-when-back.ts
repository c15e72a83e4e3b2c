import { useEffect, useRef } from 'react';

const retryMilliseconds = 5000;

/** Tries again what waits: when the connection returns, when the page is looked at, and every few seconds (the server may have been away). */
export function useWhenBack(isWaiting: boolean, attempt: () => Promise<void>): void {
  const latest = useRef(attempt);
  latest.current = attempt;
  useEffect(() => {
    if (!isWaiting) return;
    const again = (): void => void latest.current();
    const timer = setInterval(again, retryMilliseconds);
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [isWaiting]);
}
