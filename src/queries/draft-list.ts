import type { FoundContract } from '../commands/context.ts';
import type { DutyAssessment } from '../core/assessment/assessment.ts';
import type { Duty } from '../core/catalogue/catalogue.ts';
import type { Claim } from '../core/contract/claim.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { lackingPromise } from '../core/report/promise.ts';
import { nearlySame } from '../core/report/repeated-texts.ts';
import { similarity } from '../core/report/similarity.ts';
import type { DraftListItem } from './read-models.ts';
import { assessReport, previousClaims, scheduleOf } from './report-preview.ts';

/** A status with its text in the slot where the form wants it: content for 実施, else the reason on 別葉. */
function claimOf(status: NonNullable<Claim['status']>, text: string): Claim {
  return status === 'implemented' ? { status, content: text } : { status, reason: text };
}

/** What the registers suggest; else what was answered last time, for a duty that only a person can judge. */
function proposalOf(
  { draft, reasons, atWork }: DutyAssessment,
  previous: Claim | undefined,
): Pick<DraftListItem, 'source' | 'claim'> | null {
  if (draft?.status != null) return { source: 'registers', claim: claimOf(draft.status, draft.text.ja) };
  const isForPerson = reasons.every(({ rule }) => rule === 'judgedByPerson');
  if (!isForPerson || previous?.status === undefined) return null;
  // What is at work now was perhaps not there then.
  if (previous.status === 'notApplicable' && atWork.length > 0) return null;
  const text = (previous.status === 'implemented' ? previous.content : previous.reason) ?? '';
  return { source: 'lastTime', claim: claimOf(previous.status, text) };
}

const textOf = (claim: Claim = {}): string => (claim.status === 'implemented' ? claim.content : claim.reason) ?? '';

/**
 * A text that the last report bore already, in so many words, is no draft: taken over, it would come back as “nearly the same”. That
 * it still holds is confirmed by a person on the page of what is unchanged.
 */
const saysTheSame = (claim: Claim, previous: Claim | undefined): boolean =>
  similarity(textOf(claim), textOf(previous)) >= nearlySame;

/** Unanswered duties with a proposal each, for a person to look over and attest; nothing is stored by asking. */
export function draftList(found: FoundContract, today: PlainDate): readonly DraftListItem[] {
  const { catalogue, state } = found;
  const schedule = scheduleOf(found, undefined);
  const previous = previousClaims(found, schedule);
  const assessed = new Map(
    assessReport(found, schedule, today).obligations.flatMap(({ duties }) => duties.map((duty) => [duty.dutyId, duty])),
  );
  const revisions = new Map((state.registers.claims ?? []).map(({ id, revision }) => [id, revision]));
  const itemOf = (obligation: number, duty: Duty): DraftListItem[] => {
    const assessment = assessed.get(duty.id);
    if (assessment === undefined || assessment.claim?.status !== undefined) return [];
    const proposal = proposalOf(assessment, own(previous, duty.id));
    if (proposal === null || saysTheSame(proposal.claim, own(previous, duty.id))) return [];
    const { id: dutyId, mark, label } = duty;
    return [
      {
        dutyId,
        obligation,
        mark,
        label,
        revision: revisions.get(dutyId) ?? 0,
        ...proposal,
        asks: lackingPromise(proposal.claim),
      },
    ];
  };
  return catalogue.obligations.flatMap(({ number, duties }) => duties.flatMap((duty) => itemOf(number, duty)));
}
