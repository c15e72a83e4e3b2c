import type { FoundContract } from '../commands/context.ts';
import { reassess } from '../core/assessment/assess.ts';
import type { Assessment } from '../core/assessment/assessment.ts';
import { reasonText } from '../core/assessment/reason-text.ts';
import { ruleChanges } from '../core/assessment/rule-changes.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { RuleChangesView } from './rule-change-models.ts';

/** Sentences shown of one duty; the matter's own page has all. */
const reasonsShown = 3;

/** What an assessment comes to where other rules judge than before, in words. */
export function ruleChangesIn({ catalogue, state }: FoundContract, assessment: Assessment): RuleChangesView | null {
  const changes = ruleChanges(assessment, state.registers);
  if (changes === null) return null;
  const found = new Map(changes.duties.map((one) => [one.dutyId, one]));
  return {
    ruleset: assessment.ruleset,
    before: changes.before,
    keptOn: changes.keptOn,
    duties: catalogue.obligations.flatMap(({ number, duties }) =>
      duties.flatMap(({ id, mark, label }) => {
        const one = found.get(id);
        if (one === undefined) return [];
        const reasons = one.reasons.slice(0, reasonsShown).map((reason) => reasonText(reason).explanation);
        return [{ ...one, obligation: number, mark, label, reasons }];
      }),
    ),
  };
}

/** What is to be told once of a contract because the rules changed; null where there is nothing. */
export const ruleChangesView = (found: FoundContract, today: PlainDate): RuleChangesView | null =>
  ruleChangesIn(found, reassess(found.catalogue, found.state, today));
