import type { Assessment, DutyAssessment, ObligationAssessment } from '../assessment/assessment.ts';
import { reasonText } from '../assessment/reason-text.ts';
import { breachesWords } from '../assessment/ribbon-words.ts';
import { goesOn, isErrorFound } from '../assessment/rule-severity.ts';
import type { Catalogue, Obligation } from '../catalogue/catalogue.ts';
import type { RowOverride } from '../contract/claim.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import { statusWords } from '../kernel/three-values.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { SubmissionFinding } from './finding.ts';
import type { FindingRule } from './finding-texts.ts';
import { finding } from './make-finding.ts';
import { numberMark } from './reason-sheet.ts';
import { rowsOnRecord } from './rows-on-record.ts';

/** The claim says the same as the override, and explains on 別葉 why the facts say otherwise. */
const isExplained = ({ claim }: DutyAssessment, { status }: RowOverride): boolean =>
  claim?.status === status && !saysNothing(claim.explanation);

/** What the registers say against an override: 実施 against what is not kept, 該当なし against any row that is at work. */
function factsAgainst(override: RowOverride, { duties }: ObligationAssessment): readonly Bilingual[] {
  if (override.status === 'notImplemented') return [];
  const broken = duties
    .filter((duty) => !isExplained(duty, override))
    .flatMap(({ reasons, period }) =>
      reasons.filter((reason) => isErrorFound(reason) && (period === null || goesOn(reason))),
    );
  const told = [
    ...broken.map((reason) => reasonText(reason).explanation),
    ...duties
      .filter((duty) => !isExplained(duty, override))
      .flatMap(({ period }) => (period === null ? [] : breachesWords(period))),
  ];
  const working = override.status === 'notApplicable' ? duties.filter(({ atWork }) => atWork.length > 0) : [];
  return [...told, ...working.map(({ atWork }) => rowsOnRecord(atWork))];
}

/** An override may pass over an answer, never say what no answer says; 未実施 is always allowed. */
const isBorne = ({ status }: RowOverride, { duties }: ObligationAssessment): boolean =>
  status === 'notImplemented' || duties.some(({ claim }) => claim?.status === status);

function ofRow(obligation: Obligation, override: RowOverride, assessed: ObligationAssessment): SubmissionFinding[] {
  const { number } = obligation;
  const label = numberMark(number);
  const status = statusWords[override.status];
  const make = (rule: FindingRule, params = {}): SubmissionFinding =>
    finding(rule, String(number), `items/${number}`, { label, status, ...params }, number);
  const reason = saysNothing(override.reason) ? [make('overrideReasonMissing')] : [];
  // Without all its answers the row has no word at all, which is told as that.
  if (assessed.status === null) return reason;
  const [against] = factsAgainst(override, assessed);
  return [
    ...reason,
    ...(isBorne(override, assessed) ? [] : [make('overrideUnsupported')]),
    ...(against === undefined ? [] : [make('overrideContradiction', { fact: against.ja, factEn: against.en })]),
  ];
}

/** What stands against the words that a person set for whole rows: they lift nothing of what is known. */
export function overrideFindings(
  catalogue: Catalogue,
  { registers }: ContractState,
  assessment: Assessment,
): readonly SubmissionFinding[] {
  const overrides = new Map((registers.rowOverrides ?? []).map(({ id, data }) => [id, data as unknown as RowOverride]));
  return catalogue.obligations.flatMap((obligation, index) => {
    const override = overrides.get(String(obligation.number));
    const assessed = assessment.obligations[index];
    return override === undefined || assessed === undefined ? [] : ofRow(obligation, override, assessed);
  });
}
