import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedBy, judgedDuty, type Rows, toldBy } from '../../../test/support/judged-contract.ts';
import type { JsonObject } from '../kernel/json.ts';

const today = '2026-11-24';
const device = {
  id: 'd1',
  device: 'ノートPC',
  serial: 'S-1',
  hasStorage: true,
  from: '2026-05-02',
  to: '2026-05-20',
  permission: 'a1',
  workEndedOn: '2026-05-20',
};
const permission = { id: 'a1', actKind: 'permission', on: '2026-05-01', obligation: 6 };
const erasure = { id: 'e1', device: 'd1', mediumId: 'S-1', erasedOn: '2026-05-21', proof: '証明書1号' };

const rowsOf = (change: JsonObject = {}, act: JsonObject = {}): Rows => ({
  carriedInDevices: [{ ...device, ...change }],
  acts: [{ ...permission, ...act }],
});

describe('a device that is carried in', () => {
  const brought = (change: JsonObject = {}, act: JsonObject = {}, asOf = today) =>
    judgedBy('broughtInWithoutPermission', '6.permit', rowsOf(change, act), asOf);
  const stayed = (until: string, change: JsonObject = {}, asOf = today) =>
    judgedBy('permissionExpired', '6.permit', rowsOf(change, { validUntil: until }), asOf);

  it('was permitted by the day it came, by a permission that still held and was given for it', () => {
    assert.equal(brought(), 'satisfied');
    assert.equal(brought({ from: '2026-05-01' }), 'satisfied');
    assert.equal(brought({ from: '2026-04-30' }), 'notSatisfied');
    assert.equal(brought({ permission: '' }), 'notSatisfied');
    assert.equal(brought({}, { actKind: 'approval' }), 'notSatisfied');
    assert.equal(brought({}, { obligation: 14 }), 'notSatisfied');
    assert.equal(brought({}, { validUntil: '2026-05-01' }), 'notSatisfied');
    assert.equal(brought({ permission: 'gone' }), 'undetermined');
    assert.equal(brought({ from: '' }), 'undetermined');
  });

  it('that comes later is not there yet', () => {
    assert.equal(brought({ from: '2026-11-25', permission: '' }), 'undetermined');
  });

  it('leaves before its permission ends', () => {
    assert.equal(stayed('2026-05-20'), 'satisfied');
    assert.equal(stayed('2026-05-19'), 'notSatisfied');
    assert.equal(stayed('2026-05-19', {}, '2026-05-19'), 'satisfied');
    assert.equal(stayed('2026-05-19', {}, '2026-05-20'), 'notSatisfied');
    assert.equal(stayed('2026-05-19', { to: '' }), 'undetermined');
    assert.equal(stayed('unlimited', { to: '' }), 'satisfied');
  });
});

describe('the number of an erased device', () => {
  it('is the one that the proof names, and not known where neither names any', () => {
    const same = (serial: string, mediumId: string) =>
      judgedBy('serialMismatch', '6.erase', { ...rowsOf({ serial }), erasures: [{ ...erasure, mediumId }] }, today);
    assert.deepEqual(
      [same('S-1', 'Ｓ-1'), same('S-1', 'D-9'), same('S-1', ''), same('', 'S-1'), same('', '')],
      ['satisfied', 'undetermined', 'undetermined', 'undetermined', 'undetermined'],
    );
  });
});

describe('a device that was erased before the work with it ended', () => {
  it('is asked for its proof like one whose work has ended', () => {
    const running = { to: '', workEndedOn: '' };
    const situation = (erasures: readonly JsonObject[]) =>
      judgedDuty('6.erase', { ...rowsOf(running), erasures }, today).reasons.get('deviceErasureNotProved')?.situation;
    assert.deepEqual([situation([erasure]), situation([])], ['judged', 'noneConcerned']);
  });
});

describe('the erasure of a device', () => {
  const proved = (change: JsonObject, erasures: readonly JsonObject[] = [], asOf = today, more: Rows = {}) =>
    judgedBy('deviceErasureNotProved', '6.erase', { ...rowsOf(change), erasures: [...erasures], ...more }, asOf);

  it('is proved within the days of the contract’s setting', () => {
    assert.equal(proved({}, [], '2026-05-19'), 'satisfied');
    assert.equal(proved({}, [], '2026-05-20'), 'undetermined');
    assert.equal(proved({}, [], '2026-06-19'), 'undetermined');
    assert.equal(proved({}, [], '2026-06-20'), 'notSatisfied');
    assert.equal(proved({}, [erasure]), 'satisfied');
    assert.equal(proved({}, [{ ...erasure, erasedOn: '2026-11-25' }]), 'notSatisfied');
  });

  it('is asked for though nobody said when the work ended, and while nobody said that there is no storage', () => {
    assert.equal(proved({ workEndedOn: '' }), 'notSatisfied');
    assert.equal(proved({ workEndedOn: '', to: '' }), 'satisfied');
    assert.equal(proved({ workEndedOn: '', to: '' }, [], '2027-05-01'), 'notSatisfied');
    assert.equal(proved({ hasStorage: null }), 'undetermined');
    assert.equal(proved({ hasStorage: false }), 'satisfied');
  });

  it('is proved by a document or a file that can, by no filler and no mail', () => {
    assert.equal(proved({}, [{ ...erasure, proof: '未作成' }]), 'notSatisfied');
    const file = (kind: string): Rows => ({
      evidenceItems: [{ id: 'f1', kind, targets: [{ register: 'erasures', entryId: 'e1' }], duties: [] }],
    });
    const bare = [{ ...erasure, proof: '' }];
    for (const kind of ['erasureProof', 'certificate', 'log', 'photo'])
      assert.equal(proved({}, bare, today, file(kind)), 'satisfied', kind);
    for (const kind of ['permissionMail', 'minutes', 'trainingMaterial'])
      assert.equal(proved({}, bare, today, file(kind)), 'notSatisfied', kind);
  });

  it('that was confirmed before it was done is a contradiction', () => {
    assert.equal(proved({}, [{ ...erasure, confirmedOn: '2026-05-20' }]), 'undetermined');
  });

  it('of another number than the device’s is looked at', () => {
    const same = (mediumId: string) =>
      judgedBy('serialMismatch', '6.erase', { ...rowsOf(), erasures: [{ ...erasure, mediumId }] }, today);
    assert.deepEqual([same('Ｓ-1'), same('S-2')], ['satisfied', 'undetermined']);
  });

  it('that came late stays told', () => {
    const late = { ...rowsOf(), erasures: [{ ...erasure, erasedOn: '2026-06-24' }] };
    assert.match(
      toldBy('deviceErasureNotProved', '6.erase', late, today),
      /期限を過ぎてから消去したものが1件あります（ノートPC。最長で5日後）/,
    );
  });
});

describe('a copy made inside', () => {
  const copy = { id: 'c1', mediumId: 'M-1', madeAt: 'inside', madeOn: '2026-05-02', permission: 'a1' };
  const inside = (change: JsonObject, act: JsonObject = {}, asOf = today) =>
    judgedDuty('6.copy', { copies: [{ ...copy, ...change }], acts: [{ ...permission, ...act }] }, asOf);

  it('needs a permission, given before', () => {
    assert.equal(inside({}).verdict, 'satisfied');
    assert.equal(inside({}).draft?.status, 'implemented');
    assert.equal(inside({ permission: '' }).verdict, 'notSatisfied');
    assert.equal(inside({ madeOn: '2026-04-30' }).verdict, 'notSatisfied');
    assert.equal(inside({}, { obligation: 7 }).verdict, 'notSatisfied');
  });

  it('is none of those outside, and is a question where nobody said', () => {
    assert.equal(inside({ madeAt: 'outside', permission: '' }).verdict, 'satisfied');
    assert.equal(inside({ madeAt: '' }).verdict, 'undetermined');
    const outside = judgedBy('copiedWithoutPermission', '7.copy', { copies: [{ ...copy, permission: '' }] }, today);
    assert.equal(outside, 'satisfied');
  });

  it('is there no longer than its permission', () => {
    assert.equal(inside({}, { validUntil: '2026-11-24' }).verdict, 'satisfied');
    assert.equal(inside({}, { validUntil: '2026-11-23' }).verdict, 'notSatisfied');
  });
});
