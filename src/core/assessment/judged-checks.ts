import { allChecks } from '../checks/all-checks.ts';
import type { Check, CheckConclusion, CheckOutcome } from '../checks/check.ts';
import type { KeptObservation } from '../checks/kept-observation.ts';
import { isWorse, type OutcomeChange, outcomeChange } from '../checks/outcome-change.ts';
import type { CheckArea } from '../contract/check-schedule.ts';
import { own } from '../kernel/own.ts';
import { type CheckTarget, checkTargets } from './check-targets.ts';
import type { Facts } from './facts.ts';
import { concludeKept, keptOf } from './kept-observations.ts';

/** What one check concludes of one target now, beside what it came to before. */
export interface JudgedCheck {
  readonly target: CheckTarget;
  readonly check: Check;
  readonly conclusion: CheckConclusion;
  readonly kept: KeptObservation;
  /** Beside the time before. */
  readonly change: OutcomeChange;
  /** What it came to before it fell, as long as it has not come back; null while it is as good as it was. */
  readonly fellFrom: CheckOutcome | null;
}

function judged(target: CheckTarget, check: Check, kept: KeptObservation, facts: Facts): JudgedCheck {
  const conclusion = concludeKept(check, kept, facts);
  const before = own(kept.before?.outcomes, check.id);
  const best = own(kept.before?.lost, check.id) ?? before;
  const fellFrom = best !== undefined && isWorse(conclusion.outcome, best) ? best : null;
  const change = outcomeChange(conclusion.outcome, before, own(kept.before?.known, check.id));
  return { target, check, conclusion, kept, change, fellFrom };
}

/** What every check concludes of a target from what was seen of it last, where `of` holds of that; in the order of the checks. */
export function judgedChecks(
  target: CheckTarget,
  facts: Facts,
  of: (kept: KeptObservation) => boolean = () => true,
): readonly JudgedCheck[] {
  const kept = keptOf(target, facts).filter(of);
  return allChecks.flatMap((check) =>
    kept.filter(({ observation }) => observation.probe === check.probe).map((one) => judged(target, check, one, facts)),
  );
}

/** Checks of an area that came to something worse than the time before, where `of` holds of what was seen. */
export const worsenedChecks = (
  facts: Facts,
  area: CheckArea,
  of: (kept: KeptObservation) => boolean,
): readonly JudgedCheck[] =>
  checkTargets(facts, area)
    .flatMap((target) => judgedChecks(target, facts, of))
    .filter(({ change }) => change === 'worse');

/** Checks of an area that fell at some time and have not come back since. */
export const fallenChecks = (facts: Facts, area: CheckArea): readonly JudgedCheck[] =>
  checkTargets(facts, area)
    .flatMap((target) => judgedChecks(target, facts, ({ before }) => before !== null))
    .filter(({ fellFrom }) => fellFrom !== null);
