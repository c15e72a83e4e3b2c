import type { Duty } from '../catalogue/catalogue.ts';
import type { ImplementationStatus, Verdict } from '../kernel/three-values.ts';
import type { Draft, VerdictReason } from './assessment.ts';
import { reasonText } from './reason-text.ts';

const statusOf: Readonly<Record<Verdict, ImplementationStatus | null>> = {
  satisfied: 'implemented',
  notSatisfied: 'notImplemented',
  undetermined: null,
};

/** A duty of the contract's end whose time has not come is answered 該当なし, with that reason. */
function proposedStatus(
  duty: Duty,
  applicable: boolean | null,
  verdict: Verdict,
  isOver: boolean,
): ImplementationStatus | null {
  if (applicable === false) return verdict === 'satisfied' ? 'notApplicable' : null;
  if (duty.dueAtEnd && !isOver && verdict === 'undetermined') return 'notApplicable';
  return statusOf[verdict];
}

/** The text that facts suggest: the reasons' sentences, the decisive ones alone when something is wrong. A person attests it. */
export function draftOf(
  duty: Duty,
  applicable: boolean | null,
  verdict: Verdict,
  reasons: readonly VerdictReason[],
  isOver: boolean,
): Draft | null {
  const spoken = reasons.filter((reason) => reason.rule !== 'judgedByPerson');
  if (spoken.length === 0) return null;
  const decisive = spoken.filter((reason) => reason.verdict === verdict);
  const texts = decisive.map((reason) => ({ reason, explanation: reasonText(reason).explanation }));
  return {
    status: proposedStatus(duty, applicable, verdict, isOver),
    text: {
      ja: texts.map(({ explanation }) => explanation.ja).join(''),
      en: texts.map(({ explanation }) => explanation.en).join(' '),
    },
    figures: texts.map(({ reason, explanation }) => ({ text: explanation.ja, rows: reason.rows })),
  };
}
