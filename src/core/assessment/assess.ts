import type { Catalogue, Duty, Obligation } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import type { Claim } from '../contract/claim.ts';
import { readClaim, readOverride } from '../contract/read-claim.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { assessScope, isApplicable, scopeReason } from './applicability.ts';
import type {
  Assessment,
  Draft,
  DutyAssessment,
  ObligationAssessment,
  RowReference,
  VerdictReason,
} from './assessment.ts';
import { rowsAtWork } from './at-work.ts';
import { judgeBounded } from './bounded-rule.ts';
import { checkReasons } from './check-reasons.ts';
import { draftOf } from './draft.ts';
import { endedBefore } from './ended-use.ts';
import { type Facts, factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { o02Regulations } from './o02-regulations.ts';
import { o03Audits } from './o03-audits.ts';
import { o04Changes } from './o04-changes.ts';
import { o04People } from './o04-people.ts';
import { o05Subcontracts } from './o05-subcontracts.ts';
import { o06Devices } from './o06-devices.ts';
import { o07Copies } from './o07-copies.ts';
import { o08Return } from './o08-return.ts';
import { o09Disclosures } from './o09-disclosures.ts';
import { o10Measures } from './o10-measures.ts';
import { o11Incidents } from './o11-incidents.ts';
import { o12TermsOnlyCloud } from './o12-terms-only-cloud.ts';
import { o13Ismap } from './o13-ismap.ts';
import { o14CloudApproval } from './o14-cloud-approval.ts';
import { o15Public } from './o15-public.ts';
import { o15Quality } from './o15-quality.ts';
import { o15Systems } from './o15-systems.ts';
import { o16Deliverables } from './o16-deliverables.ts';
import { o17WebApplications } from './o17-web-applications.ts';
import { inOwnWords, sharedRules } from './own-words.ts';
import { periodDraft } from './period-draft.ts';
import type { PeriodAssessment } from './period-verdicts.ts';
import { personDraft } from './person-draft.ts';
import { assessPlan } from './plan-rules.ts';
import { rollUp } from './roll-up.ts';
import { type Rule, worstOf } from './rule.ts';
import { countedVerdict, goesOn, isErrorFound } from './rule-severity.ts';
import { isStillToCome } from './still-to-come.ts';

/** Stamped on every assessment and report, so that a conclusion can be traced to the rules that drew it. */
export const rulesetVersion = '2026.11.4';

/** Every rule, in the order of the form's rows. */
export const rules: readonly Rule[] = [
  ...o02Regulations,
  ...o03Audits,
  ...o04People,
  ...o04Changes,
  ...o05Subcontracts,
  ...o06Devices,
  ...o07Copies,
  ...o08Return,
  ...o09Disclosures,
  ...o10Measures,
  ...o11Incidents,
  ...o12TermsOnlyCloud,
  ...o13Ismap,
  ...o14CloudApproval,
  ...o15Quality,
  ...o15Systems,
  ...o15Public,
  ...o16Deliverables,
  ...o17WebApplications,
];

const rulesByDuty = new Map<string, readonly Rule[]>();
for (const rule of rules) {
  for (const dutyId of rule.duties) rulesByDuty.set(dutyId, [...(rulesByDuty.get(dutyId) ?? []), rule]);
}

/** Ids of the duties that at least one rule judges. */
export const judgedDuties: readonly string[] = [...rulesByDuty.keys()];

/** What a rule says of some facts. */
export type AskRule = (rule: Rule, facts: Facts) => readonly VerdictReason[];

const askRule: AskRule = (rule, facts) => judgeBounded(rule.id, rule.duties, () => [rule.judge(facts)]);

/** Why a duty's verdict is what it is; `ask` lets whoever knows a rule's answer already give it. */
export function reasonsOf(
  duty: Duty,
  applicable: boolean | null,
  facts: Facts,
  ask: AskRule = askRule,
): readonly VerdictReason[] {
  if (applicable !== true) return [scopeReason(duty, facts)];
  const ruled = (rulesByDuty.get(duty.id) ?? []).flatMap((rule) => ask(rule, facts));
  const reasons = [...ruled, ...judgeBounded('judgedByPerson', [duty.id], () => checkReasons(duty.id, facts))];
  if (reasons.length > 0) return reasons;
  return [
    { rule: 'judgedByPerson', verdict: 'undetermined', situation: 'judged', dutyIds: [duty.id], params: {}, rows: [] },
  ];
}

/** 実施 against a fact that says otherwise, or 該当なし for what is at work, however well it is kept; what only calls for a note is no contradiction. */
export function isContradicted(
  claim: Claim | null,
  { reasons, atWork, period }: Pick<DutyAssessment, 'reasons' | 'atWork' | 'period'>,
): boolean {
  if (claim?.status === undefined || claim.status === 'notImplemented') return false;
  if (claim.status === 'notApplicable' && atWork.length > 0) return true;
  const broken = reasons.filter(isErrorFound);
  return period === null ? broken.length > 0 : broken.some(goesOn) || period.breaches.length > 0;
}

const shared = sharedRules(rules);

/** What facts suggest; nothing where they could not all be read. */
function draftFor(duty: Duty, assessed: Pick<DutyAssessment, DraftedFrom>, facts: Facts): Draft | null {
  if (assessed.reasons.some(({ situation }) => situation === 'notJudged')) return null;
  try {
    const judged = judgedFacts(facts);
    const waits = isStillToCome(duty, judged);
    const drafted = assessed.period === null ? draftOf(assessed, waits) : periodDraft(assessed, assessed.period, waits);
    if (drafted !== null) return inOwnWords(drafted, duty, assessed, shared);
    return assessed.applicable === true ? personDraft(duty, judged) : null;
  } catch {
    // A text that can't be drafted is not proposed: the verdict stands for itself.
    return null;
  }
}

type DraftedFrom = 'applicable' | 'verdict' | 'reasons' | 'atWork' | 'period';

function assessDuty(duty: Duty, facts: Facts, told: PeriodAssessment | null): DutyAssessment {
  const applicable = isApplicable(duty, facts);
  const reasons = reasonsOf(duty, applicable, facts);
  const verdict = worstOf(reasons.map(countedVerdict));
  const period = told?.verdicts.get(duty.id) ?? null;
  const isOfPeriod = (row: RowReference): boolean => told === null || !endedBefore(row, told.from, facts);
  const atWorkNow = applicable === true ? rowsAtWork(duty, reasons, judgedFacts(facts)).filter(isOfPeriod) : [];
  const atWork = atWorkNow.length > 0 ? atWorkNow : (period?.atWork ?? []).filter(isOfPeriod);
  const answer = facts.find('claims', duty.id);
  const claim = answer === undefined ? null : readClaim(answer.data);
  const assessed = { applicable, verdict, reasons, atWork, period };
  return {
    dutyId: duty.id,
    claim,
    ...assessed,
    draft: draftFor(duty, assessed, facts),
    contradicted: isContradicted(claim, assessed),
  };
}

function assessObligation(obligation: Obligation, facts: Facts, told: PeriodAssessment | null): ObligationAssessment {
  const duties = obligation.duties.map((duty) => assessDuty(duty, facts, told));
  const override = readOverride(facts.find('rowOverrides', String(obligation.number))?.data ?? {});
  const statuses = duties.map(({ claim }) => claim?.status ?? null);
  const rolledUp = rollUp(statuses);
  return {
    number: obligation.number,
    status: rolledUp === null ? null : (override?.status ?? rolledUp),
    overridden: rolledUp !== null && override !== null,
    answered: statuses.filter((status) => status !== null).length,
    verdict: worstOf(duties.map((duty) => duty.verdict)),
    duties,
  };
}

/**
 * What the registers say of every obligation on a given day, beside what the contractor claims; where a period is given, drafts and
 * contradictions are about all of it. Pure.
 */
export function assess(
  catalogue: Catalogue,
  state: ContractState,
  asOf: PlainDate,
  period: PeriodAssessment | null = null,
): Assessment {
  const facts = factsOf(state, asOf);
  return {
    catalogue: catalogue.id,
    ruleset: rulesetVersion,
    asOf,
    plan: assessPlan(facts),
    scope: assessScope(dutiesOf(catalogue), facts),
    obligations: catalogue.obligations.map((obligation) => assessObligation(obligation, facts, period)),
  };
}
