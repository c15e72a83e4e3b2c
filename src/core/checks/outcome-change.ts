import { own } from '../kernel/own.ts';
import type { CheckOutcome } from './check.ts';

/**
 * How an outcome stands to the one before it. `unclear`: it failed, and now nobody can tell; `again`: it fails as it did before
 * the time when nobody could tell.
 */
export type OutcomeChange = 'new' | 'same' | 'better' | 'worse' | 'unclear' | 'again';

const ranks: Readonly<Record<CheckOutcome, number>> = { pass: 0, undetermined: 1, fail: 2 };

/** Whether one outcome is worse than another: pass before undetermined before fail. */
export const isWorse = (now: CheckOutcome, then: CheckOutcome): boolean => ranks[now] > ranks[then];

/**
 * What became of an outcome since the time before; a check that had not spoken before is new, whatever it says. `known`: what it
 * had last come to for certain, where the time before could not tell.
 */
export function outcomeChange(now: CheckOutcome, then: CheckOutcome | undefined, known?: CheckOutcome): OutcomeChange {
  if (then === undefined) return 'new';
  if (now === then) return 'same';
  if (then === 'fail' && now === 'undetermined') return 'unclear';
  if (then === 'undetermined' && now === 'fail' && known === 'fail') return 'again';
  return isWorse(now, then) ? 'worse' : 'better';
}

/** Outcomes by the ids of their checks. */
type Outcomes = Readonly<Record<string, CheckOutcome>>;

/**
 * What checks had come to before they fell, of those that have not come back since: `then` and `lost` as the observation before
 * had them, `now` as that observation itself came to.
 */
export function stillLost(now: Outcomes, then: Outcomes, lost: Outcomes): Outcomes {
  const best = { ...then, ...lost };
  return Object.fromEntries(
    Object.entries(best).filter(([check, outcome]) => {
      const present = own(now, check);
      return present !== undefined && isWorse(present, outcome);
    }),
  );
}

/** What checks had last come to for certain, of those that could not tell `now`; `then` and `known` as above. */
export function lastKnown(now: Outcomes, then: Outcomes, known: Outcomes): Outcomes {
  const before = { ...known, ...Object.fromEntries(Object.entries(then).filter(([, one]) => one !== 'undetermined')) };
  return Object.fromEntries(Object.entries(before).filter(([check]) => own(now, check) === 'undetermined'));
}
