import type { Draft, DutyAssessment, VerdictReason } from './assessment.ts';
import { concernsNothing, proposedStatus } from './draft-status.ts';
import { reasonText } from './reason-text.ts';

/** What a draft may say: what was judged, and that there was nothing to judge. What only asks the person to enter or mend is no text for a report. */
const isSpoken = ({ rule, situation }: VerdictReason): boolean =>
  rule !== 'judgedByPerson' &&
  (situation === 'judged' || situation === 'noneConcerned' || situation === 'declaredEmpty');

/**
 * The reasons that a draft is made of: those that decided, without what says nothing beside one that judged rows. What is found
 * though it fails nothing (an expired qualification, advice) is told beside what is satisfied.
 */
function decisiveOf({ verdict, reasons }: Pick<DutyAssessment, 'verdict' | 'reasons'>): readonly VerdictReason[] {
  const isTold = (reason: VerdictReason): boolean =>
    reason.verdict === verdict || (verdict === 'satisfied' && reason.verdict === 'notSatisfied');
  const decisive = reasons.filter((reason) => isSpoken(reason) && isTold(reason));
  return decisive.every(concernsNothing) ? decisive : decisive.filter((reason) => !concernsNothing(reason));
}

/** The text that facts suggest: the reasons' sentences, the decisive ones alone when something is wrong. A person attests it. */
export function draftOf(
  assessed: Pick<DutyAssessment, 'applicable' | 'verdict' | 'reasons' | 'atWork'>,
  isStillToCome: boolean,
): Draft | null {
  const decisive = decisiveOf(assessed);
  if (decisive.length === 0) return null;
  const texts = decisive.map((reason) => ({ reason, explanation: reasonText(reason).explanation }));
  const once = texts.filter(
    ({ explanation }, index) => texts.findIndex((other) => other.explanation.ja === explanation.ja) === index,
  );
  return {
    status: proposedStatus(assessed, isStillToCome),
    text: {
      ja: once.map(({ explanation }) => explanation.ja).join(''),
      en: once.map(({ explanation }) => explanation.en).join(' '),
    },
    figures: once.map(({ reason, explanation }) => ({ text: explanation.ja, rows: reason.rows })),
  };
}
