import type { Assessment, DutyAssessment } from '../assessment/assessment.ts';
import type { Catalogue, Duty, Obligation } from '../catalogue/catalogue.ts';
import type { Claim } from '../contract/claim.ts';
import type { Json } from '../kernel/json.ts';
import { pathToDuty } from '../kernel/place.ts';
import type { SubmissionFinding } from './finding.ts';
import type { FindingRule } from './finding-texts.ts';
import { finding } from './make-finding.ts';
import { numberMark } from './reason-sheet.ts';

/** A duty that is answered, with its place in the form. */
export interface ClaimPlace {
  readonly obligation: Obligation;
  readonly duty: Duty;
  readonly assessed: DutyAssessment;
  readonly claim: Claim;
  readonly label: string;
}

/** Every duty that is answered, in the form's order. */
export function placesOf(catalogue: Catalogue, assessment: Assessment): readonly ClaimPlace[] {
  return catalogue.obligations.flatMap((obligation, index) =>
    obligation.duties.flatMap((duty, at) => {
      const assessed = assessment.obligations[index]?.duties[at];
      if (assessed?.claim == null) return [];
      const label = `${numberMark(obligation.number)}${duty.mark}${duty.label.ja}`;
      return [{ obligation, duty, assessed, claim: assessed.claim, label }];
    }),
  );
}

/** A finding about the answer to a duty. */
export const at = (
  place: ClaimPlace,
  rule: FindingRule,
  params: Readonly<Record<string, Json>> = {},
): SubmissionFinding => {
  const { duty, obligation, label } = place;
  return finding(rule, duty.id, pathToDuty(duty.id), { label, ...params }, obligation.number, duty.id);
};
