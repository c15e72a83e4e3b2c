import { japanDay } from '../core/kernel/plain-date.ts';
import { addressPolicy } from '../probes/outbound/address-policy.ts';
import { namesBy } from '../probes/outbound/names.ts';
import { defaultLimits, outboundBy } from '../probes/outbound/outbound.ts';
import { stoppable } from '../probes/outbound/stoppable.ts';
import { readSettings } from '../settings.ts';
import type { CheckKit } from './check-command.ts';
import { say } from './console.ts';

/** What checks on the command line work with, by the environment's settings. */
export function makeKit(signal: AbortSignal): CheckKit {
  const settings = readSettings(process.env);
  const names = namesBy(settings.JUNSHU_PROBE_DNS, defaultLimits.connectMilliseconds);
  // Questions under way would keep the process until their time is over.
  signal.addEventListener('abort', () => names.resolver.cancel(), { once: true });
  const now = (): string => new Date().toISOString();
  return {
    outbound: stoppable(outboundBy(addressPolicy(settings.JUNSHU_PROBE_ALLOW), names), signal),
    today: japanDay(now()),
    now,
    signal,
    progress: (done, total, what) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\u001b[K${done}/${total} ${say(what)}${done === total ? '\n' : ''}`);
    },
  };
}
