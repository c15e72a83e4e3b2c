import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { dayAfter, japan, monthsAfter, readingOf } from './naive-reading.ts';

type Data = Readonly<Record<string, unknown>>;
type Word = 'statement' | 'evidence' | 'machine' | 'twoMethods';

/** A place where a file may lie: register and row, and the kinds that count there where not all of the rule do. */
type Place = readonly [register: string, id: string, kinds?: string];

const official = 'permissionMail agreement minutes';
const presented = 'submittedDocument minutes';
const erased = 'erasureProof certificate log photo';
const state = 'configuration log screenshot';
const mended = `${state} ${presented} photo diagnosisReport auditReport`;
const weighed = 'minutes submittedDocument checklist';
const supplier = 'screenshot certificate agreement submittedDocument';
const anyMeasure =
  'procedure configuration log certificate agreement auditReport submittedDocument minutes checklist photo screenshot diagnosisReport';

/** What kinds of files can prove what each rule says, as docs/rules.md lists them; a rule that is not here is proved by none. */
const kindsOf: Readonly<Record<string, string>> = {
  'measureWithoutEvidence 2.a': `${anyMeasure} incidentReport trainingMaterial attendanceRecord`,
  'measureWithoutEvidence 2.e': `${anyMeasure} pledge trainingMaterial attendanceRecord`,
  measureWithoutEvidence: anyMeasure,
  regulationEditionChanged: presented,
  regulationEditionMissing: 'procedure submittedDocument',
  namedRegulationMissing: 'procedure submittedDocument',
  auditRefused: `${presented} auditReport diagnosisReport`,
  findingOverdue: mended,
  findingOpen: mended,
  accessAfterLeaving: state,
  factsNotPresented: presented,
  workplaceUnknown: presented,
  personNotPresented: presented,
  fieldMissing: 'submittedDocument certificate',
  qualificationExpired: 'certificate',
  changeAfterTheFact: presented,
  subcontractNotApproved: official,
  flowDownMissing: 'agreement submittedDocument',
  subcontractorUnanswered: 'submittedDocument checklist',
  returnNotStated: 'erasureProof certificate submittedDocument',
  broughtInWithoutPermission: official,
  'permissionExpired 6.permit': 'log photo',
  permissionExpired: `${official} ${erased}`,
  copiedInsideWithoutPermission: official,
  copiedWithoutPermission: official,
  deviceErasureNotProved: erased,
  erasureNotProved: erased,
  erasureNotConfirmed: official,
  serialMismatch: erased,
  balanceNotZero: `${presented} ${erased}`,
  notConfirmed: official,
  pledgeMissing: 'pledge',
  pledgeAfterStart: 'pledge',
  usedForOtherPurpose: 'procedure configuration log',
  disclosedWithoutApproval: official,
  handlingNotAssured: 'agreement pledge auditReport certificate',
  cautionsMissing: 'submittedDocument agreement procedure',
  measureKindMissing: anyMeasure,
  personUntrained: 'attendanceRecord certificate',
  trainingSubjectMissing: 'trainingMaterial',
  procedureNotPresented: presented,
  firstReportMissing: `incidentReport ${presented}`,
  firstReportSlow: `incidentReport ${presented}`,
  incidentOpen: 'incidentReport minutes',
  incidentNotConsulted: official,
  incidentClosingNotAgreed: official,
  instructionOpen: `${mended} incidentReport`,
  confidentialOnTermsOnly: `${state} procedure agreement`,
  accessProtectionMissing: `${state} procedure certificate`,
  notOnIsmap: 'certificate screenshot submittedDocument',
  ismapCheckStale: 'screenshot submittedDocument',
  riskNotAssessed: weighed,
  riskNotAcceptable: weighed,
  usedWithoutApproval: official,
  usageNotReviewed: `${state} ${weighed}`,
  documentMissing: 'procedure submittedDocument configuration',
  documentNotSubmitted: presented,
  equipmentNotAssured: 'certificate agreement submittedDocument',
  endpointUncovered: state,
  productOutdated: state,
  definitionsOld: state,
  settingsNotCentral: state,
  fullScanMissing: state,
  edrNotConsidered: weighed,
  changeNotReported: presented,
  handoverMissing: 'submittedDocument agreement checklist',
  supportEnded: supplier,
  supportEndsInContract: supplier,
  supportUnknown: supplier,
  supportDateDiffers: supplier,
  equipmentSupportEnded: supplier,
  inventoryIncomplete: state,
  vulnerabilityUnknown: `${state} minutes`,
  officialNotInformed: presented,
  vulnerabilityWithoutPlan: presented,
  planNotConfirmed: official,
  plannedDayPassed: state,
  vulnerabilityWatchStale: `${state} minutes`,
  patchLate: state,
  patchNotApplied: state,
  domainNotGoJp: 'certificate',
  diagnosisMissingBeforeOpening: 'diagnosisReport',
  diagnosisOverAYear: 'diagnosisReport',
  diagnosisMissingAfterChange: 'diagnosisReport',
  diagnosisMissingAfterThreat: 'diagnosisReport',
  providerAbilityNotShown: 'agreement submittedDocument procedure certificate',
  noticeTooShort: 'screenshot log submittedDocument',
  retirementStepOpen: `${state} certificate`,
  deliveredUnscanned: 'log certificate screenshot',
  reviewMissing: `${weighed} auditReport log`,
  accessNotReviewed: `${weighed} auditReport log`,
  vulnerabilitiesNotLookedFor: 'diagnosisReport',
  executableWithoutReason: 'submittedDocument',
  noMeansOfVerification: 'certificate submittedDocument',
  signatureInvalid: 'log screenshot',
  gpkiNotConsidered: `${weighed} certificate`,
  requiresUnsupported: 'submittedDocument screenshot',
  thirdPartyUndeclared: state,
  thirdPartyNotSafe: `agreement certificate diagnosisReport ${weighed}`,
  policyMissing: 'screenshot submittedDocument',
  thirdPartyUnexplained: 'screenshot submittedDocument',
  checklistMissing: 'checklist',
  rootMeasureOpen: 'checklist',
  checklistIncomplete: 'checklist',
  checklistNotSubmitted: presented,
};

/** Sentences of machines alone: nobody states them. */
const unstated = new Set(['supportFeedStale', 'vulnerabilityFeedStale', 'methodsDiffer']);

/** The contract as raw rows, read by nothing of the product. */
export class RawContract {
  readonly day: string;
  readonly #state: ContractState;

  constructor(given: ContractState, day: string) {
    this.#state = given;
    this.day = day;
  }

  rows(register: string): readonly RegisterEntry[] {
    return this.#state.registers[register] ?? [];
  }

  row(register: string, id: unknown): Data | undefined {
    return this.rows(register).find((row) => row.id === id)?.data;
  }

  naming(register: string, field: string, id: string): readonly RegisterEntry[] {
    return this.rows(register).filter(({ data }) => data[field] === id);
  }

  get lastDay(): string {
    const end = this.row('closing', 'end')?.on;
    return typeof end === 'string' ? end : this.#state.contract.period.to;
  }

  get period() {
    return this.#state.contract.period;
  }

  isThere(day: unknown): boolean {
    return typeof day === 'string' && day !== '' && day <= this.day;
  }

  /** Whether a file of some kinds stands about a row: neither taken back nor damaged, nor of a day to come. */
  hasFile(register: string, id: string, kinds: string): boolean {
    return this.rows('evidenceItems').some(({ id: item, data }) => {
      const targets = data.targets as readonly { register: string; entryId: string }[];
      const isAbout = targets.some((target) => target.register === register && target.entryId === id);
      const isWhole = data.withdrawn === undefined && this.row('evidenceFaults', item) === undefined;
      const isDated = data.datedOn === undefined || this.isThere(data.datedOn);
      return isAbout && isWhole && isDated && kinds.split(' ').includes(String(data.kind));
    });
  }

  /** Days that the contract sets; else the usual ones. */
  days(name: string, usual: number): number {
    const set = (this.#state.contract.settings as Data)[name];
    return typeof set === 'number' ? set : usual;
  }

  /** The feeds of a kind: there, and none too old. */
  isFed(kind: 'support' | 'advisories'): boolean {
    const days =
      kind === 'support' ? this.days('supportFeedMaxAgeDays', 100) : this.days('vulnerabilityFeedMaxAgeDays', 35);
    const feeds = this.rows('feedSnapshots').filter(({ data }) => data.kind === kind);
    return feeds.length > 0 && feeds.every(({ data }) => dayAfter(String(data.date), days) >= this.day);
  }

  observed(area: string, register: string, id: string, probe: string): Data | undefined {
    const kept = this.rows('observations').find(({ data }) => {
      const { probe: name } = data.observation as { probe: string };
      return data.area === area && data.register === register && data.entryId === id && name === probe;
    });
    const seen = kept?.data.observation as { endedAt: string; seen: { data: Data } } | undefined;
    return seen !== undefined && dayAfter(japan(seen.endedAt), this.days('checkMaxAgeDays', 35)) >= this.day
      ? seen.seen.data
      : undefined;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A row and the act that it names. */
const withAct =
  (...fields: readonly string[]) =>
  (raw: RawContract, register: string, id: string): readonly (readonly Place[])[] => [
    [
      [register, id],
      ...fields.flatMap((field): readonly Place[] => {
        const act = text(raw.row(register, id)?.[field]);
        return act === '' ? [] : [['acts', act]];
      }),
    ],
  ];

const byReference =
  (register: string, field: string, isMeant: (row: Data, raw: RawContract) => boolean = () => true) =>
  (raw: RawContract, _: string, id: string): readonly (readonly Place[])[] => [
    raw
      .naming(register, field, id)
      .filter(({ data }) => isMeant(data, raw))
      .map((row): Place => [register, row.id]),
  ];

/** A row is there from its day on; one that names none is there. */
const isThereFrom =
  (field: string) =>
  (row: Data, raw: RawContract): boolean =>
    text(row[field]) === '' || raw.isThere(row[field]);

const isErasureThere = isThereFrom('erasedOn');

/** Diagnoses of a target as a whole that were held on days that are meant. */
function diagnoses(raw: RawContract, register: string, id: string, isMeant: (on: string) => boolean): readonly Place[] {
  const [field, kind] = register === 'sites' ? ['site', 'platform'] : ['webApplication', 'webApplication'];
  return raw
    .naming('diagnoses', field ?? '', id)
    .filter(({ data }) => data.diagnosisKind === kind && data.extent !== 'part')
    .filter(({ data }) => raw.isThere(data.heldOn) && isMeant(text(data.heldOn)))
    .map((row): Place => ['diagnoses', row.id]);
}

function pledgePlaces(raw: RawContract, id: string): readonly Place[] {
  const held = raw.naming('pledges', 'person', id).filter(({ data }) => {
    if (!raw.isThere(data.signedOn)) return false;
    const until = text(data.validUntil);
    const ends = [until, data.survives === false ? raw.lastDay : ''].filter((end) => end !== '' && end !== 'unlimited');
    return ends.every((end) => end >= raw.day);
  });
  return [['people', id], ...held.map((row): Place => ['pledges', row.id])];
}

const inPeriod = (raw: RawContract, day: unknown): boolean =>
  raw.isThere(day) && text(day) >= raw.period.from && text(day) <= raw.period.to;

const attendancePlaces = (raw: RawContract, id: string): readonly Place[] =>
  raw.naming('attendances', 'person', id).flatMap(({ id: attendance, data }): readonly Place[] => {
    const training = text(data.training);
    const counts = inPeriod(raw, data.attendedOn) && inPeriod(raw, raw.row('trainings', training)?.heldOn);
    return counts
      ? [
          ['attendances', attendance],
          ['trainings', training, 'attendanceRecord'],
        ]
      : [];
  });

function copyEnd(raw: RawContract, id: string): readonly (readonly Place[])[] {
  const erasures = raw.naming('erasures', 'copy', id).filter(({ data }) => isErasureThere(data, raw));
  if (erasures.length > 0) return [erasures.map((row): Place => ['erasures', row.id, erased])];
  const act = text(raw.row('copies', id)?.permission);
  return [[['copies', id, official], ...(act === '' ? [] : [['acts', act, official] as const])]];
}

function returned(raw: RawContract, register: string, id: string): readonly (readonly Place[])[] {
  if (register === 'copies') {
    const gone = raw.naming('erasures', 'copy', id).filter(({ data }) => isErasureThere(data, raw));
    return [gone.map((row): Place => ['erasures', row.id, erased])];
  }
  const erasures = raw.naming('erasures', 'informationItem', id).filter(({ data }) => isErasureThere(data, raw));
  const handbacks = raw
    .naming('handbacks', 'informationItem', id)
    .filter(({ data }) => isThereFrom('doneOn')(data, raw));
  return [
    ...handbacks.map((row): readonly Place[] => [['handbacks', row.id, `${presented} ${erased}`]]),
    ...erasures.map((row): readonly Place[] => [['erasures', row.id, erased]]),
  ];
}

function threatPlaces(raw: RawContract, id: string): readonly (readonly Place[])[] {
  const threat = raw.row('threats', id) ?? {};
  const named = text(threat.webApplication);
  const about = raw.rows('webApplications').filter((row) => named === '' || row.id === named);
  return about
    .filter(({ data }) => isThereFrom('releasedOn')(data, raw))
    .map((row) => diagnoses(raw, 'webApplications', row.id, (on) => on >= text(threat.learnedOn)));
}

type Where = (raw: RawContract, register: string, id: string) => readonly (readonly Place[])[];

/** Where the files lie that can prove what is said of a row: of each group one. The row itself where a rule is not here. */
const whereOf: Readonly<Record<string, Where>> = {
  subcontractNotApproved: withAct('approval'),
  broughtInWithoutPermission: withAct('permission'),
  copiedInsideWithoutPermission: withAct('permission'),
  copiedWithoutPermission: withAct('permission'),
  disclosedWithoutApproval: withAct('approval'),
  usedWithoutApproval: withAct('approval'),
  planNotConfirmed: withAct('planConfirmation', 'classConfirmation'),
  incidentNotConsulted: withAct('consultation', 'instruction'),
  'permissionExpired 6.copy': (raw, _, id) => copyEnd(raw, id),
  'permissionExpired 7.copy': (raw, _, id) => copyEnd(raw, id),
  deviceErasureNotProved: byReference('erasures', 'device', isErasureThere),
  erasureNotProved: byReference('erasures', 'copy', isErasureThere),
  balanceNotZero: returned,
  pledgeMissing: (raw, _, id) => [pledgePlaces(raw, id)],
  pledgeAfterStart: (raw, _, id) => [pledgePlaces(raw, id)],
  personUntrained: (raw, _, id) => [attendancePlaces(raw, id)],
  riskNotAssessed: (raw, register, id) => [
    [
      [register, id],
      ...raw
        .naming('riskAssessments', 'cloudService', id)
        .filter(({ data }) => isThereFrom('assessedOn')(data, raw))
        .map((row): Place => ['riskAssessments', row.id]),
    ],
  ],
  diagnosisMissingBeforeOpening(raw, register, id) {
    const row = raw.row(register, id) ?? {};
    return [diagnoses(raw, register, id, (on) => on <= text(register === 'sites' ? row.opensOn : row.releasedOn))];
  },
  diagnosisOverAYear: (raw, register, id) => [diagnoses(raw, register, id, (on) => monthsAfter(on, 12) >= raw.day)],
  diagnosisMissingAfterChange: (raw, register, id) => [
    diagnoses(raw, register, id, (on) => on >= text(raw.row(register, id)?.changedOn)),
  ],
  diagnosisMissingAfterThreat: (raw, _, id) => threatPlaces(raw, id),
  providerAbilityNotShown: (raw, register, id) => [
    [
      [register, id],
      ...(register === 'retirements'
        ? []
        : raw
            .naming('retirements', register === 'sites' ? 'target' : 'mailDomain', id)
            .map((row): Place => ['retirements', row.id])),
    ],
  ],
  thirdPartyNotSafe: (raw, _, id) =>
    raw.naming('thirdParties', 'deliverable', id).map((row) => [['thirdParties', row.id]]),
  thirdPartyUnexplained: (raw, _, id) =>
    raw.naming('thirdParties', 'deliverable', id).map((row) => [['thirdParties', row.id]]),
  checklistMissing: byReference('checklists', 'webApplication'),
};

function isProved(raw: RawContract, key: string, rule: string, register: string, id: string): boolean {
  const kinds = kindsOf[key] ?? kindsOf[rule];
  if (kinds === undefined) return false;
  const where = whereOf[key] ?? whereOf[rule] ?? (() => [[[register, id]]] as const);
  const groups = where(raw, register, id);
  return (
    groups.length > 0 && groups.every((group) => group.some(([of, row, some = kinds]) => raw.hasFile(of, row, some)))
  );
}

/** What the feeds say of the end of support of a row; null: nothing that holds. */
function supportOf(raw: RawContract, id: string): { readonly endsOn: string | null; readonly isEnded: boolean } | null {
  const row = raw.row('software', id) ?? {};
  const told = raw.row('softwareConclusions', id) as
    | { item: Data; support: { endsOn: string | null; isEnded: boolean | null } | null }
    | undefined;
  const isSame = ['name', 'version', 'purl', 'cpe'].every((field) => told?.item[field] === text(row[field]));
  if (!told?.support || !isSame || !raw.isFed('support')) return null;
  return { endsOn: told.support.endsOn, isEnded: told.support.isEnded === true };
}

const supportRules = new Set(['supportEnded', 'supportEndsInContract', 'supportUnknown', 'supportDateDiffers']);

/** Whether the feed says of a row's support what the sentence does. */
function isFedSupport(raw: RawContract, { rule, verdict }: VerdictReason, id: string): boolean {
  const end = supportOf(raw, id);
  if (end === null) return false;
  const { endsOn, isEnded } = end;
  const ended = endsOn === null ? isEnded : endsOn < raw.day && endsOn < raw.lastDay;
  const says: Readonly<Record<string, string>> = {
    supportEnded: ended ? 'notSatisfied' : 'satisfied',
    supportEndsInContract: (endsOn ?? '') < raw.lastDay ? 'notSatisfied' : 'satisfied',
    supportUnknown: endsOn === null && !isEnded ? 'undetermined' : 'satisfied',
    supportDateDiffers: 'satisfied',
  };
  return verdict !== 'undetermined' && says[rule] === verdict;
}

/** Whether the register's own day is the feed's. */
function isAgreedSupport(raw: RawContract, id: string): boolean {
  const own = text(raw.row('software', id)?.supportEndsOn);
  const fed = supportOf(raw, id)?.endsOn ?? null;
  return own !== '' && fed !== null && own === fed;
}

const coverOf = (raw: RawContract, id: string): boolean =>
  text(raw.row('softwareConclusions', id)?.coveredBy) !== '' && raw.isFed('advisories');

const versionsOf = (data: Data | undefined): ReadonlyMap<string, string> =>
  new Map(
    ((data?.versions ?? []) as { version: string; state: string }[]).map(({ version, state: is }) => [version, is]),
  );

/** Whether our own look and another's tool agree on every version of TLS that both saw. */
function isAgreedTls(raw: RawContract, id: string): boolean {
  const ours = versionsOf(raw.observed('site', 'sites', id, 'tls'));
  const theirs = (raw.observed('site', 'sites', id, 'sslscan')?.accepted ?? []) as readonly string[];
  if (theirs.length === 0 || ours.size === 0) return false;
  return [...ours].every(([version, is]) => is === (theirs.includes(version) ? 'accepted' : 'refused'));
}

function isClean(raw: RawContract, id: string): boolean | null {
  const seen = raw.observed('deliverable', 'deliverables', id, 'malware');
  return seen === undefined ? null : (seen.alerts as { all: number }).all === 0;
}

function isGoJp(raw: RawContract, register: string, id: string): boolean | null {
  const seen = register === 'sites' ? raw.observed('site', register, id, 'dns') : undefined;
  return seen === undefined ? null : (seen.host as { isGoJp: boolean }).isGoJp;
}

const sees = (seen: boolean | null, verdict: string): boolean =>
  seen !== null && verdict === (seen ? 'satisfied' : 'notSatisfied');

/** The last day, by the one asked about, on which a service was used. */
function lastUse(raw: RawContract, row: Data): string {
  const [from, to] = [text(row.usedFrom), text(row.usedTo)];
  return to !== '' && to < raw.day && (from === '' || to >= from) ? to : raw.day;
}

const sixteenMonthsAfter = (day: string): string => dayAfter(monthsAfter(dayAfter(day, 1), 16), -1);

/** Whether an ISMAP list in date shows a service as the sentence says. */
function isListed(raw: RawContract, { rule, verdict }: VerdictReason, id: string): boolean {
  const row = raw.row('cloudServices', id) ?? {};
  const told = raw.row('ismapConclusions', id) as { item: Data; listing: Data | null } | undefined;
  const isSame = ['service', 'provider', 'ismapNumber'].every((field) => told?.item[field] === text(row[field]));
  const snapshotOf = (kind: unknown) => raw.rows('feedSnapshots').find(({ data }) => data.kind === kind)?.data;
  const date = text(snapshotOf(told?.listing?.list)?.date);
  if (
    !told?.listing ||
    !isSame ||
    !raw.isThere(date) ||
    dayAfter(date, raw.days('ismapCheckMaxAgeDays', 180)) < lastUse(raw, row)
  )
    return false;
  if (rule === 'ismapCheckStale') return verdict === 'satisfied';
  const own = text(row.ismapList);
  if (['ismap', 'ismapLiu'].includes(own) && snapshotOf(own) === undefined) return false;
  const until = text(told.listing.validUntil) || sixteenMonthsAfter(text(told.listing.auditPeriodEnd));
  return verdict === (until >= lastUse(raw, row) ? 'satisfied' : 'notSatisfied');
}

/** Whether a service's own row says that it is listed. */
function saysListed(raw: RawContract, id: string): boolean {
  const row = raw.row('cloudServices', id) ?? {};
  const isNumbered = readingOf(row.ismapNumber) === 'something';
  const [list, audited] = [text(row.ismapList), text(row.ismapAuditPeriodEnd)];
  const isOnList = ['ismap', 'ismapLiu'].includes(list) && isNumbered && audited !== '';
  return isOnList && sixteenMonthsAfter(audited) >= lastUse(raw, row);
}

/** Whether a machine saw of a row what the sentence says, in date. */
function isSeen(raw: RawContract, reason: VerdictReason, register: string, id: string): boolean {
  const { rule, verdict } = reason;
  if (rule.startsWith('check.')) return verdict !== 'undetermined';
  if (supportRules.has(rule)) return isFedSupport(raw, reason, id);
  if (rule === 'vulnerabilityUnknown') return verdict === 'satisfied' && coverOf(raw, id);
  if (rule === 'vulnerabilitiesNotLookedFor') return register === 'software' && raw.isFed('advisories');
  if (rule === 'notOnIsmap' || rule === 'ismapCheckStale') return isListed(raw, reason, id);
  if (rule === 'deliveredUnscanned') return sees(isClean(raw, id), verdict);
  return rule === 'domainNotGoJp' && sees(isGoJp(raw, register, id), verdict);
}

function isTwofold(raw: RawContract, { rule }: VerdictReason, id: string, isFiled: boolean): boolean {
  if (rule === 'check.site-tls-versions') return isAgreedTls(raw, id);
  if (rule === 'deliveredUnscanned') return isFiled && raw.row('deliverables', id)?.scanClean === true;
  if (rule === 'notOnIsmap') return isFiled && saysListed(raw, id);
  return supportRules.has(rule) && isFiled && isAgreedSupport(raw, id);
}

/** The regulations that 2) names, and the trainings of the period: what two sentences speak of without naming rows. */
function placesWithoutRows(raw: RawContract, rule: string): readonly (readonly [string, string])[] {
  if (rule === 'namedRegulationMissing')
    return raw
      .rows('regulations')
      .filter(({ data }) => /統一基準|情報セキュリティ(管理規程|対策基準)/.test(text(data.name).normalize('NFKC')))
      .map(({ id }) => ['regulations', id] as const);
  if (rule !== 'trainingSubjectMissing') return [];
  return raw
    .rows('trainings')
    .filter(({ data }) => inPeriod(raw, data.heldOn))
    .map(({ id }) => ['trainings', id] as const);
}

/** The words that a sentence may bear by its facts. */
export function naiveWords(reason: VerdictReason, dutyId: string, raw: RawContract): ReadonlySet<Word> {
  const { rule, verdict, situation, rows } = reason;
  const isOfMachines = rule.startsWith('check.') || unstated.has(rule);
  if (rule === 'judgedByPerson' || !['judged', 'noneConcerned', 'declaredEmpty'].includes(situation)) return new Set();
  if (situation !== 'judged') return new Set(isOfMachines ? [] : (['statement'] as const));
  const named = rows.map(({ register, entryId }) => [register, entryId] as const);
  const places = named.length > 0 ? named : placesWithoutRows(raw, rule);
  if (places.length === 0)
    return new Set(isOfMachines ? (verdict === 'undetermined' ? [] : ['machine']) : ['statement']);
  const words = new Set<Word>();
  for (const [register, id] of places) {
    const isFiled = verdict === 'satisfied' && isProved(raw, `${rule} ${dutyId}`, rule, register, id);
    const isOfMachine = isSeen(raw, reason, register, id);
    if (isFiled) words.add('evidence');
    if (isOfMachine) words.add('machine');
    if (isOfMachine && isTwofold(raw, reason, id, isFiled)) words.add('twoMethods');
    if (!isFiled && !isOfMachine && !isOfMachines) words.add('statement');
  }
  return words;
}
