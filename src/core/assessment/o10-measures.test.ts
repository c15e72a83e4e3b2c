import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyOf, type Rows, reasonOf, sentenceOf, verdictOf } from '../../../test/support/verdict-of.ts';
import type { JsonObject } from '../kernel/json.ts';

const measure = { id: 'm1', measureKind: 'malware', what: '週次の全スキャン', place: '端末', since: '2026-05-01' };
const measured = (rows: readonly JsonObject[], asOf = '2026-11-24') =>
  verdictOf('measureKindMissing', '10.mal', { measures: rows }, { asOf });

describe('10) a measure', () => {
  it('counts from the day on which it begins', () => {
    const other = { ...measure, id: 'm2', measureKind: 'leakage', since: '2026-04-01' };
    assert.equal(measured([measure, other], '2026-04-30'), 'notSatisfied');
    assert.equal(measured([measure, other], '2026-05-01'), 'satisfied');
    assert.equal(measured([measure], '2026-04-30'), 'undetermined');
  });

  it('that says nothing is none, and the sentence tells of what is at work only', () => {
    for (const what of ['なし', '未定', '—', '']) assert.equal(measured([{ ...measure, what }]), 'notSatisfied');
    const rows = { measures: [measure, { ...measure, id: 'm2', what: '予定' }, { ...measure, id: 'm3', since: '' }] };
    assert.equal(
      sentenceOf('measureKindMissing', '10.mal', rows),
      '不正プログラム対策として、次の対策を講じています：週次の全スキャン。',
    );
  });

  it('of which nobody said since when is not known to have begun, unless another has', () => {
    assert.equal(measured([{ ...measure, since: '' }]), 'undetermined');
    assert.equal(
      measured([
        { ...measure, since: '' },
        { ...measure, id: 'm2' },
      ]),
      'satisfied',
    );
  });

  it('can’t be declared away', () => {
    const rows = { emptyRegisters: [{ id: 'measures', reason: '対策を要しないため' }] };
    assert.equal(verdictOf('measureKindMissing', '10.mal', rows), 'undetermined');
  });
});

const six = ['vulnerability', 'malware', 'denialOfService', 'targetedAttack', 'accessControl', 'leakage'];
const people = [{ id: 'p1', name: '山田', startedOn: '2026-04-01' }];
const training = { id: 't1', title: '教育', heldOn: '2026-06-01', subjects: six };
const attendance = { id: 'x1', training: 't1', person: 'p1', attendedOn: '2026-06-01' };
const trained = (rows: Rows, asOf = '2026-11-24') => verdictOf('personUntrained', '10.edu', rows, { asOf });
const attended = (change: object, held: object = {}, asOf?: string) =>
  trained({ people, trainings: [{ ...training, ...held }], attendances: [{ ...attendance, ...change }] }, asOf);

describe('10) training', () => {
  it('counts in the contract’s period, on its first and last day too, and by the day asked about', () => {
    const on = (day: string, asOf = '2027-06-01') => attended({ attendedOn: day }, { heldOn: day }, asOf);
    assert.deepEqual(
      ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((day) => on(day)),
      ['notSatisfied', 'satisfied', 'satisfied', 'notSatisfied'],
    );
    assert.deepEqual(
      ['2026-05-31', '2026-06-01'].map((day) => attended({}, {}, day)),
      ['notSatisfied', 'satisfied'],
    );
  });

  it('that was held before the contract does not count, whenever it was attended', () => {
    assert.equal(attended({}, { heldOn: '2026-03-01' }), 'notSatisfied');
  });

  it('is not known where the day or the training is not on record', () => {
    assert.equal(attended({ attendedOn: '' }), 'undetermined');
    assert.equal(attended({}, { heldOn: '' }), 'undetermined');
    assert.equal(trained({ people, attendances: [attendance] }), 'undetermined');
  });

  it('is asked of every engaged person, also of one who joined later or has left', () => {
    const joined = { id: 'p2', name: '佐藤', startedOn: '2026-11-01', endedOn: '2026-11-10' };
    const rows = { people: [...people, joined], trainings: [training], attendances: [attendance] };
    assert.equal(trained(rows, '2026-10-31'), 'satisfied');
    const reason = reasonOf('personUntrained', '10.edu', rows);
    assert.deepEqual([reason.verdict, reason.params.met, reason.params.total], ['notSatisfied', 1, 2]);
    assert.deepEqual(
      reason.missing?.map(({ title }) => title),
      ['佐藤'],
    );
  });

  it('is told with the trainings that were counted, and no other', () => {
    const trainings = [
      training,
      { ...training, id: 't0', heldOn: '2026-03-01' },
      { ...training, id: 't2', heldOn: '2027-02-01' },
      { ...training, id: 't3', heldOn: '2026-07-01' },
    ];
    const attendances = [attendance, { ...attendance, id: 'x0', training: 't0', attendedOn: '2026-03-01' }];
    assert.equal(
      sentenceOf('personUntrained', '10.edu', { people, trainings, attendances }),
      '従事者1名全員に対し、契約期間中に情報セキュリティ教育を実施しました（令和8年6月1日から令和8年6月1日まで1回）。',
    );
  });

  it('is told from the first of the trainings to the last', () => {
    const trainings = [training, { ...training, id: 't2', heldOn: '2026-09-01' }];
    const attendances = [{ ...attendance, id: 'x2', training: 't2', attendedOn: '2026-09-01' }, attendance];
    const { params } = reasonOf('personUntrained', '10.edu', { people, trainings, attendances });
    assert.deepEqual([params.trainings, params.firstOn, params.lastOn], [2, '2026-06-01', '2026-09-01']);
  });

  const subjects = (trainings: readonly JsonObject[], asOf = '2026-11-24') =>
    verdictOf('trainingSubjectMissing', '10.edu', { trainings }, { asOf });

  it('covers the six subjects by what was held in the period', () => {
    const parts = [
      { ...training, subjects: six.slice(0, 3) },
      { ...training, id: 't2', heldOn: '2026-09-01', subjects: six.slice(3) },
    ];
    assert.equal(subjects(parts, '2026-08-31'), 'notSatisfied');
    assert.equal(subjects(parts, '2026-09-01'), 'satisfied');
    assert.equal(subjects([{ ...training, heldOn: '2026-03-31' }]), 'notSatisfied');
    assert.equal(subjects([{ ...training, heldOn: '' }]), 'undetermined');
    assert.equal(subjects([{ ...training, heldOn: '', subjects: six.slice(1) }]), 'notSatisfied');
  });

  it('can’t be declared away', () => {
    const rows = {
      people,
      emptyRegisters: ['trainings', 'attendances'].map((id) => ({ id, reason: '教育を要しないため' })),
    };
    assert.deepEqual(
      dutyOf('10.edu', rows).reasons.map(({ verdict }) => verdict),
      ['notSatisfied', 'undetermined'],
    );
  });
});
