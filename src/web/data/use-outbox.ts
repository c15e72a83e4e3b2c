import { useCallback, useEffect, useRef, useState } from 'react';
import { type Waiting, waitingReports } from './incident-outbox.ts';
import { type Sent, sendReport } from './send-report.ts';

/** Between two tries that failed, in milliseconds: doubled each time. */
const [firstPause, longestPause] = [2000, 60_000];

/** Sends what waits one after the other; what the server refused waits for its person unless `isAsked`. What came of each, by its id. */
async function sendAll(isAsked: boolean): Promise<ReadonlyMap<string, Sent>> {
  const outcomes = new Map<string, Sent>();
  for (const report of waitingReports())
    if (isAsked || report.refused === null) outcomes.set(report.id, await sendReport(report));
  return outcomes;
}

/** What makes another try worth while: a new report, or other words in one. */
const gist = (reports: readonly Waiting[]): string =>
  JSON.stringify(reports.filter(({ refused }) => refused === null).map(({ id, data }) => [id, data]));

/**
 * Sends the reports of this device by itself: at once, when the connection or the person comes back, and after pauses that grow.
 * `isSignedOut`: the server wants to know who it is first.
 */
export function useOutbox(reports: readonly Waiting[]) {
  const [isSignedOut, setSignedOut] = useState(false);
  const [isSending, setSending] = useState(false);
  const state = useRef({ isBusy: false, isAgain: false, pause: firstPause });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attempt = useCallback(async (isAsked = false): Promise<void> => {
    const now = state.current;
    clearTimeout(timer.current);
    now.isAgain = now.isBusy;
    if (now.isBusy) return;
    now.isBusy = true;
    setSending(true);
    const outcomes = [...(await sendAll(isAsked)).values()];
    now.isBusy = false;
    setSending(false);
    setSignedOut(outcomes.includes('signedOut'));
    if (now.isAgain) return attempt();
    if (!outcomes.some((one) => one === 'waiting' || one === 'signedOut')) return;
    timer.current = setTimeout(() => void attempt(), now.pause);
    now.pause = Math.min(now.pause * 2, longestPause);
  }, []);
  const told = gist(reports);
  useEffect(() => {
    if (told !== '[]') void attempt();
  }, [told, attempt]);
  useEffect(() => {
    const back = (): void => {
      state.current.pause = firstPause;
      if (document.visibilityState === 'visible') void attempt();
    };
    const events = [
      [window, 'online'],
      [window, 'focus'],
      [document, 'visibilitychange'],
    ] as const;
    for (const [target, name] of events) target.addEventListener(name, back);
    return () => {
      clearTimeout(timer.current);
      for (const [target, name] of events) target.removeEventListener(name, back);
    };
  }, [attempt]);
  return { isSignedOut, isSending, sendNow: () => void attempt(true) };
}
