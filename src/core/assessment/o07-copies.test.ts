import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedBy, judgedDuty, type Rows, toldBy } from '../../../test/support/judged-contract.ts';
import type { JsonObject } from '../kernel/json.ts';

const today = '2026-11-24';
const copy = { id: 'c1', mediumId: 'M-1', madeAt: 'outside', madeOn: '2026-05-02', permission: 'a1' };
const permission = { id: 'a1', actKind: 'permission', on: '2026-05-01', obligation: 7 };
const erasure = { id: 'e1', copy: 'c1', mediumId: 'M-1', erasedOn: '2026-05-21', proof: '証明書1号' };

const rowsOf = (change: JsonObject = {}, act: JsonObject = {}, erasures: readonly JsonObject[] = []): Rows => ({
  copies: [{ ...copy, ...change }],
  acts: [{ ...permission, ...act }],
  erasures,
});

describe('a copy', () => {
  const made = (change: JsonObject = {}, act: JsonObject = {}, asOf = today) =>
    judgedBy('copiedWithoutPermission', '7.copy', rowsOf(change, act), asOf);

  it('was permitted by its day, by a permission that still held and was given for it', () => {
    assert.equal(made(), 'satisfied');
    assert.equal(made({ madeOn: '2026-10-01' }, { validUntil: '2026-05-31' }), 'notSatisfied');
    assert.equal(made({ madeOn: '2026-05-31' }, { validUntil: '2026-05-31' }), 'satisfied');
    assert.equal(made({ madeOn: '2026-10-01', permittedUntil: '2026-09-30' }), 'notSatisfied');
    assert.equal(made({ madeOn: '2026-04-30' }), 'notSatisfied');
    assert.equal(made({}, { actKind: 'approval' }), 'notSatisfied');
    assert.equal(made({}, { obligation: 14 }), 'notSatisfied');
    assert.equal(made({ permission: 'gone' }), 'undetermined');
  });

  it('of which nobody said where it was made counts for the clause', () => {
    assert.equal(made({ madeAt: '', permission: '' }), 'notSatisfied');
    assert.equal(made({ madeAt: 'inside', permission: '' }), 'satisfied');
  });

  it('that is planned is neither permitted nor unpermitted yet', () => {
    assert.equal(judgedDuty('7.copy', rowsOf({ madeOn: '2026-11-25', permission: '' }), today).verdict, 'undetermined');
  });
});

describe('the end of a permission', () => {
  const within = (change: JsonObject, act: JsonObject = {}, erasures: readonly JsonObject[] = [], asOf = today) =>
    judgedBy('permissionExpired', '7.copy', rowsOf(change, act, erasures), asOf);

  it('counts to its last day, the earlier of what the row and the permission say', () => {
    assert.equal(within({ permittedUntil: '2026-11-24' }), 'satisfied');
    assert.equal(within({ permittedUntil: '2026-11-23' }), 'notSatisfied');
    assert.equal(within({ permittedUntil: '2026-12-31' }, { validUntil: '2026-11-23' }), 'notSatisfied');
    assert.equal(within({ permittedUntil: 'unlimited' }, { validUntil: '2026-11-24' }), 'satisfied');
    assert.equal(within({ permission: 'gone' }), 'satisfied');
  });

  it('is outlived no more from the day of the erasure, and that it came late stays told', () => {
    const until = { permittedUntil: '2026-05-31' };
    const late = [{ ...erasure, erasedOn: '2026-10-01' }];
    assert.equal(within(until, {}, late, '2026-09-30'), 'notSatisfied');
    assert.equal(within(until, {}, late, '2026-10-01'), 'satisfied');
    assert.match(toldBy('permissionExpired', '7.copy', rowsOf(until, {}, late), today), /（M-1。最長で123日後）/);
    const inTime = [{ ...erasure, erasedOn: '2026-05-31' }];
    assert.doesNotMatch(toldBy('permissionExpired', '7.copy', rowsOf(until, {}, inTime), today), /過ぎてから/);
  });

  it('is not known to be kept by an erasure whose days contradict each other', () => {
    const reversed = [{ ...erasure, confirmedOn: '2026-05-20' }];
    assert.equal(within({ permittedUntil: '2026-05-31' }, {}, reversed), 'undetermined');
  });
});

describe('the erasure of a copy', () => {
  const proved = (change: JsonObject, erasures: readonly JsonObject[] = [], asOf = today) =>
    judgedBy('erasureNotProved', '7.erase', rowsOf(change, {}, erasures), asOf);

  it('is proved within the days of the contract’s setting', () => {
    const ended = { workEndedOn: '2026-09-01' };
    assert.equal(proved(ended, [], '2026-10-01'), 'undetermined');
    assert.equal(proved(ended, [], '2026-10-02'), 'notSatisfied');
    assert.equal(proved(ended, [erasure]), 'satisfied');
    assert.equal(proved(ended, [{ ...erasure, proof: '未作成' }]), 'notSatisfied');
    assert.equal(proved(ended, [{ ...erasure, erasedOn: '2026-11-25' }]), 'notSatisfied');
  });

  it('is due at the end of the work where nobody ended it, or ended it only later', () => {
    for (const workEndedOn of ['', '2030-01-01']) {
      assert.equal(proved({ workEndedOn }, [], '2027-03-30'), 'satisfied', workEndedOn);
      assert.equal(proved({ workEndedOn }, [], '2027-04-30'), 'undetermined', workEndedOn);
      assert.equal(proved({ workEndedOn }, [], '2027-05-01'), 'notSatisfied', workEndedOn);
    }
  });

  it('that was confirmed before it was done is a contradiction', () => {
    assert.equal(proved({}, [{ ...erasure, confirmedOn: '2026-05-20' }]), 'undetermined');
    assert.equal(proved({}, [{ ...erasure, confirmedOn: '2026-05-21' }]), 'satisfied');
  });

  it('of which nobody said when it was done is not known to be done', () => {
    const undated = [{ ...erasure, erasedOn: '' }];
    const ended = { workEndedOn: '2026-05-21' };
    const of = (erasures: readonly JsonObject[]) =>
      judgedBy('erasureNotProved', '7.erase', rowsOf(ended, {}, erasures), today);
    assert.deepEqual([of([erasure]), of(undated), of([])], ['satisfied', 'undetermined', 'notSatisfied']);
    const outlived = (erasures: readonly JsonObject[]) =>
      judgedBy('permissionExpired', '7.copy', rowsOf({ permittedUntil: '2026-05-31' }, {}, erasures), today);
    assert.deepEqual([outlived([erasure]), outlived(undated)], ['satisfied', 'undetermined']);
  });

  it('is of the same medium, whatever its width', () => {
    const same = (mediumId: string, more: JsonObject = {}) =>
      judgedBy('serialMismatch', '7.erase', rowsOf({}, {}, [{ ...erasure, mediumId, ...more }]), today);
    assert.deepEqual([same('Ｍ-1'), same('M-2'), same('')], ['satisfied', 'notSatisfied', 'undetermined']);
    assert.equal(same('M-1', { copy: 'gone' }), 'undetermined');
  });

  it('is confirmed as advice, until the contract demands it', () => {
    const rows = rowsOf({}, {}, [erasure]);
    const demands = { erasureConfirmation: '仕様書 第9条' };
    assert.equal(judgedBy('erasureNotConfirmed', '7.erase', rows, today), 'satisfied');
    assert.equal(judgedBy('erasureNotConfirmed', '7.erase', rows, today, { demands }), 'notSatisfied');
    const confirmed = rowsOf({}, {}, [{ ...erasure, confirmedOn: '2026-11-25' }]);
    assert.equal(judgedBy('erasureNotConfirmed', '7.erase', confirmed, today, { demands }), 'notSatisfied');
    assert.equal(judgedBy('erasureNotConfirmed', '7.erase', confirmed, '2026-11-25', { demands }), 'satisfied');
  });
});
