import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonsOf, sentenceOn, verdictOn } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';

describe('15(1) and (2): a document', () => {
  const document = { title: '品質保証体制図', documentKind: 'qualitySystem', madeOn: '2026-04-01', edition: '第1版' };
  const existence = (change: object, asOf = today) =>
    verdictOn('documentMissing', { qualityDocuments: [{ ...document, ...change }] }, asOf, { duty: '15.1.manage' });
  const submission = (change: object, asOf = today) =>
    verdictOn('documentNotSubmitted', { qualityDocuments: [{ ...document, ...change }] }, asOf, { duty: '15.1.doc' });

  it('is shown by its edition or by a file; a day alone, or 「未定」 for an edition, shows none', () => {
    assert.equal(existence({}), 'satisfied');
    assert.equal(existence({ edition: '' }), 'undetermined');
    assert.equal(existence({ edition: '　未定 ' }), 'undetermined');
    assert.equal(existence({ madeOn: '' }), 'undetermined');
    const file = { kind: 'submittedDocument', targets: [{ register: 'qualityDocuments', entryId: '0' }], duties: [] };
    const rows = { qualityDocuments: [{ ...document, edition: '' }], evidenceItems: [file] };
    assert.equal(verdictOn('documentMissing', rows, today, { duty: '15.1.manage' }), 'satisfied');
    const other = { ...rows, evidenceItems: [{ ...file, kind: 'photo' }] };
    assert.equal(verdictOn('documentMissing', other, today, { duty: '15.1.manage' }), 'undetermined');
  });

  it('that is made later is not there yet, and one of the other kind does not stand for it', () => {
    assert.equal(existence({}, '2026-03-31'), 'undetermined');
    assert.equal(existence({}, '2026-04-01'), 'satisfied');
    assert.equal(existence({ documentKind: 'tamperProcedure' }), 'notSatisfied');
  });

  it('submitted on a day to come is not submitted; submitted, but never shown, is not known', () => {
    assert.equal(submission({ submittedOn: today }), 'satisfied');
    assert.equal(submission({ submittedOn: '2026-11-25' }), 'notSatisfied');
    assert.equal(submission({ submittedOn: '' }), 'notSatisfied');
    assert.equal(submission({ submittedOn: today, edition: '' }), 'undetermined');
  });

  it('is never rightly missing', () => {
    const emptyRegisters = [{ id: 'qualityDocuments', reason: '文書は作らないため' }];
    assert.equal(verdictOn('documentMissing', { emptyRegisters }, today), 'undetermined');
  });
});

const endpoint = {
  id: 'h1',
  name: 'web01',
  product: 'まもる',
  currentCheckedOn: '2026-11-20',
  definitionsOn: '2026-11-20',
  centralSettings: true,
  fullScanOn: '2026-11-20',
  edr: 'adopted',
  edrReason: '会議録3',
};
const rulesOf15c = [
  'endpointUncovered',
  'productOutdated',
  'definitionsOld',
  'settingsNotCentral',
  'fullScanMissing',
  'edrNotConsidered',
];

describe('15(3): the machines', () => {
  it('are those of every register: a server without a row of its protection is missing, and is named', () => {
    const servers = [
      { id: 's1', name: 'web01' },
      { id: 's2', name: 'db01', host: 'db01.example.go.jp' },
    ];
    const rows = { endpoints: [endpoint], servers };
    assert.equal(verdictOn('endpointUncovered', rows, today), 'notSatisfied');
    for (const rule of rulesOf15c.slice(1)) assert.equal(verdictOn(rule, rows, today), 'undetermined', rule);
    assert.match(sentenceOn('endpointUncovered', rows, today), /機器2台のうち.*1台あります（db01）/);
    const missing = [{ register: 'endpoints', about: { register: 'servers', entryId: 's2' }, title: 'db01' }];
    assert.deepEqual(reasonsOf('endpointUncovered', rows, today)[0]?.missing, missing);
    const both = { ...rows, endpoints: [endpoint, { ...endpoint, id: 'h2', name: 'ＤＢ01.example.go.jp' }] };
    for (const rule of rulesOf15c) assert.equal(verdictOn(rule, both, today), 'satisfied', rule);
  });

  it('that are called by nothing may be covered or not: nobody can tell', () => {
    const of = (server: object) => ({ endpoints: [endpoint], servers: [{ id: 's1', ...server }] });
    for (const nameless of [{ name: '不明' }, { name: '未定', host: '-' }])
      for (const rule of rulesOf15c) assert.equal(verdictOn(rule, of(nameless), today), 'undetermined', rule);
    assert.equal(verdictOn('endpointUncovered', of({ name: '未定', host: 'db01' }), today), 'notSatisfied');
    for (const rule of rulesOf15c)
      assert.equal(verdictOn(rule, of({ name: '未定', host: 'web01' }), today), 'satisfied', rule);
    const bare = {
      ...of({ name: '不明' }),
      servers: [
        { id: 's1', name: '不明' },
        { id: 's2', name: 'db01' },
      ],
    };
    assert.equal(verdictOn('endpointUncovered', bare, today), 'notSatisfied');
  });

  it('are also the hosts that the software inventory names; an application or 「全サーバ」 is none', () => {
    const software = (place: string) => ({ endpoints: [endpoint], software: [{ name: 'nginx', version: '1', place }] });
    for (const place of ['bat01', 'web01、bat01', 'ｗｅｂ０１，　ｂａｔ０１', '192.0.2.7'])
      assert.equal(verdictOn('endpointUncovered', software(place), today), 'notSatisfied', place);
    for (const place of ['web01', 'WEB01', '全サーバ', 'portal 1.4', 'notebook', ''])
      assert.equal(verdictOn('endpointUncovered', software(place), today), 'satisfied', place);
  });

  it('may be excused by a reason that says something, and are then named as excused', () => {
    const excused = (excusedBecause: string) => ({ endpoints: [endpoint, { id: 'h2', name: 'fw01', excusedBecause }] });
    assert.equal(verdictOn('endpointUncovered', excused('専用機のため。通信の監視で代える'), today), 'satisfied');
    assert.match(
      sentenceOn('endpointUncovered', excused('専用機のため'), today),
      /機器1台すべて.*1台（fw01）は含みません/,
    );
    assert.equal(verdictOn('endpointUncovered', excused('なし'), today), 'notSatisfied');
  });

  it('are never declared away where systems are built', () => {
    const emptyRegisters = [{ id: 'endpoints', reason: '機器はないため' }];
    for (const rule of rulesOf15c) assert.equal(verdictOn(rule, { emptyRegisters }, today), 'undetermined', rule);
  });

  it('have a product that is one: 「なし」 is none', () => {
    for (const product of ['なし', '未定', '－', ''])
      assert.equal(verdictOn('endpointUncovered', { endpoints: [{ ...endpoint, product }] }, today), 'notSatisfied');
  });
});

describe('15(3): what was done last', () => {
  const limits = [
    ['productOutdated', 'currentCheckedOn', 'productCheckWithinDays', '2026-10-20', '2026-10-19'],
    ['definitionsOld', 'definitionsOn', 'definitionsWithinDays', '2026-11-17', '2026-11-16'],
    ['fullScanMissing', 'fullScanOn', 'fullScanWithinDays', '2026-10-20', '2026-10-19'],
  ] as const;

  for (const [rule, field, limit, last, tooOld] of limits) {
    const on = (day: string, settings = {}) =>
      verdictOn(rule, { endpoints: [{ ...endpoint, [field]: day }] }, today, { settings });

    it(`${field} holds to the last day of its limit, which the contract may set; without a day nothing is known`, () => {
      assert.equal(on(last), 'satisfied');
      assert.equal(on(tooOld), 'notSatisfied');
      assert.equal(on(tooOld, { [limit]: 40 }), 'satisfied');
      assert.equal(on('2026-11-23', { [limit]: 1 }), 'satisfied');
      assert.equal(on('2026-11-22', { [limit]: 1 }), 'notSatisfied');
      assert.equal(on(''), 'undetermined');
      assert.equal(on('2026-11-25'), 'undetermined');
    });

    it(`${field} is read as it stood on the day asked about`, () => {
      const told = (value: string) => ({ value, toldOn: value });
      const series = { [field]: [told('2026-06-01'), told(today)] };
      const rows = { endpoints: [{ ...endpoint, [field]: today, series }] };
      assert.equal(verdictOn(rule, rows, today), 'satisfied');
      assert.equal(verdictOn(rule, rows, '2026-11-23'), 'notSatisfied');
      assert.equal(verdictOn(rule, rows, '2026-06-02'), 'satisfied');
      assert.equal(verdictOn(rule, rows, '2026-05-31'), 'undetermined');
    });
  }

  it('centralSettings and EDR: yes, no, and what nobody has answered', () => {
    const rows = (change: object) => ({ endpoints: [{ ...endpoint, ...change }] });
    assert.equal(verdictOn('settingsNotCentral', rows({}), today), 'satisfied');
    assert.equal(verdictOn('settingsNotCentral', rows({ centralSettings: false }), today), 'notSatisfied');
    assert.equal(verdictOn('settingsNotCentral', rows({ centralSettings: null }), today), 'undetermined');
    assert.equal(verdictOn('edrNotConsidered', rows({ edr: 'rejected' }), today), 'satisfied');
    assert.equal(verdictOn('edrNotConsidered', rows({ edr: 'notConsidered' }), today), 'notSatisfied');
    assert.equal(verdictOn('edrNotConsidered', rows({ edrReason: '未定' }), today), 'notSatisfied');
    assert.equal(verdictOn('edrNotConsidered', rows({ edr: '' }), today), 'undetermined');
  });
});

describe('15(4): a change', () => {
  const change = { title: '更新', why: '対策', changedOn: '2026-05-01' };
  const reported = (reportedOn: string, { days, asOf = today }: { days?: number; asOf?: string } = {}) =>
    verdictOn('changeNotReported', { changes: [{ ...change, reportedOn }] }, asOf, {
      settings: days === undefined ? {} : { changeReportWithinDays: days },
    });

  it('is reported in time within the contract’s days; without such a setting, late is a question that is told with its days', () => {
    assert.equal(reported('2026-05-08', { days: 7 }), 'satisfied');
    assert.equal(reported('2026-05-09', { days: 7 }), 'notSatisfied');
    assert.equal(reported('2026-12-01', { days: 7, asOf: '2026-12-31' }), 'notSatisfied');
    assert.equal(reported('2026-05-02'), 'undetermined');
    assert.equal(reported('2026-05-01'), 'satisfied');
    assert.equal(reported('2026-04-20'), 'satisfied');
    const seven = { changes: [{ ...change, reportedOn: '2026-11-01' }] };
    assert.match(sentenceOn('changeNotReported', seven, today), /184日後/);
  });

  it('of which nobody said when it was made may have been reported late', () => {
    const rows = { changes: [{ title: '更新', reportedOn: '2026-05-02' }] };
    assert.equal(verdictOn('changeNotReported', rows, today), 'undetermined');
  });

  it('that was not reported by then is a breach, but not while its days still run', () => {
    assert.equal(reported(''), 'notSatisfied');
    assert.equal(reported('2026-11-25'), 'notSatisfied');
    assert.equal(reported('', { days: 7, asOf: '2026-05-08' }), 'undetermined');
    assert.equal(reported('', { days: 7, asOf: '2026-05-09' }), 'notSatisfied');
  });

  it('that is planned for later is not there yet', () => {
    assert.equal(reported('', { asOf: '2026-04-30' }), 'undetermined');
    const emptyRegisters = [{ id: 'changes', reason: '変更はないため', on: '2026-04-10' }];
    assert.equal(verdictOn('changeNotReported', { changes: [change], emptyRegisters }, '2026-04-30'), 'satisfied');
    assert.equal(verdictOn('changeNotReported', { changes: [change], emptyRegisters }, '2026-05-01'), 'notSatisfied');
  });
});

describe('15(4): a handover', () => {
  const handover = { title: '引継ぎ', to: 'みどり運用', handedOn: '2026-10-01' };
  const judged = (more: object, asOf = today) =>
    verdictOn('handoverMissing', { handovers: [{ ...handover, ...more }] }, asOf);

  it('to another operator names the security measures, in words or as items', () => {
    assert.equal(judged({}), 'notSatisfied');
    assert.equal(judged({ securityItems: '未作成' }), 'notSatisfied');
    assert.equal(judged({ securityItems: '鍵と証明書の管理' }), 'satisfied');
    assert.equal(judged({ recipientKind: 'otherOperator', items: ['keys', 'accounts'] }), 'satisfied');
    assert.equal(judged({ recipientKind: 'otherOperator', items: ['keys'] }), 'satisfied');
    assert.equal(judged({ recipientKind: 'otherOperator', items: [] }), 'notSatisfied');
  });

  it('within the contractor’s own company needs none', () => {
    assert.equal(judged({ recipientKind: 'self' }), 'satisfied');
    assert.equal(judged({ to: '青葉　情報' }), 'satisfied');
    assert.equal(judged({ to: '青葉情報', recipientKind: 'otherOperator' }), 'notSatisfied');
  });

  it('of a day to come is not there yet', () => {
    assert.equal(judged({}, '2026-09-30'), 'undetermined');
  });
});
