import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { requirementsSupportedCheck } from '../core/checks/deliverable/requirements-supported.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { FeedSource } from '../feeds/matching-feeds.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { probeRequirements } from '../probes/requirements/probe-requirements.ts';

/** Looks up what a deliverable's row asks of users' machines in the contract's feeds; nothing is seen where they are not at hand. */
export async function lookAtRequirements(
  target: string,
  { requirement }: JsonObject,
  kit: ProbeKit,
): Promise<readonly Gathered[]> {
  const declared = typeof requirement === 'string' ? requirement : '';
  return kit.feeds === undefined ? [] : [await probeRequirements(target, declared, kit.feeds, kit)];
}

/** Holds what users need against feeds and judges it; needs no server and no database. */
export async function checkRequirements(
  requirement: string,
  deliveredOn: PlainDate,
  kit: ProbeKit,
  feeds: FeedSource,
): Promise<CheckedTarget> {
  const target = requirement.slice(0, 2000);
  const { observation } = await probeRequirements(target, requirement, feeds, kit);
  const context = { asOf: kit.today, declared: { requirement, deliveredOn } };
  return judgeTarget(target, [observation], [requirementsSupportedCheck], context);
}
