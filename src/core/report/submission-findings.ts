import type { Assessment, DutyAssessment } from '../assessment/assessment.ts';
import { fillReason, reasonText } from '../assessment/reason-text.ts';
import type { Catalogue, Duty, Obligation } from '../catalogue/catalogue.ts';
import type { Claim } from '../contract/claim.ts';
import type { ScheduledReport } from '../contract/contract.ts';
import { readAddedItem } from '../contract/read-claim.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { offendingCharacters } from '../kernel/characters.ts';
import { graphemeCount } from '../kernel/clean-text.ts';
import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import { textKey } from '../kernel/text-key.ts';
import { statusWords } from '../kernel/three-values.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { registerNamed } from '../registers/registers.ts';
import { evidenceFindings } from './evidence-findings.ts';
import type { SubmissionFinding } from './finding.ts';
import { type FindingRule, findingTexts } from './finding-texts.ts';
import { finding } from './make-finding.ts';
import { overrideFindings } from './override-findings.ts';
import { numberMark } from './reason-sheet.ts';
import { similarity } from './similarity.ts';

const shortReason = 20;
const nearlySame = 0.9;

type Params = Readonly<Record<string, Json>>;

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

interface Place {
  readonly obligation: Obligation;
  readonly duty: Duty;
  readonly assessed: DutyAssessment;
  readonly claim: Claim;
  readonly label: string;
}

function placesOf(catalogue: Catalogue, assessment: Assessment): readonly Place[] {
  return catalogue.obligations.flatMap((obligation, index) =>
    obligation.duties.flatMap((duty, at) => {
      const assessed = assessment.obligations[index]?.duties[at];
      if (assessed?.claim == null) return [];
      const label = `${numberMark(obligation.number)}${duty.mark}${duty.label.ja}`;
      return [{ obligation, duty, assessed, claim: assessed.claim, label }];
    }),
  );
}

const at = (place: Place, rule: FindingRule, params: Params = {}): SubmissionFinding => {
  const { duty, obligation, label } = place;
  return finding(
    rule,
    duty.id,
    `items/${obligation.number}#${duty.id}`,
    { label, ...params },
    obligation.number,
    duty.id,
  );
};

function unanswered(catalogue: Catalogue, assessment: Assessment): SubmissionFinding[] {
  return assessment.obligations
    .filter(({ status }) => status === null)
    .map(({ number, duties, answered }) => {
      const open = duties.find(({ claim }) => claim?.status === undefined)?.dutyId ?? '';
      const params = { label: numberMark(number), count: duties.length - answered };
      return finding('statusMissing', String(number), `items/${number}#${open}`, params, number);
    })
    .filter(({ obligation }) => catalogue.obligations.some(({ number }) => number === obligation));
}

/** What is wrong with the claim itself. */
function claimFindings(place: Place, state: ContractState): SubmissionFinding[] {
  const { claim, duty, assessed } = place;
  const found: SubmissionFinding[] = [];
  const needsReason = claim.status === 'notImplemented' || claim.status === 'notApplicable';
  if (needsReason && saysNothing(claim.reason)) found.push(at(place, 'reasonMissing'));
  if (claim.status === 'implemented' && duty.contentRequired && saysNothing(claim.content))
    found.push(at(place, 'contentMissing'));
  if (claim.status === 'notImplemented' && [claim.dueOn, claim.owner, claim.interimMeasure].some(saysNothing))
    found.push(at(place, 'openWithoutPlan'));
  const { from, to } = state.contract.period;
  if (claim.dueOn !== undefined && claim.status === 'notImplemented' && (claim.dueOn < from || claim.dueOn > to))
    found.push(at(place, 'dateOutsideContract'));
  if (assessed.contradicted && saysNothing(claim.explanation)) {
    found.push(at(place, 'contradiction', { status: claim.status === undefined ? '' : statusWords[claim.status] }));
  }
  return found;
}

function reasonQuality(place: Place): SubmissionFinding[] {
  const { claim } = place;
  if (claim.status === 'implemented' || saysNothing(claim.reason)) return [];
  const count = graphemeCount(claim.reason ?? '');
  return count < shortReason ? [at(place, 'reasonShort', { count })] : [];
}

/** The same reason under different obligations; alike duties of one obligation may share theirs. */
function repeatedReasons(places: readonly Place[]): SubmissionFinding[] {
  const first = new Map<string, Place>();
  return places.flatMap((place) => {
    if (saysNothing(place.claim.reason) || place.claim.status === 'implemented') return [];
    const key = textKey(place.claim.reason ?? '');
    const other = first.get(key);
    if (other === undefined) first.set(key, place);
    if (other === undefined || other.obligation.number === place.obligation.number) return [];
    return [at(place, 'reasonRepeated', { other: numberMark(other.obligation.number) })];
  });
}

const spokenText = (claim: Claim): string => (claim.status === 'implemented' ? claim.content : claim.reason) ?? '';

function likeLastPeriod(places: readonly Place[], previous: Readonly<Record<string, Claim>>): SubmissionFinding[] {
  return places
    .filter(({ duty, claim }) => similarity(spokenText(claim), spokenText(own(previous, duty.id) ?? {})) >= nearlySame)
    .map((place) => at(place, 'likeLastPeriod'));
}

function unusable(place: Place, state: ContractState): SubmissionFinding[] {
  const { content = '', reason = '', explanation = '' } = place.claim;
  const characters = offendingCharacters(content + reason + explanation, state.contract.settings.characterProfile);
  if (characters.length === 0) return [];
  const proposals = characters.map(({ character, proposal }) => `${character}→${proposal ?? '？'}`).join('、');
  return [
    at(place, 'characterUnusable', { characters: characters.map(({ character }) => character).join(''), proposals }),
  ];
}

function planFindings(assessment: Assessment): SubmissionFinding[] {
  const [missing, notAgreed, outdated] = assessment.plan;
  if (missing?.verdict !== 'satisfied') return [finding('planMissing', 'plan', 'plan', {}, null)];
  const found: SubmissionFinding[] = [];
  if (notAgreed?.verdict !== 'satisfied')
    found.push(finding('planNotAgreed', 'plan', 'plan', notAgreed?.params ?? {}, null));
  if (outdated?.verdict === 'notSatisfied')
    found.push(finding('planOutdatedByRegister', 'plan', 'plan', outdated.params, null));
  return found;
}

function sendBacks({ registers }: ContractState): SubmissionFinding[] {
  return (registers.acts ?? [])
    .filter(({ data }) => data.actKind === 'sendBack' && data.resolvedOn === undefined)
    .map(({ id, data }) =>
      finding(
        'sendBackOpen',
        id,
        `registers/acts#${id}`,
        { title: String(data.title) },
        Number(data.obligation ?? 0) || null,
      ),
    );
}

/** An added item is held to the same instructions as the sixteen (記載要領１), and to a consultation that has taken place. */
function addedItems({ registers }: ContractState, today: PlainDate): SubmissionFinding[] {
  return (registers.addedItems ?? []).flatMap(({ id, data }) => {
    const { label, status, reason, consultation } = readAddedItem(data);
    const make = (rule: FindingRule, params: Params = {}): SubmissionFinding[] => [
      finding(rule, id, 'plan', { label, ...params }, null),
    ];
    const wasConsulted = consultation !== undefined && consultation.on <= today;
    const needsReason = status === 'notImplemented' || status === 'notApplicable';
    return [
      ...(wasConsulted ? [] : make('consultationMissing')),
      ...(status === undefined ? make('statusMissing', { count: 1 }) : []),
      ...(needsReason && saysNothing(reason) ? make('reasonMissing') : []),
    ];
  });
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

/** Rules that fail although the claim says so itself, or is explained: told as a warning so that nobody overlooks them. */
function knownFailures(places: readonly Place[]): SubmissionFinding[] {
  return places.flatMap((place) =>
    place.assessed.reasons
      .filter(
        (reason) =>
          reason.verdict === 'notSatisfied' && !(place.assessed.contradicted && saysNothing(place.claim.explanation)),
      )
      .map((reason) => {
        const { title, explanation } = reasonText(reason);
        const { duty, obligation } = place;
        const params = { title: `${numberMark(obligation.number)}${title.ja}`, explanation: explanation.ja };
        return finding(
          'notSatisfied',
          `${duty.id}:${reason.rule}`,
          `items/${obligation.number}#${duty.id}`,
          params,
          obligation.number,
          duty.id,
        );
      }),
  );
}

function changedSinceLast(places: readonly Place[], previous: Readonly<Record<string, Claim>>): SubmissionFinding[] {
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
  const found = [
    ...planFindings(assessment),
    ...sendBacks(state),
    ...unanswered(catalogue, assessment),
    ...overrideFindings(catalogue, state, assessment),
    ...places.flatMap((place) => [...claimFindings(place, state), ...unusable(place, state), ...reasonQuality(place)]),
    ...addedItems(state, assessment.asOf),
    ...knownFailures(places),
    ...repeatedReasons(places),
    ...likeLastPeriod(places, previous),
    ...untouched(catalogue, state, schedule),
    ...unusualRows(catalogue, assessment),
    ...evidenceFindings(catalogue, state, assessment, schedule),
    ...changedSinceLast(places, previous),
  ];
  return found.sort((a, b) => weight[a.severity] - weight[b.severity] || (a.obligation ?? 0) - (b.obligation ?? 0));
}
