import { setTimeout as wait } from 'node:timers/promises';
import type { RestoreGate } from '../postgres/restore-store.ts';

const lookMilliseconds = 2000;

/** Begins what goes on by itself: at once, or on a restored copy as soon as it is confirmed. Returns how to stop. */
export function whenOpen(
  gate: Pick<RestoreGate, 'isOpen'>,
  begin: () => readonly (() => Promise<void> | void)[],
  tellFault: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  const stops: (() => Promise<void> | void)[] = [];
  const isOpen = (): Promise<boolean> =>
    gate.isOpen().catch((error) => {
      tellFault(error);
      return false;
    });
  const look = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      if (await isOpen()) {
        if (!stop.signal.aborted) stops.push(...begin());
        return;
      }
      await wait(lookMilliseconds, undefined, { ref: false, signal: stop.signal }).catch(() => undefined);
    }
  };
  const looking = look();
  return async () => {
    stop.abort();
    await looking;
    for (const one of stops.reverse()) await one();
  };
}
