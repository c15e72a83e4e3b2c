import type { VerdictReason } from './assessment.ts';
import type { RuleId } from './rule-texts.ts';

/** Errors whose words are the runtime's own: they name functions and fields, never what people wrote. */
const plainNames = new Set(['TypeError', 'RangeError', 'ReferenceError']);

/** What is known of why a rule broke, for the journal; people read the sentence of the situation. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return plainNames.has(error.name) ? `${error.name}: ${error.message}`.slice(0, 300) : error.name;
}

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
