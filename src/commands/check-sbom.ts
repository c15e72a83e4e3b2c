import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { softwareChecks } from '../core/checks/software/checks.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { FeedSource } from '../feeds/matching-feeds.ts';
import { probeComponents } from '../probes/components/probe-components.ts';
import type { ProbeKit } from '../probes/probe-kit.ts';
import type { ComponentList } from '../tables/component-list.ts';

/** What a list of software is judged by. `declared`: `until`, the day until which support must last; `countsExtended`. */
export interface SbomOptions {
  readonly feeds: FeedSource;
  readonly declared?: JsonObject;
}

/** Holds a bill of materials or a package list against feeds and judges it; needs no server and no database. */
export async function checkSbom(
  target: string,
  list: ComponentList,
  kit: ProbeKit,
  { feeds, declared = {} }: SbomOptions,
): Promise<CheckedTarget> {
  const { observation } = await probeComponents(target, list, feeds, kit);
  return judgeTarget(target, [observation], softwareChecks, { asOf: kit.today, declared });
}
