import type { ImplementationStatus } from '../kernel/three-values.ts';
import type { DutyAssessment, VerdictReason } from './assessment.ts';

/** Nothing that the rules are about: rows of another sort only, or a register declared rightly empty. */
export const concernsNothing = ({ situation, verdict }: VerdictReason): boolean =>
  verdict === 'satisfied' && (situation === 'noneConcerned' || situation === 'declaredEmpty');

/** Nothing that could be known is unknown: rows wait for their time. */
const onlyWaits = (reason: VerdictReason): boolean =>
  concernsNothing(reason) || (reason.verdict === 'undetermined' && reason.situation === 'judged');

/**
 * What the facts suggest as the form's word: 実施 where everything that is asked for is satisfied, 未実施 where something is broken,
 * 該当なし where nothing is at work, or only what waits for the end of the work. While something is not known, no word at all.
 */
export function proposedStatus(
  { applicable, verdict, reasons, atWork }: Pick<DutyAssessment, 'applicable' | 'verdict' | 'reasons' | 'atWork'>,
  isStillToCome: boolean,
): ImplementationStatus | null {
  if (applicable === false) return 'notApplicable';
  if (verdict === 'notSatisfied') return 'notImplemented';
  if (verdict === 'satisfied' && !reasons.every(concernsNothing)) return 'implemented';
  if (atWork.length > 0) return null;
  return verdict === 'satisfied' || (isStillToCome && reasons.every(onlyWaits)) ? 'notApplicable' : null;
}
