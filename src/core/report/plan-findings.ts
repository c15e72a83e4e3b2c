import type { Assessment, VerdictReason } from '../assessment/assessment.ts';
import { reasonText } from '../assessment/reason-text.ts';
import type { SubmissionFinding } from './finding.ts';
import { finding } from './make-finding.ts';

/** A reason that stands against the plan or the scope, in its own words. */
const told = (reason: VerdictReason, place: string, fix: string): SubmissionFinding => {
  const { title, explanation } = reasonText(reason);
  const japanese = { title: title.ja, explanation: explanation.ja };
  const english = { titleEn: title.en, explanationEn: explanation.en };
  const cause = `wholeNotSatisfied.${reason.rule}`;
  return finding('wholeNotSatisfied', place, fix, { ...japanese, ...english }, null, null, cause);
};

/** Rules of the plan that have a finding of their own; each other one is told in its own words. */
const ownFinding = ['planNotAgreed', 'planOutdatedByRegister'] as const;

/** What stands against the plan: that there is none, else everything that its rules find. */
function planFindings({ plan }: Assessment): readonly SubmissionFinding[] {
  const missing = plan.find(({ rule }) => rule === 'planMissing');
  if (missing?.verdict !== 'satisfied') return [finding('planMissing', 'plan', 'plan', {}, null)];
  return plan
    .filter(({ verdict }) => verdict !== 'satisfied')
    .filter(({ rule, verdict }) => rule !== 'planOutdatedByRegister' || verdict === 'notSatisfied')
    .map((reason) => {
      const rule = ownFinding.find((one) => one === reason.rule);
      return rule === undefined
        ? told(reason, reason.rule, 'plan')
        : finding(rule, 'plan', 'plan', reason.params, null);
    });
}

/** What rows say against the answers about the scope: each once, however many duties it decides. */
const scopeFindings = ({ scope }: Assessment): readonly SubmissionFinding[] =>
  scope.map((reason) => told(reason, `${reason.rule}.${String(reason.params.scope)}`, reasonText(reason).fix));

/** What is to be looked at in the contract as a whole before a report goes out. */
export const wholeFindings = (assessment: Assessment): readonly SubmissionFinding[] => [
  ...planFindings(assessment),
  ...scopeFindings(assessment),
];
