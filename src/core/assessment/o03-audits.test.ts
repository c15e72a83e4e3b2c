import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaredEmpty, judgedBy, judgedDuty, type Rows, toldBy } from '../../../test/support/judged-contract.ts';

const today = '2026-11-24';
const audit = { id: 'u1', title: '監査', auditKind: 'security', requestedOn: '2026-10-01' };
const finding = { id: 'f1', title: '指摘', foundBy: 'audit', foundOn: '2026-06-01', dueOn: '2026-07-01' };

const findings = (change: object, asOf = today) =>
  judgedBy('findingOverdue', '3.fix', { findings: [{ ...finding, ...change }] }, asOf);

describe('an audit', () => {
  const accepted = (change: object, asOf = today) =>
    judgedBy('auditRefused', '3.accept', { audits: [{ ...audit, ...change }] }, asOf);

  it('is accepted, refused or unanswered, each by itself', () => {
    assert.equal(accepted({ accepted: true }), 'satisfied');
    assert.equal(accepted({ accepted: false }), 'notSatisfied');
    assert.equal(accepted({}), 'undetermined');
  });

  it('of our own needs no acceptance, and one of unknown kind that was refused may be our own', () => {
    assert.equal(accepted({ auditKind: 'own' }), 'satisfied');
    assert.equal(accepted({ auditKind: 'own', accepted: false }), 'satisfied');
    assert.equal(accepted({ auditKind: '', accepted: false }), 'undetermined');
    const { draft } = judgedDuty('3.accept', { audits: [{ ...audit, auditKind: 'own' }] }, today);
    assert.equal(draft?.status, 'notApplicable');
  });

  it('that is asked for only later is not there yet', () => {
    assert.equal(accepted({ requestedOn: '2026-11-25', accepted: false }), 'undetermined');
    assert.equal(accepted({ requestedOn: '2026-11-24', accepted: false }), 'notSatisfied');
  });

  it('that was accepted and is still to be held is told so', () => {
    const told = (heldOn: string) =>
      toldBy('auditRefused', '3.accept', { audits: [{ ...audit, accepted: true, heldOn }] }, today);
    assert.match(told('2026-12-01'), /まだ実施されていないものが1件/);
    assert.match(told(''), /まだ実施されていない/);
    assert.doesNotMatch(told('2026-11-24'), /まだ/);
  });

  it('that nobody asked for is contradicted by a finding of an audit', () => {
    const rows: Rows = { ...declaredEmpty('audits'), findings: [finding] };
    assert.equal(judgedBy('auditRefused', '3.accept', declaredEmpty('audits'), today), 'satisfied');
    assert.equal(judgedBy('auditRefused', '3.accept', rows, today), 'undetermined');
    assert.match(toldBy('auditRefused', '3.accept', rows, today), /そうではないことを示す記録や答えがあります（指摘）/);
  });
});

describe('a finding', () => {
  it('is overdue from the day after its due day until it is closed', () => {
    assert.equal(findings({}, '2026-06-30'), 'satisfied');
    assert.equal(findings({}, '2026-07-01'), 'satisfied');
    assert.equal(findings({}, '2026-07-02'), 'notSatisfied');
    assert.equal(findings({ closedOn: '2026-07-03' }, '2026-07-02'), 'notSatisfied');
    assert.equal(findings({ closedOn: '2026-07-03' }, '2026-07-03'), 'satisfied');
  });

  it('without a due day that is still open is not known to be in time', () => {
    assert.equal(findings({ dueOn: '' }), 'undetermined');
    assert.equal(findings({ dueOn: '', closedOn: '2026-07-01' }), 'satisfied');
  });

  it('that was closed late stays told with its days, and nothing says that none was', () => {
    const rows = {
      findings: [
        { ...finding, closedOn: '2026-11-30' },
        { ...finding, id: 'f2', closedOn: '2026-07-01' },
      ],
    };
    const told = toldBy('findingOverdue', '3.fix', rows, '2026-12-01');
    assert.match(told, /指摘事項2件に、対応期限を過ぎて残っているものはありません/);
    assert.match(told, /対応期限を過ぎてから完了したものが1件あります（指摘。最長で152日後）/);
    for (const closedOn of ['2026-06-20', '2026-07-01']) {
      const inTime = toldBy('findingOverdue', '3.fix', { findings: [{ ...finding, closedOn }] }, today);
      assert.doesNotMatch(inTime, /過ぎてから/, closedOn);
    }
  });

  it('of an audit or an official that is open in time leaves the duty open, and so does one of unknown source', () => {
    const open = (foundBy: string) =>
      judgedBy('findingOpen', '3.fix', { findings: [{ ...finding, foundBy, dueOn: '2026-12-31' }] }, today);
    assert.deepEqual(['audit', 'official', '', 'diagnosis'].map(open), [
      'undetermined',
      'undetermined',
      'undetermined',
      'satisfied',
    ]);
  });
});
