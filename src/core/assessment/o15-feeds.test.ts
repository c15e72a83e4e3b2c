import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backingBy, file } from '../../../test/support/backed-contract.ts';
import { type Rows, reasonsOf, verdictOn } from '../../../test/support/judged-rows.ts';
import type { JsonObject } from '../kernel/json.ts';

const row = { id: 'w1', name: 'Django', version: '4.2', place: 'web01' };
const match = {
  product: 'django',
  cycle: '4.2',
  by: 'name',
  endsOn: '2027-04-30',
  extendedUntil: null,
  isEnded: false,
};
const feed = { id: 'support', kind: 'support', digest: '0'.repeat(64), date: '2026-11-20' };
const advisories = { id: 'advisories:PyPI', kind: 'advisories', ecosystem: 'PyPI', digest: '0'.repeat(64) };
const hole = {
  id: 'CVE-2026-1',
  aliases: [],
  summary: '',
  severity: null,
  affected: 'notSatisfied',
  fixedIn: '',
  isExploited: null,
  exploitedDueOn: null,
};
const concluded = (change: JsonObject = {}): JsonObject => ({
  id: 'w1',
  item: { name: 'Django', version: '4.2', purl: '', cpe: '' },
  support: match,
  package: null,
  coveredBy: null,
  vulnerabilities: [],
  ...change,
});

describe('15(5): what a feed in date bears out of an end of support', () => {
  const matched = (own: JsonObject, support: JsonObject): Readonly<Record<string, readonly JsonObject[]>> => ({
    software: [{ ...row, ...own }],
    softwareConclusions: [concluded({ support: { ...match, ...support } })],
    feedSnapshots: [feed],
  });
  const borne = (rule: string, own: JsonObject, support: JsonObject, day?: string) => {
    const { verdict, reached } = backingBy(rule, '15.5.eol', matched(own, support), day);
    return [verdict, reached];
  };
  const [machine, statement] = [['machine'], ['statement']];

  it('is that it lasts to its day, and to the end of the work', () => {
    assert.deepEqual(borne('supportEnded', {}, { endsOn: '2026-11-24' }), ['satisfied', machine]);
    assert.deepEqual(borne('supportEnded', {}, { endsOn: '2026-11-23' }), ['notSatisfied', machine]);
    const after = { ...matched({}, { endsOn: '2027-03-31' }), feedSnapshots: [{ ...feed, date: '2027-04-20' }] };
    assert.deepEqual(backingBy('supportEnded', '15.5.eol', after, '2027-05-01').reached, machine);
    const before = { ...matched({}, { endsOn: '2027-03-30' }), feedSnapshots: after.feedSnapshots };
    const { verdict, reached } = backingBy('supportEnded', '15.5.eol', before, '2027-05-01');
    assert.deepEqual([verdict, reached], ['notSatisfied', machine]);
    assert.deepEqual(borne('supportEndsInContract', {}, { endsOn: '2027-03-31' }), ['satisfied', machine]);
    assert.deepEqual(borne('supportEndsInContract', {}, { endsOn: '2027-03-30' }), ['notSatisfied', machine]);
  });

  it('is that it ended on a day unknown; what it does not tell it bears not out', () => {
    assert.deepEqual(borne('supportEnded', {}, { endsOn: null, isEnded: true }), ['notSatisfied', machine]);
    assert.deepEqual(borne('supportUnknown', {}, { endsOn: null, isEnded: true }), ['satisfied', machine]);
    assert.deepEqual(borne('supportUnknown', {}, {}), ['satisfied', machine]);
    const own = { supportEndsOn: '2028-01-01' };
    assert.deepEqual(borne('supportUnknown', own, { endsOn: null }), ['satisfied', statement]);
    assert.deepEqual(borne('supportUnknown', own, { endsOn: null, isEnded: null }), ['satisfied', statement]);
    assert.deepEqual(borne('supportEnded', own, { endsOn: null, isEnded: true }), ['satisfied', statement]);
    assert.deepEqual(borne('supportEnded', own, { endsOn: '2026-11-01' }), ['satisfied', statement]);
    assert.deepEqual(borne('supportEndsInContract', own, { endsOn: null }), ['satisfied', statement]);
  });

  it('agrees with the supplier’s word where the register’s own day is the feed’s', () => {
    const of = (own: JsonObject, support: JsonObject) =>
      backingBy('supportUnknown', '15.5.eol', {
        ...matched(own, support),
        evidenceItems: [file('software', 'w1', 'screenshot')],
      }).reached;
    const twofold = ['evidence', 'machine', 'twoMethods'];
    assert.deepEqual(of({ supportEndsOn: '2027-04-30' }, {}), twofold);
    assert.deepEqual(of({ supportEndsOn: '2027-05-01' }, {}), ['evidence', 'machine']);
    assert.deepEqual(of({}, {}), ['evidence', 'machine']);
    assert.deepEqual(of({ supportEndsOn: '2026-11-20' }, { endsOn: null, isEnded: true }), twofold);
    assert.deepEqual(of({ supportEndsOn: '2026-11-20' }, { endsOn: null }), ['evidence']);
    const lasting = {
      ...matched({ supportEndsOn: '2028-01-01' }, { endsOn: null }),
      evidenceItems: [file('software', 'w1', 'screenshot')],
    };
    assert.deepEqual(backingBy('supportEnded', '15.5.eol', lasting).reached, ['evidence', 'machine']);
    const agreed = backingBy('supportDateDiffers', '15.5.eol', matched({ supportEndsOn: '2027-04-30' }, {}));
    assert.deepEqual([agreed.verdict, agreed.reached], ['satisfied', machine]);
  });

  it('is asked only while it is fresh: to the last day of its age, and no day longer', () => {
    const of = (date: string) =>
      backingBy('supportUnknown', '15.5.eol', { ...matched({}, {}), feedSnapshots: [{ ...feed, date }] }).reached;
    const { params } = reasonsOf('supportFeedStale', { feedSnapshots: [feed] }, '2026-11-24')[0] ?? {};
    const days = Number(params?.days);
    const on = (before: number) => new Date(Date.UTC(2026, 10, 24 - before)).toISOString().slice(0, 10);
    assert.deepEqual([of(on(days)), of(on(days + 1)), of('')], [machine, statement, statement]);
    assert.deepEqual([of(on(0)), of(on(-1)), of('2036-01-01')], [machine, statement, statement]);
    assert.deepEqual(
      backingBy('supportUnknown', '15.5.eol', { ...matched({}, {}), feedSnapshots: [] }).reached,
      statement,
    );
    const two = [feed, { ...feed, id: 'other', date: '2024-01-01' }];
    assert.deepEqual(
      backingBy('supportUnknown', '15.5.eol', { ...matched({}, {}), feedSnapshots: two }).reached,
      statement,
    );
  });
});

describe('15(5): the feeds on which conclusions rest', () => {
  const told = (feedSnapshots: Rows[string]) => {
    const [reason] = reasonsOf('supportFeedStale', { feedSnapshots }, '2026-11-24');
    const { count, total, names } = reason?.params ?? {};
    return [reason?.verdict, reason?.situation, count, total, names];
  };

  it('are none, fresh, or in part too old, of their kind alone', () => {
    assert.deepEqual(told([]), ['satisfied', 'noneConcerned', undefined, undefined, undefined]);
    assert.deepEqual(told([{ ...advisories, date: '2020-01-01' }]).slice(0, 2), ['satisfied', 'noneConcerned']);
    assert.deepEqual(told([feed]), ['satisfied', 'judged', 0, 1, 'support 2026-11-20']);
    assert.deepEqual(told([feed, { ...feed, id: 's2', date: '2020-01-01' }]), [
      'undetermined',
      'judged',
      1,
      2,
      'support 2020-01-01',
    ]);
  });

  it('are not to be leant on where they bear a day still to come, be they of support or of vulnerabilities', () => {
    assert.deepEqual(told([{ ...feed, date: '2026-11-25' }]), ['undetermined', 'judged', 1, 1, 'support 2026-11-25']);
    assert.equal(told([{ ...feed, date: '2026-11-24' }])[0], 'satisfied');
    const [reason] = reasonsOf(
      'vulnerabilityFeedStale',
      { feedSnapshots: [{ ...advisories, date: '2036-01-01' }] },
      '2026-11-24',
    );
    assert.equal(reason?.verdict, 'undetermined');
  });
});

describe('15(5): what is known of vulnerabilities', () => {
  const holes = (vulnerabilities: readonly JsonObject[]) => ({
    software: [row],
    softwareConclusions: [concluded({ coveredBy: 'advisories:PyPI', vulnerabilities: [...vulnerabilities] })],
    feedSnapshots: [{ ...advisories, date: '2026-11-20' }],
  });
  const record = { vulnerabilityId: 'CVE-2026-1', software: 'w1', learnedOn: '2026-11-21', affected: true };

  it('is a feed’s word where one in date answers for the row', () => {
    const of = (rows: Readonly<Record<string, readonly JsonObject[]>>) => {
      const { verdict, reached } = backingBy('vulnerabilityUnknown', '15.5.info', rows);
      return [verdict, reached];
    };
    assert.deepEqual(of(holes([])), ['satisfied', ['machine']]);
    const old = { ...holes([]), feedSnapshots: [{ ...advisories, date: '2020-01-01' }] };
    assert.deepEqual(of(old), ['satisfied', ['statement']]);
    const looked = { ...holes([]), software: [{ ...row, vulnerabilitiesCheckedOn: '2026-11-23' }] };
    assert.deepEqual(of({ ...looked, softwareConclusions: [concluded()] }), ['satisfied', ['statement']]);
    assert.equal(of({ ...holes([]), softwareConclusions: [concluded()] })[0], 'undetermined');
  });

  it('is on record where it surely affects the software, and looked into where it perhaps does', () => {
    const of = (told: readonly JsonObject[], vulnerabilities: readonly JsonObject[] = []) => {
      const rows = { ...holes(told), vulnerabilities };
      const [reason] = reasonsOf('vulnerabilityNotRecorded', rows as Rows, '2026-11-24');
      const { reached } = backingBy('vulnerabilityNotRecorded', '15.5.info', rows);
      return [reason?.verdict, reason?.params.open, reached];
    };
    const perhaps = { ...hole, affected: 'undetermined' };
    assert.deepEqual(of([hole]), ['notSatisfied', 1, ['machine']]);
    assert.deepEqual(of([hole, { ...perhaps, id: 'CVE-2' }]), ['notSatisfied', 2, ['machine']]);
    assert.equal(of([perhaps])[0], 'undetermined');
    assert.deepEqual(of([hole], [record]), ['satisfied', 0, ['machine']]);
    const rows = { ...holes([hole]), vulnerabilities: [record], evidenceItems: [file('software', 'w1', 'log')] };
    const old = { ...rows, feedSnapshots: [{ ...advisories, date: '2020-01-01' }] };
    const reached = [rows, old].map((all) => backingBy('vulnerabilityNotRecorded', '15.5.info', all).reached);
    assert.deepEqual(reached, [['machine'], ['statement']]);
    assert.equal(verdictOn('vulnerabilityNotRecorded', holes([]) as Rows, '2026-11-24'), 'satisfied');
  });
});
