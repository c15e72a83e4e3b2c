import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
const copy = { id: 'c1', mediumId: 'M-1', madeAt: 'outside', madeOn: '2026-05-10', permission: 'a1' };
const act = { id: 'a1', title: '許可', actKind: 'permission', on: '2026-05-01', obligation: 7 };
const erasure = (id: string, erasedOn: string) => ({ id, copy: 'c1', mediumId: 'M-1', erasedOn, proof: '証明書1号' });

type Change = Readonly<Record<string, unknown>>;
const reasonOf = (
  rule: string,
  duty: string,
  change: Change,
  permission: Change,
  erasures: Rows[string] = [],
  asOf = today,
) => {
  const rows = { copies: [{ ...copy, ...change }], acts: [{ ...act, ...permission }], erasures } as Rows;
  const reason = reasonsOf(rule, rows, asOf).find(({ dutyIds }) => dutyIds.includes(duty));
  assert.ok(reason);
  return reason;
};

describe('the matter that a permission of a copy is about', () => {
  const verdict = (madeAt: string, obligation: number, duty = '7.copy', rule = 'copiedWithoutPermission') =>
    reasonOf(rule, duty, { madeAt }, { obligation }).verdict;

  it('is 7) for one made outside, 6) for one made inside, and either where nobody said where', () => {
    assert.deepEqual(
      [6, 7, 8].map((one) => verdict('outside', one)),
      ['notSatisfied', 'satisfied', 'notSatisfied'],
    );
    assert.deepEqual(
      [5, 6, 7, 8].map((one) => verdict('', one)),
      ['notSatisfied', 'satisfied', 'satisfied', 'notSatisfied'],
    );
    const inside = (one: number) => verdict('inside', one, '6.copy', 'copiedInsideWithoutPermission');
    assert.deepEqual([5, 6, 7].map(inside), ['notSatisfied', 'satisfied', 'notSatisfied']);
  });
});

describe('the days of a copy without a permission', () => {
  const ofDay = (change: Change, permission: Change, erasures: Rows[string] = [], asOf = today) => {
    const { verdict, ofDay: day = verdict } = reasonOf(
      'copiedWithoutPermission',
      '7.copy',
      change,
      permission,
      erasures,
      asOf,
    );
    return `${verdict}, ${day}`;
  };
  const [goesOn, over] = ['notSatisfied, notSatisfied', 'notSatisfied, satisfied'];

  it('end with a late permission that holds, and not with one that had ended by then or by the copying', () => {
    const late = { on: '2026-06-01' };
    assert.equal(ofDay({}, late), over);
    assert.equal(ofDay({}, { ...late, validUntil: '2026-06-01' }), over);
    assert.equal(ofDay({}, { ...late, validUntil: '2026-05-31' }), goesOn);
    assert.equal(ofDay({ permittedUntil: '2026-05-31' }, late), goesOn);
    assert.equal(ofDay({}, { validUntil: '2026-05-09' }), goesOn);
    assert.equal(ofDay({}, { validUntil: '2026-05-10' }), 'satisfied, satisfied');
  });

  it('end with the erasure, be it on the day of the copying', () => {
    const none = { permission: '' };
    assert.equal(ofDay(none, {}, [erasure('e1', '2026-06-01')], '2026-05-31'), goesOn);
    assert.equal(ofDay(none, {}, [erasure('e1', '2026-06-01')], '2026-06-01'), over);
    assert.equal(ofDay(none, {}, [erasure('e1', '2026-05-10')], '2026-05-10'), goesOn);
    assert.equal(ofDay(none, {}, [erasure('e1', '2026-05-10')], '2026-05-11'), over);
    assert.equal(ofDay(none, {}, [erasure('e1', '2026-05-09')]), goesOn);
  });
});

describe('the end of a permission', () => {
  it('is asked of copies that have one', () => {
    const of = (change: Change, permission: Change = {}) =>
      reasonOf('permissionExpired', '7.copy', change, permission).situation;
    assert.deepEqual(
      [of({}), of({ permittedUntil: today }), of({}, { validUntil: today })],
      ['noneConcerned', 'judged', 'judged'],
    );
  });
});

describe('the proof of an erasure', () => {
  it('stands beside one that nobody said the day of, and leaves it open', () => {
    const ended = { workEndedOn: '2026-05-20' };
    const of = (...erasures: Rows[string]) => reasonOf('erasureNotProved', '7.erase', ended, {}, erasures).verdict;
    assert.equal(of(erasure('e1', '2026-05-21')), 'satisfied');
    assert.equal(of(erasure('e1', '2026-05-21'), erasure('e2', '')), 'undetermined');
  });
});
