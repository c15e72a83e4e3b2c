import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { doorFindings } from '../registers/door-findings.ts';
import type { Registers } from '../registers/entry.ts';
import { officers as officerRegister } from '../registers/officers.ts';
import { assess } from './assess.ts';
import type { DutyAssessment } from './assessment.ts';
import { reasonText } from './reason-text.ts';

/*
 * Situations that were once judged wrongly, each with the right answer. A row here says only what matters for its situation; what a
 * rule needs besides is filled in, so that nothing but the situation decides. Those of a period (a cloud used and ended, a copy kept
 * too long, a yearly scan that was late, a finding closed late) are in period-verdict.test.ts; those of submission (a word for whole
 * rows, one report a schedule, its day, added items) in report/override-findings, submission-gate and added-item-findings.
 */

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

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

const registersOf = (rows: Rows): Registers =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map(({ id, ...data }, index) => ({
        id: String(id ?? `${name}-${index + 1}`),
        revision: 1,
        data,
        changedAt: '2026-11-01T00:00:00Z',
        changedBy: '',
      })),
    ]),
  );

const today = '2026-11-30';

interface Asked {
  readonly asOf?: string;
  readonly changed?: Partial<Contract>;
}

function judged(duty: string, rows: Rows, { asOf = today, changed = {} }: Asked = {}): DutyAssessment {
  const state = { contract: { ...contract, ...changed }, registers: registersOf(rows) };
  const found = assess(meti2023, state, asOf)
    .obligations.flatMap(({ duties }) => duties)
    .find(({ dutyId }) => dutyId === duty);
  if (found === undefined) throw new Error(`no duty ${duty}`);
  return found;
}

const verdict = (duty: string, rows: Rows, asked?: Asked): Verdict => judged(duty, rows, asked).verdict;

function ruleVerdict(rule: string, duty: string, rows: Rows, asked?: Asked): Verdict | undefined {
  return judged(duty, rows, asked).reasons.find((reason) => reason.rule === rule)?.verdict;
}

const toldIn = (duty: string, rows: Rows, asked?: Asked): string =>
  judged(duty, rows, asked)
    .reasons.map((reason) => reasonText(reason).explanation.ja)
    .join('');

const act = (id: string, actKind: string, on: string, rest: JsonObject = {}): JsonObject => ({
  id,
  title: `${actKind} ${on}`,
  actKind,
  on,
  official: '経産 花子',
  means: 'mail',
  ...rest,
});

const person = {
  id: 'p1',
  name: '山田 太郎',
  kana: 'やまだ たろう',
  company: '社',
  qualifications: '情報処理安全確保支援士',
  trackRecord: '5年',
  nationality: '日本',
  workplace: '本社',
  startedOn: '2026-04-01',
  presentedOn: '2026-04-01',
};

const copy = {
  id: 'c1',
  informationItem: 'i1',
  medium: 'usb',
  mediumId: 'M-1',
  place: '本社',
  madeOn: '2026-05-02',
  permission: 'a1',
};

const item = {
  id: 'i1',
  title: '名簿',
  receivedFrom: '課',
  receivedOn: '2026-04-10',
  form: 'paper',
  confidential: true,
  count: 10,
};

const erasure = {
  id: 'e1',
  copy: 'c1',
  mediumId: 'M-1',
  method: 'purge',
  erasedBy: '山田',
  erasedOn: '2026-09-10',
  proof: '証明書1',
  confirmedOn: '2026-09-12',
};

describe('a permission', () => {
  it('that ended on 31 May does not cover a copy made on 1 October', () => {
    const acts = [act('a1', 'permission', '2026-04-20', { validUntil: '2026-05-31' })];
    const late = { ...copy, madeOn: '2026-10-01', permittedUntil: '2026-05-31' };
    assert.equal(verdict('7.copy', { copies: [late], acts }), 'notSatisfied');
    assert.equal(
      verdict('7.copy', { copies: [{ ...late, madeOn: '2026-05-31' }], acts }, { asOf: '2026-05-31' }),
      'satisfied',
    );
  });

  it('that is an approval of something else permits no copy, and one given afterwards permits none either', () => {
    assert.equal(verdict('7.copy', { copies: [copy], acts: [act('a1', 'approval', '2026-04-20')] }), 'notSatisfied');
    assert.equal(verdict('7.copy', { copies: [copy], acts: [act('a1', 'permission', '2026-05-03')] }), 'notSatisfied');
    assert.equal(verdict('7.copy', { copies: [copy], acts: [act('a1', 'permission', '2026-05-02')] }), 'satisfied');
  });

  it('is not asked yet for a copy planned for next month', () => {
    const planned = { ...copy, madeOn: '2026-12-20' };
    assert.notEqual(verdict('7.copy', { copies: [planned], acts: [] }), 'notSatisfied');
    assert.notEqual(verdict('7.copy', { copies: [planned], acts: [] }), 'satisfied');
  });
});

describe('an erasure', () => {
  const acts = [act('a1', 'permission', '2026-05-01')];

  it('confirmed before it was done contradicts itself: nothing is known', () => {
    const reversed = { ...erasure, confirmedOn: '2026-09-01' };
    const rows = {
      informationItems: [item],
      copies: [{ ...copy, workEndedOn: '2026-09-01' }],
      erasures: [reversed],
      acts,
    };
    assert.equal(verdict('7.erase', rows), 'undetermined');
    assert.equal(ruleVerdict('erasureNotProved', '7.erase', rows), 'undetermined');
  });

  it('is not proved by a proof that is 「未作成」', () => {
    const rows = {
      informationItems: [item],
      copies: [{ ...copy, workEndedOn: '2026-09-01' }],
      erasures: [{ ...erasure, proof: '未作成' }],
      acts,
    };
    assert.equal(verdict('7.erase', rows), 'notSatisfied');
  });

  it('is owed for a copy without 作業終了日 once the contract has ended', () => {
    const rows = { informationItems: [item], copies: [copy], acts };
    assert.equal(ruleVerdict('balanceNotZero', '8.dispose', rows, { asOf: '2027-05-15' }), 'notSatisfied');
    assert.equal(verdict('7.erase', rows, { asOf: '2027-05-15' }), 'notSatisfied');
  });

  it('of one sheet does not zero ten', () => {
    const rows = { informationItems: [item], erasures: [{ ...erasure, copy: undefined, informationItem: 'i1' }] };
    assert.notEqual(
      ruleVerdict('balanceNotZero', '8.dispose', rows as unknown as Rows, { asOf: '2027-05-15' }),
      'satisfied',
    );
  });
});

describe('what was presented to the official', () => {
  it('on a day that is still to come was not presented', () => {
    const officer = { name: '社長', post: '代表取締役', presentedOn: '2030-01-01' };
    assert.equal(verdict('4.officers', { officers: [officer] }), 'notSatisfied');
    const refused = doorFindings(officerRegister, officer, today).filter(({ atEntry }) => atEntry === 'refused');
    assert.deepEqual(
      refused.map(({ field }) => field),
      ['presentedOn'],
    );
  });

  it('covers the initial team, which is no change', () => {
    assert.equal(verdict('4.represent', { people: [person] }), 'satisfied');
  });

  it('does not cover someone who joined before the presentation', () => {
    const late = { ...person, id: 'p2', startedOn: '2026-07-01', presentedOn: '2026-07-10' };
    assert.equal(verdict('4.represent', { people: [person, late] }), 'notSatisfied');
  });
});

describe('a disclosure', () => {
  it('is not approved by the approval of a cloud service’s use', () => {
    const disclosure = {
      recipient: '協力社',
      what: '一覧',
      why: '照会',
      disclosedOn: '2026-06-01',
      handlingAssured: true,
      cautions: '複製しない',
      approval: 'a9',
    };
    // Until acts are bound to what they decided, the kind and the day decide: a permission is no approval, a later one none beforehand.
    assert.equal(
      verdict('9.provide', { disclosures: [disclosure], acts: [act('a9', 'permission', '2026-05-01')] }),
      'notSatisfied',
    );
    assert.equal(
      verdict('9.provide', { disclosures: [disclosure], acts: [act('a9', 'approval', '2026-06-02')] }),
      'notSatisfied',
    );
    const ofCloud = act('a9', 'approval', '2026-05-01', { obligation: 14 });
    assert.equal(verdict('9.provide', { disclosures: [disclosure], acts: [ofCloud] }), 'notSatisfied');
  });
});

describe('a measure against a vulnerability', () => {
  const vulnerability = {
    id: 'v1',
    vulnerabilityId: 'CVE-2026-0001',
    software: 's1',
    severity: 'high',
    learnedOn: '2026-05-01',
    affected: true,
    informedOn: '2026-05-02',
    plan: '修正版を適用する',
  };
  const software = { id: 's1', name: 'OpenSSL', version: '3.0.1', place: 'web01' };

  it('done on 10 May was confirmed too late on 10 September, and the days are told', () => {
    const rows = {
      software: [software],
      vulnerabilities: [{ ...vulnerability, planConfirmation: 'a1', doneOn: '2026-05-10' }],
      acts: [act('a1', 'confirmation', '2026-09-10')],
    };
    assert.equal(verdict('15.5.plan', rows), 'notSatisfied');
    assert.match(toldIn('15.5.plan', rows), /123|9月10日/);
  });

  it('may rest on a confirmation of its class that was given beforehand', () => {
    const rows = (on: string) => ({
      software: [software],
      vulnerabilities: [{ ...vulnerability, classConfirmation: 'a2', doneOn: '2026-05-10' }],
      acts: [act('a2', 'confirmation', on)],
    });
    assert.equal(verdict('15.5.plan', rows('2026-04-10')), 'satisfied');
    assert.notEqual(verdict('15.5.plan', rows('2026-05-11')), 'satisfied');
  });

  it('that was planned for months ago and is not done is not kept, though its plan was confirmed', () => {
    const rows = {
      software: [software],
      vulnerabilities: [{ ...vulnerability, knownExploited: true, planConfirmation: 'a1', plannedFor: '2026-07-01' }],
      acts: [act('a1', 'confirmation', '2026-05-05')],
    };
    assert.equal(verdict('15.5.plan', rows), 'notSatisfied');
  });
});

describe('a domain', () => {
  const site = { id: 'w1', url: 'https://www.example.com/', opensOn: '2026-05-01', domainReason: '既存の商標のため' };

  it('of a mail-only contract is judged though it has no site', () => {
    const changed = { scope: { ...contract.scope, publicSite: false } };
    const rows = { mailDomains: [{ domain: 'example.com', sends: true }] };
    assert.equal(judged('15.7.gojp', rows, { changed }).applicable, true);
    assert.equal(verdict('15.7.gojp', rows, { changed }), 'notSatisfied');
    assert.equal(judged('15.10.vendor', rows, { changed }).applicable, true);
  });

  it('outside .go.jp is not excused by a reason that the contractor typed', () => {
    assert.equal(verdict('15.7.gojp', { sites: [site] }), 'notSatisfied');
  });

  it('outside .go.jp stays open where the official was consulted', () => {
    const rows = { sites: [{ ...site, domainConsultation: 'a1' }], acts: [act('a1', 'consultation', '2026-04-20')] };
    assert.equal(
      verdict('15.7.gojp', rows, { changed: { scope: { ...contract.scope, mail: false } } }),
      'undetermined',
    );
  });

  it('is read from the address alone', () => {
    const changed = { scope: { ...contract.scope, mail: false } };
    const of = (url: string) => verdict('15.7.gojp', { sites: [{ ...site, url, domainReason: '' }] }, { changed });
    for (const url of ['https:/evil.example/a.go.jp', 'https://a.go.jp.evil.example/', 'https://a.go.jp@evil.example/'])
      assert.notEqual(of(url), 'satisfied', url);
    assert.equal(of('https://WWW.Example.GO.JP:443/'), 'satisfied');
  });
});

describe('a document', () => {
  it('that bears a day but no file is not known to be there', () => {
    const rows = { qualityDocuments: [{ title: '品質保証', documentKind: 'qualitySystem', madeOn: '2026-04-10' }] };
    assert.equal(verdict('15.1.manage', rows), 'undetermined');
  });

  it('that is to be submitted on a day to come is not submitted', () => {
    const rows = {
      qualityDocuments: [
        {
          title: '品質保証',
          documentKind: 'qualitySystem',
          edition: '1',
          madeOn: '2026-04-10',
          submittedOn: '2027-01-10',
        },
      ],
    };
    assert.notEqual(verdict('15.1.doc', rows), 'satisfied');
  });
});

describe('a change', () => {
  const change = { title: 'OS更新', why: '期限', changedOn: '2026-04-10', reportedOn: '2026-11-10' };

  it('reported seven months later is late by the contract’s setting, and a question without one', () => {
    const settings = { ...contract.settings, changeReportWithinDays: 14 };
    assert.equal(verdict('15.4.report', { changes: [change] }, { changed: { settings } }), 'notSatisfied');
    assert.equal(verdict('15.4.report', { changes: [change] }), 'undetermined');
    assert.match(toldIn('15.4.report', { changes: [change] }), /214/);
  });
});

describe('an incident', () => {
  const incident = {
    title: '誤送信',
    incidentKind: 'leak',
    recognisedAt: '2026-06-01T09:00:00+09:00',
    what: '名簿を誤送信',
    firstReportAt: '2026-06-01T09:30:00+09:00',
    cause: '宛先の確認漏れ',
    closedOn: '2026-06-10',
  };
  const settings = { ...contract.settings, firstReportWithinHours: 24 };

  it('first reported before it was recognised contradicts itself, and no 0分 is told', () => {
    const rows = { incidents: [{ ...incident, firstReportAt: '2026-05-31T09:30:00+09:00' }] };
    assert.equal(verdict('11.report', rows, { changed: { settings } }), 'undetermined');
    assert.doesNotMatch(toldIn('11.report', rows, { changed: { settings } }), /0分/);
  });

  it('closed without any consultation or instruction on record leaves undetermined whether it was followed up', () => {
    assert.equal(verdict('11.follow', { incidents: [incident] }), 'undetermined');
  });
});

describe('who must be there', () => {
  it('is an endpoint row for each server', () => {
    const servers = ['web01', 'db01'].map((name) => ({ name, os: 'Debian 12', watchedOn: '2026-11-20' }));
    const endpoint = { name: 'web01', endpointKind: 'server', product: 'ESET', productVersion: '9' };
    const assessed = judged('15.3.base', { servers, endpoints: [endpoint] });
    assert.equal(assessed.verdict, 'notSatisfied');
    assert.match(assessed.reasons.map((reason) => reasonText(reason).explanation.ja).join(''), /db01/);
    assert.ok(assessed.reasons.some(({ missing = [] }) => missing.some(({ title }) => title === 'db01')));
  });

  it('is a provider for the retirement of each site', () => {
    const sites = ['a', 'b'].map((name) => ({ id: name, url: `https://${name}.go.jp/`, opensOn: '2026-05-01' }));
    const retirements = [{ target: 'a', vendorAbility: '実績あり' }];
    assert.notEqual(verdict('15.10.vendor', { sites, retirements }), 'satisfied');
    const told = toldIn('15.10.vendor', { sites, retirements });
    assert.match(told, /b\.go\.jp/);
  });

  it('is not there by being declared empty where the duty can’t be void', () => {
    for (const [register, duty] of [
      ['people', '4.people'],
      ['officers', '4.officers'],
      ['workplaces', '4.place'],
      ['measures', '10.mal'],
      ['trainings', '10.edu'],
      ['responseProcedures', '11.method'],
      ['controls', '2.a'],
      ['software', '15.5.ledger'],
      ['endpoints', '15.3.base'],
      ['deliverables', '16.1.1'],
    ] as const)
      assert.equal(
        verdict(duty, { emptyRegisters: [{ id: register, reason: '該当するものがない' }] }),
        'undetermined',
        register,
      );
  });
});

describe('a training', () => {
  it('held before the contract is neither counted nor told', () => {
    const rows = {
      people: [person],
      trainings: [
        {
          id: 't1',
          title: '教育',
          heldOn: '2026-03-01',
          subjects: ['vulnerability', 'malware', 'denialOfService', 'targetedAttack', 'accessControl', 'leakage'],
        },
      ],
      attendances: [{ training: 't1', person: 'p1', attendedOn: '2026-03-01' }],
    };
    assert.equal(verdict('10.edu', rows), 'notSatisfied');
    assert.doesNotMatch(toldIn('10.edu', rows), /2026-03-01|令和8年3月1日/);
  });
});

describe('a field', () => {
  it('with a filler says nothing', () => {
    const endpoint = { name: 'web01', endpointKind: 'server', product: 'なし' };
    assert.equal(verdict('15.3.base', { servers: [{ name: 'web01' }], endpoints: [endpoint] }), 'notSatisfied');
    const subcontract = {
      company: '協力社',
      scope: '運用',
      informationHandled: '名簿',
      tier: 1,
      from: '2026-05-01',
      to: '2027-03-31',
      flowDown: '未定',
    };
    assert.equal(ruleVerdict('flowDownMissing', '5.flow', { subcontracts: [subcontract] }), 'notSatisfied');
  });
});

describe('a retirement', () => {
  it('without a CDN and without accounts of social networks is whole when everything else is done', () => {
    const done = Object.fromEntries(
      ['domainDoneOn', 'dnsDoneOn', 'environmentDoneOn', 'linksDoneOn'].map((step) => [step, '2026-10-10']),
    );
    const site = { id: 'w1', url: 'https://a.go.jp/', opensOn: '2026-05-01', closesOn: '2026-09-30' };
    const retirement = { target: 'w1', designatedOn: '2026-10-15', ...done };
    const without = { absentSteps: ['cdn', 'accounts'], absentSaidBy: '山田' };
    const changed = { scope: { ...contract.scope, mail: false } };
    const of = (row: JsonObject) =>
      ruleVerdict('retirementStepOpen', '15.10.cleanup', { sites: [site], retirements: [row] }, { changed });
    assert.equal(of({ ...retirement, ...without }), 'satisfied');
    assert.notEqual(of(retirement), 'satisfied');
    assert.notEqual(of({ ...retirement, absentSteps: ['cdn', 'accounts'] }), 'satisfied');
  });
});

describe('a change in the team', () => {
  it('of company is to be presented before it, as is a departure', () => {
    const series = {
      company: [
        { value: '社', toldOn: '2026-04-01' },
        { value: '別の社', toldOn: '2026-08-01' },
      ],
    };
    const moved = { ...person, company: '別の社' };
    const registers = registersOf({ people: [moved] });
    const rows = registers.people?.map((row) => ({ ...row, series })) ?? [];
    const [duty] = assess(meti2023, { contract, registers: { ...registers, people: rows } }, today)
      .obligations.flatMap(({ duties }) => duties)
      .filter(({ dutyId }) => dutyId === '4.represent');
    assert.notEqual(duty?.verdict, 'satisfied');
    const left = { ...person, endedOn: '2026-08-31', accessEndedOn: '2026-08-31' };
    assert.notEqual(verdict('4.represent', { people: [left] }), 'satisfied');
    assert.equal(verdict('4.represent', { people: [{ ...left, departurePresentedOn: '2026-08-20' }] }), 'satisfied');
  });

  it('that was sudden is told with its reason and its days', () => {
    const left = {
      ...person,
      endedOn: '2026-08-31',
      accessEndedOn: '2026-08-31',
      departurePresentedOn: '2026-09-03',
      departureReason: '急な入院のため事前に提示できなかった',
    };
    assert.equal(verdict('4.represent', { people: [left] }), 'undetermined');
    assert.match(toldIn('4.represent', { people: [left] }), /3日/);
  });

  it('of officers after the presentation is to be presented again, a must where the contract demands it', () => {
    const officers = [
      { name: '社長', post: '代表取締役', presentedOn: '2026-04-01' },
      { name: '新役員', post: '取締役', since: '2026-08-01' },
    ];
    const settings = { ...contract.settings, demands: { factsPresentedAgain: '契約書第12条' } };
    assert.equal(verdict('4.officers', { officers }), 'undetermined');
    assert.equal(verdict('4.officers', { officers }, { changed: { settings } }), 'notSatisfied');
    const undated = officers.map(({ since: _, ...officer }) => officer);
    assert.equal(verdict('4.officers', { officers: undated }), 'undetermined');
  });

  it('of shareholders and workplaces is one like that of officers', () => {
    const shareholder = { party: '株主', relation: 'shareholder', sharePercent: 20 };
    const [shown, later] = [{ presentedOn: '2026-04-01' }, { since: '2026-08-01' }];
    const capitalRelations = [
      { ...shareholder, ...shown },
      { ...shareholder, party: '新株主', ...later },
    ];
    assert.equal(verdict('4.capital', { capitalRelations }), 'undetermined');
    const workplaces = [
      { address: '東京', placeKind: 'own', ...shown },
      { address: '大阪', placeKind: 'own', ...later },
    ];
    assert.equal(ruleVerdict('factsNotPresented', '4.place', { workplaces }), 'undetermined');
    const since = { since: '2026-04-01' };
    const early = workplaces.map((place, index) => (index === 1 ? { ...place, ...since } : place));
    assert.equal(ruleVerdict('factsNotPresented', '4.place', { workplaces: early }), 'notSatisfied');
  });
});

describe('what the clause does not ask for', () => {
  it('is no fault: an audit of one’s own, support to the contract’s last day, a site closed in March in June', () => {
    const audit = { title: '内部監査', auditKind: 'own', requestedOn: '2026-06-01', accepted: false };
    assert.notEqual(ruleVerdict('auditRefused', '3.accept', { audits: [audit] }), 'notSatisfied');
    const software = { name: 'OS', version: '1', place: 'web01', supportEndsOn: '2027-03-31' };
    assert.notEqual(ruleVerdict('supportEndsInContract', '15.5.eol', { software: [software] }), 'notSatisfied');
    const closed = { url: 'https://a.go.jp/', opensOn: '2025-05-01', closesOn: '2026-03-31' };
    assert.notEqual(
      ruleVerdict('diagnosisOverAYear', '15.8.scan', { sites: [closed] }, { asOf: '2026-06-30' }),
      'notSatisfied',
    );
  });

  it('advises: the official’s confirmation of an erasure under 7), until the contract demands it', () => {
    const rows = {
      informationItems: [item],
      copies: [{ ...copy, workEndedOn: '2026-09-01' }],
      erasures: [{ ...erasure, confirmedOn: '' }],
      acts: [act('a1', 'permission', '2026-05-01')],
    };
    const settings = { ...contract.settings, demands: { erasureConfirmation: '確認書類 第2版' } };
    assert.equal(verdict('7.erase', rows), 'satisfied');
    assert.equal(verdict('7.erase', rows, { changed: { settings } }), 'notSatisfied');
  });
});

describe('an answer', () => {
  it('of 該当なし is contradicted by any row at work, whatever that row’s own verdict', () => {
    const incident = {
      title: '誤送信',
      incidentKind: 'leak',
      recognisedAt: '2026-06-01T09:00:00+09:00',
      what: '名簿を誤送信',
      firstReportAt: '2026-06-01T09:30:00+09:00',
    };
    const claims = [{ id: '11.report', status: 'notApplicable', reason: '期間中に事故は発生していないため。' }];
    assert.equal(judged('11.report', { incidents: [incident], claims }).contradicted, true);
    assert.equal(
      judged('11.report', { emptyRegisters: [{ id: 'incidents', reason: '発生していない' }], claims }).contradicted,
      false,
    );
  });
});

describe('a deliverable', () => {
  it('that is an unsigned document needs neither the ministry’s certificate nor a review of code', () => {
    const document = {
      name: '報告書',
      version: '1',
      deliverableKind: 'document',
      deliveredOn: '2026-09-01',
      verification: 'SHA-256',
    };
    assert.notEqual(ruleVerdict('gpkiNotConsidered', '16.4.gpki', { deliverables: [document] }), 'notSatisfied');
    assert.notEqual(ruleVerdict('reviewMissing', '16.1.2', { deliverables: [document] }), 'notSatisfied');
  });
});
