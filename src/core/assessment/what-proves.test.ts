import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backingBy, file, malwareSeen, seenOf } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

/** What a rule comes to, and by what it is borne out. */
const told = (rule: string, duty: string, rows: Rows, day?: string) => {
  const { verdict, reached, rows: counted } = backingBy(rule, duty, rows, day);
  return [verdict, reached, counted];
};
const [statement, evidence, machine] = [['statement'], ['evidence'], ['machine']];

describe('13) that a service is on the list is borne out', () => {
  const service = {
    id: 'v1',
    service: '基盤',
    provider: '社',
    serviceKind: 'contracted',
    confidential: true,
    ismapList: 'ismap',
    ismapNumber: 'C1',
    ismapAuditPeriodEnd: '2026-03-31',
    ismapCheckedOn: '2026-10-01',
    usedFrom: '2026-05-01',
  };
  const listing = {
    list: 'ismap',
    number: 'C1',
    service: '基盤',
    provider: '社',
    scope: '',
    auditPeriodEnd: '2026-03-31',
    validUntil: null,
    state: '',
  };
  const matched = (change: JsonObject = {}, item: JsonObject = {}, date = '2026-11-01') => ({
    ismapConclusions: [
      {
        id: 'v1',
        item: { service: '基盤', provider: '社', ismapNumber: 'C1', ...item },
        listing: { ...listing, ...change },
        by: 'number',
        nearMisses: [],
      },
    ],
    feedSnapshots: [{ id: 'ismap', kind: 'ismap', digest: '0'.repeat(64), date }],
  });
  const of = (rows: Rows, own: JsonObject = {}, rule = 'notOnIsmap', day?: string) =>
    told(rule, '13.list', { cloudServices: [{ ...service, ...own }], ...rows }, day).slice(0, 2);
  const screenshot = { evidenceItems: [file('cloudServices', 'v1', 'screenshot')] };

  it('by the list in which it was found, by a file, and by both where they agree', () => {
    assert.deepEqual(of({}), ['satisfied', statement]);
    assert.deepEqual(of(matched()), ['satisfied', machine]);
    assert.deepEqual(of(screenshot), ['satisfied', evidence]);
    assert.deepEqual(of({ ...matched(), ...screenshot }), ['satisfied', ['evidence', 'machine', 'twoMethods']]);
    assert.deepEqual(of({ ...matched(), ...screenshot }, { ismapAuditPeriodEnd: '' }), [
      'satisfied',
      ['evidence', 'machine'],
    ]);
  });

  it('by a list that says that it lapsed, and by none that is another’s, of another day or too old', () => {
    assert.deepEqual(of(matched({ state: '登録削除' })), ['notSatisfied', machine]);
    assert.deepEqual(of(matched({ auditPeriodEnd: '2025-01-31' })), ['notSatisfied', machine]);
    for (const item of [{ service: '別' }, { provider: '別' }, { ismapNumber: 'C2' }])
      assert.deepEqual(of(matched({}, item)), ['satisfied', statement], JSON.stringify(item));
    assert.deepEqual(of(matched({}, {}, '2026-11-25')), ['satisfied', statement]);
    assert.deepEqual(of(matched({}, {}, '2024-11-25')), ['satisfied', statement]);
    assert.deepEqual(of({ ...matched(), feedSnapshots: [] }), ['satisfied', statement]);
  });

  it('and is not known where the list tells neither until when nor of which audit', () => {
    assert.equal(of(matched({ auditPeriodEnd: null }))[0], 'undetermined');
    assert.equal(of(matched({ state: '何か別の備考' }))[0], 'undetermined');
  });

  it('and that it was looked up not too long ago by a list in date as well', () => {
    assert.deepEqual(of(matched(), {}, 'ismapCheckStale'), ['satisfied', machine]);
    assert.deepEqual(of({}, {}, 'ismapCheckStale'), ['satisfied', statement]);
    const long = { ismapCheckedOn: '2024-01-01' };
    assert.equal(of({}, long, 'ismapCheckStale')[0], 'notSatisfied');
    assert.deepEqual(of(matched(), long, 'ismapCheckStale'), ['satisfied', machine]);
  });
});

describe('9) a pledge is borne out', () => {
  const people = [{ id: 'p1', name: '山田', startedOn: '2026-04-01' }];
  const pledge = { id: 'g1', person: 'p1', signedOn: '2026-04-01', survives: true };
  const old = { id: 'g2', person: 'p1', signedOn: '2025-04-01', validUntil: '2026-03-31' };
  const of = (about: string, id: string, kind = 'pledge', pledges: readonly JsonObject[] = [pledge, old]) =>
    told('pledgeMissing', '9.nda', { people, pledges, evidenceItems: [file(about, id, kind)] }).slice(0, 2);

  it('by the signed pledge, filed under the person or under one that holds', () => {
    assert.deepEqual(of('people', 'p1'), ['satisfied', evidence]);
    assert.deepEqual(of('pledges', 'g1'), ['satisfied', evidence]);
    assert.deepEqual(of('pledges', 'g2'), ['satisfied', statement]);
    assert.deepEqual(of('pledges', 'g1', 'log'), ['satisfied', statement]);
    assert.deepEqual(of('people', 'p1', 'pledge', []), ['satisfied', evidence]);
    assert.equal(of('people', 'p1', 'log', [old])[0], 'notSatisfied');
  });

  it('and its day is that of the first that holds', () => {
    const days = (...pledges: readonly JsonObject[]) => told('pledgeAfterStart', '9.nda', { people, pledges })[0];
    const late = { ...pledge, id: 'g3', signedOn: '2026-04-02' };
    assert.deepEqual(
      [days(pledge), days(late), days(late, pledge), days(pledge, late)],
      ['satisfied', 'notSatisfied', 'satisfied', 'satisfied'],
    );
    assert.equal(days(late, { ...old, signedOn: '2026-04-01', validUntil: '2026-05-01' }), 'notSatisfied');
  });
});

describe('10) training is borne out', () => {
  const people = [{ id: 'p1', name: '山田', startedOn: '2026-04-01' }];
  const training = { id: 't1', title: '教育', heldOn: '2026-06-01', subjects: ['malware'] };
  const old = { id: 't2', title: '前年', heldOn: '2025-06-01', subjects: ['malware'] };
  const attendances = [
    { id: 'x1', training: 't1', person: 'p1', attendedOn: '2026-06-01' },
    { id: 'x2', training: 't2', person: 'p1', attendedOn: '2025-06-01' },
  ];
  const of = (rule: string, about: string, id: string, kind: string) =>
    told(rule, '10.edu', {
      people,
      trainings: [training, old],
      attendances,
      evidenceItems: [file(about, id, kind)],
    })[1];

  it('of each person by a record of an attendance that counts, or of its training', () => {
    const attended = (about: string, id: string, kind = 'attendanceRecord') => of('personUntrained', about, id, kind);
    assert.deepEqual(attended('attendances', 'x1'), evidence);
    assert.deepEqual(attended('trainings', 't1'), evidence);
    assert.deepEqual(attended('attendances', 'x2'), statement);
    assert.deepEqual(attended('trainings', 't2'), statement);
    assert.deepEqual(attended('trainings', 't1', 'trainingMaterial'), statement);
  });
});

describe('16) what was delivered is borne out', () => {
  const deliveredOn = '2026-11-20';
  const item = { id: 'x1', name: '画面', version: '1', deliveredOn, scannedOn: '2026-11-19' };
  const seen = (alerts: readonly string[] = []) =>
    seenOf('deliverable', 'deliverables', 'x1', 'malware', malwareSeen(alerts));
  const log = file('deliverables', 'x1', 'log');
  const scan = (change: JsonObject, observations: readonly JsonObject[] = []) =>
    told('deliveredUnscanned', '16.1.1', {
      deliverables: [{ ...item, ...change }],
      observations,
      evidenceItems: [log],
    });

  it('as clean by a scan whose outcome was told, on the day of delivery at the latest', () => {
    assert.deepEqual(scan({ scanClean: true }), ['satisfied', evidence, 1]);
    assert.deepEqual(scan({}), ['undetermined', statement, 1]);
    assert.deepEqual(scan({ scanClean: false }), ['notSatisfied', statement, 1]);
    assert.equal(scan({ scanClean: true, scannedOn: deliveredOn })[0], 'satisfied');
    assert.equal(scan({ scanClean: true, scannedOn: '2026-11-21' })[0], 'notSatisfied');
    assert.equal(scan({ scanClean: true, scannedOn: '', deliveredOn: '2026-11-25' })[0], 'undetermined');
  });

  it('and by two methods where a machine found it clean too', () => {
    assert.deepEqual(scan({ scanClean: true }, [seen()]), ['satisfied', ['evidence', 'machine', 'twoMethods'], 1]);
    assert.deepEqual(scan({ scanClean: true }, [seen(['Eicar'])])[1], evidence);
    assert.deepEqual(scan({ scanClean: false }, [seen(['Eicar'])])[1], machine);
  });

  it('as looked through for vulnerabilities by the report of a diagnosis, or by feeds in date', () => {
    const diagnoses = [{ id: 'd1', title: '診断', diagnosisKind: 'webApplication', heldOn: '2026-11-01' }];
    const software = [{ id: 'w1', name: 'Django', version: '4.2', place: 'web01' }];
    const softwareConclusions = [
      {
        id: 'w1',
        item: { name: 'Django', version: '4.2', purl: '', cpe: '' },
        support: null,
        package: null,
        coveredBy: 'advisories:PyPI',
        vulnerabilities: [],
      },
    ];
    const feed = {
      id: 'advisories:PyPI',
      kind: 'advisories',
      ecosystem: 'PyPI',
      digest: '0'.repeat(64),
      date: '2026-11-20',
    };
    const of = (rows: Rows) => told('vulnerabilitiesNotLookedFor', '16.2', rows);
    assert.deepEqual(of({}), ['undetermined', statement, 0]);
    assert.deepEqual(of({ diagnoses }), ['satisfied', statement, 1]);
    assert.deepEqual(of({ diagnoses, evidenceItems: [file('diagnoses', 'd1', 'diagnosisReport')] }), [
      'satisfied',
      evidence,
      1,
    ]);
    const fed = { software, softwareConclusions, feedSnapshots: [feed] };
    assert.deepEqual(of(fed), ['satisfied', machine, 1]);
    assert.deepEqual(of({ ...fed, feedSnapshots: [{ ...feed, date: '2020-01-01' }] }), ['satisfied', statement, 1]);
    const { verdict, by } = backingBy('vulnerabilitiesNotLookedFor', '16.2', { ...fed, diagnoses });
    assert.deepEqual([verdict, by], ['satisfied', { statement: 1, machine: 1 }]);
  });
});

describe('7) the end of a permission is borne out', () => {
  const copy = {
    id: 'c1',
    mediumId: 'M-1',
    madeAt: 'outside',
    madeOn: '2026-05-01',
    permission: 'a1',
    permittedUntil: '2026-11-24',
  };
  const acts = [{ id: 'a1', title: '許可', actKind: 'permission', on: '2026-04-20', obligation: 7 }];
  const erased = (id: string, erasedOn: string) => ({ id, copy: 'c1', mediumId: 'M-1', erasedOn });
  const of = (rows: Rows, day?: string) =>
    told('permissionExpired', '7.copy', { copies: [copy], acts, ...rows }, day).slice(0, 2);

  it('by the permission while it lasts, to its last day', () => {
    assert.deepEqual(of({}), ['satisfied', statement]);
    assert.deepEqual(of({}, '2026-11-25'), ['notSatisfied', statement]);
    assert.deepEqual(of({ evidenceItems: [file('acts', 'a1', 'permissionMail')] }), ['satisfied', evidence]);
    assert.deepEqual(of({ evidenceItems: [file('copies', 'c1', 'agreement')] }), ['satisfied', evidence]);
    assert.deepEqual(of({ evidenceItems: [file('copies', 'c1', 'erasureProof')] }), ['satisfied', statement]);
    const unnamed = { copies: [{ ...copy, permission: '' }], evidenceItems: [file('copies', 'c1', 'minutes')] };
    assert.deepEqual(of(unnamed), ['satisfied', evidence]);
  });

  it('by the proof of the erasure once it was erased', () => {
    const erasures = [erased('e1', '2026-11-20')];
    const mail = file('acts', 'a1', 'permissionMail');
    assert.deepEqual(of({ erasures, evidenceItems: [mail] }), ['satisfied', statement]);
    assert.deepEqual(of({ erasures, evidenceItems: [file('erasures', 'e1', 'photo')] }), ['satisfied', evidence]);
    assert.deepEqual(of({ erasures }, '2026-11-25'), ['satisfied', statement]);
    assert.deepEqual(of({ erasures: [erased('e1', '')] }, '2026-11-25'), ['undetermined', statement]);
    assert.equal(of({ erasures: [erased('e1', ''), erased('e2', '2026-11-20')] }, '2026-11-25')[0], 'satisfied');
  });

  it('which the earlier of the row’s day and the permission’s own day is', () => {
    const until = (validUntil: string) => ({ acts: [{ ...acts[0], validUntil }] as readonly JsonObject[] });
    assert.equal(of(until('2026-11-23'))[0], 'notSatisfied');
    assert.equal(of(until('2027-01-01'))[0], 'satisfied');
    assert.equal(of(until('2027-01-01'), '2026-11-25')[0], 'notSatisfied');
  });
});

describe('16(4) that signatures hold is borne out', () => {
  const signed = { id: 'x1', name: '画面', version: '1', deliveredOn: '2026-11-20', signatureValid: true };
  const seen = seenOf('deliverable', 'deliverables', 'x1', 'signatures', {
    walked: { files: 1, members: 0, bytes: 10 },
    signatures: { lines: [], all: 0 },
    source: null,
    anchors: 0,
    keys: 0,
  });
  const of = (rows: Rows) => told('signatureInvalid', '16.4', { deliverables: [signed], ...rows }).slice(0, 2);
  const log = { evidenceItems: [file('deliverables', 'x1', 'log')] };

  it('by the machine here, by what somebody kept of a tool of theirs, and by both', () => {
    assert.deepEqual(of({}), ['satisfied', statement]);
    assert.deepEqual(of({ observations: [seen] }), ['satisfied', machine]);
    assert.deepEqual(of(log), ['satisfied', evidence]);
    assert.deepEqual(of({ ...log, observations: [seen] }), ['satisfied', ['evidence', 'machine', 'twoMethods']]);
  });
});
