import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import { withDuties } from '../../../test/support/part-of-catalogue.ts';
import type { JsonObject } from '../kernel/json.ts';
import { unlimited } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { factsOf } from './facts.ts';
import { dutyRecordedSince, rowRecordedSince } from './recorded-since.ts';
import { ribbonsOf } from './ribbon.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const factsWith = (rows: Rows) => factsOf(stateWith(rows), '2026-11-24');
const since = (registers: readonly string[], rows: Rows) =>
  dutyRecordedSince({ registers: [...registers] }, factsWith(rows));
/** Rows of these tests are told of on this day. */
const told = '2026-11-01';

describe('since when a row tells of anything', () => {
  const ofRow = (register: string, row: JsonObject) =>
    rowRecordedSince({ register, entryId: 'x1' }, factsWith({ [register]: [{ id: 'x1', ...row }] }));

  it('is the earliest day that it names, of what happened or began', () => {
    assert.equal(ofRow('people', { name: '山田', startedOn: '2026-04-01', presentedOn: '2026-03-20' }), '2026-03-20');
    assert.equal(ofRow('people', { name: '山田', qualificationExpiresOn: '2026-05-01' }), told);
    assert.equal(ofRow('people', { name: '2026-01-01' }), told);
    assert.equal(ofRow('people', { name: '山田', startedOn: '' }), told);
    assert.equal(ofRow('people', { name: '山田', startedOn: '2026-12-01' }), told);
    assert.equal(ofRow('incidents', { recognisedAt: '2026-09-01T09:00:00+09:00' }), '2026-09-01');
    assert.equal(ofRow('incidents', { recognisedAt: '2026-08-31T15:30:00Z' }), '2026-09-01');
    assert.equal(ofRow('vulnerabilities', { plannedFor: '2026-05-01' }), told);
  });

  it('is the earliest that was ever told of a day that is renewed', () => {
    const state = stateWith({ endpoints: [{ id: 'x1', name: 'web01', definitionsOn: '2026-10-20' }] });
    const [row] = state.registers.endpoints ?? [];
    assert.ok(row);
    const series = {
      definitionsOn: [
        { value: '2026-06-01', toldOn: '2026-06-02' },
        { value: '2026-10-20', toldOn: '2026-10-21' },
      ],
    };
    const endpoints: readonly RegisterEntry[] = [{ ...row, series }];
    const facts = factsOf({ ...state, registers: { endpoints } }, '2026-11-24');
    assert.equal(rowRecordedSince({ register: 'endpoints', entryId: 'x1' }, facts), '2026-06-01');
  });

  it('is the day that a book’s row bears, or on which it was told; of a row that is gone it is not known', () => {
    assert.equal(ofRow('emptyRegisters', { reason: 'ない', on: '2026-05-01' }), '2026-05-01');
    assert.equal(ofRow('emptyRegisters', { reason: 'ない' }), told);
    assert.equal(ofRow('evidenceItems', { kind: 'log', datedOn: '2026-05-02' }), '2026-05-02');
    assert.equal(rowRecordedSince({ register: 'people', entryId: 'gone' }, factsWith({})), null);
  });
});

describe('since when anything is on record for a duty', () => {
  const people = [{ name: '山田', startedOn: '2026-04-01' }];
  const acts = [{ title: '許可', on: '2026-02-01' }];

  it('is the earliest of its registers’ rows and of what says that one is empty', () => {
    assert.equal(since(['people'], { people }), '2026-04-01');
    assert.equal(since(['people', 'pledges'], { people, pledges: [{ signedOn: '2026-03-01' }] }), '2026-03-01');
    const emptyRegisters = [{ id: 'pledges', reason: 'ない', on: '2026-03-15' }];
    assert.equal(since(['people', 'pledges'], { people, emptyRegisters }), '2026-03-15');
    assert.equal(since(['people'], { people, emptyRegisters }), '2026-04-01');
  });

  it('is never where nothing is, and not asked where no register serves it', () => {
    assert.equal(since(['people'], {}), unlimited);
    assert.equal(since([], { people }), null);
  });

  it('is told by acts only where nothing else serves it', () => {
    assert.equal(since(['acts'], { acts }), '2026-02-01');
    assert.equal(since(['people', 'acts'], { people, acts }), '2026-04-01');
    assert.equal(since(['people', 'acts'], { acts }), unlimited);
  });
});

describe('the days of a ribbon', () => {
  const copy = { id: 'c1', mediumId: 'M-1', madeAt: 'outside', madeOn: '2026-05-10' };
  const permission = { id: 'a1', title: '許可', actKind: 'permission', on: '2026-05-01', obligation: 7 };
  const stretches = (dutyId: string, rows: Rows, from = '2026-05-01', to = '2026-05-31') => {
    const [ribbon] = ribbonsOf(
      withDuties((id) => id === dutyId),
      stateWith(rows),
      { from, to },
    );
    assert.ok(ribbon);
    return ribbon.stretches.map((one) => `${one.from.slice(5)}–${one.to.slice(5)} ${one.verdict}`);
  };
  const rules = (dutyId: string, rows: Rows) => {
    const [ribbon] = ribbonsOf(
      withDuties((id) => id === dutyId),
      stateWith(rows),
      { from: '2026-05-01', to: '2026-05-31' },
    );
    return ribbon?.stretches.map(({ reasons }) => reasons.map(({ rule }) => rule).join());
  };

  it('are not on record before the first row tells of them, and never broken by what came later', () => {
    assert.deepEqual(stretches('7.copy', {}), ['05-01–05-31 notRecorded']);
    assert.deepEqual(stretches('7.copy', { copies: [copy] }), ['05-01–05-09 notRecorded', '05-10–05-31 notSatisfied']);
    const permitted = { copies: [{ ...copy, permission: 'a1' }], acts: [permission] };
    assert.deepEqual(stretches('7.copy', permitted), ['05-01–05-09 notRecorded', '05-10–05-31 satisfied']);
    const empty = { emptyRegisters: [{ id: 'copies', reason: '複製を作成しないため', on: '2026-05-20' }] };
    assert.deepEqual(stretches('7.copy', empty), ['05-01–05-19 notRecorded', '05-20–05-31 satisfied']);
    assert.deepEqual(stretches('7.copy', { emptyRegisters: [{ id: 'copies', reason: '複製を作成しないため' }] }), [
      '05-01–05-31 notRecorded',
    ]);
  });

  it('name what decided, and nothing beside it', () => {
    assert.deepEqual(rules('7.copy', { copies: [copy] }), [
      'copiedWithoutPermission,permissionExpired',
      'copiedWithoutPermission',
    ]);
  });

  it('are not on record where a register says nothing, and open where what is there can’t tell', () => {
    const informationItems = [{ id: 'i1', title: '資料', receivedOn: '2026-05-01', count: 10 }];
    const handbacks = [{ id: 'h1', informationItem: 'i1', count: 10, doneOn: '2027-03-20', confirmedOn: '2027-03-21' }];
    const subcontracts = [{ id: 'b1', company: 'B社', from: '2026-05-01', informationHandled: 'なし' }];
    const of = (rows: Rows) => stretches('8.dispose', rows, '2027-04-02', '2027-04-05');
    assert.deepEqual(of({ informationItems, handbacks, subcontracts }), ['04-02–04-05 notRecorded']);
    const emptyRegisters = [{ id: 'copies', reason: '複製を作成しないため', on: '2026-05-01' }];
    const told = { informationItems, handbacks, subcontracts, emptyRegisters };
    assert.deepEqual(of({ ...told, emptyRegisters: [{ ...emptyRegisters[0], on: '2027-04-01' }] }), [
      '04-02–04-05 satisfied',
    ]);
    const uncounted = { ...told, handbacks: [{ ...handbacks[0], count: null }] } as unknown as Rows;
    const since = { ...uncounted, emptyRegisters: [{ ...emptyRegisters[0], on: '2027-04-01' }] } as Rows;
    assert.deepEqual(of(since), ['04-02–04-05 undetermined']);
  });

  it('are broken by one row on record, whatever of others is told later; what is kept is on record with the duty', () => {
    const early = { id: 'p1', name: '山田', startedOn: '2026-05-10' };
    const late = { id: 'p2', name: '佐藤' };
    assert.deepEqual(stretches('4.people', { people: [early, late] }).at(-1), '05-10–05-31 notSatisfied');
    assert.deepEqual(stretches('4.people', { people: [late] }), ['05-01–05-31 notRecorded']);
  });

  it('of a copy without permission are counted from its making to its permission or its erasure', () => {
    const days = (change: JsonObject, act: JsonObject = {}, erasures: readonly JsonObject[] = []) =>
      stretches('7.copy', {
        copies: [{ ...copy, permission: 'a1', ...change }],
        acts: [{ ...permission, ...act }],
        erasures,
      }).slice(1);
    assert.deepEqual(days({}, { on: '2026-05-20' }), ['05-10–05-19 notSatisfied', '05-20–05-31 satisfied']);
    assert.deepEqual(days({}, { on: '2026-05-20', obligation: 6 }), ['05-10–05-31 notSatisfied']);
    assert.deepEqual(days({ madeAt: '' }, { on: '2026-05-20', obligation: 6 }), [
      '05-10–05-19 notSatisfied',
      '05-20–05-31 satisfied',
    ]);
    const erased = { id: 'e1', copy: 'c1', mediumId: 'M-1', erasedOn: '2026-05-15' };
    assert.deepEqual(days({ permission: '' }, {}, [erased]), ['05-10–05-14 notSatisfied', '05-15–05-31 satisfied']);
    const undated = { ...erased, id: 'e2', erasedOn: '2026-05-12', confirmedOn: '2026-05-01' };
    assert.deepEqual(days({ permission: '' }, {}, [undated, erased]), [
      '05-10–05-14 notSatisfied',
      '05-15–05-31 satisfied',
    ]);
    const ended = days({ permittedUntil: '2026-05-19' }, { on: '2026-05-20' });
    assert.equal(ended[0], '05-10–05-31 notSatisfied');
    assert.equal(days({ permittedUntil: '2026-05-20' }, { on: '2026-05-20' })[0], '05-10–05-19 notSatisfied');
  });

  it('turn on the day after a limit', () => {
    const limited = { copies: [{ ...copy, permission: 'a1', permittedUntil: '2026-05-20' }], acts: [permission] };
    assert.deepEqual(stretches('7.copy', limited), [
      '05-01–05-09 notRecorded',
      '05-10–05-20 satisfied',
      '05-21–05-31 notSatisfied',
    ]);
    assert.deepEqual(stretches('7.copy', limited, '2026-05-20', '2026-05-21'), [
      '05-20–05-20 satisfied',
      '05-21–05-21 notSatisfied',
    ]);
    assert.deepEqual(stretches('7.copy', limited, '2026-05-21', '2026-05-20'), []);
  });

  it('are open where the scope does not say whether the duty applies', () => {
    const state = stateWith({});
    const open = { ...state, contract: { ...state.contract, scope: { ...state.contract.scope, cloud: null } } };
    const [ribbon] = ribbonsOf(
      withDuties((id) => id === '13.list'),
      open,
      { from: '2026-05-01', to: '2026-05-02' },
    );
    assert.deepEqual(
      ribbon?.stretches.map(({ verdict }) => verdict),
      ['undetermined'],
    );
    const out = { ...state, contract: { ...state.contract, scope: { ...state.contract.scope, cloud: false } } };
    const [none] = ribbonsOf(
      withDuties((id) => id === '13.list'),
      out,
      { from: '2026-05-01', to: '2026-05-02' },
    );
    assert.deepEqual(
      none?.stretches.map(({ verdict }) => verdict),
      ['satisfied'],
    );
  });
});
