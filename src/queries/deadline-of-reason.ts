import type { VerdictReason } from '../core/assessment/assessment.ts';
import type { RuleId } from '../core/assessment/rule-texts.ts';
import type { Deadline, DeadlineKind } from '../core/calendar/deadline.ts';
import { own } from '../core/kernel/own.ts';
import { pathToRow } from '../core/kernel/place.ts';

/** The kinds of deadline that say of a row, as a day, what a rule says as a fault. */
const kindsOfRule: Readonly<Partial<Record<RuleId, readonly DeadlineKind[]>>> = {
  measureWithoutEvidence: ['measureEvidenceEnds'],
  findingOverdue: ['findingDue'],
  findingOpen: ['findingDue'],
  qualificationExpired: ['qualificationEnds'],
  personNotPresented: ['personStarts'],
  accessAfterLeaving: ['personLeaves'],
  subcontractNotApproved: ['subcontractStarts'],
  subcontractorUnanswered: ['answersDue'],
  deviceErasureNotProved: ['deviceErasureDue'],
  permissionExpired: ['copyPermissionEnds'],
  erasureNotProved: ['copyErasureDue'],
  balanceNotZero: ['informationReturnDue'],
  firstReportMissing: ['firstReportDue'],
  instructionOpen: ['instructionDue'],
  ismapCheckStale: ['ismapCheckDue'],
  notOnIsmap: ['ismapEnds'],
  usageNotReviewed: ['usageReviewDue'],
  supportEnded: ['supportEnds'],
  supportEndsInContract: ['supportEnds'],
  patchLate: ['patchDue'],
  diagnosisMissingBeforeOpening: ['siteOpens', 'releaseDue'],
  diagnosisOverAYear: ['diagnosisDue'],
  retirementStepOpen: ['retirementDue'],
};

/** The deadline that tells of a reason's rows: the calendar's day, not a second one of our own. */
export function deadlineOf({ rule, rows }: VerdictReason, deadlines: readonly Deadline[]): Deadline | undefined {
  const kinds = own(kindsOfRule, rule) ?? [];
  const paths = new Set(rows.map(({ register, entryId }) => pathToRow(register, entryId)));
  return deadlines.find(
    ({ kind, path }) => kinds.includes(kind) && (paths.has(path) || path === 'registers/informationItems'),
  );
}
