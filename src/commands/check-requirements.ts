import type { JsonObject } from '../core/kernel/json.ts';
import { keptFeeds } from '../feeds/matching-feeds.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { probeRequirements } from '../probes/requirements/probe-requirements.ts';
import { readSettings } from '../settings.ts';

/** Looks up what a deliverable's row asks of users' machines in the feeds that are kept. */
export async function lookAtRequirements(
  target: string,
  { requirement }: JsonObject,
  kit: ProbeKit,
): Promise<readonly Gathered[]> {
  const declared = typeof requirement === 'string' ? requirement : '';
  const source = keptFeeds(readSettings(process.env).JUNSHU_DATA);
  return [await probeRequirements(target, declared, source, kit)];
}
