import type { Catalogue, Duty, Obligation } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import type { Claim } from '../contract/claim.ts';
import { readClaim, readOverride } from '../contract/read-claim.ts';
import { oncePer } from '../kernel/once-per.ts';
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
import type { Facts } from './facts.ts';
import { judgedFacts, moved } from './language/judge-rows.ts';
import { JudgedFacts } from './language/judged-facts.ts';
import type { Store } from './language/kept.ts';
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
import type { PeriodVerdict } from './period-verdict.ts';
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

/** What rules and checks say of some facts, each within its bounds. */
export interface Judges {
  readonly rule: (rule: Rule, facts: Facts) => readonly VerdictReason[];
  readonly checks: (dutyId: string, facts: Facts) => readonly VerdictReason[];
}

/** Asks each rule and check anew. */
export const judges: Judges = {
  rule: (rule, facts) => judgeBounded(rule.id, rule.duties, () => [rule.judge(facts)]),
  checks: (dutyId, facts) => judgeBounded('judgedByPerson', [dutyId], () => checkReasons(dutyId, facts)),
};

/** Why a duty's verdict is what it is; `ask` lets whoever knows an answer already give it. */
export function reasonsOf(
  duty: Duty,
  applicable: boolean | null,
  facts: Facts,
  ask: Judges = judges,
): readonly VerdictReason[] {
  if (applicable !== true) return [scopeReason(duty, facts)];
  const ruled = (rulesByDuty.get(duty.id) ?? []).flatMap((rule) => ask.rule(rule, facts));
  const reasons = [...ruled, ...ask.checks(duty.id, facts)];
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

/** The period that a duty is held against beside the day, and what it came to; null where there is none. */
interface DutyPeriod {
  readonly from: PlainDate;
  readonly verdict: PeriodVerdict | null;
}

function assessDuty(duty: Duty, facts: Facts, ask: Judges, told: DutyPeriod | null): DutyAssessment {
  const applicable = isApplicable(duty, facts);
  const reasons = reasonsOf(duty, applicable, facts, ask);
  const verdict = worstOf(reasons.map(countedVerdict));
  const period = told?.verdict ?? null;
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

function rolledUpRow(
  { number }: Obligation,
  duties: readonly DutyAssessment[],
  facts: Facts,
): Omit<ObligationAssessment, 'duties'> {
  const override = readOverride(facts.find('rowOverrides', String(number))?.data ?? {});
  const statuses = duties.map(({ claim }) => claim?.status ?? null);
  const rolledUp = rollUp(statuses);
  return {
    number,
    status: rolledUp === null ? null : (override?.status ?? rolledUp),
    overridden: rolledUp !== null && override !== null,
    answered: statuses.filter((status) => status !== null).length,
    verdict: worstOf(duties.map((duty) => duty.verdict)),
  };
}

/**
 * Assesses a contract again and again, on whatever day and whatever became of its registers. What each rule, check and duty came to is
 * kept with what it read, and judged anew only where that is another.
 */
class Reassessment {
  readonly #catalogue: Catalogue;
  readonly #facts: JudgedFacts;
  readonly #rules: Store<Rule> = new Map();
  readonly #checks: Store<string> = new Map();
  readonly #whole: Store<string> = new Map();
  /** Duties by themselves, and held against a period. */
  readonly #duties: readonly [day: Store<string>, period: Store<string>] = [new Map(), new Map()];
  readonly #periods = new Map<string, DutyPeriod>();
  readonly #ask: Judges = {
    rule: (rule, facts) => this.#facts.kept(this.#rules, rule, () => judges.rule(rule, facts)),
    checks: (dutyId, facts) => this.#facts.kept(this.#checks, dutyId, () => judges.checks(dutyId, facts)),
  };

  constructor(catalogue: Catalogue, state: ContractState, asOf: PlainDate) {
    this.#catalogue = catalogue;
    this.#facts = JudgedFacts.of(state, asOf);
  }

  assess(state: ContractState, asOf: PlainDate, period: PeriodAssessment | null): Assessment {
    const facts = moved(this.#facts, asOf, state);
    const { id: catalogue, obligations } = this.#catalogue;
    return {
      catalogue,
      ruleset: rulesetVersion,
      asOf,
      plan: this.#facts.kept(this.#whole, 'plan', () => assessPlan(facts)),
      scope: this.#facts.kept(this.#whole, 'scope', () => assessScope(dutiesOf(this.#catalogue), facts)),
      obligations: obligations.map((obligation) => {
        const duties = obligation.duties.map((duty) => this.#duty(duty, facts, period));
        return { ...rolledUpRow(obligation, duties, facts), duties };
      }),
    };
  }

  #duty(duty: Duty, facts: Facts, period: PeriodAssessment | null): DutyAssessment {
    const [ofDay, ofPeriod] = this.#duties;
    if (period === null) return this.#facts.kept(ofDay, duty.id, () => assessDuty(duty, facts, this.#ask, null));
    const told = { from: period.from, verdict: period.verdicts.get(duty.id) ?? null };
    const before = this.#periods.get(duty.id);
    // What a period came to is no fact of the registers: another one is another question.
    if (before?.from !== told.from || before.verdict !== told.verdict) ofPeriod.delete(duty.id);
    this.#periods.set(duty.id, told);
    return this.#facts.kept(ofPeriod, duty.id, () => assessDuty(duty, facts, this.#ask, told));
  }
}

/**
 * What the registers say of every obligation on a given day, beside what the contractor claims; where a period is given, drafts and
 * contradictions are about all of it. Pure.
 */
export const assess = (
  catalogue: Catalogue,
  state: ContractState,
  asOf: PlainDate,
  period: PeriodAssessment | null = null,
): Assessment => new Reassessment(catalogue, state, asOf).assess(state, asOf, period);

/** What was judged of a contract, for as long as its facts (period, scope, settings) are the same object: every rule reads those. */
const keptOf = oncePer((_: ContractState['contract']) => new Map<string, Reassessment>());

/** The same as `assess`, at the cost of what changed since the contract was last asked about in this process. */
export function reassess(
  catalogue: Catalogue,
  state: ContractState,
  asOf: PlainDate,
  period: PeriodAssessment | null = null,
): Assessment {
  const kept = keptOf(state.contract);
  const known = kept.get(catalogue.id) ?? new Reassessment(catalogue, state, asOf);
  kept.set(catalogue.id, known);
  return known.assess(state, asOf, period);
}
