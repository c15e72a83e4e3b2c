import type { Json } from '../../src/core/kernel/json.ts';
import { dayAfter } from './naive-reading.ts';
import type { RandomContract, RandomRow } from './random-contract.ts';

type Changes = Readonly<Record<string, Json | undefined>>;

/** The days that a breach is told by, and a number by which it varies. */
interface Place {
  readonly day: string;
  readonly start: string;
  readonly variant: number;
}

/** One thing that breaks a rule or leaves it open, which chance alone would seldom plant. */
export interface Breach {
  readonly law: string;
  readonly register: string;
  /** Rows that it may be planted in; any where absent. */
  readonly among?: (row: RandomRow) => boolean;
  readonly change: (place: Place, row: RandomRow) => Changes;
  /** What has to go with it elsewhere. */
  readonly beside?: (contract: RandomContract, row: RandomRow) => RandomContract;
}

const [content, days, siblings, acts, scope] = [
  'L1 fields that say nothing, and other answers',
  'L2 days',
  'L4 missing siblings',
  'L5 permissions',
  'L8 the clause’s own words',
];

const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** Values of a row that are the same on whatever day. */
const plain = (law: string, register: string, ...all: readonly Changes[]): Breach => ({
  law,
  register,
  change: ({ variant }) => of(all, variant),
});

/** Days of a row, told from the day asked about. */
const daysAgo = (register: string, field: string, ...ago: readonly number[]): Breach => ({
  law: days,
  register,
  change: ({ day, variant }) => ({ [field]: dayAfter(day, -of(ago, variant)) }),
});

const names = (field: string) => (row: RandomRow) => typeof row.data[field] === 'string' && row.data[field] !== '';
const found =
  (...sources: readonly string[]) =>
  (row: RandomRow) =>
    sources.includes(String(row.data.foundBy));

const endedYesterday = (contract: RandomContract): RandomContract => ({ ...contract, end: dayAfter(contract.day, -1) });

/** Declared empty so long ago that it is asked again. */
const saidToBeEmpty = (contract: RandomContract): RandomContract => ({
  ...contract,
  rows: { ...contract.rows, equipment: [] },
  declaredEmpty: {
    ...contract.declaredEmpty,
    equipment: { reason: '調達しないため', on: dayAfter(contract.day, -184) },
  },
});

const withoutErasures = (contract: RandomContract, copy: RandomRow): RandomContract => ({
  ...contract,
  rows: { ...contract.rows, erasures: (contract.rows.erasures ?? []).filter(({ data }) => data.copy !== copy.id) },
});

const organisation: readonly Breach[] = [
  plain(content, 'controls', { evidence: '別途' }, { evidence: undefined }),
  plain(content, 'controls', { what: '未定' }, { evidence: '-' }),
  daysAgo('controls', 'validUntil', 1, 1, 0),
  plain(content, 'regulations', { newerEdition: '令和8年度版', consultedOn: undefined }, { name: '社内規程' }),
  plain(content, 'audits', { auditKind: 'security', accepted: false }, { accepted: undefined }),
  {
    law: days,
    register: 'findings',
    change: ({ day, variant }) => ({ closedOn: undefined, dueOn: dayAfter(day, variant % 2 === 0 ? -1 : 0) }),
  },
  plain(content, 'findings', { closedOn: undefined, dueOn: undefined }),
  {
    law: days,
    register: 'findings',
    among: found('audit', 'official'),
    change: ({ day }) => ({ closedOn: undefined, dueOn: dayAfter(day, 10) }),
  },
  {
    law: siblings,
    register: 'findings',
    among: found('diagnosis'),
    change: ({ day, variant }, { data }) => ({
      closedOn: undefined,
      dueOn: dayAfter(day, 10),
      diagnosis: of([undefined, 'gone', data.diagnosis], variant),
    }),
  },
  plain(content, 'findings', { closedOn: undefined, foundBy: undefined }, { closedOn: undefined, foundBy: 'check' }),
  {
    law: days,
    register: 'people',
    change: ({ day, variant }) => ({
      endedOn: dayAfter(day, -20),
      departurePresentedOn: dayAfter(day, -25),
      accessEndedOn: of([-19, -18, -20].map((ago) => dayAfter(day, ago)).concat(''), variant),
    }),
  },
  daysAgo('people', 'presentedOn', -1),
  daysAgo('people', 'qualificationExpiresOn', 1, 0),
  plain(content, 'people', { nationality: '未定' }, { workplace: '未定' }, { company: 'なし' }),
  {
    law: days,
    register: 'people',
    change: ({ start, variant }) => ({
      startedOn: dayAfter(start, 30),
      presentedOn: dayAfter(start, 30 + (variant % 2)),
    }),
  },
  ...['capitalRelations', 'officers', 'workplaces'].map(
    (register): Breach => ({
      law: days,
      register,
      change: ({ start, variant }) => ({ presentedOn: undefined, since: of([start, undefined], variant) }),
    }),
  ),
  ...[1, 2].flatMap((tier): readonly Breach[] => [
    plain(content, 'subcontracts', { tier, flowDown: '別途' }, { tier, flowDown: 'なし' }),
    {
      law: days,
      register: 'subcontracts',
      change: ({ day, variant }) => ({
        tier,
        answersReceivedOn: undefined,
        answersDueOn: dayAfter(day, -(variant % 2)),
      }),
    },
    {
      law: siblings,
      register: 'subcontracts',
      change: () => ({ tier, informationHandled: '名簿', returnStatedOn: undefined }),
      beside: endedYesterday,
    },
    plain(siblings, 'subcontracts', { tier, approval: undefined }, { tier, approval: 'gone' }),
  ]),
  plain(content, 'subcontracts', { tier: undefined, parent: undefined, flowDown: '未定' }),
  plain(days, 'measures', { since: undefined }, { what: '未定' }),
  plain(content, 'measures', { what: '別途' }, { what: '-' }),
  plain(siblings, 'measures', { measureKind: undefined }, { measureKind: 'malware' }),
  plain(siblings, 'measures', { what: '予定' }, { what: 'なし' }),
  plain(days, 'responseProcedures', { presentedOn: undefined }),
  plain(content, 'incidents', { firstReportAt: undefined }),
  {
    law: days,
    register: 'incidents',
    change: ({ start, variant }) => ({
      firstReportAt: `${dayAfter(start, 40)}T${of(['13:00', '13:01', '16:00', '08:00'], variant)}:00+09:00`,
    }),
  },
  { law: days, register: 'incidents', change: ({ start }) => ({ closingAgreedOn: dayAfter(start, 45) }) },
];

const information: readonly Breach[] = [
  {
    law: acts,
    register: 'acts',
    among: ({ id }) => id.startsWith('incidentInstruction'),
    change: ({ variant }) => ({ resolvedOn: undefined, actKind: of(['instruction', undefined], variant) }),
  },
  {
    law: acts,
    register: 'acts',
    among: ({ id }) => id === 'checklistInstruction',
    change: ({ variant }) => ({ resolvedOn: undefined, actKind: of(['instruction', undefined], variant) }),
  },
  ...['copy', 'device'].flatMap((field): readonly Breach[] => [
    {
      law: days,
      register: 'erasures',
      among: names(field),
      change: ({ start, variant }) => ({ confirmedOn: variant % 3 === 0 ? dayAfter(start, 21) : undefined }),
    },
    { law: content, register: 'erasures', among: names(field), change: () => ({ mediumId: '別のもの' }) },
    { law: content, register: 'erasures', among: names(field), change: () => ({ proof: '未作成' }) },
  ]),
  ...['inside', 'outside'].map(
    (madeAt): Breach => ({
      law: acts,
      register: 'copies',
      change: ({ day, variant }) => ({ madeAt, permittedUntil: dayAfter(day, of([-1, 0], variant)) }),
      beside: withoutErasures,
    }),
  ),
  {
    law: acts,
    register: 'acts',
    among: ({ id }) => id.startsWith('devicePermission'),
    change: ({ start, variant }) => ({ validUntil: dayAfter(start, of([19, 20], variant)) }),
  },
  {
    law: acts,
    register: 'handbacks',
    change: () => ({ confirmedOn: undefined }),
    beside: endedYesterday,
  },
  plain(days, 'erasures', { erasedOn: undefined }),
  plain(content, 'informationItems', { usedOtherwise: true }),
  { law: days, register: 'pledges', change: ({ start }) => ({ signedOn: dayAfter(start, 40) }) },
  daysAgo('pledges', 'validUntil', 1, 0),
  plain(content, 'disclosures', { cautions: 'なし' }, { handlingAssured: false }),
  plain(content, 'cloudServices', { serviceKind: 'termsOnly', confidential: true }),
  plain(content, 'cloudServices', { serviceKind: 'termsOnly', accessProtection: 'なし' }, { serviceKind: undefined }),
  plain(content, 'cloudServices', { confidential: true, ismapList: 'none', exceptionReason: undefined }),
  plain(content, 'cloudServices', { cautions: '別途' }),
  {
    law: days,
    register: 'cloudServices',
    change: ({ day, variant }) => ({
      confidential: true,
      ismapList: of(['ismap', 'ismapLiu'], variant),
      ismapCheckedOn: of([-181, -300, -180].map((ago) => dayAfter(day, ago)).concat(''), variant),
    }),
  },
  {
    law: days,
    register: 'cloudServices',
    change: ({ day, variant }) => ({
      usedFrom: dayAfter(day, -300),
      usageReviewedOn: of([dayAfter(day, -181), dayAfter(day, -180), undefined], variant),
    }),
  },
  plain(content, 'riskAssessments', { residual: 6, acceptedBy: '未定' }, { residual: undefined }),
];

const systems: readonly Breach[] = [
  plain(content, 'equipment', { supportEndsOn: undefined }, { maker: '不明' }),
  {
    law: days,
    register: 'equipment',
    change: ({ start, variant }) => ({ supportEndsOn: dayAfter(start, of([300, 364], variant)) }),
  },
  { law: siblings, register: 'equipment', change: () => ({}), beside: saidToBeEmpty },
  plain(content, 'qualityDocuments', { edition: '未定' }, { documentKind: undefined }),
  plain(days, 'qualityDocuments', { submittedOn: undefined }),
  plain(content, 'servers', { name: '不明', host: undefined }, { name: '未定', host: '-' }),
  plain(siblings, 'servers', { name: '別のサーバ', host: undefined }),
  plain(siblings, 'software', { place: 'host-7, host-8' }, { place: 'sv1.example', purl: 'pkg:deb/x@1' }),
  daysAgo('endpoints', 'currentCheckedOn', 36, 35),
  daysAgo('endpoints', 'definitionsOn', 8, 7),
  daysAgo('endpoints', 'fullScanOn', 36, 35),
  plain(content, 'endpoints', { centralSettings: false }, { edr: 'notConsidered' }),
  plain(content, 'handovers', { recipientKind: 'otherOperator', items: [], securityItems: '別途' }),
  plain(content, 'handovers', { recipientKind: undefined, to: '例示株式会社', items: [], securityItems: '' }),
  daysAgo('software', 'supportEndsOn', 1, 0, -5),
  daysAgo('software', 'supportEndsOn', 2, 100),
  daysAgo('software', 'supportEndsOn', -1, -3),
  plain(content, 'vulnerabilities', { plan: '未定' }, { plan: '別途' }),
  plain(days, 'vulnerabilities', { informedOn: undefined }),
  plain(content, 'software', { version: '不明' }, { supportEndsOn: undefined }),
  daysAgo('software', 'vulnerabilitiesCheckedOn', 36, 35),
  {
    law: days,
    register: 'vulnerabilities',
    change: ({ day, variant }) => ({ doneOn: undefined, plannedFor: dayAfter(day, of([-1, 0], variant)) }),
  },
  daysAgo('servers', 'watchedOn', 36, 35),
  {
    law: days,
    register: 'servers',
    change: ({ day, variant }) => ({
      patchReleasedOn: dayAfter(day, -40),
      patchedOn: dayAfter(day, of([-9, -10], variant)),
    }),
  },
];

const urls = [
  'https://www.example.com/',
  'https:/evil.example/a.go.jp',
  'https://go.jp/',
  'https://a.go.jp.evil.example/',
];

const facingOut: readonly Breach[] = [
  { law: scope, register: 'sites', change: ({ variant }) => ({ url: of(urls, variant) }) },
  plain(scope, 'mailDomains', { domain: 'example.co.jp' }, { domain: 'mail.xgo.jp' }),
  {
    law: acts,
    register: 'sites',
    change: ({ variant }) => ({
      url: of(urls, variant),
      domainConsultation: of(['consultation0', 'approval0', undefined], variant),
    }),
  },
  {
    law: days,
    register: 'retirements',
    change: ({ start, variant }) => ({
      noticeFrom: dayAfter(start, 10),
      noticeTo: dayAfter(start, of([38, 39, 20], variant)),
    }),
  },
  plain(content, 'retirements', { vendorAbility: '未定' }, { absentSteps: ['cdn'], cdnDoneOn: undefined }),
  plain(days, 'deliverables', { codeReviewedOn: undefined, deliverableKind: 'application' }),
  plain(days, 'deliverables', { accessReviewedOn: undefined }, { scannedOn: undefined }),
  plain(content, 'deliverables', { isExecutable: true, executableReason: '未定' }, { scanClean: false }),
  plain(days, 'deliverables', { deliveredOn: undefined }),
  plain(content, 'deliverables', { verification: '未定' }, { lowersSecurity: true }),
  plain(content, 'deliverables', { signatureValid: false }, { signatureValid: undefined }),
  plain(content, 'deliverables', { gpki: 'notConsidered' }, { gpki: undefined }),
  plain(content, 'deliverables', { policyUrl: undefined }, { policyUrl: '' }, { thirdPartiesDeclared: 'なし' }),
  plain(content, 'thirdParties', { inPolicy: false }, { inPolicy: undefined }, { optOut: '未定' }),
  {
    law: days,
    register: 'thirdParties',
    change: ({ start, variant }) => ({ safetyCheckedOn: of([dayAfter(start, 41), undefined], variant) }),
  },
  plain(siblings, 'threats', { webApplication: undefined }, { webApplication: 'gone' }),
  {
    law: days,
    register: 'webApplications',
    change: ({ day, variant }) => ({ releasedOn: of([undefined, dayAfter(day, 1), day], variant) }),
  },
  plain(content, 'checklistAnswers', { answer: 'notHandled' }, { answer: 'notNeeded', reason: '未定' }),
  plain(content, 'checklistAnswers', { answer: undefined }, { done: [] }, { answer: 'notNeeded', reason: '使わない' }),
  {
    law: days,
    register: 'checklistAnswers',
    change: ({ day, variant }) => ({
      answer: 'notHandled',
      reason: '次期に改修するため',
      interimMeasure: of(['WAFで遮断する', 'なし'], variant),
      officialInformedOn: dayAfter(day, of([0, 1, -3], variant)),
    }),
  },
  daysAgo('checklistAnswers', 'answeredOn', -1, 0),
  plain(content, 'checklists', { edition: '改訂第6版' }),
  plain(days, 'checklists', { submittedOn: undefined }),
  {
    law: siblings,
    register: 'findings',
    among: found('diagnosis'),
    change: ({ day }) => ({ closedOn: undefined, dueOn: dayAfter(day, 10), diagnosis: 'application0' }),
  },
];

/** Every breach that is planted on purpose. */
export const breaches: readonly Breach[] = [...organisation, ...information, ...systems, ...facingOut];
