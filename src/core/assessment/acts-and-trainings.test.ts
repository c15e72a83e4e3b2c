import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backingBy, file } from '../../../test/support/backed-contract.ts';
import { type Rows, reasonsOf, verdictOn } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';

describe('11): an incident that is closed', () => {
  const incident = { id: 'n1', title: '誤送信', recognisedAt: '2026-09-01T09:00:00+09:00', closedOn: '2026-09-20' };
  const act = { id: 'a1', title: '協議', actKind: 'consultation', on: '2026-09-01', obligation: 11 };
  const of = (acts: Rows[string], change: object = {}, more: Rows[string] = []) =>
    verdictOn('incidentNotConsulted', { incidents: [{ ...incident, ...change }, ...more], acts }, today);

  it('was consulted about from the day of its recognition on, by an act of 11) that names no other', () => {
    assert.equal(of([act]), 'satisfied');
    assert.equal(of([{ ...act, on: '2026-08-31' }]), 'undetermined');
    assert.equal(of([{ ...act, obligation: 12 }]), 'undetermined');
    assert.equal(of([{ ...act, actKind: 'permission' }]), 'undetermined');
    assert.equal(of([{ ...act, actKind: 'instruction' }]), 'satisfied');
    const named = { ...incident, id: 'n2', closedOn: '' };
    assert.equal(of([act], {}, [{ ...named, consultation: 'a1' }]), 'undetermined');
    assert.equal(of([act], {}, [{ ...named, instruction: 'a1' }]), 'undetermined');
    assert.equal(of([{ ...act, obligation: 12 }], { consultation: 'a1' }), 'satisfied');
  });

  it('is none while it is open, or a drill', () => {
    const situation = (change: object) =>
      reasonsOf('incidentNotConsulted', { incidents: [{ ...incident, ...change }] }, today)[0]?.situation;
    assert.equal(situation({}), 'judged');
    assert.equal(situation({ drill: true }), 'noneConcerned');
    assert.equal(situation({ closedOn: '' }), 'noneConcerned');
  });
});

describe('11): an instruction', () => {
  const act = { id: 'a1', title: '指示', actKind: 'instruction', on: '2026-09-01', obligation: 11 };
  const of = (change: object, more: Rows = {}) => {
    const reason = reasonsOf('instructionOpen', { acts: [{ ...act, ...change }], ...more }, today).find(({ dutyIds }) =>
      dutyIds.includes('11.follow'),
    );
    return [reason?.verdict, reason?.situation];
  };

  it('is followed once it is resolved; one of an incident is about 11), whatever else it says', () => {
    assert.deepEqual(of({}), ['notSatisfied', 'judged']);
    assert.deepEqual(of({ resolvedOn: '2026-09-10' }), ['satisfied', 'judged']);
    assert.deepEqual(of({ obligation: 12 }), ['satisfied', 'noneConcerned']);
    const incidents = [{ id: 'n1', title: '誤送信', recognisedAt: '2026-09-01T09:00:00+09:00', instruction: 'a1' }];
    assert.deepEqual(of({ obligation: 14 }, { incidents }), ['notSatisfied', 'judged']);
    assert.deepEqual(of({ obligation: null }), ['undetermined', 'judged']);
    assert.deepEqual(of({ obligation: null, resolvedOn: '2026-09-10' }), ['satisfied', 'noneConcerned']);
    assert.deepEqual(of({ actKind: '' }), ['undetermined', 'judged']);
  });
});

describe('10): trainings of the period', () => {
  const six = ['vulnerability', 'malware', 'denialOfService', 'targetedAttack', 'accessControl', 'leakage'];
  const training = { id: 't1', title: '教育', heldOn: '2026-06-01', subjects: six };
  const of = (...trainings: Rows[string]) => {
    const [reason] = reasonsOf('trainingSubjectMissing', { trainings }, today);
    return [reason?.verdict, reason?.situation, (reason?.params.missing as readonly string[] | undefined)?.length];
  };

  it('take up each of six subjects, as far as it is known when they were held', () => {
    assert.deepEqual(of(training), ['satisfied', 'judged', 0]);
    const part = { ...training, subjects: six.slice(0, 4) };
    assert.deepEqual(of(part), ['notSatisfied', 'judged', 2]);
    assert.deepEqual(of(part, { ...training, id: 't2', heldOn: '', subjects: six.slice(4) }), [
      'undetermined',
      'judged',
      2,
    ]);
    assert.deepEqual(of(part, { ...training, id: 't2', heldOn: '', subjects: six.slice(5) }), [
      'notSatisfied',
      'judged',
      2,
    ]);
    assert.deepEqual(of(part, { ...training, id: 't2', heldOn: '2025-06-01' }), ['notSatisfied', 'judged', 2]);
    assert.deepEqual(of(part, { ...training, id: 't2', heldOn: '2026-02-30', subjects: [] }), [
      'undetermined',
      'judged',
      2,
    ]);
    assert.deepEqual(of(), ['undetermined', 'emptyRegister', 6]);
    const emptyRegisters = [{ id: 'trainings', reason: '教育は不要のため' }];
    const [said] = reasonsOf('trainingSubjectMissing', { emptyRegisters }, today);
    assert.deepEqual(
      [said?.verdict, said?.situation === 'emptyRegister', said?.params.emptyBecause],
      ['undetermined', false, '教育は不要のため'],
    );
  });

  it('are borne out by the material of one that was held in it', () => {
    const trainings = [training, { ...training, id: 't2', heldOn: '2025-06-01' }];
    const by = (id: string) =>
      backingBy('trainingSubjectMissing', '10.edu', {
        trainings,
        evidenceItems: [file('trainings', id, 'trainingMaterial')],
      }).reached;
    assert.deepEqual([by('t1'), by('t2')], [['evidence'], ['statement']]);
  });

  it('count for a person as far as attendance and training can be read', () => {
    const people = [{ id: 'p1', name: '山田', startedOn: '2026-04-01' }];
    const attended = (attendance: object, held: object = {}) =>
      verdictOn(
        'personUntrained',
        {
          people,
          trainings: [{ ...training, ...held }],
          attendances: [{ id: 'x1', training: 't1', person: 'p1', attendedOn: '2026-06-01', ...attendance }],
        },
        today,
      );
    assert.equal(attended({}), 'satisfied');
    assert.equal(attended({ attendedOn: '' }), 'undetermined');
    assert.equal(attended({}, { heldOn: '' }), 'undetermined');
    assert.equal(attended({ attendedOn: '2025-06-01' }, { heldOn: '' }), 'notSatisfied');
    assert.equal(attended({ training: 'gone' }), 'undetermined');
    assert.equal(attended({ attendedOn: '2026-02-30' }), 'undetermined');
    assert.equal(attended({}, { heldOn: '2026-02-30' }), 'undetermined');
    const [reason] = reasonsOf(
      'personUntrained',
      { people, trainings: [training], attendances: [{ training: 't1', person: 'p1', attendedOn: '2026-06-01' }] },
      today,
    );
    assert.deepEqual(
      [reason?.params.trainings, reason?.params.firstOn, reason?.params.lastOn],
      [1, '2026-06-01', '2026-06-01'],
    );
  });
});

describe('14): the use of a service', () => {
  const service = { id: 'v1', service: '基盤', serviceKind: 'contracted', usedFrom: '2026-05-01' };

  it('counts those that were reviewed since it began', () => {
    const reviewed = (usageReviewedOn: string) =>
      reasonsOf('usageNotReviewed', { cloudServices: [{ ...service, usageReviewedOn }] }, today)[0]?.params.reviewed;
    assert.deepEqual([reviewed('2026-04-30'), reviewed('2026-05-01'), reviewed('')], [0, 1, 0]);
  });

  it('with a risk that stays too high is broken for its days', () => {
    const risk = { id: 'k1', cloudService: 'v1', residual: 4, assessedOn: '2026-04-20' };
    const of = (change: object, use: object = {}) => {
      const [reason] = reasonsOf(
        'riskNotAcceptable',
        { cloudServices: [{ ...service, ...use }], riskAssessments: [{ ...risk, ...change }] },
        today,
      );
      return [reason?.verdict, reason?.ofDay];
    };
    assert.deepEqual(of({ residual: 3 }), ['satisfied', undefined]);
    assert.deepEqual(of({}), ['notSatisfied', undefined]);
    assert.deepEqual(of({ acceptedBy: '山本' }), ['satisfied', undefined]);
    assert.deepEqual(of({}, { usedTo: '2026-11-23' }), ['notSatisfied', 'satisfied']);
    assert.deepEqual(of({}, { usedTo: today }), ['notSatisfied', undefined]);
    assert.deepEqual(of({ cloudService: 'gone' }), ['notSatisfied', undefined]);
  });
});
