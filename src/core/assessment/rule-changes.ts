import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { ImplementationStatus, Verdict } from '../kernel/three-values.ts';
import type { Registers } from '../registers/entry.ts';
import { type VerdictsSeen, verdictsSeen } from '../registers/verdicts-seen.ts';
import type { Assessment, DutyAssessment, VerdictReason } from './assessment.ts';
import { countedVerdict } from './rule-severity.ts';

/** A duty whose verdict is another one than before; `before` is null where it is not known. */
export interface ChangedVerdict {
  readonly dutyId: string;
  readonly before: Verdict | null;
  readonly now: Verdict;
}

/** What other rules than before make of a contract. */
export interface RuleChanges {
  /** The rules of before, as far as anything tells which they were. */
  readonly before: string | null;
  /** The day of the verdicts that were kept of them; null: none were, and the duties are those that were answered otherwise. */
  readonly keptOn: string | null;
  readonly duties: readonly (ChangedVerdict & {
    readonly claim: ImplementationStatus | null;
    /** What decided. */
    readonly reasons: readonly VerdictReason[];
  })[];
}

type Verdicts = Readonly<Record<string, Verdict>>;

/** Duties whose verdict differs, in the order of `now`. One that was not there before differs unless it is satisfied; one that is no more is left out. */
export const changedVerdicts = (before: Verdicts, now: Verdicts): readonly ChangedVerdict[] =>
  Object.entries(now).flatMap(([dutyId, verdict]) => {
    const earlier = own(before, dutyId) ?? null;
    return verdict === (earlier ?? 'satisfied') ? [] : [{ dutyId, before: earlier, now: verdict }];
  });

const dutiesIn = ({ obligations }: Assessment): readonly DutyAssessment[] =>
  obligations.flatMap(({ duties }) => duties);

/** The verdicts of an assessment as they are kept. */
export const verdictsToKeep = (assessment: Assessment): VerdictsSeen => ({
  ruleset: assessment.ruleset,
  on: assessment.asOf,
  verdicts: Object.fromEntries(dutiesIn(assessment).map(({ dutyId, verdict }) => [dutyId, verdict])),
});

const decisive = ({ verdict, reasons }: DutyAssessment): readonly VerdictReason[] =>
  reasons.filter((reason) => countedVerdict(reason) === verdict);

/** Answered as kept or as not applicable, while a rule says or leaves open otherwise. What a person alone judges no rules change. */
const isAnsweredOtherwise = (duty: DutyAssessment): boolean =>
  (duty.claim?.status === 'implemented' || duty.claim?.status === 'notApplicable') &&
  duty.verdict !== 'satisfied' &&
  decisive(duty).some(({ rule }) => rule !== 'judgedByPerson');

/** The rules that the newest report of other rules than these was made by. */
function earlierRules({ reports = [] }: Registers, ruleset: string): string | null {
  const named = reports.map(({ data }) => (data.document as { meta?: JsonObject } | undefined)?.meta?.ruleset);
  return named.filter((one) => typeof one === 'string').findLast((one) => one !== ruleset) ?? null;
}

/**
 * What is to be told once, because other rules judge than before; null where there is nothing. Held against the verdicts that were kept.
 * Where none were, what the contractor believed stands in for them: 実施 and 該当なし that the rules of now do not find satisfied.
 */
export function ruleChanges(assessment: Assessment, registers: Registers): RuleChanges | null {
  const seen = verdictsSeen(registers);
  if (seen?.ruleset === assessment.ruleset) return null;
  const duties = dutiesIn(assessment);
  const changed: readonly ChangedVerdict[] =
    seen === null
      ? duties.filter(isAnsweredOtherwise).map(({ dutyId, verdict }) => ({ dutyId, before: null, now: verdict }))
      : changedVerdicts(seen.verdicts, verdictsToKeep(assessment).verdicts);
  if (changed.length === 0) return null;
  const byId = new Map(duties.map((duty) => [duty.dutyId, duty]));
  return {
    before: seen?.ruleset ?? earlierRules(registers, assessment.ruleset),
    keptOn: seen?.on ?? null,
    duties: changed.map((one) => {
      const duty = byId.get(one.dutyId);
      return { ...one, claim: duty?.claim?.status ?? null, reasons: duty === undefined ? [] : decisive(duty) };
    }),
  };
}
