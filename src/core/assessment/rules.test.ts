import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf } from '../catalogue/checklist.ts';
import { ipaWebsite7 } from '../catalogue/checklist-editions.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { Registers } from '../registers/entry.ts';
import { assess } from './assess.ts';
import { ismapValidUntil } from './ismap-facts.ts';
import { reasonText } from './reason-text.ts';
import { worstOf } from './rule.ts';
import { ruleTexts } from './rule-texts.ts';

const contract = {
  number: 'T-1',
  title: '試験',
  catalogue: 'meti-2023',
  concludedOn: '2026-04-01',
  period: { from: '2026-04-01', to: '2027-03-31' },
  buyer: { ministry: '経済産業省', addressee: '課長' },
  contractor: { name: '社', address: '所', representative: '者' },
  scope: {
    buildsSystems: true,
    publicSite: true,
    mail: true,
    applications: true,
    cloud: true,
    subcontracts: true,
    confidential: true,
  },
  settings: {
    annex: '別紙４',
    digits: 'full',
    dueDayRule: 'asIs',
    erasureWithinDays: 30,
    ismapCheckMaxAgeDays: 180,
    usageReviewEveryDays: 180,
    characterProfile: 'free',
    firstReportWithinHours: 24,
  },
  schedule: [],
} as const satisfies Contract;

const today = '2026-11-24';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

const registersOf = (rows: Rows): Registers =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map(({ id, ...data }, index) => ({
        id: String(id ?? index),
        revision: 1,
        data,
        changedAt: '2026-11-01T00:00:00Z',
        changedBy: '',
      })),
    ]),
  );

/** The verdict of one rule on some rows; null when the rule has nothing to say. */
function verdictOf(
  rule: string,
  rows: Rows,
  asOf = today,
  { duty, changed = {} }: { readonly duty?: string; readonly changed?: Partial<Contract> } = {},
): Verdict | null {
  const assessment = assess(meti2023, { contract: { ...contract, ...changed }, registers: registersOf(rows) }, asOf);
  const reasons = [
    ...assessment.plan,
    ...assessment.obligations.flatMap(({ duties }) => duties.flatMap((duty) => duty.reasons)),
  ];
  const found = reasons.filter(
    (reason) => reason.rule === rule && (duty === undefined || reason.dutyIds.includes(duty)),
  );
  for (const reason of found) {
    const { explanation } = reasonText(reason);
    assert.doesNotMatch(explanation.ja + explanation.en, /\{\w+\}|undefined/, rule);
  }
  return found.length === 0 ? null : worstOf(found.map(({ verdict }) => verdict));
}

const person = {
  id: 'p1',
  name: '山田',
  company: '社',
  qualifications: 'CISSP',
  trackRecord: '5年',
  nationality: '日本',
  startedOn: '2026-05-01',
  presentedOn: '2026-04-20',
};
const permission = { id: 'a1', actKind: 'permission', on: '2026-05-01' };
const approval = { id: 'a2', actKind: 'approval', on: '2026-03-20' };
const copy = {
  id: 'c1',
  mediumId: 'M-1',
  madeOn: '2026-05-02',
  permission: 'a1',
  permittedUntil: '2026-12-31',
  workEndedOn: '2026-09-01',
};
const erasure = {
  id: 'e1',
  copy: 'c1',
  mediumId: 'M-1',
  erasedOn: '2026-09-10',
  proof: '証明書1',
  confirmedOn: '2026-09-12',
};
const item = { id: 'i1', title: '名簿', count: 2, receivedOn: '2026-05-01' };
/** A row of software with a purl, and what feeds said of it. */
const packed = { id: 's9', name: 'django', version: '4.2', place: 'web01', purl: 'pkg:pypi/django@4.2' };
const conclusion = {
  id: 's9',
  item: { name: 'django', version: '4.2', purl: 'pkg:pypi/django@4.2', cpe: '' },
  support: {
    product: 'Django',
    cycle: '4.2',
    by: 'purl',
    endsOn: '2027-12-31',
    extendedUntil: '2029-12-31',
    isEnded: false,
  },
  package: 'PyPI/django',
  coveredBy: 'advisories:PyPI',
  vulnerabilities: [],
};
const flaw = {
  id: 'CVE-2026-1',
  aliases: ['PYSEC-1'],
  summary: '',
  severity: 'high',
  affected: 'notSatisfied',
  fixedIn: '4.2.1',
  isExploited: true,
  exploitedDueOn: '2026-12-01',
};
const flawed = { ...conclusion, vulnerabilities: [flaw] };
const feed = (kind: string, date: string) => ({ id: kind, kind, date, digest: 'a'.repeat(64) });
const listing = {
  list: 'ismap',
  number: 'C1',
  service: 'S',
  provider: '',
  scope: '全機能',
  auditPeriodEnd: '2026-03-31',
  validUntil: null,
  state: '',
};
const listed = (change: object) => ({
  cloudServices: [{ ...cloud, ismapAuditPeriodEnd: '', ismapCheckedOn: '' }],
  feedSnapshots: [feed('ismap', '2026-11-01')],
  ismapConclusions: [
    {
      id: 'v1',
      item: { service: 'S', provider: '', ismapNumber: 'C1' },
      listing: null,
      by: null,
      nearMisses: [],
      ...change,
    },
  ],
});
const cloud = {
  id: 'v1',
  service: 'S',
  serviceKind: 'contracted',
  confidential: true,
  ismapList: 'ismap',
  ismapNumber: 'C1',
  ismapAuditPeriodEnd: '2026-03-31',
  ismapCheckedOn: '2026-10-01',
  approval: 'a2',
  usedFrom: '2026-04-01',
  usageReviewedOn: '2026-10-01',
};
const terms = { id: 'v2', service: 'T', serviceKind: 'termsOnly', confidential: false, accessProtection: '多要素認証' };
const software = { id: 's1', name: 'nginx', version: '1', place: 'web01', supportEndsOn: '2028-01-01' };
const hole = {
  id: 'n1',
  vulnerabilityId: 'CVE-1',
  software: 's1',
  affected: true,
  informedOn: '2026-07-02',
  plan: '更新する',
  planConfirmation: 'a3',
};
const confirmation = { id: 'a3', actKind: 'confirmation', on: '2026-07-03' };
const six = ['vulnerability', 'malware', 'denialOfService', 'targetedAttack', 'accessControl', 'leakage'];
const training = { id: 't1', heldOn: '2026-06-01', subjects: six };
const attendance = { training: 't1', person: 'p1', attendedOn: '2026-06-01' };
const plan = {
  version: 1,
  effectiveFrom: '2026-04-01',
  names: { people: ['p1'] },
  entries: {},
  agreement: { on: '2026-04-05', official: '山本', means: 'mail' },
};

const families = ['incident', 'access', 'logging', 'physical', 'staff', 'assets', 'integrity', 'review'];
const finding = { id: 'f1', title: '指摘', foundBy: 'audit', foundOn: '2026-09-01', dueOn: '2026-12-01' };
const subcontract = { id: 'b1', company: 'B社', tier: 1, from: '2026-04-01', approval: 'a2', flowDown: '契約第5条' };
const device = {
  id: 'd1',
  device: 'PC',
  serial: 'S-1',
  hasStorage: true,
  from: '2026-05-02',
  permission: 'a1',
  workEndedOn: '2026-09-01',
};
const disclosure = { id: 'g1', recipient: 'C社', disclosedOn: '2026-04-01', cautions: '複製しない', approval: 'a2' };
const incident = {
  id: 'k1',
  title: '誤送信',
  recognisedAt: '2026-08-02T09:00:00+09:00',
  firstReportAt: '2026-08-02T15:00:00+09:00',
};
const instruction = { id: 'a9', title: '再発防止策の提出', actKind: 'instruction', on: '2026-09-01', obligation: 11 };
const quality = {
  id: 'q1',
  title: '品質保証体制',
  documentKind: 'qualitySystem',
  edition: '第1版',
  madeOn: '2026-04-01',
  submittedOn: '2026-04-05',
};
const endpoint = {
  id: 'h1',
  name: 'web01',
  product: 'AV',
  currentCheckedOn: '2026-11-20',
  definitionsOn: '2026-11-23',
  centralSettings: true,
  fullScanOn: '2026-11-01',
  edr: 'adopted',
  edrReason: '会議録3',
};
const server = {
  id: 'r1',
  name: 'web01',
  os: 'Debian 13',
  watchedOn: '2026-11-20',
  patchReleasedOn: '2026-10-01',
  patchedOn: '2026-10-05',
};
const osvFeed = { ...feed('advisories', '2026-11-20'), id: 'advisories:PyPI', ecosystem: 'PyPI' };
const site = { id: 'w1', url: 'https://www.example.go.jp/', opensOn: '2026-05-01' };
const mailDomain = { id: 'u1', domain: 'example.go.jp' };
const diagnosis = { id: 'x1', title: '診断', diagnosisKind: 'platform', site: 'w1', heldOn: '2026-04-20' };
const webApplication = { id: 'y1', name: '申請', releasedOn: '2026-05-01', changedOn: '2026-08-01' };
const webDiagnosis = {
  id: 'x2',
  title: '診断',
  diagnosisKind: 'webApplication',
  webApplication: 'y1',
  heldOn: '2026-08-02',
};
const retirement = {
  id: 'z1',
  target: 'w1',
  designatedOn: '2026-11-01',
  vendorAbility: '契約第9条',
  noticeFrom: '2026-09-01',
  noticeTo: '2026-10-31',
  domainDoneOn: '2026-11-01',
  dnsDoneOn: '2026-11-01',
  cdnDoneOn: '2026-11-01',
  environmentDoneOn: '2026-11-01',
  linksDoneOn: '2026-11-01',
  accountsDoneOn: '2026-11-01',
};
const deliverable = {
  id: 'm1',
  name: 'アプリ',
  deliverableKind: 'application',
  version: '1.0',
  deliveredOn: '2026-09-01',
  scannedOn: '2026-08-30',
  scanClean: true,
  codeReviewedOn: '2026-08-29',
  accessReviewedOn: '2026-08-29',
  isExecutable: false,
  verification: 'SHA-256',
  gpki: 'adopted',
  lowersSecurity: false,
  thirdParties: 'a.example',
  thirdPartiesDeclared: 'A.example, b.example',
  policyUrl: 'https://www.example.go.jp/policy',
};
const signed = { ...deliverable, verification: '電子署名', signatureValid: true };
const equipment = { name: 'FW', procuredOn: '2026-05-01', maker: 'みなと', origin: '日本', assurance: '証明書' };
const thirdParty = {
  host: 'a.example',
  deliverable: 'm1',
  data: 'なし',
  purpose: '解析',
  optOut: '設定画面',
  inPolicy: true,
  safetyCheckedOn: '2026-08-01',
  safetyBasis: '規約',
};
const threat = { title: '新しい手口', learnedOn: '2026-08-02' };
const explorerOnly = { ...deliverable, requirement: 'Internet Explorer 11' };

/** What a check saw on a day of a deliverable that asks for Internet Explorer 11. */
const seenAsking = (day: string, id = deliverable.id): { readonly id: string } & JsonObject => ({
  id: `deliverable.deliverables.${id}.requirements`,
  register: 'deliverables',
  entryId: id,
  area: 'deliverable',
  runId: 'r1',
  before: null,
  observation: {
    probe: 'requirements',
    probeVersion: 1,
    target: id,
    startedAt: `${day}T00:00:00.000Z`,
    endedAt: `${day}T00:00:00.000Z`,
    tools: [{ name: 'junshu', version: '1', arguments: [] }],
    seen: {
      state: 'seen',
      data: {
        declared: 'Internet Explorer 11',
        asksNothing: false,
        feed: day,
        requirements: [
          {
            text: 'Internet Explorer 11',
            products: [
              {
                product: 'Internet Explorer',
                version: '11',
                bound: 'only',
                checkedOn: null,
                label: 'Internet Explorer',
                releases: {
                  lines: [{ name: '11', releasedOn: null, endsOn: '2022-06-14', extendedUntil: null, isEnded: true }],
                  all: 1,
                },
              },
            ],
          },
        ],
      },
    },
  },
});
const checklist = { id: 'c1', title: '検索', webApplication: 'wa1', edition: '改訂第7版', submittedOn: '2026-10-01' };
const openRoot = {
  answer: 'notHandled',
  reason: '設定の変更が公開後になるため',
  interimMeasure: '確認画面で再入力を求める',
  officialInformedOn: '2026-10-01',
};

const unagreed = { version: 1, effectiveFrom: '2026-04-01', names: {}, entries: {} };
const change = { ...unagreed, version: 2, effectiveFrom: '2026-10-01', reason: '増員' };
/** Every cell of the checklist c1 handled by its first item, but for the given ones. */
const answered = (others: Readonly<Record<string, JsonObject>>): readonly JsonObject[] =>
  cellsOf(ipaWebsite7).map(({ id, items: [item] }) => ({
    id: `c1:${id}`,
    ...(others[id] ?? { answer: 'handled', done: [item?.id ?? ''] }),
  }));

/** Registers that someone said are rightly empty. */
const none = (...registers: readonly string[]): Rows => ({
  emptyRegisters: registers.map((id) => ({ id, reason: '該当するものはありません' })),
});

/** Each rule with rows that satisfy it, rows that break it, and rows of which nothing can be told. */
const cases: Readonly<
  Record<
    string,
    {
      readonly good: Rows;
      readonly bad: readonly Rows[];
      readonly unknown?: readonly Rows[];
      readonly asOf?: string;
      readonly duty?: string;
    }
  >
> = {
  planMissing: {
    good: { planVersions: [plan] },
    bad: [{}, { planVersions: [{ ...plan, effectiveFrom: '2027-01-01' }] }],
  },
  planNotAgreed: {
    good: { planVersions: [plan] },
    bad: [{}, { planVersions: [unagreed] }],
  },
  planOutdatedByRegister: {
    good: { planVersions: [plan], people: [person] },
    bad: [{ planVersions: [plan], people: [person, { ...person, id: 'p2' }] }],
    unknown: [{ people: [person] }, { planVersions: [unagreed], people: [person] }],
  },
  planChangedAfterTheFact: {
    good: { planVersions: [plan, { ...change, agreement: { ...plan.agreement, on: '2026-09-30' } }] },
    bad: [
      { planVersions: [plan, change] },
      { planVersions: [plan, { ...change, agreement: { ...plan.agreement, on: '2026-10-02' } }] },
    ],
    unknown: [{}],
  },
  accessAfterLeaving: {
    good: { people: [{ ...person, endedOn: '2026-08-31', accessEndedOn: '2026-08-31' }] },
    bad: [{ people: [{ ...person, endedOn: '2026-08-31', accessEndedOn: '2026-09-05' }] }],
    unknown: [{ people: [{ ...person, endedOn: '2026-08-31' }] }, {}],
  },
  factsNotPresented: {
    duty: '4.capital',
    good: { capitalRelations: [{ party: 'A', presentedOn: '2026-04-01' }] },
    bad: [{ capitalRelations: [{ party: 'A' }] }],
    unknown: [{}],
  },
  personNotPresented: {
    good: { people: [person] },
    bad: [{ people: [{ ...person, presentedOn: '' }] }],
    unknown: [{}],
  },
  fieldMissing: {
    good: { people: [person] },
    bad: [{ people: [{ ...person, nationality: '不明' }] }, { people: [{ ...person, trackRecord: '－' }] }],
    unknown: [{}],
  },
  qualificationExpired: {
    good: { people: [{ ...person, qualificationExpiresOn: '2027-01-01' }] },
    bad: [{ people: [{ ...person, qualificationExpiresOn: '2026-11-23' }] }],
    unknown: [{}],
  },
  changeAfterTheFact: {
    good: { people: [person] },
    bad: [{ people: [{ ...person, presentedOn: '2026-05-02' }] }, { people: [{ ...person, presentedOn: '' }] }],
    unknown: [{ people: [{ ...person, startedOn: '' }] }, {}],
  },
  workplaceUnknown: {
    good: { people: [{ ...person, workplace: '東京本社' }] },
    bad: [],
    unknown: [{ people: [person] }, { people: [{ ...person, workplace: '未定' }] }, {}],
  },
  returnNotStated: {
    duty: '5.flow',
    good: { subcontracts: [{ ...subcontract, informationHandled: '名簿', returnStatedOn: '2027-04-02' }] },
    bad: [{ subcontracts: [{ ...subcontract, informationHandled: '名簿' }] }],
    unknown: [{ subcontracts: [subcontract] }, {}],
    asOf: '2027-04-10',
  },
  copiedInsideWithoutPermission: {
    good: { copies: [{ ...copy, madeAt: 'inside' }], acts: [permission] },
    bad: [{ copies: [{ ...copy, madeAt: 'inside', permission: '' }], acts: [permission] }],
    unknown: [{ copies: [copy], acts: [permission] }, {}],
  },
  copiedWithoutPermission: {
    good: { copies: [copy], acts: [permission] },
    bad: [
      { copies: [{ ...copy, permission: '' }], acts: [permission] },
      { copies: [{ ...copy, madeOn: '2026-04-30' }], acts: [permission] },
      { copies: [copy], acts: [{ ...permission, actKind: 'presentation' }] },
    ],
    unknown: [{ copies: [copy] }, {}],
  },
  permissionExpired: {
    duty: '7.copy',
    good: { copies: [copy] },
    bad: [{ copies: [{ ...copy, permittedUntil: '2026-11-23' }] }],
    unknown: [{}],
  },
  erasureNotProved: {
    good: { copies: [copy], erasures: [erasure] },
    bad: [{ copies: [copy] }, { copies: [copy], erasures: [{ ...erasure, proof: '' }] }],
    unknown: [{ copies: [{ ...copy, workEndedOn: '2026-11-10' }] }, {}],
  },
  erasureNotConfirmed: {
    good: { erasures: [erasure] },
    bad: [{ erasures: [{ ...erasure, confirmedOn: '' }] }],
  },
  serialMismatch: {
    good: { copies: [copy], erasures: [erasure] },
    bad: [{ copies: [copy], erasures: [{ ...erasure, mediumId: 'M-2' }] }],
    unknown: [{ erasures: [erasure] }],
  },
  balanceNotZero: {
    good: {
      informationItems: [item],
      handbacks: [{ informationItem: 'i1', count: 2, confirmedOn: '2027-04-05' }],
      subcontracts: [{ ...subcontract, informationHandled: 'なし' }],
      ...none('copies'),
    },
    bad: [
      { informationItems: [item], handbacks: [{ informationItem: 'i1', count: 1 }] },
      { informationItems: [], emptyRegisters: [{ id: 'informationItems', reason: 'なし' }], copies: [copy] },
    ],
    unknown: [{}],
    asOf: '2027-04-10',
  },
  notConfirmed: {
    good: {
      informationItems: [item],
      handbacks: [{ informationItem: 'i1', count: 2, confirmedOn: '2027-04-05' }],
      subcontracts: [{ ...subcontract, informationHandled: 'なし' }],
      ...none('copies'),
    },
    bad: [{ handbacks: [{ informationItem: 'i1' }] }],
    unknown: [{}],
    asOf: '2027-04-10',
  },
  measureKindMissing: {
    duty: '10.vul',
    good: { measures: [{ measureKind: 'vulnerability', what: '更新', since: '2026-04-01' }] },
    bad: [{ measures: [{ measureKind: 'malware', what: '検知', since: '2026-04-01' }] }],
    unknown: [{ measures: [{ measureKind: 'vulnerability', what: '更新' }] }, {}],
  },
  personUntrained: {
    good: { people: [person], trainings: [training], attendances: [attendance] },
    bad: [
      { people: [person] },
      { people: [person], trainings: [training], attendances: [{ ...attendance, attendedOn: '2026-03-31' }] },
      {
        people: [person, { ...person, id: 'p2', startedOn: '2026-11-01' }],
        trainings: [training],
        attendances: [attendance],
      },
    ],
    unknown: [{ people: [person], attendances: [attendance] }, {}],
  },
  trainingSubjectMissing: {
    good: { trainings: [training] },
    bad: [{ trainings: [{ ...training, subjects: ['malware'] }] }],
    unknown: [{ trainings: [{ ...training, heldOn: '' }] }, {}],
  },
  confidentialOnTermsOnly: {
    good: { cloudServices: [terms] },
    bad: [{ cloudServices: [{ ...terms, confidential: true }] }],
    unknown: [
      { cloudServices: [{ ...terms, confidential: '' }] },
      { cloudServices: [{ ...terms, confidential: true, serviceKind: '' }] },
      {},
    ],
  },
  accessProtectionMissing: {
    good: { cloudServices: [terms] },
    bad: [{ cloudServices: [{ ...terms, accessProtection: '' }] }],
    unknown: [{ cloudServices: [{ ...terms, accessProtection: '', serviceKind: '' }] }, {}],
  },
  notOnIsmap: {
    good: { cloudServices: [cloud] },
    bad: [
      { cloudServices: [{ ...cloud, ismapList: 'none' }] },
      { cloudServices: [{ ...cloud, ismapList: 'liuSpecial' }] },
      { cloudServices: [{ ...cloud, ismapAuditPeriodEnd: '2025-06-30' }] },
      listed({}),
      listed({ listing: { ...listing, auditPeriodEnd: '2025-06-30' } }),
      listed({ listing: { ...listing, validUntil: '2026-11-23' } }),
      listed({ listing: { ...listing, list: 'ismapLiuSpecial' } }),
      listed({ listing: { ...listing, state: '登録停止中' } }),
    ],
    unknown: [
      listed({ nearMisses: [listing] }),
      listed({ listing: { ...listing, auditPeriodEnd: null } }),
      { cloudServices: [{ ...cloud, ismapAuditPeriodEnd: '' }] },
      { cloudServices: [{ ...cloud, ismapList: '' }] },
      { cloudServices: [{ ...cloud, confidential: '' }] },
      {},
    ],
  },
  ismapCheckStale: {
    good: { cloudServices: [cloud] },
    bad: [{ cloudServices: [{ ...cloud, ismapCheckedOn: '2026-04-01' }] }],
    unknown: [{ cloudServices: [{ ...cloud, ismapCheckedOn: '' }] }, {}],
  },
  riskNotAssessed: {
    good: { cloudServices: [cloud], riskAssessments: [{ cloudService: 'v1' }] },
    bad: [{ cloudServices: [cloud] }],
    unknown: [{}],
  },
  usedWithoutApproval: {
    good: { cloudServices: [cloud], acts: [approval] },
    bad: [
      { cloudServices: [{ ...cloud, approval: '' }] },
      { cloudServices: [cloud], acts: [{ ...approval, on: '2026-04-02' }] },
    ],
    unknown: [{ cloudServices: [cloud] }, {}],
  },
  usageNotReviewed: {
    good: { cloudServices: [cloud] },
    bad: [{ cloudServices: [{ ...cloud, usageReviewedOn: '2026-04-01' }] }],
    unknown: [{ cloudServices: [{ ...cloud, usageReviewedOn: '', usedFrom: '' }] }, {}],
  },
  supportEnded: {
    good: { software: [software, packed], softwareConclusions: [conclusion] },
    bad: [
      { software: [{ ...software, supportEndsOn: '2026-11-23' }] },
      {
        software: [packed],
        softwareConclusions: [{ ...conclusion, support: { ...conclusion.support, endsOn: '2026-11-23' } }],
      },
      {
        software: [packed],
        softwareConclusions: [{ ...conclusion, support: { ...conclusion.support, endsOn: null, isEnded: true } }],
      },
    ],
    unknown: [{}],
  },
  supportEndsInContract: {
    good: { software: [software, packed], softwareConclusions: [conclusion] },
    bad: [
      { software: [{ ...software, supportEndsOn: '2027-03-30' }] },
      {
        software: [packed],
        softwareConclusions: [{ ...conclusion, support: { ...conclusion.support, endsOn: '2027-03-30' } }],
      },
    ],
    unknown: [{}],
  },
  supportUnknown: {
    good: { software: [software, packed], softwareConclusions: [conclusion] },
    bad: [],
    unknown: [
      { software: [{ ...software, supportEndsOn: '' }] },
      { software: [{ ...packed, version: '5.0' }], softwareConclusions: [conclusion] },
      { software: [packed], softwareConclusions: [{ ...conclusion, support: null }] },
      {},
    ],
  },
  supportDateDiffers: {
    good: {
      software: [software, { ...packed, supportEndsOn: '2029-12-31' }],
      softwareConclusions: [conclusion],
    },
    bad: [],
    unknown: [{ software: [{ ...packed, supportEndsOn: '2028-04-30' }], softwareConclusions: [conclusion] }, {}],
  },
  supportFeedStale: {
    good: { software: [packed], feedSnapshots: [feed('support', '2026-08-16')] },
    bad: [],
    unknown: [{ software: [packed], feedSnapshots: [feed('support', '2026-08-15')] }],
  },
  vulnerabilityUnknown: {
    good: {
      software: [packed, { ...software, vulnerabilitiesCheckedOn: '2026-10-20' }],
      softwareConclusions: [conclusion],
    },
    bad: [],
    unknown: [
      { software: [packed] },
      { software: [packed], softwareConclusions: [{ ...conclusion, coveredBy: null }] },
      { software: [{ ...packed, version: '4.3' }], softwareConclusions: [conclusion] },
      { software: [{ ...software, vulnerabilitiesCheckedOn: '2026-10-19' }] },
      { software: [{ ...software, vulnerabilitiesCheckedOn: '2026-11-25' }] },
      {},
    ],
  },
  vulnerabilityNotRecorded: {
    good: {
      software: [packed, { ...packed, id: 's10', place: 'web02' }],
      softwareConclusions: [flawed, { ...flawed, id: 's10' }],
      vulnerabilities: [{ vulnerabilityId: 'pysec-1', software: 's10' }],
    },
    bad: [
      { software: [packed], softwareConclusions: [flawed] },
      {
        software: [packed, software],
        softwareConclusions: [flawed],
        vulnerabilities: [{ vulnerabilityId: 'CVE-2026-1', software: software.id }],
      },
    ],
    unknown: [
      {
        software: [packed],
        softwareConclusions: [{ ...conclusion, vulnerabilities: [{ ...flaw, affected: 'undetermined' }] }],
      },
      {},
    ],
  },
  vulnerabilityFeedStale: {
    good: { software: [packed], feedSnapshots: [feed('advisories', '2026-10-20'), feed('exploited', '2026-10-20')] },
    bad: [],
    unknown: [
      { software: [packed], feedSnapshots: [feed('advisories', '2026-11-24'), feed('exploited', '2026-10-19')] },
    ],
  },
  inventoryIncomplete: {
    good: { software: [software] },
    bad: [{ software: [{ ...software, version: '' }] }],
    unknown: [{}],
  },
  officialNotInformed: {
    good: { vulnerabilities: [hole] },
    bad: [{ vulnerabilities: [{ ...hole, informedOn: '' }] }],
    unknown: [{}],
  },
  vulnerabilityWithoutPlan: {
    good: { vulnerabilities: [hole] },
    bad: [{ vulnerabilities: [{ ...hole, plan: '' }] }],
    unknown: [{}],
  },
  planNotConfirmed: {
    good: { vulnerabilities: [hole], acts: [confirmation] },
    bad: [
      { vulnerabilities: [{ ...hole, planConfirmation: '' }] },
      { vulnerabilities: [hole], acts: [{ ...confirmation, actKind: 'receipt' }] },
    ],
    unknown: [{ vulnerabilities: [hole] }, {}],
  },
  plannedDayPassed: {
    good: {
      vulnerabilities: [
        { ...hole, doneOn: '2026-07-22' },
        { ...hole, id: 'n2', plannedFor: today },
      ],
    },
    bad: [{ vulnerabilities: [{ ...hole, plannedFor: '2026-11-23' }] }],
    unknown: [{ vulnerabilities: [hole] }, {}],
  },
  equipmentNotAssured: {
    good: { equipment: [equipment] },
    bad: [{ equipment: [{ ...equipment, origin: '不明' }] }],
  },
  equipmentSupportEnded: {
    good: { equipment: [{ ...equipment, supportEndsOn: '2027-03-31' }] },
    bad: [{ equipment: [{ ...equipment, supportEndsOn: '2027-03-30' }] }],
    unknown: [{ equipment: [equipment] }],
  },
  diagnosisMissingAfterThreat: {
    good: { threats: [threat], webApplications: [webApplication], diagnoses: [webDiagnosis] },
    bad: [{ threats: [threat], webApplications: [webApplication] }],
    unknown: [{ threats: [{ ...threat, webApplication: 'gone' }] }],
  },
  vulnerabilitiesNotLookedFor: {
    good: { diagnoses: [webDiagnosis] },
    bad: [],
    unknown: [{}],
  },
  thirdPartyNotSafe: {
    good: { deliverables: [deliverable], thirdParties: [thirdParty] },
    bad: [{ deliverables: [deliverable], thirdParties: [{ ...thirdParty, safetyCheckedOn: '2026-09-02' }] }],
    unknown: [{ deliverables: [deliverable] }],
  },
  thirdPartyUnexplained: {
    good: { deliverables: [deliverable], thirdParties: [thirdParty] },
    bad: [{ deliverables: [deliverable], thirdParties: [{ ...thirdParty, inPolicy: false }] }],
    unknown: [{ deliverables: [deliverable] }],
  },
  checklistMissing: {
    duty: '17.checklist',
    good: { webApplications: [webApplication], checklists: [{ ...checklist, webApplication: 'y1' }] },
    bad: [{ webApplications: [webApplication] }],
    unknown: [{ webApplications: [{ ...webApplication, releasedOn: '2026-12-01' }] }],
  },
  measureWithoutEvidence: {
    good: { controls: families.map((family) => ({ id: family, family, what: '対策', evidence: '文書1' })) },
    bad: [
      { controls: [{ family: 'access', what: '認証', evidence: '文書1' }] },
      { controls: families.map((family) => ({ id: family, family, what: '対策' })) },
      {
        controls: families.map((family) => ({
          id: family,
          family,
          what: '対策',
          evidence: '文書',
          validUntil: '2026-01-01',
        })),
      },
    ],
    unknown: [{}],
  },
  regulationEditionChanged: {
    good: {
      regulations: [
        { name: '統一基準' },
        { id: '2', name: '規程', newerEdition: '令和7年度版', consultedOn: '2026-06-01' },
      ],
    },
    bad: [{ regulations: [{ name: '統一基準', newerEdition: '令和7年度版' }] }],
    unknown: [{}],
  },
  regulationEditionMissing: {
    good: { regulations: [{ name: '統一基準', edition: '令和5年度版' }] },
    bad: [],
    unknown: [{ regulations: [{ name: '統一基準', edition: '未定' }] }, {}],
  },
  namedRegulationMissing: {
    good: {
      regulations: [
        { name: '「政府機関等のサイバーセキュリティ対策のための統一基準」（令和５年度版）' },
        { id: '2', name: '経済産業省情報セキュリティ管理規程' },
        { id: '3', name: '経済産業省情報セキュリティ対策基準' },
      ],
    },
    bad: [{ regulations: [{ name: '経済産業省情報セキュリティ管理規程' }] }, {}],
  },
  auditRefused: {
    good: { audits: [{ title: '監査', auditKind: 'security', accepted: true }] },
    bad: [{ audits: [{ title: '監査', auditKind: 'security', accepted: false }] }],
    unknown: [{ audits: [{ title: '監査', auditKind: 'security' }] }, { audits: [{ accepted: false }] }, {}],
  },
  findingOverdue: {
    good: { findings: [finding, { ...finding, id: 'f2', dueOn: '2026-01-01', closedOn: '2026-02-01' }] },
    bad: [{ findings: [{ ...finding, dueOn: '2026-11-23' }] }],
    unknown: [{}],
  },
  findingOpen: {
    good: { findings: [{ ...finding, closedOn: '2026-10-01' }] },
    bad: [{ findings: [{ ...finding, foundBy: 'diagnosis' }] }],
    unknown: [{ findings: [finding] }],
  },
  subcontractNotApproved: {
    good: { subcontracts: [subcontract], acts: [approval] },
    bad: [
      { subcontracts: [{ ...subcontract, approval: '' }] },
      { subcontracts: [{ ...subcontract, from: '2026-03-01' }], acts: [approval] },
    ],
    unknown: [{ subcontracts: [subcontract] }, {}],
  },
  flowDownMissing: {
    good: { subcontracts: [subcontract] },
    bad: [{ subcontracts: [{ ...subcontract, flowDown: '' }] }],
    unknown: [{}],
  },
  subcontractorUnanswered: {
    good: { subcontracts: [{ ...subcontract, answersReceivedOn: '2026-10-01' }] },
    bad: [{ subcontracts: [{ ...subcontract, answersDueOn: '2026-11-23' }] }],
    unknown: [{ subcontracts: [subcontract] }, {}],
  },
  broughtInWithoutPermission: {
    good: { carriedInDevices: [device], acts: [permission] },
    bad: [
      { carriedInDevices: [{ ...device, permission: '' }] },
      { carriedInDevices: [{ ...device, from: '2026-04-30' }], acts: [permission] },
    ],
    unknown: [{ carriedInDevices: [device] }, {}],
  },
  deviceErasureNotProved: {
    good: {
      carriedInDevices: [device],
      erasures: [{ device: 'd1', proof: '証明書2', mediumId: 'S-1', erasedOn: '2026-09-10' }],
    },
    bad: [{ carriedInDevices: [device] }],
    unknown: [{ carriedInDevices: [{ ...device, workEndedOn: '2026-11-20' }] }, {}],
  },
  pledgeMissing: {
    good: { people: [person], pledges: [{ person: 'p1', signedOn: '2026-04-01' }] },
    bad: [{ people: [person] }],
    unknown: [{ people: [person], pledges: [{ person: 'p1' }] }, {}],
  },
  pledgeAfterStart: {
    good: { people: [person], pledges: [{ person: 'p1', signedOn: '2026-05-01' }] },
    bad: [{ people: [person], pledges: [{ person: 'p1', signedOn: '2026-05-02' }] }],
    unknown: [{}],
  },
  usedForOtherPurpose: {
    good: { informationItems: [{ ...item, usedOtherwise: false, purposeKeptBy: '保管場所を分ける' }] },
    bad: [{ informationItems: [{ ...item, usedOtherwise: true, purposeKeptBy: '保管場所を分ける' }] }],
    unknown: [
      { informationItems: [{ ...item, purposeKeptBy: '保管場所を分ける' }] },
      { informationItems: [{ ...item, usedOtherwise: false, purposeKeptBy: 'なし' }] },
      {},
    ],
  },
  disclosedWithoutApproval: {
    good: { disclosures: [disclosure], acts: [approval] },
    bad: [{ disclosures: [{ ...disclosure, disclosedOn: '2026-03-19' }], acts: [approval] }],
    unknown: [{ disclosures: [disclosure] }, {}],
  },
  handlingNotAssured: {
    good: { disclosures: [{ ...disclosure, handlingAssured: true }] },
    bad: [{ disclosures: [{ ...disclosure, handlingAssured: false }] }],
    unknown: [{ disclosures: [disclosure] }, {}],
  },
  cautionsMissing: {
    duty: '9.provide',
    good: { disclosures: [disclosure] },
    bad: [{ disclosures: [{ ...disclosure, cautions: '' }] }],
    unknown: [{}],
  },
  procedureNotPresented: {
    good: { responseProcedures: [{ title: '手順', presentedOn: '2026-04-10' }] },
    bad: [{ responseProcedures: [{ title: '手順' }] }],
    unknown: [{}],
  },
  firstReportMissing: {
    good: { incidents: [incident, { id: 'x', title: '訓練', drill: true }] },
    bad: [{ incidents: [{ ...incident, firstReportAt: '' }] }],
    unknown: [{}],
  },
  firstReportSlow: {
    good: { incidents: [incident] },
    bad: [{ incidents: [{ ...incident, firstReportAt: '2026-08-03T09:00:01+09:00' }] }],
    unknown: [{ incidents: [{ ...incident, recognisedAt: '' }] }, {}],
  },
  incidentOpen: {
    good: { incidents: [{ ...incident, cause: '宛先の誤り', closedOn: '2026-08-20' }] },
    bad: [],
    unknown: [{ incidents: [incident] }, {}],
  },
  incidentNotConsulted: {
    good: { incidents: [{ ...incident, closedOn: '2026-09-20', instruction: 'a9' }], acts: [instruction] },
    bad: [],
    unknown: [{ incidents: [{ ...incident, closedOn: '2026-09-20' }] }, {}],
  },
  incidentClosingNotAgreed: {
    good: { incidents: [{ ...incident, closedOn: '2026-09-20', closingAgreedOn: '2026-09-19' }] },
    bad: [{ incidents: [{ ...incident, closedOn: '2026-09-20' }] }],
    unknown: [{}],
  },
  instructionOpen: {
    good: { acts: [{ ...instruction, resolvedOn: '2026-09-10' }] },
    bad: [{ acts: [instruction] }],
  },
  riskNotAcceptable: {
    good: { cloudServices: [cloud], riskAssessments: [{ cloudService: 'v1', residual: 6, acceptedBy: '責任者' }] },
    bad: [{ cloudServices: [cloud], riskAssessments: [{ cloudService: 'v1', residual: 4 }] }],
    unknown: [{ riskAssessments: [{ cloudService: 'v1' }] }],
  },
  documentMissing: {
    duty: '15.1.manage',
    good: { qualityDocuments: [quality] },
    bad: [{ qualityDocuments: [{ ...quality, documentKind: 'tamperProcedure' }] }],
    unknown: [{}],
  },
  documentNotSubmitted: {
    duty: '15.1.doc',
    good: { qualityDocuments: [quality] },
    bad: [{ qualityDocuments: [{ ...quality, submittedOn: '' }] }],
    unknown: [{}],
  },
  endpointUncovered: {
    good: { endpoints: [endpoint] },
    bad: [{ endpoints: [{ ...endpoint, product: '' }] }],
    unknown: [{}],
  },
  productOutdated: {
    good: { endpoints: [endpoint] },
    bad: [{ endpoints: [{ ...endpoint, currentCheckedOn: '2026-10-01' }] }],
    unknown: [{ endpoints: [{ ...endpoint, currentCheckedOn: '' }] }, {}],
  },
  definitionsOld: {
    good: { endpoints: [endpoint] },
    bad: [{ endpoints: [{ ...endpoint, definitionsOn: '2026-11-16' }] }],
    unknown: [
      { endpoints: [{ ...endpoint, definitionsOn: '' }] },
      { endpoints: [{ ...endpoint, definitionsOn: '2027-01-01' }] },
      {},
    ],
  },
  settingsNotCentral: {
    good: { endpoints: [endpoint] },
    bad: [{ endpoints: [{ ...endpoint, centralSettings: false }] }],
    unknown: [{}],
  },
  fullScanMissing: {
    good: { endpoints: [endpoint] },
    bad: [{ endpoints: [{ ...endpoint, fullScanOn: '2026-10-19' }] }],
    unknown: [
      { endpoints: [{ ...endpoint, fullScanOn: '' }] },
      { endpoints: [{ ...endpoint, fullScanOn: '2027-01-01' }] },
      {},
    ],
  },
  edrNotConsidered: {
    good: { endpoints: [endpoint] },
    bad: [{ endpoints: [{ ...endpoint, edrReason: '' }] }, { endpoints: [{ ...endpoint, edr: 'notConsidered' }] }],
    unknown: [{}],
  },
  changeNotReported: {
    good: { changes: [{ title: '更新', changedOn: '2026-05-01', reportedOn: '2026-05-01' }] },
    bad: [{ changes: [{ title: '更新', changedOn: '2026-05-01' }] }],
    unknown: [{ changes: [{ title: '更新', changedOn: '2026-05-01', reportedOn: '2026-05-02' }] }, {}],
  },
  handoverMissing: {
    good: { handovers: [{ title: '引継ぎ', securityItems: '鍵の管理' }] },
    bad: [{ handovers: [{ title: '引継ぎ' }] }],
    unknown: [{}],
  },
  vulnerabilityWatchStale: {
    good: { servers: [server] },
    bad: [{ servers: [{ ...server, watchedOn: '2026-10-01' }] }],
    unknown: [{ servers: [{ ...server, watchedOn: '' }] }, {}],
  },
  patchLate: {
    good: { servers: [server] },
    bad: [{ servers: [{ ...server, patchedOn: '2026-11-20' }] }, { servers: [{ ...server, patchedOn: '' }] }],
    unknown: [{ servers: [{ ...server, patchReleasedOn: '2026-11-20', patchedOn: '' }] }, {}],
  },
  patchNotApplied: {
    good: {
      servers: [{ ...server, id: 's8', name: 'x', host: 'Ｗｅｂ０２' }],
      software: [
        { ...packed, place: 'web02、web03' },
        { ...packed, id: 's11', place: 'notebook' },
      ],
      softwareConclusions: [
        {
          ...conclusion,
          vulnerabilities: [
            { ...flaw, fixedIn: '' },
            { ...flaw, id: 'CVE-2026-2', aliases: [] },
          ],
        },
        { ...flawed, id: 's11' },
      ],
      feedSnapshots: [osvFeed],
      vulnerabilities: [{ vulnerabilityId: 'CVE-2026-2', software: 's9', affected: false }],
    },
    bad: [
      { servers: [server], software: [packed], softwareConclusions: [flawed], feedSnapshots: [osvFeed] },
      // A plan without a day, or whose day is past, does not excuse.
      {
        servers: [server],
        software: [packed],
        softwareConclusions: [flawed],
        vulnerabilities: [{ vulnerabilityId: 'CVE-2026-1', software: 's9', plan: '更新', plannedFor: '2026-11-23' }],
      },
    ],
    unknown: [
      { servers: [server] },
      {
        servers: [server, { ...server, id: 's8', name: 'web09' }],
        software: [packed],
        softwareConclusions: [conclusion],
        feedSnapshots: [osvFeed],
      },
      { servers: [server], software: [packed] },
      { servers: [server], software: [packed], softwareConclusions: [conclusion] },
      {
        servers: [server],
        software: [packed],
        softwareConclusions: [conclusion],
        feedSnapshots: [{ ...osvFeed, date: '2026-10-19' }],
      },
      {
        servers: [server],
        software: [packed],
        softwareConclusions: [{ ...conclusion, vulnerabilities: [{ ...flaw, affected: 'undetermined' }] }],
        feedSnapshots: [osvFeed],
      },
      ...[{ plan: '更新', plannedFor: '2026-12-01' }, { doneOn: '2026-11-20' }].map((record) => ({
        servers: [server],
        software: [packed],
        softwareConclusions: [flawed],
        feedSnapshots: [osvFeed],
        vulnerabilities: [{ vulnerabilityId: 'pysec-1', software: 's9', ...record }],
      })),
    ],
  },
  domainNotGoJp: {
    good: { sites: [site], mailDomains: [mailDomain] },
    bad: [
      { sites: [{ ...site, url: 'https://example.com/', domainReason: '民間と共同' }] },
      { sites: [{ ...site, url: 'https://www.go.jp.example.com/' }] },
      { sites: [{ ...site, url: 'https://notgo.jp/' }] },
    ],
    unknown: [{}],
  },
  diagnosisMissingBeforeOpening: {
    duty: '15.8.scan',
    good: { sites: [site], diagnoses: [diagnosis] },
    bad: [
      { sites: [site] },
      { sites: [site], diagnoses: [{ ...diagnosis, heldOn: '2026-05-02' }] },
      { sites: [site], diagnoses: [{ ...diagnosis, diagnosisKind: 'webApplication' }] },
      { sites: [site], diagnoses: [{ ...diagnosis, extent: 'part' }] },
    ],
    unknown: [{ sites: [{ ...site, opensOn: '2026-12-01' }] }, {}],
  },
  diagnosisOverAYear: {
    good: { sites: [site], diagnoses: [diagnosis] },
    bad: [{ sites: [{ ...site, opensOn: '2025-05-01' }], diagnoses: [{ ...diagnosis, heldOn: '2025-04-20' }] }],
    unknown: [{}],
  },
  diagnosisMissingAfterChange: {
    good: { webApplications: [webApplication], diagnoses: [webDiagnosis] },
    bad: [{ webApplications: [webApplication], diagnoses: [{ ...webDiagnosis, heldOn: '2026-04-20' }] }],
    unknown: [{}],
  },
  providerAbilityNotShown: {
    good: {
      sites: [site],
      mailDomains: [mailDomain],
      retirements: [retirement, { ...retirement, id: 'z2', target: '', mailDomain: 'u1' }],
    },
    bad: [{ retirements: [{ ...retirement, vendorAbility: '' }] }, { sites: [site], mailDomains: [mailDomain] }],
    unknown: [{}],
  },
  noticeTooShort: {
    good: { retirements: [retirement] },
    bad: [{ retirements: [{ ...retirement, noticeTo: '2026-09-20' }] }],
    unknown: [{ retirements: [{ ...retirement, noticeTo: '' }] }, {}],
  },
  retirementStepOpen: {
    good: { retirements: [retirement] },
    bad: [{ retirements: [{ ...retirement, cdnDoneOn: '' }] }],
    unknown: [{ retirements: [{ ...retirement, cdnDoneOn: '', designatedOn: '2027-01-01' }] }, {}],
  },
  deliveredUnscanned: {
    good: { deliverables: [deliverable] },
    bad: [
      { deliverables: [{ ...deliverable, scannedOn: '2026-09-02' }] },
      { deliverables: [{ ...deliverable, scanClean: false }] },
    ],
    unknown: [{ deliverables: [{ ...deliverable, deliveredOn: '2026-12-01', scannedOn: '' }] }, {}],
  },
  reviewMissing: {
    good: { deliverables: [deliverable] },
    bad: [{ deliverables: [{ ...deliverable, codeReviewedOn: '' }] }],
    unknown: [{ deliverables: [{ ...deliverable, deliveredOn: '2026-12-01', codeReviewedOn: '' }] }, {}],
  },
  accessNotReviewed: {
    good: { deliverables: [deliverable] },
    bad: [{ deliverables: [{ ...deliverable, accessReviewedOn: '' }] }],
    unknown: [{ deliverables: [{ ...deliverable, deliveredOn: '2026-12-01', accessReviewedOn: '' }] }, {}],
  },
  executableWithoutReason: {
    good: {
      deliverables: [deliverable, { ...deliverable, id: 'e', isExecutable: true, executableReason: '仕様による' }],
    },
    bad: [{ deliverables: [{ ...deliverable, isExecutable: true }] }],
    unknown: [{}],
  },
  noMeansOfVerification: {
    good: { deliverables: [deliverable] },
    bad: [{ deliverables: [{ ...deliverable, verification: '' }] }],
    unknown: [{}],
  },
  signatureInvalid: {
    good: {
      deliverables: [deliverable, { ...deliverable, id: 'e', verification: '電子署名', signatureValid: true }],
    },
    bad: [{ deliverables: [{ ...deliverable, signatureValid: false }] }],
    unknown: [{ deliverables: [{ ...deliverable, verification: '電子署名' }] }, {}],
  },
  gpkiNotConsidered: {
    good: { deliverables: [signed, { ...signed, id: 'e', gpki: 'rejected', gpkiReason: '対象外' }] },
    bad: [{ deliverables: [{ ...signed, gpki: 'rejected' }] }],
    unknown: [{ deliverables: [{ ...signed, gpki: '' }] }, {}],
  },
  requiresUnsupported: {
    // What was seen long ago says nothing any more.
    good: { deliverables: [deliverable, { ...explorerOnly, id: 'e' }], observations: [seenAsking('2026-01-20', 'e')] },
    bad: [
      { deliverables: [{ ...deliverable, lowersSecurity: true }] },
      { deliverables: [explorerOnly], observations: [seenAsking('2026-10-20')] },
    ],
    unknown: [{ deliverables: [{ ...deliverable, lowersSecurity: undefined }] as never }, {}],
  },
  thirdPartyUndeclared: {
    good: { deliverables: [deliverable] },
    bad: [{ deliverables: [{ ...deliverable, thirdParties: 'a.example、c.example' }] }],
    unknown: [{}],
  },
  policyMissing: {
    good: { deliverables: [deliverable] },
    bad: [{ deliverables: [{ ...deliverable, policyUrl: '' }] }],
    unknown: [{}],
  },
  rootMeasureOpen: {
    good: { checklists: [checklist], checklistAnswers: answered({ '9-(i)': openRoot }) },
    bad: [
      { checklists: [checklist], checklistAnswers: answered({ '9-(i)': { ...openRoot, officialInformedOn: '' } }) },
      { checklists: [checklist], checklistAnswers: answered({ '9-(i)': { ...openRoot, interimMeasure: '' } }) },
      { checklists: [checklist], checklistAnswers: answered({ '9-(i)': { answer: 'notHandled' } }) },
    ],
    unknown: [
      { checklists: [checklist], checklistAnswers: answered({ '9-(i)': {} }) },
      { checklists: [checklist] },
      { checklists: [{ ...checklist, edition: '改訂第8版' }], checklistAnswers: answered({}) },
      {},
    ],
  },
  checklistIncomplete: {
    good: {
      checklists: [checklist],
      checklistAnswers: answered({ '8-(i)': { answer: 'notNeeded', reason: 'メールを送らないため' } }),
    },
    bad: [
      { checklists: [checklist], checklistAnswers: answered({ '8-(i)': { answer: 'notNeeded' } }) },
      { checklists: [checklist], checklistAnswers: answered({ '8-(i)': { answer: 'notNeeded', reason: '　' } }) },
      { checklists: [checklist], checklistAnswers: answered({ '8-(i)': { answer: 'handled', done: ['8-(i)-b'] } }) },
      { checklists: [checklist], checklistAnswers: answered({ '9-(ii)': { answer: 'notHandled' } }) },
    ],
    unknown: [
      { checklists: [checklist], checklistAnswers: answered({ '8-(i)': {} }) },
      { checklists: [checklist], checklistAnswers: answered({ '8-(i)': { answer: 'handled' } }) },
      { checklists: [checklist] },
      {},
    ],
  },
  checklistNotSubmitted: {
    good: { checklists: [checklist] },
    bad: [{ checklists: [{ ...checklist, submittedOn: '' }] }],
    unknown: [{}],
  },
};

describe('each rule', () => {
  for (const [rule, { good, bad, unknown = [], asOf = today, duty }] of Object.entries(cases)) {
    const only = duty === undefined ? {} : { duty };
    it(`${rule} is satisfied, broken and undetermined by the rows that make it so`, () => {
      assert.equal(verdictOf(rule, good, asOf, only), 'satisfied');
      for (const rows of bad) assert.equal(verdictOf(rule, rows, asOf, only), 'notSatisfied', JSON.stringify(rows));
      for (const rows of unknown) assert.equal(verdictOf(rule, rows, asOf, only), 'undetermined', JSON.stringify(rows));
    });
  }

  it('of the table of texts is tried here, but for those that speak of scope, of people and of what machines saw', () => {
    assert.deepEqual(
      Object.keys(ruleTexts).filter((rule) => cases[rule] === undefined),
      ['outOfScope', 'scopeContradicted', 'methodsDiffer', 'judgedByPerson'],
    );
  });
});

describe('a register', () => {
  it('that is empty is fine only when someone said why', () => {
    assert.equal(verdictOf('copiedWithoutPermission', {}), 'undetermined');
    assert.equal(
      verdictOf('copiedWithoutPermission', { emptyRegisters: [{ id: 'copies', reason: '複製を作らないため' }] }),
      'satisfied',
    );
  });

  it('with rows of another sort only makes the duty 該当なし, in words without figures of nothing', () => {
    const registers = registersOf({ cloudServices: [{ ...cloud, serviceKind: 'contracted' }] });
    const { obligations } = assess(meti2023, { contract, registers }, today);
    const duty = obligations.flatMap(({ duties }) => duties).find(({ dutyId }) => dutyId === '12.noconf');
    assert.deepEqual(
      [duty?.draft?.status, duty?.draft?.text.ja],
      ['notApplicable', '約款によるクラウドサービスは利用していません。'],
    );
  });

  it('that is empty is named in the reason, and drafts nothing', () => {
    const { obligations } = assess(meti2023, { contract, registers: {} }, today);
    const duty = obligations.flatMap(({ duties }) => duties).find(({ dutyId }) => dutyId === '7.copy');
    assert.equal(duty?.draft, null);
    const [reason] = duty?.reasons ?? [];
    assert.ok(reason);
    assert.equal(reasonText(reason).explanation.ja, '「複製」の台帳が空のため、まだ判定できません。');
  });

  it('of ISMAP holds for 16 months from the day after the audit period', () => {
    assert.equal(ismapValidUntil('2026-03-31'), '2027-07-31');
  });
});

describe('scope', () => {
  const scope = (change: Partial<Contract['scope']>): { readonly changed: Partial<Contract> } => ({
    changed: { scope: { ...contract.scope, ...change } },
  });

  it('decides which duties apply, and says so', () => {
    assert.equal(verdictOf('outOfScope', {}, today, scope({ cloud: false })), 'satisfied');
    assert.equal(verdictOf('outOfScope', {}, today, scope({ cloud: null })), 'undetermined');
    assert.equal(verdictOf('outOfScope', {}), null);
  });
});

describe('8) after a cancellation', () => {
  const item = { id: 'i1', title: '設計書', count: 1 };
  const cancelled = { id: 'end', kind: 'cancelled', on: '2026-11-20', reason: '解除', by: '髙橋' };

  it('is due at once, though the contract’s period still runs', () => {
    const rows = { informationItems: [item], closing: [cancelled] };
    assert.equal(verdictOf('balanceNotZero', rows), 'notSatisfied');
    assert.equal(verdictOf('balanceNotZero', { informationItems: [item] }), 'undetermined');
    assert.equal(verdictOf('balanceNotZero', rows, '2026-11-19'), 'undetermined');
  });

  it('is satisfied by what was returned and confirmed', () => {
    const handbacks = [{ informationItem: 'i1', count: 1, confirmedOn: '2026-11-22' }];
    const subcontracts = [{ ...subcontract, informationHandled: 'なし' }];
    const rows = { informationItems: [item], handbacks, closing: [cancelled], subcontracts, ...none('copies') };
    assert.equal(verdictOf('balanceNotZero', rows), 'satisfied');
    assert.equal(verdictOf('notConfirmed', rows), 'satisfied');
  });
});
