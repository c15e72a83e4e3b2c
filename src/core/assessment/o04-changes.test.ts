import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
const person = {
  id: 'p1',
  name: '山田',
  company: 'A社',
  startedOn: '2026-04-01',
  presentedOn: '2026-03-20',
};
const told = (values: readonly (readonly [value: string, toldOn: string])[]) =>
  values.map(([value, toldOn]) => ({ value, toldOn }));
const moved = (...days: readonly string[]) => ({
  company: told([['A社', '2026-04-01'], ...days.map((day, index) => [`${index + 2}社`, day] as const)]),
});

function reasonOf(rows: Rows, asOf = today) {
  const [reason] = reasonsOf('changeAfterTheFact', rows, asOf);
  assert.ok(reason);
  const { joined, moved: gone, left, sudden, suddenDays, suddenWhy } = reason.params;
  return {
    verdict: reason.verdict,
    situation: reason.situation,
    figures: [joined, gone, left, sudden, suddenDays],
    suddenWhy,
    rows: reason.rows.map(({ entryId }) => entryId),
  };
}
const of = (change: object, asOf?: string, planFrom?: string) => {
  const planVersions = planFrom === undefined ? [] : [{ version: 1, effectiveFrom: planFrom, names: {}, entries: {} }];
  const { verdict, situation } = reasonOf({ people: [{ ...person, ...change }], planVersions } as Rows, asOf);
  return situation === 'judged' ? verdict : situation;
};

describe('who joins', () => {
  it('with the work, or presented by the plan’s first day and started by then, is no change', () => {
    assert.equal(of({}), 'noneConcerned');
    const later = { startedOn: '2026-04-10', presentedOn: '2026-04-20' };
    assert.equal(of(later, today, '2026-04-20'), 'noneConcerned');
    assert.equal(of(later, today, '2026-04-19'), 'notSatisfied');
    assert.equal(of({ startedOn: '2026-04-20', presentedOn: '2026-04-20' }, today, '2026-04-20'), 'noneConcerned');
    assert.equal(of({ startedOn: '2026-04-21', presentedOn: '2026-04-20' }, today, '2026-04-20'), 'satisfied');
    assert.equal(of({ startedOn: '2026-04-10', presentedOn: '' }, today, '2026-04-20'), 'notSatisfied');
  });

  it('later is presented by the first day, or it was after the fact', () => {
    const joins = (presentedOn: string) => of({ startedOn: '2026-06-01', presentedOn });
    assert.deepEqual(
      [joins('2026-05-31'), joins('2026-06-01'), joins('2026-06-02'), joins('')],
      ['satisfied', 'satisfied', 'notSatisfied', 'notSatisfied'],
    );
    assert.equal(of({ startedOn: '' }), 'undetermined');
  });
});

describe('who changes company', () => {
  const change = (series: object, more: object = {}, presented: readonly string[] = []) =>
    of({
      ...more,
      series: {
        ...series,
        ...(presented.length === 0 ? {} : { changePresentedOn: told(presented.map((day) => [day, day])) }),
      },
      ...(presented.length === 0 ? {} : { changePresentedOn: presented.at(-1) }),
      company: '2社',
    });

  it('is presented anew since the last change and by the day of this one', () => {
    assert.equal(change(moved('2026-06-01')), 'notSatisfied');
    assert.equal(change(moved('2026-06-01'), {}, ['2026-06-01']), 'satisfied');
    assert.equal(change(moved('2026-06-01'), {}, ['2026-06-02']), 'notSatisfied');
    assert.equal(change(moved('2026-06-01'), {}, ['2026-04-02']), 'satisfied');
    assert.equal(change(moved('2026-06-01', '2026-07-01'), {}, ['2026-05-20']), 'notSatisfied');
    assert.equal(change(moved('2026-06-01', '2026-07-01'), {}, ['2026-05-20', '2026-06-01']), 'notSatisfied');
    assert.equal(change(moved('2026-06-01', '2026-07-01'), {}, ['2026-05-20', '2026-06-02']), 'satisfied');
  });

  it('is none before the first day, after the last, or before anything was presented', () => {
    assert.equal(change(moved('2026-06-01'), { startedOn: '2026-06-01', presentedOn: '2026-05-20' }), 'satisfied');
    assert.equal(change(moved('2026-06-01'), { startedOn: '2026-05-31', presentedOn: '2026-05-20' }), 'notSatisfied');
    const ended = (endedOn: string) =>
      reasonOf({ people: [{ ...person, endedOn, series: moved('2026-06-01'), company: '2社' }] });
    assert.equal(ended('2026-06-01').figures[1], 1);
    assert.equal(ended('2026-05-31').figures[1], 0);
    assert.equal(change(moved('2026-06-01'), { presentedOn: '2026-06-01' }), 'noneConcerned');
    assert.equal(change(moved('2026-06-01'), { presentedOn: '2026-05-31' }), 'undetermined');
    const unsaid = {
      company: told([
        ['A社', '2026-04-01'],
        ['未定', '2026-06-01'],
      ]),
    };
    assert.equal(of({ company: '未定', series: unsaid }), 'noneConcerned');
  });

  it('and was presented late is so to the day before the presentation, which an earlier one is not', () => {
    const ofDay = (presented: readonly string[], asOf: string) => {
      const changePresentedOn = told(presented.map((day) => [day, day]));
      const series = { ...moved('2026-06-01', '2026-07-01'), changePresentedOn };
      const row = { ...person, series, company: '3社', changePresentedOn: presented.at(-1) ?? '' };
      const [reason] = reasonsOf('changeAfterTheFact', { people: [row] } as Rows, asOf);
      return `${reason?.verdict}, ${reason?.ofDay ?? reason?.verdict}`;
    };
    const presented = ['2026-05-20', '2026-07-10'];
    assert.equal(ofDay(presented, '2026-06-30'), 'satisfied, satisfied');
    assert.equal(ofDay(presented, '2026-07-09'), 'notSatisfied, notSatisfied');
    assert.equal(ofDay(presented, '2026-07-10'), 'notSatisfied, satisfied');
    assert.equal(ofDay(['2026-05-20'], today), 'notSatisfied, notSatisfied');
  });
});

describe('who leaves', () => {
  const left = (endedOn: string, departurePresentedOn: string, more: object = {}, asOf = today) =>
    of({ endedOn, departurePresentedOn, ...more }, asOf);

  it('before the last day of the work is presented by the last day there', () => {
    assert.equal(left('2026-08-31', '2026-08-31'), 'satisfied');
    assert.equal(left('2026-08-31', '2026-09-01'), 'notSatisfied');
    assert.equal(left('2026-08-31', ''), 'notSatisfied');
    assert.equal(left('2026-11-24', ''), 'noneConcerned');
    assert.equal(left('2026-11-23', ''), 'notSatisfied');
    assert.equal(left('2027-03-31', '', {}, '2027-04-02'), 'noneConcerned');
    assert.equal(left('2027-03-30', '', {}, '2027-04-02'), 'notSatisfied');
  });

  it('without a presentation breaks the day after the last and those that follow', () => {
    const people = [{ ...person, endedOn: '2026-08-31' }];
    for (const day of ['2026-09-01', '2026-09-02']) {
      const [reason] = reasonsOf('changeAfterTheFact', { people }, day);
      assert.deepEqual([reason?.verdict, reason?.ofDay], ['notSatisfied', undefined], day);
    }
  });

  it('all of a sudden is told with the reason and the days, for a person to weigh', () => {
    const gone = {
      ...person,
      endedOn: '2026-08-31',
      departurePresentedOn: '2026-09-05',
      departureReason: '急病のため',
    };
    assert.deepEqual(reasonOf({ people: [gone] }), {
      verdict: 'undetermined',
      situation: 'judged',
      figures: [0, 0, 1, 1, 5],
      suddenWhy: ['山田：急病のため'],
      rows: ['p1'],
    });
    const joined = { ...person, id: 'p2', startedOn: '2026-06-01', presentedOn: '2026-05-01' };
    assert.deepEqual(reasonOf({ people: [joined, person] }), {
      verdict: 'satisfied',
      situation: 'judged',
      figures: [1, 0, 0, 0, 0],
      suddenWhy: [],
      rows: ['p2'],
    });
  });
});
