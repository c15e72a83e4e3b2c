import { useMemo, useSyncExternalStore } from 'react';
import { type Waiting, waitingReports } from './incident-outbox.ts';
import { watchOutbox } from './outbox-signal.ts';

/** A text, so that nothing is drawn anew while nothing has changed. */
const asText = (): string => JSON.stringify(waitingReports());

/** Reports that this device has not sent, as they stand in every tab. */
export function useWaiting(): readonly Waiting[] {
  const text = useSyncExternalStore(watchOutbox, asText);
  return useMemo(() => JSON.parse(text) as readonly Waiting[], [text]);
}
