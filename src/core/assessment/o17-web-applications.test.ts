import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonsOf, verdictOn } from '../../../test/support/judged-rows.ts';
import { cellsOf } from '../catalogue/checklist.ts';
import { ipaWebsite7 } from '../catalogue/checklist-editions.ts';

const today = '2026-11-24';
const application = { id: 'y1', name: '申請', releasedOn: '2026-05-01', changedOn: '2026-08-01' };
const diagnosis = {
  title: '診断',
  diagnosisKind: 'webApplication',
  webApplication: 'y1',
  heldOn: '2026-08-01',
};

describe('17): a web application without a checklist', () => {
  it('is a breach once it is open, where the checklist is asked for, and leaves its measures unknown', () => {
    const missing = (duty: string, releasedOn: string) =>
      verdictOn('checklistMissing', { webApplications: [{ ...application, releasedOn }] }, today, { duty });
    assert.deepEqual(
      ['17.checklist', '17.design'].map((duty) => [missing(duty, today), missing(duty, '2026-11-25')]),
      [
        ['notSatisfied', 'undetermined'],
        ['undetermined', 'undetermined'],
      ],
    );
  });

  it('is followed up where an instruction is about 17), be it named by an incident too', () => {
    const act = { id: 'a1', title: '指示', actKind: 'instruction', on: '2026-08-05' };
    const open = (obligation: number, incidents: readonly object[] = []) =>
      verdictOn('instructionOpen', { acts: [{ ...act, obligation }], incidents } as never, today, {
        duty: '17.follow',
      });
    assert.deepEqual(
      [16, 17, 18].map((one) => open(one)),
      ['satisfied', 'notSatisfied', 'satisfied'],
    );
    const incident = { id: 'n1', title: '誤送信', recognisedAt: '2026-08-02T09:00:00+09:00', instruction: 'a1' };
    assert.deepEqual([open(17, [incident]), open(16, [incident])], ['notSatisfied', 'satisfied']);
  });
});

describe('17): a web application is diagnosed', () => {
  const judged = (rule: string, heldOn: string, change: object = {}, asOf = today) =>
    verdictOn(rule, { webApplications: [{ ...application, ...change }], diagnoses: [{ ...diagnosis, heldOn }] }, asOf, {
      duty: '17.test',
    });

  it('before it opens', () => {
    assert.equal(judged('diagnosisMissingBeforeOpening', '2026-05-01'), 'satisfied');
    assert.equal(judged('diagnosisMissingBeforeOpening', '2026-05-02'), 'notSatisfied');
    assert.equal(judged('diagnosisMissingBeforeOpening', '2026-04-01', { releasedOn: '' }), 'undetermined');
  });

  it('after each change that came by then: a change to come asks for nothing yet', () => {
    const rule = 'diagnosisMissingAfterChange';
    assert.equal(judged(rule, '2026-08-01'), 'satisfied');
    assert.equal(judged(rule, '2026-07-31'), 'notSatisfied');
    assert.equal(judged(rule, '2026-04-20', {}, '2026-07-31'), 'satisfied');
    assert.equal(judged(rule, '2026-04-20', {}, '2026-08-01'), 'notSatisfied');
    assert.equal(judged(rule, '2026-11-25'), 'notSatisfied');
  });

  it('after each new threat to it, or to whatever is in operation', () => {
    const threat = { title: '新しい手口', learnedOn: '2026-09-01' };
    const after = (change: object, heldOn: string, asOf = today, more: object = {}) =>
      verdictOn(
        'diagnosisMissingAfterThreat',
        {
          threats: [{ ...threat, ...change }],
          webApplications: [
            { ...application, ...more },
            { id: 'y2', name: '検索', releasedOn: '2026-12-01' },
          ],
          diagnoses: [{ ...diagnosis, heldOn }],
        },
        asOf,
      );
    assert.equal(after({}, '2026-09-01'), 'satisfied');
    assert.equal(after({}, '2026-08-31'), 'notSatisfied');
    assert.equal(after({ webApplication: 'y1' }, '2026-08-31'), 'notSatisfied');
    assert.equal(after({ webApplication: 'y2' }, '2026-08-31'), 'satisfied');
    assert.equal(after({ webApplication: 'gone' }, '2026-09-01'), 'undetermined');
    assert.equal(after({}, '2026-08-01', '2026-08-31'), 'satisfied');
    assert.equal(after({}, '2026-08-31', today, { releasedOn: '2026-11-25' }), 'satisfied');
    assert.equal(after({}, '2026-08-31', '2026-11-25', { releasedOn: '2026-11-25' }), 'notSatisfied');
    assert.equal(verdictOn('diagnosisMissingAfterThreat', {}, today), 'satisfied');
  });

  it('after a new threat also where nobody said since when it is in operation, or which applications there are', () => {
    const threats = [{ title: '新しい手口', learnedOn: '2026-09-01' }];
    const rule = 'diagnosisMissingAfterThreat';
    const webApplications = [{ id: 'y1', name: '申請' }];
    const since = (heldOn: string) => ({ threats, webApplications, diagnoses: [{ ...diagnosis, heldOn }] });
    assert.equal(verdictOn(rule, since('2026-08-31'), today), 'undetermined');
    assert.equal(verdictOn(rule, since('2026-09-01'), today), 'satisfied');
    assert.equal(verdictOn(rule, { threats }, today), 'undetermined');
    const emptyRegisters = [{ id: 'webApplications', reason: '作らないため' }];
    assert.equal(verdictOn(rule, { threats, emptyRegisters }, today), 'undetermined');
  });

  it('and what diagnoses found is closed: of one of which nobody knows the diagnosis it is not known', () => {
    const found = { title: '指摘', foundBy: 'diagnosis', severity: 'high', foundOn: '2026-06-01', dueOn: '2027-01-31' };
    const diagnoses = [
      { ...diagnosis, id: 'd1', heldOn: '2026-06-01' },
      { id: 'd2', title: '診断', heldOn: '2026-06-01' },
      { id: 'd3', title: '診断', diagnosisKind: 'platform', heldOn: '2026-06-01' },
    ];
    const open = (change: object, duty: string) =>
      verdictOn('findingOpen', { findings: [{ ...found, ...change }], diagnoses }, today, { duty });
    const asked = (duty: string) =>
      [{ diagnosis: 'd1' }, { diagnosis: 'd2' }, { diagnosis: 'gone' }, {}, { diagnosis: 'd3' }].map((change) =>
        open(change, duty),
      );
    const [breach, open1] = ['notSatisfied', 'undetermined'];
    assert.deepEqual(asked('17.test'), [breach, open1, open1, open1, 'satisfied']);
    assert.deepEqual(asked('15.8.scan'), ['satisfied', breach, breach, breach, breach]);
    assert.equal(open({ closedOn: today }, '17.test'), 'satisfied');
  });
});

describe('17): the checklist', () => {
  const checklist = {
    id: 'c1',
    title: '公開前',
    webApplication: 'y1',
    edition: '改訂第7版',
    submittedOn: '2026-04-20',
  };
  const two = [application, { id: 'y2', name: '検索', releasedOn: '2026-06-01' }];

  it('is one for each web application: of two, the one without is named', () => {
    const rows = { webApplications: two, checklists: [checklist] };
    const asked = (duty: string, asOf = today) => verdictOn('checklistMissing', rows, asOf, { duty });
    assert.equal(asked('17.checklist'), 'notSatisfied');
    assert.equal(asked('17.design'), 'undetermined');
    assert.equal(asked('17.checklist', '2026-05-31'), 'undetermined');
    const [reason] = reasonsOf('checklistMissing', rows, today);
    assert.deepEqual(
      reason?.missing?.map(({ about }) => about.entryId),
      ['y2'],
    );
    const both = { ...rows, checklists: [checklist, { ...checklist, id: 'c2', webApplication: 'y2' }] };
    assert.equal(verdictOn('checklistMissing', both, today), 'satisfied');
  });

  it('is never declared away where there are web applications', () => {
    const emptyRegisters = [{ id: 'checklists', reason: '不要のため' }];
    for (const rule of ['rootMeasureOpen', 'checklistIncomplete', 'checklistNotSubmitted'])
      assert.equal(verdictOn(rule, { webApplications: two, emptyRegisters }, today), 'undetermined', rule);
  });

  it('is submitted on a day that has come', () => {
    const on = (submittedOn: string) =>
      verdictOn('checklistNotSubmitted', { checklists: [{ ...checklist, submittedOn }] }, today);
    assert.equal(on(today), 'satisfied');
    assert.equal(on('2026-11-25'), 'notSatisfied');
    assert.equal(on(''), 'notSatisfied');
  });

  it('counts what was answered by the day asked about, and reasons that say something', () => {
    const cells = cellsOf(ipaWebsite7);
    const answers = (change: object) =>
      cells.map((cell) => ({
        id: `c1:${cell.id}`,
        answer: 'handled',
        answeredOn: '2026-04-10',
        ...(cell.items.length > 1 ? { done: cell.items.map(({ id }) => id) } : {}),
        ...(cell.id === '9-(i)' ? change : {}),
      }));
    const judged = (rule: string, change: object, asOf = today) =>
      verdictOn(rule, { checklists: [checklist], checklistAnswers: answers(change) }, asOf);
    const open = {
      answer: 'notHandled',
      reason: '改修を次期に行うため',
      interimMeasure: 'WAFで遮断',
      officialInformedOn: '2026-04-12',
    };
    assert.equal(judged('checklistIncomplete', {}), 'satisfied');
    assert.equal(judged('checklistIncomplete', {}, '2026-04-09'), 'undetermined');
    assert.equal(judged('rootMeasureOpen', open), 'satisfied');
    assert.equal(judged('rootMeasureOpen', open, '2026-04-11'), 'notSatisfied');
    for (const change of [{ reason: '未定' }, { interimMeasure: 'なし' }, { officialInformedOn: '2026-11-25' }])
      assert.equal(judged('rootMeasureOpen', { ...open, ...change }), 'notSatisfied', JSON.stringify(change));
  });
});
