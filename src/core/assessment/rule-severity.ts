import { own } from '../kernel/own.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { VerdictReason } from './assessment.ts';
import type { RuleId } from './rule-texts.ts';

/**
 * What it means that a rule finds fault. `error`: the clause itself is not kept, and 実施 needs a correction or a printed
 * explanation. `warning`: it is kept today, but the proof is old or its time runs out; a note suffices. `information`: the rule
 * only tells that something is not known.
 */
export type RuleSeverity = 'error' | 'warning' | 'information';

/** Rules that are no errors; every other is one, so that a new rule is never milder than was meant. */
const milder: Readonly<Partial<Record<RuleId, RuleSeverity>>> = {
  supportDateDiffers: 'warning',
  supportFeedStale: 'information',
  supportUnknown: 'information',
  vulnerabilityUnknown: 'information',
  vulnerabilityFeedStale: 'information',
  ismapCheckStale: 'warning',
  namedRegulationMissing: 'warning',
  pledgeAfterStart: 'warning',
  qualificationExpired: 'warning',
  judgedByPerson: 'information',
};

export const severityOf = (rule: string): RuleSeverity => own(milder, rule) ?? 'error';

/** Whether a reason says that the clause is not kept. */
export const isErrorFound = ({ rule, verdict, advisory }: VerdictReason): boolean =>
  verdict === 'notSatisfied' && advisory !== true && severityOf(rule) === 'error';

/** A breach that goes on: one that is over is told with its days, where its period is told. */
export const goesOn = ({ ofDay }: VerdictReason): boolean => ofDay === undefined || ofDay === 'notSatisfied';

/** What a reason contributes to its duty's verdict: what only warns or advises fails nothing, and advice leaves nothing open. */
export const countedVerdict = (reason: VerdictReason): Verdict =>
  reason.advisory === true || (reason.verdict === 'notSatisfied' && !isErrorFound(reason))
    ? 'satisfied'
    : reason.verdict;

/** What a reason contributes on the day itself: what failed and is over breaks the days that it broke, and no later one. */
export const verdictOfDay = (reason: VerdictReason): Verdict =>
  countedVerdict(reason.ofDay === undefined ? reason : { ...reason, verdict: reason.ofDay });
