import { type LimitName, limitOf } from '../contract/limits.ts';
import { addDays, daysBetween } from '../kernel/plain-date.ts';
import { textKey } from '../kernel/text-key.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { isWithin } from './day-limits.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { namesOf } from './language/names.ts';
import { excusedMachines, keysOfServer, type Machine, protectedMachines } from './machines.ts';
import { consideration, presentation, stateOfThings } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Document = JudgedRow<'qualityDocuments'>;
type Endpoint = JudgedRow<'endpoints'>;

/** What is the document itself. */
const documentKinds = ['procedure', 'submittedDocument', 'configuration'] as const;

/** A document is told by its edition or by its file; a day alone shows none. */
const isShown = (document: Document, facts: JudgedFacts): boolean =>
  document.says('edition') || facts.hasEvidence(document, ...documentKinds);

const made = (document: Document, facts: JudgedFacts): Verdict =>
  document.isBy('madeOn') && isShown(document, facts) ? 'satisfied' : 'undetermined';

const submitted = (document: Document, facts: JudgedFacts): Verdict =>
  document.isBy('submittedOn') ? made(document, facts) : 'notSatisfied';

/** What the documents of a kind are about. */
const aboutOf = {
  qualitySystem: { aboutJa: '意図しない変更を防ぐ体制', aboutEn: 'the system against unintended changes' },
  tamperProcedure: { aboutJa: '不正が見つかったときの手順', aboutEn: 'the procedure on tampering' },
} as const;

/** A document of one kind is there, and was submitted. */
function documentRules(
  kind: 'qualitySystem' | 'tamperProcedure',
  existence: string,
  submission: string,
): readonly Rule[] {
  const among = (document: Document): boolean => document.choice('documentKind') === kind;
  const common = { register: 'qualityDocuments', among, whenNone: 'notSatisfied' } as const;
  return [
    judgeRows({
      ...common,
      id: 'documentMissing',
      duties: [existence],
      proof: { kinds: documentKinds },
      judge: made,
    }),
    judgeRows({
      ...common,
      id: 'documentNotSubmitted',
      duties: [submission],
      proof: { kinds: presentation },
      judge: submitted,
      params: () => aboutOf[kind],
    }),
  ];
}

interface Protection {
  readonly id: Rule['id'];
  readonly dutyId: string;
  readonly judge: (endpoint: Endpoint, facts: JudgedFacts) => Verdict;
  /** What it means of a machine that nobody has said anything of its protection: not known, when absent. */
  readonly unsaid?: 'notSatisfied';
  readonly limit?: LimitName | undefined;
  readonly kinds?: Rule['proof']['kinds'];
}

/** 「（ほかに…）」: machines that are left out are named as left out. */
function excusedWords(facts: JudgedFacts): { readonly excusedJa: string; readonly excusedEn: string } {
  const excused = facts.derived(excusedMachines);
  if (excused.length === 0) return { excusedJa: '', excusedEn: '' };
  const names = namesOf(excused);
  return {
    excusedJa: `入れない理由を記録した${excused.length}台（${names}）は含みません。`,
    excusedEn: ` Not counted are ${excused.length} for which a reason is on record (${names}).`,
  };
}

/** A server that is called by nothing may be one of those that are covered: nobody can tell. */
const unsaidOf = (machine: Exclude<Machine, Endpoint>, unsaid: Verdict): Verdict =>
  machine.register === 'servers' && keysOfServer(machine).length === 0 ? 'undetermined' : unsaid;

/** Every machine on record is judged: a server without a row of its protection is one of which nothing is known. */
const protection = ({ id, dutyId, judge, unsaid, limit, kinds = stateOfThings }: Protection): Rule =>
  judgePopulation({
    id,
    duties: [dutyId],
    register: 'endpoints',
    lacks: 'endpoints',
    members: (facts) => facts.derived(protectedMachines),
    proof: { kinds },
    judge: (machine, facts) =>
      machine.register === 'endpoints' ? judge(machine, facts) : unsaidOf(machine, unsaid ?? 'undetermined'),
    params: (facts) => ({
      ...(limit === undefined ? {} : { days: limitOf(facts.contract, limit) }),
      ...excusedWords(facts),
    }),
  });

/** A day that is renewed again and again must lie within the last days; before the first that was told, nothing is known. */
const within =
  (field: 'currentCheckedOn' | 'definitionsOn' | 'fullScanOn', limit: LimitName) =>
  (endpoint: Endpoint, facts: JudgedFacts): Verdict =>
    isWithin(endpoint.lastOn(field), limit, facts);

function managedCentrally(endpoint: Endpoint): Verdict {
  const isCentral = endpoint.held('centralSettings');
  if (isCentral === null) return 'undetermined';
  return isCentral === true ? 'satisfied' : 'notSatisfied';
}

/** ⑤ asks that it be considered: what proves that is the record, whichever way it went. */
function considered(endpoint: Endpoint): Verdict {
  const outcome = endpoint.choice('edr');
  if (outcome === null) return 'undetermined';
  return outcome !== 'notConsidered' && endpoint.says('edrReason') ? 'satisfied' : 'notSatisfied';
}

/**
 * 速やかに has no number in the form: with a limit set, what was told later than that is late; without one, any day after the change
 * is a question. What was told before the change was told in time.
 */
function reported(change: JudgedRow<'changes'>, facts: JudgedFacts): Verdict {
  const [changed, told] = [change.day('changedOn'), change.day('reportedOn')];
  const limit = facts.contract.settings.changeReportWithinDays;
  const due = changed === null ? null : addDays(changed, limit ?? 0);
  if (told === null) return limit !== undefined && due !== null && !facts.isPast(due) ? 'undetermined' : 'notSatisfied';
  if (due === null) return 'undetermined';
  if (told <= due) return 'satisfied';
  return limit === undefined ? 'undetermined' : 'notSatisfied';
}

/** From the day after the limit to the one before the report. */
function unreportedOn(change: JudgedRow<'changes'>, { contract }: JudgedFacts): readonly BrokenDays[] {
  const [changed, limit] = [change.day('changedOn'), contract.settings.changeReportWithinDays];
  const due = changed === null || limit === undefined ? changed : addDays(changed, limit + 1);
  return untilDone(daysOfUse(due, null), change.day('reportedOn'));
}

/** From a change to its report; none where either day is not known. */
function daysToReport(change: JudgedRow<'changes'>): readonly number[] {
  const [changed, told] = [change.day('changedOn'), change.day('reportedOn')] as const;
  return changed === null || told === null ? [] : [daysBetween(changed, told)];
}

/** How late the latest report came, and what stands in the way of calling it late. */
function reportWords(
  { contract }: JudgedFacts,
  changes: readonly JudgedRow<'changes'>[],
): Readonly<Record<string, string | number>> {
  const days = contract.settings.changeReportWithinDays;
  const longest = Math.max(0, ...changes.flatMap(daysToReport));
  const isSet = days !== undefined;
  return {
    longest,
    lateJa: isSet ? `か、変更から${days}日を超えて報告した（最も遅いもので${longest}日後）` : '',
    lateEn: isSet ? `, or later than ${days} days after the change (at the latest ${longest} days)` : '',
    whyJa: isSet
      ? `報告の期限（変更から${days}日）の前で、まだ報告していません。`
      : `報告は最も遅いもので変更の${longest}日後です。何日以内を「速やかに」とするかを、契約の設定に入れてください。`,
    whyEn: isSet
      ? `The report is due ${days} days after the change and has not come yet.`
      : `The latest report came ${longest} days after the change: set in the contract how many days are “without delay”.`,
  };
}

/** Handed to another operator: what stays within the contractor's own company needs no list (他の事業者へ引き継がれる項目). */
function goesToAnother(handover: JudgedRow<'handovers'>, { contract }: JudgedFacts): boolean {
  const kind = handover.choice('recipientKind');
  return kind === null ? textKey(handover.words('to')) !== textKey(contract.contractor.name) : kind === 'otherOperator';
}

const namesMeasures = (handover: JudgedRow<'handovers'>): Verdict =>
  handover.says('securityItems') || handover.choices('items').length > 0 ? 'satisfied' : 'notSatisfied';

/** What shows that the making of equipment is looked after. */
const assuranceKinds = ['certificate', 'agreement', 'submittedDocument'] as const;

/** 機器等の調達を含む場合には、その製造工程を含む: who made it, where, and what shows that its making is looked after. */
const assured = (equipment: JudgedRow<'equipment'>, facts: JudgedFacts): Verdict =>
  equipment.says('maker') &&
  equipment.says('origin') &&
  (equipment.says('assurance') || facts.hasEvidence(equipment, ...assuranceKinds))
    ? 'satisfied'
    : 'notSatisfied';

/** 15(1)–(4): quality system, procedure on tampering, anti-malware ①–⑤, changes and handovers. */
export const o15Quality: readonly Rule[] = [
  ...documentRules('qualitySystem', '15.1.manage', '15.1.doc'),
  judgeRows({
    id: 'equipmentNotAssured',
    duties: ['15.1.manage'],
    register: 'equipment',
    whenEmpty: 'noneConcerned',
    proof: { kinds: assuranceKinds },
    judge: assured,
  }),
  ...documentRules('tamperProcedure', '15.2.org', '15.2.doc'),
  protection({
    id: 'endpointUncovered',
    dutyId: '15.3.base',
    judge: (endpoint) => (endpoint.says('product') ? 'satisfied' : 'notSatisfied'),
    unsaid: 'notSatisfied',
  }),
  protection({
    id: 'productOutdated',
    dutyId: '15.3.1',
    judge: within('currentCheckedOn', 'productCheckWithinDays'),
    limit: 'productCheckWithinDays',
  }),
  protection({
    id: 'definitionsOld',
    dutyId: '15.3.2',
    judge: within('definitionsOn', 'definitionsWithinDays'),
    limit: 'definitionsWithinDays',
  }),
  protection({ id: 'settingsNotCentral', dutyId: '15.3.3', judge: managedCentrally }),
  protection({
    id: 'fullScanMissing',
    dutyId: '15.3.4',
    judge: within('fullScanOn', 'fullScanWithinDays'),
    limit: 'fullScanWithinDays',
  }),
  protection({ id: 'edrNotConsidered', dutyId: '15.3.5', judge: considered, kinds: consideration }),
  judgeRows({
    id: 'changeNotReported',
    duties: ['15.4.report'],
    register: 'changes',
    proof: { kinds: presentation },
    judge: reported,
    brokenOn: unreportedOn,
    params: reportWords,
  }),
  judgeRows({
    id: 'handoverMissing',
    duties: ['15.4.handover'],
    register: 'handovers',
    among: goesToAnother,
    proof: { kinds: ['submittedDocument', 'agreement', 'checklist'] },
    judge: namesMeasures,
  }),
];
