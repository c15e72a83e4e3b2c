import { japanDay } from '../core/kernel/plain-date.ts';
import { stoppable } from '../probes/outbound/stoppable.ts';
import { wayOutBy } from '../probes/outbound/way-out.ts';
import { readSettings } from '../settings.ts';
import type { CheckKit } from './check-command.ts';
import { say, tellProgress } from './console.ts';

/** What checks on the command line work with, by the environment's settings. */
export function makeKit(signal: AbortSignal): CheckKit {
  const settings = readSettings(process.env);
  const outbound = wayOutBy(settings);
  // Questions under way would keep the process until their time is over.
  signal.addEventListener('abort', () => outbound.names.resolver.cancel(), { once: true });
  const now = (): string => new Date().toISOString();
  return {
    outbound: stoppable(outbound, signal),
    today: japanDay(now()),
    now,
    signal,
    progress: (done, total, what) => {
      tellProgress(`${done}/${total} ${say(what)}`, { isEnd: done === total, brief: true });
    },
  };
}
