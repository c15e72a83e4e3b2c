import type { Verdict } from '../kernel/three-values.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';

type Subcontract = JudgedRow<'subcontracts'>;

/** Whether a subcontractor handles information of the work; null: nobody said. */
export function handlesInformation(subcontract: Subcontract): boolean | null {
  if (subcontract.names('informationHandled') || subcontract.flag('handlesConfidential') === true) return true;
  return subcontract.says('informationHandled') ? false : null;
}

/**
 * Whether a subcontractor that handled information has stated that it returned or erased it. It owes that when the work is over (8));
 * where its own part ended before, late is a question, since no number of days is given.
 */
export function returnStated(subcontract: Subcontract, facts: JudgedFacts): Verdict {
  const handles = handlesInformation(subcontract);
  if (handles === false || subcontract.isBy('returnStatedOn')) return 'satisfied';
  if (facts.isWorkOver) return handles === null ? 'undetermined' : 'notSatisfied';
  const ended = subcontract.day('to');
  return ended !== null && facts.isPast(ended) ? 'undetermined' : 'satisfied';
}
