import type { Duty } from '../catalogue/catalogue.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { Draft, VerdictReason } from './assessment.ts';
import { concernsNothing, proposedStatus } from './draft-status.ts';
import { reasonText } from './reason-text.ts';

/** The reasons that a draft is made of: those that decided, without what says nothing beside one that judged rows. */
function decisiveOf(reasons: readonly VerdictReason[], verdict: Verdict): readonly VerdictReason[] {
  const decisive = reasons.filter((reason) => reason.verdict === verdict);
  return decisive.every(concernsNothing) ? decisive : decisive.filter((reason) => !concernsNothing(reason));
}

const hasWords = ({ rule, situation }: VerdictReason): boolean =>
  rule !== 'judgedByPerson' && situation !== 'emptyRegister';

/** The text that facts suggest: the reasons' sentences, the decisive ones alone when something is wrong. A person attests it. */
export function draftOf(
  duty: Duty,
  applicable: boolean | null,
  verdict: Verdict,
  reasons: readonly VerdictReason[],
  isOver: boolean,
): Draft | null {
  const decisive = decisiveOf(reasons.filter(hasWords), verdict);
  if (decisive.length === 0) return null;
  const texts = decisive.map((reason) => ({ reason, explanation: reasonText(reason).explanation }));
  const once = texts.filter(
    ({ explanation }, index) => texts.findIndex((other) => other.explanation.ja === explanation.ja) === index,
  );
  return {
    status: proposedStatus(duty, applicable, verdict, reasons, isOver),
    text: {
      ja: once.map(({ explanation }) => explanation.ja).join(''),
      en: once.map(({ explanation }) => explanation.en).join(' '),
    },
    figures: once.map(({ reason, explanation }) => ({ text: explanation.ja, rows: reason.rows })),
  };
}
