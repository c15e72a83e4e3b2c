import type { Json } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { Situation, VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';
import type { Proof } from './language/proof.ts';
import type { RuleId } from './rule-texts.ts';

/** A rule judges facts and answers in three values; its words live in `rule-texts.ts`. */
export interface Rule {
  readonly id: RuleId;
  readonly duties: readonly string[];
  /** What can bear out what it says, beside the word of whoever entered it. */
  readonly proof: Proof;
  judge(facts: Facts): VerdictReason;
}

/** The worst of some verdicts: one notSatisfied outweighs all, then one undetermined; nothing judged is undetermined. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notSatisfied')) return 'notSatisfied';
  if (verdicts.length === 0 || verdicts.includes('undetermined')) return 'undetermined';
  return 'satisfied';
}

/** The best of some verdicts, where one that is satisfied suffices: one undetermined outweighs what is notSatisfied. */
export function bestOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('satisfied')) return 'satisfied';
  return verdicts.includes('undetermined') ? 'undetermined' : 'notSatisfied';
}

interface Judgement {
  readonly verdict: Verdict;
  /** 'judged' when absent. */
  readonly situation?: Situation;
  readonly params?: Readonly<Record<string, Json>>;
  readonly rows?: VerdictReason['rows'];
}

/** A rule that judges the facts as a whole. */
export function factRule(
  id: RuleId,
  duties: readonly string[],
  proof: Proof,
  judge: (facts: Facts) => Judgement,
): Rule {
  return {
    id,
    duties,
    proof,
    judge(facts) {
      const { verdict, situation = 'judged', params = {}, rows = [] } = judge(facts);
      return { rule: id, verdict, situation, dutyIds: duties, params, rows };
    },
  };
}
