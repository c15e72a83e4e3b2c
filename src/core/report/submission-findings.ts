import type { Assessment, DutyAssessment, VerdictReason } from '../assessment/assessment.ts';
import { fillReason, reasonText } from '../assessment/reason-text.ts';
import { goesOn } from '../assessment/rule-severity.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Claim } from '../contract/claim.ts';
import type { ScheduledReport } from '../contract/contract.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { pathToDuty, pathToRow } from '../kernel/place.ts';
import { japanDay } from '../kernel/plain-date.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import { statusWords } from '../kernel/three-values.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { registerNamed } from '../registers/registers.ts';
import { addedItemFindings } from './added-item-findings.ts';
import { confirmedAnswers, unconfirmedAnswers } from './carried-answers.ts';
import { at, type ClaimPlace, placesOf } from './claim-place.ts';
import { evidenceFindings } from './evidence-findings.ts';
import { brokenAndOver, factAgainst } from './fact-against.ts';
import type { SubmissionFinding } from './finding.ts';
import { findingTexts } from './finding-texts.ts';
import { finding } from './make-finding.ts';
import { overrideFindings } from './override-findings.ts';
import { wholeFindings } from './plan-findings.ts';
import { isPromisedOutside, lackingPromise } from './promise.ts';
import { numberMark } from './reason-sheet.ts';
import { reasonShortage } from './reason-shortage.ts';
import { likeLastPeriod, repeatedTexts } from './repeated-texts.ts';
import { unconfirmedFindings } from './unconfirmed-findings.ts';
import { unusableCharacters } from './unusable-characters.ts';

/** The words of a finding. */
export function findingText({ rule, params }: SubmissionFinding): {
  readonly title: Bilingual;
  readonly remedy: Bilingual;
} {
  const text = own(findingTexts, rule);
  if (text === undefined) throw new Error(`no words for the finding ${rule}`);
  const { title, remedy } = text;
  return { title: fillReason(title, params), remedy: fillReason(remedy, params) };
}

/** Duties without an answer; `unconfirmed`: those that have one of the last report, which is told apart. */
function unanswered(assessment: Assessment, unconfirmed: ReadonlySet<string>): SubmissionFinding[] {
  return assessment.obligations.flatMap(({ number, duties }) => {
    const open = duties.filter(({ claim, dutyId }) => claim?.status === undefined && !unconfirmed.has(dutyId));
    const [first] = open;
    if (first === undefined) return [];
    const params = { label: numberMark(number), count: open.length };
    return [finding('statusMissing', String(number), pathToDuty(first.dutyId), params, number)];
  });
}

/** What stands against an answer for a whole period: what goes on, or is at work; else what was not kept and is over. */
function contradictions(place: ClaimPlace): SubmissionFinding[] {
  const { assessed, claim } = place;
  if (!assessed.contradicted || claim.status === undefined || !saysNothing(claim.explanation)) return [];
  const params = { status: statusWords[claim.status] };
  const over = brokenAndOver(assessed);
  if (over !== null) return [at(place, 'brokenInPeriod', { ...params, days: over.ja, daysEn: over.en })];
  const { ja: fact, en: factEn } = factAgainst(assessed);
  return [at(place, 'contradiction', { ...params, fact, factEn })];
}

/** What is wrong with the claim itself. */
function claimFindings(place: ClaimPlace, state: ContractState): SubmissionFinding[] {
  const { claim, duty } = place;
  const found: SubmissionFinding[] = [];
  const needsReason = claim.status === 'notImplemented' || claim.status === 'notApplicable';
  if (needsReason && saysNothing(claim.reason)) found.push(at(place, 'reasonMissing'));
  if (claim.status === 'implemented' && duty.contentRequired && saysNothing(claim.content))
    found.push(at(place, 'contentMissing'));
  if (lackingPromise(claim).length > 0) found.push(at(place, 'openWithoutPlan'));
  if (isPromisedOutside(claim, state.contract)) found.push(at(place, 'dateOutsideContract'));
  return [...found, ...contradictions(place)];
}

function reasonQuality(place: ClaimPlace): SubmissionFinding[] {
  const count = place.claim.status === 'implemented' ? null : reasonShortage(place.claim.reason);
  return count === null ? [] : [at(place, 'reasonShort', { count })];
}

function unusable(place: ClaimPlace, { contract }: ContractState): SubmissionFinding[] {
  const { content = '', reason = '', explanation = '' } = place.claim;
  const characters = unusableCharacters(content + reason + explanation, contract);
  return characters === null ? [] : [at(place, 'characterUnusable', characters)];
}

function sendBacks({ registers }: ContractState): SubmissionFinding[] {
  return (registers.acts ?? [])
    .filter(({ data }) => data.actKind === 'sendBack' && data.resolvedOn === undefined)
    .map(({ id, data }) =>
      finding(
        'sendBackOpen',
        id,
        pathToRow('acts', id),
        { title: String(data.title) },
        Number(data.obligation ?? 0) || null,
      ),
    );
}

/** Registers that serve a claimed 実施 and have not been touched since the period began. */
function untouched(catalogue: Catalogue, state: ContractState, schedule: ScheduledReport | null): SubmissionFinding[] {
  if (schedule === null) return [];
  const names = new Set(catalogue.obligations.flatMap(({ duties }) => duties.flatMap(({ registers }) => registers)));
  return [...names].flatMap((name) => {
    const rows = own(state.registers, name) ?? [];
    const latest = rows.reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), '');
    if (rows.length === 0 || japanDay(latest) >= schedule.from) return [];
    const register = registerNamed(name)?.label.ja ?? name;
    return [finding('registerUntouched', name, `registers/${name}`, { register }, null)];
  });
}

function unusualRows(catalogue: Catalogue, assessment: Assessment): SubmissionFinding[] {
  return catalogue.obligations.flatMap(({ number, notApplicableIsUnusual }, index) =>
    notApplicableIsUnusual && assessment.obligations[index]?.status === 'notApplicable'
      ? [finding('notApplicableUnusual', String(number), `items/${number}`, { label: numberMark(number) }, number)]
      : [],
  );
}

/** What was over before the period is no matter of its report. */
const isOfPeriod = (reason: VerdictReason, { period }: DutyAssessment): boolean =>
  period === null || goesOn(reason) || period.breaches.length > 0;

/** Rules that fail although the claim says so itself, or is explained: told as a warning so that nobody overlooks them. */
function knownFailures(places: readonly ClaimPlace[]): SubmissionFinding[] {
  return places.flatMap((place) =>
    place.assessed.reasons
      .filter(
        (reason) =>
          reason.verdict === 'notSatisfied' &&
          isOfPeriod(reason, place.assessed) &&
          !(place.assessed.contradicted && saysNothing(place.claim.explanation)),
      )
      .map((reason) => {
        const { title, explanation } = reasonText(reason);
        const { duty, obligation } = place;
        const mark = numberMark(obligation.number);
        const params = {
          title: `${mark}${title.ja}`,
          titleEn: `${mark} ${title.en}`,
          what: title.ja,
          whatEn: title.en,
          explanation: explanation.ja,
          explanationEn: explanation.en,
        };
        const rule = reason.advisory === true ? 'advice' : 'notSatisfied';
        return finding(
          rule,
          `${duty.id}:${reason.rule}`,
          pathToDuty(duty.id),
          params,
          obligation.number,
          duty.id,
          `${rule}.${reason.rule}`,
        );
      }),
  );
}

function changedSinceLast(
  places: readonly ClaimPlace[],
  previous: Readonly<Record<string, Claim>>,
): SubmissionFinding[] {
  if (Object.keys(previous).length === 0) return [];
  const changed = places.filter(({ duty, claim }) => own(previous, duty.id)?.status !== claim.status);
  const labels = [...new Set(changed.map(({ obligation }) => numberMark(obligation.number)))].join('、');
  return labels === '' ? [] : [finding('changedSinceLast', 'claims', 'report', { labels }, null)];
}

const weight = { error: 0, warning: 1, information: 2 } as const;

/**
 * Everything to be looked at before the report is submitted: errors block, warnings need a note, information informs.
 * `previous`: the claims of the last submitted report, by duty id.
 */
export function submissionFindings(
  catalogue: Catalogue,
  state: ContractState,
  assessment: Assessment,
  schedule: ScheduledReport | null,
  previous: Readonly<Record<string, Claim>> = {},
): readonly SubmissionFinding[] {
  const places = placesOf(catalogue, assessment);
  const isConfirmed = confirmedAnswers(state, schedule);
  const found = [
    ...wholeFindings(assessment),
    ...sendBacks(state),
    ...unconfirmedFindings(state, schedule),
    ...unanswered(assessment, new Set(unconfirmedAnswers(state, schedule).map(({ id }) => id))),
    ...overrideFindings(catalogue, state, assessment),
    ...places.flatMap((place) => [...claimFindings(place, state), ...unusable(place, state), ...reasonQuality(place)]),
    ...addedItemFindings(state, assessment.asOf),
    ...knownFailures(places),
    ...repeatedTexts(places),
    ...likeLastPeriod(
      places.filter(({ duty }) => !isConfirmed(duty.id)),
      previous,
    ),
    ...untouched(catalogue, state, schedule),
    ...unusualRows(catalogue, assessment),
    ...evidenceFindings(catalogue, state, assessment, schedule),
    ...changedSinceLast(places, previous),
  ];
  return found.sort((a, b) => weight[a.severity] - weight[b.severity] || (a.obligation ?? 0) - (b.obligation ?? 0));
}
