import type { Duty } from '../catalogue/catalogue.ts';
import type { ImplementationStatus, Verdict } from '../kernel/three-values.ts';
import type { VerdictReason } from './assessment.ts';
import { isErrorFound } from './rule-severity.ts';

const statusOf: Readonly<Record<Verdict, ImplementationStatus | null>> = {
  satisfied: 'implemented',
  notSatisfied: 'notImplemented',
  undetermined: null,
};

/** Nothing that the rules are about: rows of another sort only, or a register declared rightly empty. */
export const concernsNothing = ({ situation, verdict }: VerdictReason): boolean =>
  verdict === 'satisfied' && (situation === 'noneConcerned' || situation === 'declaredEmpty');

/** What concerns nothing is answered 該当なし; so is a duty of the contract's end whose time has not come. */
export function proposedStatus(
  duty: Duty,
  applicable: boolean | null,
  verdict: Verdict,
  reasons: readonly VerdictReason[],
  isOver: boolean,
): ImplementationStatus | null {
  if (applicable === false) return verdict === 'satisfied' ? 'notApplicable' : null;
  if (verdict === 'satisfied' && reasons.every(concernsNothing)) return 'notApplicable';
  const isBegun = reasons.some((reason) => reason.verdict === 'satisfied' && reason.rows.length > 0);
  if (duty.dueAtEnd && !isOver && verdict === 'undetermined' && !isBegun) return 'notApplicable';
  if (verdict === 'notSatisfied' && !reasons.some(isErrorFound)) return null;
  return statusOf[verdict];
}
