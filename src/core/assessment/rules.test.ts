import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { Registers } from '../registers/entry.ts';
import { assess } from './assess.ts';
import { ismapValidUntil } from './o13-ismap.ts';
import { reasonText } from './reason-text.ts';
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
  },
  schedule: [],
} as const satisfies Contract;

const today = '2026-11-24';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

const registersOf = (rows: Rows): Registers =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map((data, index) => ({
        id: String(data.id ?? index),
        revision: 1,
        data,
        changedAt: '2026-11-01T00:00:00Z',
        changedBy: '',
      })),
    ]),
  );

/** The verdict of one rule on some rows; null when the rule has nothing to say. */
function verdictOf(rule: string, rows: Rows, asOf = today, changed: Partial<Contract> = {}): Verdict | null {
  const assessment = assess(meti2023, { contract: { ...contract, ...changed }, registers: registersOf(rows) }, asOf);
  const reasons = [
    ...assessment.plan,
    ...assessment.obligations.flatMap(({ duties }) => duties.flatMap((duty) => duty.reasons)),
  ];
  const found = reasons.find((reason) => reason.rule === rule);
  if (found !== undefined) {
    const { explanation } = reasonText(found);
    assert.doesNotMatch(explanation.ja + explanation.en, /\{\w+\}|undefined/, rule);
  }
  return found?.verdict ?? null;
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

/** Each rule with rows that satisfy it, rows that break it, and rows of which nothing can be told. */
const cases: Readonly<
  Record<
    string,
    { readonly good: Rows; readonly bad: readonly Rows[]; readonly unknown?: readonly Rows[]; readonly asOf?: string }
  >
> = {
  planMissing: {
    good: { planVersions: [plan] },
    bad: [{}, { planVersions: [{ ...plan, effectiveFrom: '2027-01-01' }] }],
  },
  planNotAgreed: {
    good: { planVersions: [plan] },
    bad: [{}, { planVersions: [{ version: 1, effectiveFrom: '2026-04-01', names: {}, entries: {} }] }],
  },
  planOutdatedByRegister: {
    good: { planVersions: [plan], people: [person] },
    bad: [{ planVersions: [plan], people: [person, { ...person, id: 'p2' }] }],
    unknown: [{ people: [person] }],
  },
  accessAfterLeaving: {
    good: { people: [{ ...person, endedOn: '2026-08-31', accessEndedOn: '2026-08-31' }] },
    bad: [{ people: [{ ...person, endedOn: '2026-08-31', accessEndedOn: '2026-09-05' }] }],
    unknown: [{ people: [{ ...person, endedOn: '2026-08-31' }] }, {}],
  },
  factsNotPresented: {
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
    bad: [{ people: [{ ...person, presentedOn: '2026-05-02' }] }],
    unknown: [{ people: [{ ...person, presentedOn: '' }] }, {}],
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
    good: { informationItems: [item], handbacks: [{ informationItem: 'i1', count: 2, confirmedOn: '2027-04-05' }] },
    bad: [
      { informationItems: [item], handbacks: [{ informationItem: 'i1', count: 1 }] },
      { informationItems: [], emptyRegisters: [{ id: 'informationItems', reason: 'なし' }], copies: [copy] },
    ],
    unknown: [{}],
    asOf: '2027-04-10',
  },
  notConfirmed: {
    good: { handbacks: [{ informationItem: 'i1', confirmedOn: '2027-04-05' }] },
    bad: [{ handbacks: [{ informationItem: 'i1' }] }],
    unknown: [{}],
    asOf: '2027-04-10',
  },
  measureKindMissing: {
    good: { measures: [{ measureKind: 'vulnerability', what: '更新' }] },
    bad: [{ measures: [{ measureKind: 'malware', what: '検知' }] }],
    unknown: [{}],
  },
  personUntrained: {
    good: { people: [person], attendances: [attendance] },
    bad: [
      { people: [person] },
      { people: [person], attendances: [{ ...attendance, attendedOn: '2026-03-31' }] },
      { people: [person, { ...person, id: 'p2', startedOn: '2026-11-01' }], attendances: [attendance] },
    ],
    unknown: [{}],
  },
  trainingSubjectMissing: {
    good: { trainings: [training] },
    bad: [{ trainings: [{ ...training, subjects: ['malware'] }] }],
    unknown: [{}],
  },
  confidentialOnTermsOnly: {
    good: { cloudServices: [terms] },
    bad: [{ cloudServices: [{ ...terms, confidential: true }] }],
    unknown: [{}],
  },
  accessProtectionMissing: {
    good: { cloudServices: [terms] },
    bad: [{ cloudServices: [{ ...terms, accessProtection: '' }] }],
    unknown: [{}],
  },
  notOnIsmap: {
    good: { cloudServices: [cloud] },
    bad: [
      { cloudServices: [{ ...cloud, ismapList: 'none' }] },
      { cloudServices: [{ ...cloud, ismapList: 'liuSpecial' }] },
      { cloudServices: [{ ...cloud, ismapAuditPeriodEnd: '2025-06-30' }] },
    ],
    unknown: [
      { cloudServices: [{ ...cloud, ismapAuditPeriodEnd: '' }] },
      { cloudServices: [{ ...cloud, ismapList: '' }] },
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
    unknown: [{}],
  },
  supportEnded: {
    good: { software: [software] },
    bad: [{ software: [{ ...software, supportEndsOn: '2026-11-23' }] }],
    unknown: [{}],
  },
  supportEndsInContract: {
    good: { software: [software] },
    bad: [{ software: [{ ...software, supportEndsOn: '2027-03-31' }] }],
    unknown: [{}],
  },
  supportUnknown: {
    good: { software: [software] },
    bad: [],
    unknown: [{ software: [{ ...software, supportEndsOn: '' }] }, {}],
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
};

describe('each rule', () => {
  for (const [rule, { good, bad, unknown = [], asOf = today }] of Object.entries(cases)) {
    it(`${rule} is satisfied, broken and undetermined by the rows that make it so`, () => {
      assert.equal(verdictOf(rule, good, asOf), 'satisfied');
      for (const rows of bad) assert.equal(verdictOf(rule, rows, asOf), 'notSatisfied', JSON.stringify(rows));
      for (const rows of unknown) assert.equal(verdictOf(rule, rows, asOf), 'undetermined', JSON.stringify(rows));
    });
  }

  it('of the table of texts is tried here, but for the two that speak of scope and of people', () => {
    assert.deepEqual(
      Object.keys(ruleTexts).filter((rule) => cases[rule] === undefined),
      ['outOfScope', 'judgedByPerson'],
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
    const registers = registersOf({ cloudServices: [{ ...cloud, serviceKind: 'contract' }] });
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

  it('that an exception excuses needs both its reason and its approval (13)', () => {
    const unlisted = {
      ...cloud,
      ismapList: 'none',
      exceptionReason: '該当する登録サービスがないため',
      exceptionApproval: 'a2',
    };
    assert.equal(verdictOf('notOnIsmap', { cloudServices: [unlisted], acts: [approval] }), 'satisfied');
    assert.equal(verdictOf('notOnIsmap', { cloudServices: [unlisted] }), 'notSatisfied');
  });

  it('of ISMAP holds for 16 months from the day after the audit period', () => {
    assert.equal(ismapValidUntil('2026-03-31'), '2027-07-31');
  });
});

describe('scope', () => {
  const scope = (change: Partial<Contract['scope']>): Partial<Contract> => ({
    scope: { ...contract.scope, ...change },
  });

  it('decides which duties apply, and says so', () => {
    assert.equal(verdictOf('outOfScope', {}, today, scope({ cloud: false })), 'satisfied');
    assert.equal(verdictOf('outOfScope', {}, today, scope({ cloud: null })), 'undetermined');
    assert.equal(verdictOf('outOfScope', {}), null);
  });

  it('is contradicted by a register that says otherwise', () => {
    assert.equal(verdictOf('outOfScope', { cloudServices: [cloud] }, today, scope({ cloud: false })), 'notSatisfied');
  });
});
