import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../../test/support/backed-contract.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { RegisterName } from '../../registers/registers.ts';
import { factsOf } from '../facts.ts';
import { judgedFacts } from './judge-rows.ts';

/** The one row of a register, as a rule reads it on a day. */
function rowOf<Name extends RegisterName>(register: Name, data: JsonObject, asOf = '2026-11-24', series?: JsonObject) {
  const state = stateWith({ [register]: [{ id: 'x1', ...data }] });
  const entries = (state.registers[register] ?? []).map((entry) =>
    series === undefined ? entry : { ...entry, series: series as never },
  );
  const [row] = judgedFacts(factsOf({ ...state, registers: { [register]: entries } }, asOf)).all(register);
  assert.ok(row);
  return row;
}

describe('a row', () => {
  it('is there from its first day on, of an instant by the day in Japan; one without a day is there', () => {
    const isThere = (startedOn: string) => rowOf('people', { name: '山田', startedOn }).isThere;
    assert.deepEqual([isThere('2026-11-24'), isThere('2026-11-25'), isThere('')], [true, false, true]);
    for (const unread of ['2026-13-01', '不明', '2026/11/01']) assert.equal(isThere(unread), true, unread);
    const recognised = (recognisedAt: string) => rowOf('incidents', { recognisedAt }).isThere;
    assert.deepEqual([recognised('2026-11-24T14:59:00Z'), recognised('2026-11-24T15:00:00Z')], [true, false]);
  });

  it('says something, that there is none where that is an answer, or nothing', () => {
    const of = (value: string) => {
      const row = rowOf('people', { qualifications: value, company: value });
      return [
        row.content('qualifications'),
        row.says('company'),
        row.names('company'),
        row.words('company'),
        row.key('company'),
      ];
    };
    assert.deepEqual(of('Ａ社'), ['something', true, true, 'Ａ社', 'a社']);
    assert.deepEqual(of('未定'), ['nothing', false, false, '', '']);
    assert.deepEqual(of(''), ['nothing', false, false, '', '']);
    const [none] = of('なし');
    assert.equal(none, 'none');
  });

  it('tells of what happened from its day on, and of what begins or ends as it stands', () => {
    const person = rowOf('people', { presentedOn: '2026-11-25', startedOn: '2026-11-25' });
    assert.deepEqual([person.day('presentedOn'), person.day('startedOn')], [null, '2026-11-25']);
    assert.deepEqual([person.isBy('presentedOn'), person.isBy('startedOn')], [false, false]);
    const then = rowOf('people', { presentedOn: '2026-11-25', startedOn: '2026-11-25' }, '2026-11-25');
    assert.deepEqual(
      [then.day('presentedOn'), then.isBy('presentedOn'), then.isBy('startedOn')],
      ['2026-11-25', true, true],
    );
    assert.deepEqual([rowOf('people', {}).day('startedOn'), rowOf('people', {}).isBy('startedOn')], [null, false]);
  });

  it('holds until a day, without an end, or nobody said', () => {
    const until = (supportEndsOn: string) => rowOf('software', { supportEndsOn }).until('supportEndsOn');
    assert.deepEqual(['2027-01-01', 'unlimited', '9999-12-31', ''].map(until), [
      '2027-01-01',
      'unlimited',
      'unlimited',
      null,
    ]);
  });

  it('has an instant that has come, with its day in Japan', () => {
    const of = (recognisedAt: string) => {
      const row = rowOf('incidents', { recognisedAt });
      return [row.instant('recognisedAt'), row.instantDay('recognisedAt')];
    };
    assert.deepEqual(of('2026-09-01T00:00:00Z'), [Date.UTC(2026, 8, 1), '2026-09-01']);
    assert.deepEqual(of('2026-08-31T15:30:00Z')[1], '2026-09-01');
    for (const none of ['', '不明', '2026-11-25T00:00:00Z']) assert.deepEqual(of(none), [null, null], none);
  });

  it('knows every day on which something was done, up to the day asked about', () => {
    const series = {
      definitionsOn: ['2026-11-20', '2026-11-22', '2026-11-24', '2026-11-26'].map((value) => ({
        value,
        toldOn: value,
      })),
    };
    const of = (asOf: string) => {
      const row = rowOf('endpoints', { definitionsOn: '2026-11-26' }, asOf, series);
      return [row.lastOn('definitionsOn'), row.daysOf('definitionsOn').length];
    };
    assert.deepEqual(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-23', '2026-11-24', '2026-11-30'].map(of), [
      [null, 0],
      ['2026-11-20', 1],
      ['2026-11-20', 1],
      ['2026-11-22', 2],
      ['2026-11-24', 3],
      ['2026-11-26', 4],
    ]);
    const alone = rowOf('endpoints', { definitionsOn: '2026-11-20' });
    assert.deepEqual(
      [alone.lastOn('definitionsOn'), rowOf('endpoints', {}).lastOn('definitionsOn')],
      ['2026-11-20', null],
    );
  });

  it('knows what held on a day, as it was told by then', () => {
    const series = {
      centralSettings: [
        { value: false, toldOn: '2026-11-01' },
        { value: true, toldOn: '2026-11-20' },
      ],
    };
    const held = (asOf: string) => rowOf('endpoints', { centralSettings: true }, asOf, series).held('centralSettings');
    assert.deepEqual(['2026-10-31', '2026-11-01', '2026-11-19', '2026-11-20'].map(held), [null, false, false, true]);
    assert.equal(rowOf('endpoints', { centralSettings: false }).held('centralSettings'), false);
    assert.equal(rowOf('endpoints', {}).held('centralSettings'), null);
    const company = {
      company: [
        { value: 'A社', toldOn: '2026-11-01' },
        { value: 'A社', toldOn: '2026-11-05' },
        { value: '', toldOn: '2026-11-10' },
      ],
    };
    const row = rowOf('people', { company: '' }, '2026-11-24', company);
    assert.equal(row.held('company'), null);
    assert.equal(rowOf('people', { company: '' }, '2026-11-06', company).held('company'), 'A社');
    assert.deepEqual(row.changesOf('company'), [{ from: 'A社', to: '', on: '2026-11-10' }]);
    assert.deepEqual(rowOf('people', { company: '' }, '2026-11-09', company).changesOf('company'), []);
  });

  it('answers yes, no or nothing, and one of the choices that there are', () => {
    const flag = (value: JsonObject[string]) => rowOf('deliverables', { scanClean: value ?? '' }).flag('scanClean');
    assert.deepEqual([flag(true), flag(false), flag(''), flag('true')], [true, false, null, null]);
    const choice = (value: string) => rowOf('copies', { madeAt: value }).choice('madeAt');
    assert.deepEqual(
      [choice('inside'), choice(''), choice('nowhere'), choice('constructor')],
      ['inside', null, null, null],
    );
    assert.deepEqual(rowOf('trainings', { subjects: ['malware'] }).choices('subjects'), ['malware']);
    assert.deepEqual(rowOf('trainings', {}).choices('subjects'), []);
  });
});
