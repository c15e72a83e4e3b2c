import { isContradicted } from '../assessment/assess.ts';
import type { Assessment, DutyAssessment, VerdictReason } from '../assessment/assessment.ts';
import { proposedStatus } from '../assessment/draft-status.ts';
import { factsOf } from '../assessment/facts.ts';
import { fillReason, reasonText } from '../assessment/reason-text.ts';
import { isErrorFound } from '../assessment/rule-severity.ts';
import type { Catalogue, Duty } from '../catalogue/catalogue.ts';
import type { Claim } from '../contract/claim.ts';
import type { ScheduledReport } from '../contract/contract.ts';
import { readClaim } from '../contract/read-claim.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { normalForm } from '../kernel/normal-form.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import { statusWords } from '../kernel/three-values.ts';
import type { FreshFact } from '../registers/carry-overs.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { reportBefore, unconfirmedAnswers } from './carried-answers.ts';
import { type CarryHindrance, carryHindranceTexts } from './carry-over-texts.ts';
import { brokenAndOver, factAgainst } from './fact-against.ts';
import { freshFacts } from './fresh-facts.ts';

/** Why an answer of the last report can't simply be said again: which of the reasons, its words, and the rule whose fix helps. */
export interface CarryObstacle {
  readonly kind: CarryHindrance;
  readonly why: Bilingual;
  readonly reason: VerdictReason | null;
}

/** An answer of the last report that nobody has confirmed for this one, and what may be done with it. */
export interface CarriedAnswer {
  readonly duty: Duty;
  readonly assessed: DutyAssessment;
  readonly revision: number;
  readonly claim: Claim;
  /** The report that it comes from. */
  readonly report: string;
  /** As it would stand: the same, or the same sentence with the figures that the registers tell now. */
  readonly next: Claim;
  /** What is newer than the first day of the period: how much, and the newest. */
  readonly freshCount: number;
  readonly fresh: readonly FreshFact[];
  /** null: it may be confirmed as unchanged. */
  readonly obstacle: CarryObstacle | null;
}

const textField = ({ status }: Claim): 'content' | 'reason' => (status === 'implemented' ? 'content' : 'reason');

/** A sentence without its figures and days. */
const skeleton = (text: string): string => normalForm(text, 'NFKC').replace(/\d+/g, '#');

/** A sentence of the registers whose figures have moved on is told with those of now; whatever else a person wrote stays as it is. */
function withFiguresOfNow(claim: Claim, { draft }: DutyAssessment): Claim {
  const field = textField(claim);
  const [text, now] = [claim[field] ?? '', draft?.status === claim.status ? (draft?.text.ja ?? '') : ''];
  return text !== now && text !== '' && skeleton(text) === skeleton(now) ? { ...claim, [field]: now } : claim;
}

const isForPerson = ({ reasons }: DutyAssessment): boolean => reasons.every(({ rule }) => rule === 'judgedByPerson');

type Found = { readonly kind: CarryHindrance; readonly why?: Bilingual; readonly reason?: VerdictReason };

/** What the verdict of now says against a status; null where it bears it out, or leaves it to a person. */
function verdictAgainst(claim: Claim, assessed: DutyAssessment, scope: readonly VerdictReason[]): Found | null {
  if (isContradicted(claim, assessed)) {
    const reason = assessed.reasons.find(isErrorFound);
    const why = brokenAndOver(assessed) ?? factAgainst(assessed);
    return { kind: 'contradicted', why, ...(reason === undefined ? {} : { reason }) };
  }
  const against = scope.find(({ dutyIds }) => dutyIds.includes(assessed.dutyId));
  if (against !== undefined) return { kind: 'contradicted', why: reasonText(against).explanation, reason: against };
  if (isForPerson(assessed)) return null;
  const proposed = assessed.draft === null ? proposedStatus(assessed, false) : assessed.draft.status;
  if (proposed === claim.status) return null;
  const open = assessed.reasons.find(({ verdict, advisory }) => verdict === 'undetermined' && advisory !== true);
  if (proposed === null && open !== undefined)
    return { kind: 'undetermined', why: reasonText(open).explanation, reason: open };
  const now = proposed === null ? '—' : statusWords[proposed];
  return { kind: 'notBorneOut', why: { ja: now, en: now } };
}

/** What stands in the way of saying it again, the gravest first. */
function obstacleOf(
  claim: Claim,
  assessed: DutyAssessment,
  { scope, asOf }: Assessment,
  freshCount: number,
): Found | null {
  const against = verdictAgainst(claim, assessed, scope);
  if (against !== null) return against;
  if (claim.status === 'notImplemented' && (claim.dueOn ?? '') < asOf) return { kind: 'promiseOver' };
  // What was explained was a state of affairs of then.
  if (!saysNothing(claim.explanation)) return { kind: 'explained' };
  return freshCount === 0 ? { kind: 'nothingFresh' } : null;
}

function worded({ kind, why = { ja: '', en: '' }, reason }: Found, claim: Claim): CarryObstacle {
  const params = {
    status: statusWords[claim.status ?? 'implemented'],
    why: why.ja,
    whyEn: why.en,
    dueOn: claim.dueOn ?? '—',
  };
  return { kind, why: fillReason(carryHindranceTexts[kind], params), reason: reason ?? null };
}

/**
 * Every answer of the last report that is not confirmed for the one on a schedule: what newer records bear it out, or why it has to be
 * looked at. `assessment`: what is said today with that period; `matter`: of one matter alone. Pure.
 */
export function carriedAnswers(
  catalogue: Catalogue,
  state: ContractState,
  assessment: Assessment,
  schedule: ScheduledReport | null,
  matter?: number,
): readonly CarriedAnswer[] {
  const open = new Map<string, RegisterEntry>(unconfirmedAnswers(state, schedule).map((row) => [row.id, row]));
  const report = reportBefore(state.registers, schedule)?.id;
  if (schedule === null || report === undefined || open.size === 0) return [];
  const facts = factsOf(state, assessment.asOf);
  return catalogue.obligations.flatMap(({ number, duties }, index) =>
    (matter === undefined || matter === number ? duties : []).flatMap((duty, at): CarriedAnswer[] => {
      const [row, assessed] = [open.get(duty.id), assessment.obligations[index]?.duties[at]];
      if (row === undefined || assessed === undefined) return [];
      const claim = readClaim(row.data);
      const fresh = freshFacts(catalogue, duty, assessed, facts, schedule.from);
      const found = obstacleOf(claim, assessed, assessment, fresh.count);
      const obstacle = found === null ? null : worded(found, claim);
      const next = obstacle === null ? withFiguresOfNow(claim, assessed) : claim;
      const { revision } = row;
      return [
        { duty, assessed, revision, claim, report, next, freshCount: fresh.count, fresh: fresh.newest, obstacle },
      ];
    }),
  );
}
