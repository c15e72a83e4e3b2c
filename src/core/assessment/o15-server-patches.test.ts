import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backingBy } from '../../../test/support/backed-contract.ts';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';
import type { JsonObject } from '../kernel/json.ts';

const today = '2026-11-24';
const purl = 'pkg:deb/debian/openssl@3';
const item = { name: 'openssl', version: '3', purl, cpe: '' };
const server = { id: 's1', name: 'web01', responsibility: 'ours' };
const installed = { id: 'w1', name: 'openssl', version: '3', place: 'web01', purl };
const feed = { id: 'advisories:Debian', kind: 'advisories', ecosystem: 'Debian', digest: '0', date: '2026-11-20' };
const hole = (change: JsonObject = {}): JsonObject => ({
  id: 'CVE-1',
  aliases: [],
  summary: '',
  severity: null,
  affected: 'notSatisfied',
  fixedIn: '3.1',
  isExploited: null,
  exploitedDueOn: null,
  ...change,
});
type Registers = Readonly<Record<string, readonly JsonObject[]>>;
const rowsWith = (vulnerabilities: readonly JsonObject[], more: Registers = {}): Registers => ({
  servers: [server],
  software: [installed],
  softwareConclusions: [
    { id: 'w1', item, support: null, package: null, coveredBy: 'advisories:Debian', vulnerabilities },
  ] as unknown as readonly JsonObject[],
  feedSnapshots: [feed],
  ...more,
});
const told = (rows: Registers) => {
  const [reason] = reasonsOf('patchNotApplied', rows as Rows, today);
  assert.ok(reason);
  return [reason.verdict, reason.situation, reason.params.unlisted, reason.params.fixesJa, reason.params.untold];
};

describe('15(6): the packages of an own server', () => {
  it('are those of a list that names it, alone or among others, by whatever it is called', () => {
    assert.deepEqual(told(rowsWith([])), ['satisfied', 'judged', 0, '', 0]);
    const called = {
      servers: [{ ...server, name: '受付 サーバ' }],
      software: [{ ...installed, place: '受付 サーバ' }],
    };
    assert.deepEqual(told(rowsWith([], called)), ['satisfied', 'judged', 0, '', 0]);
    const many = { software: [{ ...installed, place: 'db01、web01、' }] };
    assert.deepEqual(told(rowsWith([], many)), ['satisfied', 'judged', 0, '', 0]);
  });

  it('are not known of what is no package, and of a server without a list, beside one with an open fix', () => {
    const plain = { software: [{ ...installed, purl: '' }], softwareConclusions: [] };
    assert.deepEqual(told(rowsWith([], plain)), ['undetermined', 'judged', 1, '', 0]);
    const two = { servers: [server, { ...server, id: 's2', name: 'db01' }] };
    assert.deepEqual(told(rowsWith([], two)).slice(0, 3), ['undetermined', 'judged', 1]);
    assert.deepEqual(told(rowsWith([hole()], two)).slice(0, 3), ['notSatisfied', 'judged', 1]);
  });

  it('lack a fix that nothing on record excuses: neither a finding nor a plan with its day, which a day alone is not', () => {
    const record = { id: 'n1', vulnerabilityId: 'CVE-1', software: 'w1', learnedOn: '2026-11-01' };
    const of = (change: JsonObject) => told(rowsWith([hole()], { vulnerabilities: [{ ...record, ...change }] }))[0];
    assert.equal(of({ affected: false }), 'satisfied');
    assert.equal(of({ plan: '更新する', plannedFor: today }), 'undetermined');
    assert.equal(of({ plan: '更新する', plannedFor: '2026-11-23' }), 'notSatisfied');
    assert.equal(of({ plan: '更新する' }), 'notSatisfied');
    assert.equal(of({ plannedFor: '2026-12-01' }), 'notSatisfied');
    assert.equal(of({ doneOn: today }), 'undetermined');
    const excused = { vulnerabilities: [{ ...record, affected: false }] };
    const both = told(rowsWith([hole(), hole({ id: 'CVE-2', fixedIn: '3.2' })], excused));
    assert.deepEqual(both.slice(3, 4), ['openssl 3（web01：CVE-2 → 3.2）']);
  });

  it('are borne out by feeds in date, and by none where it is not known', () => {
    const of = (rows: Registers) => {
      const { verdict, reached } = backingBy('patchNotApplied', '15.6.patch', rows);
      return [verdict, reached];
    };
    assert.deepEqual(of(rowsWith([])), ['satisfied', ['machine']]);
    assert.deepEqual(of(rowsWith([hole()])), ['notSatisfied', ['machine']]);
    assert.deepEqual(of(rowsWith([hole({ affected: 'undetermined' })])), ['undetermined', ['statement']]);
    const old = { feedSnapshots: [{ ...feed, date: '2020-01-01' }] };
    assert.deepEqual(of(rowsWith([hole()], old)), ['notSatisfied', ['statement']]);
  });

  it('are counted from the release to the fix; a row that can’t be read adds no days', () => {
    const unread = { ...server, watchedOn: '2026-13-01' };
    const [reason] = reasonsOf('patchLate', { servers: [unread] } as Rows, today);
    assert.deepEqual([reason?.verdict, reason?.params.longest], ['undetermined', 0]);
  });
});
