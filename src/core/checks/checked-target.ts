import { type Check, type CheckConclusion, type CheckContext, conclude } from './check.ts';
import type { Observation } from './observation.ts';

/** A target with what was seen of it and what the checks conclude. */
export interface CheckedTarget {
  readonly target: string;
  readonly observations: readonly Observation[];
  readonly conclusions: readonly CheckConclusion[];
}

/** Judges observations of one target by every check that reads their probes, in the order of the checks. */
export function judgeTarget(
  target: string,
  observations: readonly Observation[],
  checks: readonly Check[],
  context: CheckContext,
): CheckedTarget {
  const conclusions = checks.flatMap((check) =>
    observations.filter(({ probe }) => probe === check.probe).map((one) => conclude(check, one, context)),
  );
  return { target, observations, conclusions };
}
