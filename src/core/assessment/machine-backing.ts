import { checkNamed } from '../checks/all-checks.ts';
import type { CheckOutcome } from '../checks/check.ts';
import { checkAreas } from '../contract/check-schedule.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { areaRegisters } from './check-targets.ts';
import type { Facts } from './facts.ts';
import { freshConclusion } from './fresh-conclusion.ts';
import type { FiledUnder, Proof } from './language/proof.ts';
import { tlsMethods } from './tls-methods.ts';

const meaning: Readonly<Record<Verdict, CheckOutcome>> = {
  satisfied: 'pass',
  notSatisfied: 'fail',
  undetermined: 'undetermined',
};

/** What checks could tell of a row by observations in date. */
function outcomesOf(checks: readonly string[], { register, id }: FiledUnder, facts: Facts): readonly CheckOutcome[] {
  const areas = checkAreas.filter((area) => areaRegisters[area] === register);
  return checks
    .flatMap((name) => checkNamed(name) ?? [])
    .flatMap((check) => areas.flatMap((area) => freshConclusion(check, area, register, { id }, facts)?.outcome ?? []))
    .filter((outcome) => outcome !== 'undetermined');
}

/** Whether a machine saw of a row what is said of it: one of the checks at least, and none of them otherwise. */
export function isSeen(checks: readonly string[], row: FiledUnder, verdict: Verdict, facts: Facts): boolean {
  const outcomes = outcomesOf(checks, row, facts);
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === meaning[verdict]);
}

/** What bears out a sentence of a check itself: the observation; of the versions of TLS another's tool may say the same. */
export const proofOfCheck = (check: string): Proof => ({
  kinds: [],
  checks: [check],
  unstated: true,
  ...(check === 'site-tls-versions' ? { otherMethods: ({ id }, { facts }) => tlsMethods(id, facts).agree } : {}),
});
