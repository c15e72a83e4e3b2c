import type { Settings } from '../../settings.ts';
import { addressPolicy } from './address-policy.ts';
import { namesBy } from './names.ts';
import { defaultLimits, type Outbound, outboundBy } from './outbound.ts';

/** The way out as the operator's settings have it: what may be contacted, whom to ask for names, and at what pace. */
export function wayOutBy(settings: Settings): Outbound {
  const { JUNSHU_PROBE_ALLOW, JUNSHU_PROBE_DNS, JUNSHU_PROBE_PACE } = settings;
  const names = namesBy(JUNSHU_PROBE_DNS, defaultLimits.connectMilliseconds);
  const limits = { ...defaultLimits, connectionsPerSecond: JUNSHU_PROBE_PACE };
  return outboundBy(addressPolicy(JUNSHU_PROBE_ALLOW), names, limits);
}
