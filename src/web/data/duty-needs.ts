import type { ObligationView } from '../../queries/read-models.ts';

export type DutyView = ObligationView['duties'][number];

/** Whether this period's answer is given: one of the last report that nobody confirmed is none. */
export const isAnswered = ({ assessment, carried }: DutyView): boolean =>
  assessment.claim?.status !== undefined && carried === null;

/** Whether somebody has to do something: an answer is missing, or what is known stands against it or is not kept. */
export const needsSomething = (duty: DutyView): boolean =>
  !isAnswered(duty) ||
  duty.assessment.contradicted ||
  duty.reasons.some(({ verdict, isAdvice }) => verdict === 'notSatisfied' && !isAdvice);

/** The next duty without an answer behind one, begun again at the first; undefined when all are answered. */
export function nextUnanswered(duties: readonly DutyView[], id: string): DutyView | undefined {
  const at = duties.findIndex(({ duty }) => duty.id === id);
  return [...duties.slice(at + 1), ...duties.slice(0, at)].find((duty) => !isAnswered(duty));
}
