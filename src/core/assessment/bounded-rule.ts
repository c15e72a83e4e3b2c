import type { VerdictReason } from './assessment.ts';
import type { RuleId } from './rule-texts.ts';

const longestFault = 300;

/** What is known of why a rule broke, for the journal; people read the sentence of the situation. */
const faultOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, longestFault);

/**
 * Asks a rule. One that throws leaves its own duties undetermined and no other: what can't be judged is told as that, and the rest
 * of the contract is judged as ever.
 */
export function judgeBounded(
  rule: RuleId,
  dutyIds: readonly string[],
  judge: () => readonly VerdictReason[],
): readonly VerdictReason[] {
  try {
    return judge();
  } catch (error) {
    const params = { fault: faultOf(error) };
    return [{ rule, verdict: 'undetermined', situation: 'notJudged', dutyIds, params, rows: [] }];
  }
}
