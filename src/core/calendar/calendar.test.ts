import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoState } from '../../../test/support/demo-state.ts';
import { factsOf } from '../assessment/facts.ts';
import type { JsonObject } from '../kernel/json.ts';
import { isOfficeDay } from '../kernel/office-days.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { DeadlineKind } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import { escapeText, foldLine, icalOf } from './ical.ts';

const today = '2026-11-24';

const row = (id: string, data: JsonObject, revision = 1): RegisterEntry => ({
  id,
  revision,
  data,
  changedAt: `2026-10-0${revision}T00:00:00Z`,
  changedBy: 'test',
});

/** A contract with nothing in it but these rows. */
function contractWith(
  registers: Readonly<Record<string, readonly RegisterEntry[]>>,
  settings: Partial<ContractState['contract']['settings']> = {},
): ContractState {
  const { contract } = demoState('operations');
  return { contract: { ...contract, schedule: [], settings: { ...contract.settings, ...settings } }, registers };
}

const of = (state: ContractState, kind: DeadlineKind, on = today) =>
  deadlinesOf(factsOf(state, on)).filter((deadline) => deadline.kind === kind);

describe('deadlines', () => {
  const cases: readonly (readonly [
    kind: DeadlineKind,
    register: string,
    data: JsonObject,
    day: string,
    obligation: number | null,
  ])[] = [
    ['measureEvidenceEnds', 'controls', { what: 'ISMS', validUntil: '2027-01-08' }, '2027-01-08', 2],
    ['findingDue', 'findings', { title: 'x', foundBy: 'audit', dueOn: '2026-12-01' }, '2026-12-01', 3],
    ['qualificationEnds', 'people', { name: 'x', qualificationExpiresOn: '2026-12-01' }, '2026-12-01', 4],
    ['personStarts', 'people', { name: 'x', startedOn: '2026-12-01' }, '2026-12-01', 4],
    ['personLeaves', 'people', { name: 'x', endedOn: '2026-12-01' }, '2026-12-01', 4],
    ['answersDue', 'subcontracts', { company: 'x', answersDueOn: '2026-12-01' }, '2026-12-01', 5],
    ['subcontractStarts', 'subcontracts', { company: 'x', from: '2026-12-01' }, '2026-12-01', 5],
    ['deviceLeaves', 'carriedInDevices', { device: 'x', to: '2026-12-01' }, '2026-12-01', 6],
    ['deviceErasureDue', 'carriedInDevices', { device: 'x', workEndedOn: '2026-11-02' }, '2026-12-02', 6],
    ['copyPermissionEnds', 'copies', { mediumId: 'x', permittedUntil: '2026-12-01' }, '2026-12-01', 7],
    ['copyErasureDue', 'copies', { mediumId: 'x', workEndedOn: '2026-11-02' }, '2026-12-02', 7],
    ['informationReturnDue', 'informationItems', { title: 'x', count: 1 }, '2027-04-30', 8],
    ['trainingHeld', 'trainings', { title: 'x', heldOn: '2026-12-01' }, '2026-12-01', 10],
    [
      'ismapCheckDue',
      'cloudServices',
      { service: 'x', ismapList: 'ismap', ismapCheckedOn: '2026-06-10' },
      '2026-12-07',
      13,
    ],
    ['usageReviewDue', 'cloudServices', { service: 'x', usageReviewedOn: '2026-06-10' }, '2026-12-07', 14],
    ['supportEnds', 'software', { name: 'x', version: '1', supportEndsOn: '2026-12-01' }, '2026-12-01', 15],
    ['vulnerabilityDue', 'vulnerabilities', { vulnerabilityId: 'x', plannedFor: '2026-12-01' }, '2026-12-01', 15],
    ['patchDue', 'servers', { name: 'x', patchReleasedOn: '2026-11-02' }, '2026-12-02', 15],
    ['siteOpens', 'sites', { url: 'https://x.go.jp/', opensOn: '2026-12-01' }, '2026-12-01', 15],
    ['retirementDue', 'retirements', { target: 'x', designatedOn: '2026-12-01' }, '2026-12-01', 15],
    ['closingNoticeStarts', 'retirements', { target: 'x', noticeFrom: '2026-12-01' }, '2026-12-01', 15],
    ['deliveryDue', 'deliverables', { name: 'x', deliveredOn: '2026-12-01' }, '2026-12-01', 16],
    ['releaseDue', 'webApplications', { name: 'x', releasedOn: '2026-12-01' }, '2026-12-01', 17],
    [
      'instructionDue',
      'acts',
      { title: 'x', actKind: 'instruction', validUntil: '2026-12-01', obligation: 11 },
      '2026-12-01',
      11,
    ],
    ['permissionEnds', 'acts', { title: 'x', actKind: 'permission', validUntil: '2026-12-01' }, '2026-12-01', null],
    ['planTakesEffect', 'planVersions', { version: 2, effectiveFrom: '2026-12-01' }, '2026-12-01', null],
  ];
  for (const [kind, register, data, day, obligation] of cases)
    it(`of the kind ${kind} come from ${register}`, () => {
      const [deadline, ...others] = of(contractWith({ [register]: [row('r', data)] }), kind);
      assert.deepEqual([deadline?.day, deadline?.obligation, others.length], [day, obligation, 0]);
    });

  it('come from claims of 未実施 and from the schedule, and go when done', () => {
    const claim = { status: 'notImplemented', dueOn: '2026-12-01', reason: 'x' };
    const state = contractWith({ claims: [row('15.5.eol', claim)] });
    assert.equal(of(state, 'promised')[0]?.path, 'items/15#15.5.eol');
    const { contract } = demoState('operations');
    const report = row('R1', { scheduleId: 'r1' });
    assert.deepEqual(
      of({ contract, registers: { reports: [report] } }, 'reportDue').map(({ id }) => id),
      ['reportDue.r2'],
    );
    const sentBack = row('a', { actKind: 'sendBack', report: 'R1' });
    assert.equal(of({ contract, registers: { reports: [report], acts: [sentBack] } }, 'reportDue').length, 2);
  });

  const done: readonly (readonly [kind: DeadlineKind, register: string, data: JsonObject])[] = [
    ['findingDue', 'findings', { dueOn: '2026-12-01', closedOn: '2026-11-01' }],
    ['qualificationEnds', 'people', { qualificationExpiresOn: '2026-12-01', endedOn: '2026-11-01' }],
    ['personStarts', 'people', { startedOn: '2026-12-01', presentedOn: '2026-11-01' }],
    ['answersDue', 'subcontracts', { answersDueOn: '2026-12-01', answersReceivedOn: '2026-11-01' }],
    ['deviceErasureDue', 'carriedInDevices', { workEndedOn: '2026-11-02', hasStorage: false }],
    ['usageReviewDue', 'cloudServices', { usageReviewedOn: '2026-06-10', usedTo: '2026-11-01' }],
    ['vulnerabilityDue', 'vulnerabilities', { plannedFor: '2026-12-01', doneOn: '2026-11-01' }],
    ['vulnerabilityDue', 'vulnerabilities', { plannedFor: '2026-12-01', affected: false }],
    ['instructionDue', 'acts', { actKind: 'instruction', validUntil: '2026-12-01', resolvedOn: '2026-11-01' }],
    ['permissionEnds', 'acts', { actKind: 'permission', validUntil: '2026-11-01' }],
    ['supportEnds', 'software', { name: 'x', supportEndsOn: '2027-04-01' }],
    ['planTakesEffect', 'planVersions', { version: 2, effectiveFrom: '2026-12-01', agreement: {} }],
  ];
  for (const [kind, register, data] of done)
    it(`of the kind ${kind} are not there for ${JSON.stringify(data)}`, () => {
      assert.deepEqual(of(contractWith({ [register]: [row('r', data)] }), kind), []);
    });

  it('hold a permission that has run out while a device still relies on it, and let it go afterwards', () => {
    const act = row('a', { title: 'x', actKind: 'permission', validUntil: '2026-11-01' });
    const device = (more: JsonObject) => [row('d', { device: 'x', permission: 'a', ...more })];
    const [open] = of(contractWith({ acts: [act], carriedInDevices: device({}) }), 'permissionEnds');
    assert.deepEqual([open?.state, open?.obligation], ['overdue', 6]);
    assert.deepEqual(
      of(contractWith({ acts: [act], carriedInDevices: device({ workEndedOn: '2026-10-30' }) }), 'permissionEnds'),
      [],
    );
  });

  it('count a software installed on many hosts once', () => {
    const rows = ['a', 'b', 'c'].map((id) =>
      row(id, { name: 'nginx', version: '1', place: id, supportEndsOn: '2026-12-01' }),
    );
    assert.equal(of(contractWith({ software: rows }), 'supportEnds').length, 1);
  });

  it('count a year from the last diagnosis, and take each turn for another event', () => {
    const sites = [row('w', { url: 'https://x.go.jp/', opensOn: '2025-01-01' })];
    const diagnosis = (id: string, heldOn: string) => row(id, { diagnosisKind: 'platform', site: 'w', heldOn });
    const [first] = of(contractWith({ sites, diagnoses: [diagnosis('d1', '2025-12-01')] }), 'diagnosisDue');
    const both = [diagnosis('d1', '2025-12-01'), diagnosis('d2', '2026-11-20')];
    const [second] = of(contractWith({ sites, diagnoses: both }), 'diagnosisDue');
    assert.deepEqual([first?.day, second?.day], ['2026-12-01', '2027-11-20']);
    assert.notEqual(first?.id, second?.id);
  });

  it('move off closed days: what ends by itself to before, settings by the contract’s rule, events never', () => {
    // 2026-12-05 is a Saturday.
    const registers = {
      findings: [row('f', { dueOn: '2026-12-05' })],
      copies: [row('c', { workEndedOn: '2026-11-05' })],
      trainings: [row('t', { heldOn: '2026-12-05' })],
    };
    const daysOf = (rule: 'previousOfficeDay' | 'nextOfficeDay' | 'asIs') => {
      const state = contractWith(registers, { dueDayRule: rule });
      return (['findingDue', 'copyErasureDue', 'trainingHeld'] as const).map((kind) => of(state, kind)[0]?.dueOn);
    };
    assert.deepEqual(daysOf('previousOfficeDay'), ['2026-12-04', '2026-12-04', '2026-12-05']);
    assert.deepEqual(daysOf('nextOfficeDay'), ['2026-12-04', '2026-12-07', '2026-12-05']);
    assert.deepEqual(daysOf('asIs'), ['2026-12-05', '2026-12-05', '2026-12-05']);
  });

  it('are overdue only once the day itself has passed', () => {
    const state = contractWith({ findings: [row('f', { dueOn: '2026-12-05' })] });
    const stateOn = (on: string) => of(state, 'findingDue', on).map(({ state: told, daysLeft }) => [told, daysLeft]);
    assert.deepEqual(stateOn('2026-11-19'), [['later', 15]]);
    assert.deepEqual(stateOn('2026-11-20'), [['near', 14]]);
    assert.deepEqual(stateOn('2026-12-05'), [['near', 0]]);
    assert.deepEqual(stateOn('2026-12-06'), [['overdue', -1]]);
  });

  it('of the demo fall on days on which the office is open, wherever they are moved', () => {
    for (const name of ['operations', 'research', 'web-build'] as const)
      for (const { dueOn, kind } of deadlinesOf(factsOf(demoState(name), today)))
        if (!['contractEnds', 'personLeaves', 'trainingHeld', 'firstReportDue', 'promised'].includes(kind))
          assert.ok(isOfficeDay(dueOn), `${kind} ${dueOn}`);
  });

  it('bear a sequence that rises with each change of the row', () => {
    const sequence = (revision: number) =>
      of(contractWith({ findings: [row('f', { dueOn: '2026-12-01' }, revision)] }), 'findingDue')[0]?.sequence ?? 0;
    assert.ok(sequence(2) > sequence(1));
  });
});

const head = {
  contractNumber: 'METI-R8-OPS-003',
  contractId: '0199',
  pages: 'https://junshu.example.jp/c/METI-R8-OPS-003',
};

const feed = (state: ContractState) => icalOf(head, deadlinesOf(factsOf(state, today)));

describe('the calendar file', () => {
  it('ends every line in CRLF and holds no line of more than 75 octets', () => {
    const text = feed(demoState('operations'));
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('names nobody and nothing that the registers hold', () => {
    for (const name of ['operations', 'research', 'web-build'] as const) {
      const state = demoState(name);
      const text = feed(state).replaceAll('\r\n ', '');
      for (const { subject, kind } of deadlinesOf(factsOf(state, today)))
        if (subject !== null && kind !== 'reportDue') assert.ok(!text.includes(subject), subject);
      assert.ok(!text.includes(state.contract.contractor.name) && !text.includes(state.contract.title));
    }
  });

  it('is equal for equal deadlines, and changes the event’s sequence and stamp with the row', () => {
    const state = (revision: number) => contractWith({ findings: [row('f', { dueOn: '2026-12-01' }, revision)] });
    assert.equal(feed(state(1)), feed(state(1)));
    const [one, two] = [feed(state(1)), feed(state(2))];
    assert.match(
      one,
      /UID:findingDue\.f\.0199@junshu\r\nDTSTAMP:20261001T000000Z\r\nLAST-MODIFIED:20261001T000000Z\r\nSEQUENCE:1\r\n/,
    );
    assert.match(
      two,
      /UID:findingDue\.f\.0199@junshu\r\nDTSTAMP:20261002T000000Z\r\nLAST-MODIFIED:20261002T000000Z\r\nSEQUENCE:2\r\n/,
    );
  });
});

describe('folding', () => {
  it('keeps every line within 75 octets, tears no character and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'あ', '𠮷', '👩‍💻', ';'), maxLength: 200 }), (text) => {
        const folded = foldLine(text);
        for (const line of folded.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
        assert.equal(folded.replaceAll('\r\n ', ''), text);
        assert.equal(Buffer.from(folded).toString('utf8'), folded);
      }),
    );
  });

  it('escapes what RFC 5545 §3.3.11 names, and lets no line end through', () => {
    assert.equal(escapeText('a;b,c\\d\r\ne\u0007'), 'a\\;b\\,c\\\\d\\ne');
  });
});
