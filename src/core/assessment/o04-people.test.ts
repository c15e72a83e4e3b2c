import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedBy, judgedDuty, toldBy } from '../../../test/support/judged-contract.ts';
import type { JsonObject } from '../kernel/json.ts';

const today = '2026-11-24';
const person = {
  id: 'p1',
  name: '山田',
  company: 'A社',
  qualifications: 'なし',
  trackRecord: '5年',
  nationality: '日本',
  workplace: '東京本社',
  startedOn: '2026-04-01',
  presentedOn: '2026-03-20',
};

const judged = (rule: string, duty: string, change: JsonObject, asOf = today) =>
  judgedBy(rule, duty, { people: [{ ...person, ...change }] }, asOf);

const changed = (change: JsonObject, asOf = today) => judged('changeAfterTheFact', '4.represent', change, asOf);

describe('a person', () => {
  it('without company, expertise, record or nationality is not wholly presented, and a filler is none', () => {
    const complete = (change: JsonObject) => judged('fieldMissing', '4.people', change);
    assert.equal(complete({}), 'satisfied');
    assert.equal(complete({ trackRecord: 'なし' }), 'satisfied');
    for (const [field, value] of [
      ['company', ''],
      ['company', '未定'],
      ['nationality', 'なし'],
      ['nationality', '不明'],
      ['qualifications', '－'],
      ['trackRecord', '　'],
    ] as const)
      assert.equal(complete({ [field]: value }), 'notSatisfied', `${field} ${value}`);
  });

  it('is presented from the day of the presentation on', () => {
    const shown = (change: JsonObject, asOf: string) => judged('personNotPresented', '4.people', change, asOf);
    assert.equal(shown({ presentedOn: '2026-04-10' }, '2026-04-09'), 'notSatisfied');
    assert.equal(shown({ presentedOn: '2026-04-10' }, '2026-04-10'), 'satisfied');
    assert.equal(shown({ presentedOn: '2030-01-01' }, today), 'notSatisfied');
    const told = toldBy(
      'personNotPresented',
      '4.people',
      { people: [{ ...person, presentedOn: '2026-04-10' }] },
      today,
    );
    assert.match(told, /従事を始めた後に提示した人が1名います（山田。最長で9日後）/);
  });

  it('who is to start later is not there yet', () => {
    const duty = judgedDuty('4.people', { people: [{ ...person, startedOn: '2026-11-25' }] }, today);
    assert.equal(duty.verdict, 'undetermined');
  });

  it('who is engaged works at a place on record', () => {
    const place = (change: JsonObject, asOf = today) => judged('workplaceUnknown', '4.place', change, asOf);
    assert.equal(place({}), 'satisfied');
    assert.equal(place({ workplace: '未定' }), 'undetermined');
    assert.equal(place({ workplace: '', endedOn: today }), 'undetermined');
    assert.equal(place({ workplace: '', endedOn: '2026-11-23' }), 'satisfied');
  });

  it('whose qualification has expired is a warning that fails nothing', () => {
    const rows = (until: string, more: JsonObject = {}) => ({
      people: [{ ...person, qualificationExpiresOn: until, ...more }],
    });
    const verdict = (until: string, more: JsonObject = {}) =>
      judgedDuty('4.people', rows(until, more), today).reasons.get('qualificationExpired')?.verdict;
    assert.deepEqual(
      [verdict('2026-11-24'), verdict('unlimited'), verdict('2026-11-23')],
      ['satisfied', 'satisfied', 'notSatisfied'],
    );
    assert.equal(verdict('2026-11-23', { endedOn: '2026-08-31' }), 'satisfied');
    assert.equal(judgedBy('qualificationExpired', '4.people', rows('2026-11-23'), today), 'satisfied');
  });
});

describe('access after leaving', () => {
  const access = (accessEndedOn: string, asOf = today) =>
    judged('accessAfterLeaving', '4.limit', { endedOn: '2026-08-31', accessEndedOn }, asOf);

  it('ends with the engagement or before', () => {
    assert.equal(access('2026-08-31'), 'satisfied');
    assert.equal(access('2026-09-01'), 'notSatisfied');
    assert.equal(access(''), 'undetermined');
    assert.equal(access('', '2026-08-31'), 'satisfied');
    assert.equal(access('', '2026-09-01'), 'undetermined');
  });

  it('that is open until a day to come is open', () => {
    assert.equal(access('2027-03-31'), 'notSatisfied');
  });
});

describe('a fact of the contractor', () => {
  const shown = { id: 'o1', name: '青葉', presentedOn: '2026-03-20' };
  const officers = (rows: readonly JsonObject[], settings = {}, asOf = today) =>
    judgedBy('factsNotPresented', '4.officers', { officers: [...rows] }, asOf, settings);
  const demands = { factsPresentedAgain: '仕様書 第4条' };

  it('that was never presented breaks the duty, and so does one left out of the presentation', () => {
    assert.equal(officers([shown]), 'satisfied');
    assert.equal(officers([{ name: '森' }]), 'notSatisfied');
    assert.equal(officers([shown, { name: '森', since: '2020-06-01' }]), 'notSatisfied');
    assert.equal(officers([shown, { name: '森', since: '2026-03-20' }]), 'notSatisfied');
    const again = { ...shown, id: 'o9', presentedOn: '2026-06-01' };
    for (const others of [
      [shown, again],
      [again, shown],
    ])
      assert.equal(
        officers([...others, { name: '森', since: '2026-05-01' }]),
        'notSatisfied',
        'held by the last of them',
      );
    assert.equal(officers([{ ...shown, presentedOn: '2030-01-01' }]), 'notSatisfied');
  });

  it('that came after the presentation, or that is undated beside presented ones, is to be presented again', () => {
    for (const since of ['2026-03-21', '']) {
      assert.equal(officers([shown, { name: '森', since }]), 'undetermined', since);
      assert.equal(officers([shown, { name: '森', since }], { demands }), 'notSatisfied', since);
      assert.equal(officers([shown, { name: '森', since, presentedOn: '2026-06-01' }]), 'satisfied', since);
    }
  });

  it('that is to come later is not there yet', () => {
    assert.equal(officers([shown, { name: '森', since: '2026-11-25' }]), 'satisfied');
    assert.equal(officers([{ name: '森', since: '2026-11-25' }]), 'undetermined');
  });

  it('whose name says nothing was not presented', () => {
    assert.equal(officers([{ ...shown, name: '未定' }]), 'undetermined');
  });

  it('that was presented after it held is told with its days', () => {
    const rows = { officers: [shown, { id: 'o2', name: '森', since: '2026-06-01', presentedOn: '2026-06-08' }] };
    assert.match(
      toldBy('factsNotPresented', '4.officers', rows, today),
      /加わった後に提示したものが1件あります（森。最長で7日後）/,
    );
  });

  it('is asked for of shareholders and workplaces too', () => {
    const parties = [
      { party: 'A', presentedOn: '2026-03-20' },
      { party: 'B', since: '2026-06-01' },
    ];
    const places = [
      { address: 'A', presentedOn: '2026-03-20' },
      { address: 'B', since: '2026-06-01' },
    ];
    assert.equal(judgedBy('factsNotPresented', '4.capital', { capitalRelations: parties }, today), 'undetermined');
    assert.equal(judgedBy('factsNotPresented', '4.place', { workplaces: places }, today), 'undetermined');
  });
});

describe('who joins', () => {
  it('with the work is the initial team, no change, however late it was presented', () => {
    assert.equal(changed({}), 'satisfied');
    assert.equal(changed({ presentedOn: '2026-04-10' }), 'satisfied');
    assert.equal(judgedDuty('4.represent', { people: [person] }, today).draft?.status, 'notApplicable');
  });

  it('by the day of the first plan and presented with it is of the initial team', () => {
    const rows = (presentedOn: string) => ({
      people: [{ ...person, startedOn: '2026-04-06', presentedOn }],
      planVersions: [{ version: 1, effectiveFrom: '2026-04-20', names: {}, entries: {} }],
    });
    assert.equal(judgedBy('changeAfterTheFact', '4.represent', rows('2026-04-20'), today), 'satisfied');
    assert.equal(judgedBy('changeAfterTheFact', '4.represent', rows('2026-04-21'), today), 'notSatisfied');
  });

  it('later was presented by the day of the start', () => {
    const join = (presentedOn: string) => changed({ startedOn: '2026-09-01', presentedOn });
    assert.equal(join('2026-09-01'), 'satisfied');
    assert.equal(join('2026-09-02'), 'notSatisfied');
    assert.equal(join(''), 'notSatisfied');
    assert.equal(changed({ startedOn: '' }), 'undetermined');
  });
});

describe('who changes company', () => {
  type Told = readonly [value: string, toldOn: string];
  const series = (...told: readonly Told[]) => ({
    company: told.map(([value, toldOn]) => ({ value, toldOn })),
  });
  const moved = (change: JsonObject = {}, asOf = today) =>
    changed({ company: 'B社', series: series(['A社', '2026-03-20'], ['B社', '2026-09-01']), ...change }, asOf);

  it('is presented again beforehand', () => {
    assert.equal(moved({}, '2026-08-31'), 'satisfied');
    assert.equal(moved({}, '2026-09-01'), 'notSatisfied');
    assert.equal(moved({ changePresentedOn: '2026-09-01' }), 'satisfied');
    assert.equal(moved({ changePresentedOn: '2026-09-02' }), 'notSatisfied');
    assert.equal(moved({ changePresentedOn: '2026-03-25' }), 'notSatisfied');
  });

  it('may have been by the day of a presentation that was the first', () => {
    assert.equal(moved({ presentedOn: '2026-08-25' }), 'undetermined');
  });

  it('is written otherwise only, or before the start or the first presentation: that is no change', () => {
    const told = (...values: readonly Told[]) => changed({ series: series(...values) });
    assert.equal(told(['Ａ社', '2026-03-20'], ['A社', '2026-09-01']), 'satisfied');
    assert.equal(told(['A社', '2026-03-20'], ['B社', '2026-03-31']), 'satisfied');
    assert.equal(told(['未定', '2026-03-20'], ['B社', '2026-09-01']), 'satisfied');
  });

  it('twice is presented twice', () => {
    const twice = { ...series(['A社', '2026-03-20'], ['B社', '2026-09-01'], ['C社', '2026-11-01']) };
    const days = (...values: readonly string[]) => ({
      series: { ...twice, changePresentedOn: values.map((value) => ({ value, toldOn: value })) },
    });
    assert.equal(changed(days('2026-08-30')), 'notSatisfied');
    assert.equal(changed(days('2026-08-30', '2026-10-30')), 'satisfied');
  });
});

describe('who leaves', () => {
  const left = (change: JsonObject = {}, asOf = today) => changed({ endedOn: '2026-08-31', ...change }, asOf);

  it('is presented beforehand, from the day after the last', () => {
    assert.equal(left({}, '2026-08-31'), 'satisfied');
    assert.equal(left({}, '2026-09-01'), 'notSatisfied');
    assert.equal(left({ departurePresentedOn: '2026-08-31' }), 'satisfied');
    assert.equal(left({ departurePresentedOn: '2026-09-01' }), 'notSatisfied');
  });

  it('with the work itself is no change', () => {
    assert.equal(left({ endedOn: '2027-03-31' }, '2027-04-10'), 'satisfied');
    assert.equal(left({ endedOn: '2027-03-30' }, '2027-04-10'), 'notSatisfied');
  });

  it('of a sudden is told with the days and the reason, and left to a person', () => {
    const sudden = { departurePresentedOn: '2026-09-03', departureReason: '急病のため' };
    assert.equal(left(sudden), 'undetermined');
    assert.equal(left({ ...sudden, departureReason: '未定' }), 'notSatisfied');
    assert.equal(left({ ...sudden, departurePresentedOn: '' }), 'notSatisfied');
    const rows = { people: [{ ...person, endedOn: '2026-08-31', ...sudden }] };
    const told = toldBy('changeAfterTheFact', '4.represent', rows, today);
    assert.match(told, /事前に提示できなかった退任が1名あり、最長で3日後に提示しました（山田：急病のため）/);
  });
});
