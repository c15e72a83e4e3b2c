import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf } from '../catalogue/checklist.ts';
import { ipaWebsite7 } from '../catalogue/checklist-editions.ts';
import type { ChecklistAnswer } from './checklist-answers.ts';
import { checklistState, lacksOf } from './checklist-state.ts';

const cell = (id: string) => {
  const found = cellsOf(ipaWebsite7).find((one) => one.id === id);
  assert.ok(found);
  return found;
};

const stateWith = (others: Readonly<Record<string, ChecklistAnswer>>) =>
  checklistState(ipaWebsite7, (id) => others[id] ?? { answer: 'handled', done: [`${id}-a`], answeredOn: '2026-11-01' });

describe('the state of a checklist', () => {
  it('counts its cells by their answers', () => {
    const { counts } = stateWith({
      '8-(i)': { answer: 'notNeeded', reason: 'メールを送らないため' },
      '9-(i)': { answer: 'notHandled' },
      '11-(i)': {},
    });
    assert.deepEqual(counts, { handled: 35, notHandled: 1, notNeeded: 1, unanswered: 1 });
  });

  it('was answered on the day of the last answer, once every cell has one', () => {
    assert.equal(
      stateWith({ '8-(i)': { answer: 'handled', done: ['8-(i)-a'], answeredOn: '2026-11-09' } }).answeredOn,
      '2026-11-09',
    );
    assert.equal(stateWith({ '8-(i)': {} }).answeredOn, null);
  });
});

describe('an answer lacks', () => {
  for (const [id, answer, lacks] of [
    ['1-(ii)', undefined, ['unanswered']],
    ['1-(ii)', { reason: '書きかけ' }, ['unanswered']],
    ['1-(ii)', { answer: 'handled' }, []],
    ['2-(i)', { answer: 'handled' }, []],
    ['3-(i)', { answer: 'handled' }, ['alternativeNotNamed']],
    ['3-(i)', { answer: 'handled', done: ['1-(i)-a'] }, ['alternativeNotNamed']],
    ['3-(i)', { answer: 'handled', done: ['3-(i)-b'] }, []],
    ['8-(i)', { answer: 'handled', done: ['8-(i)-b'] }, ['conditionNotExplained']],
    ['8-(i)', { answer: 'handled', done: ['8-(i)-b'], reason: '件名に受付番号を入れるため' }, []],
    ['8-(i)', { answer: 'handled', done: ['8-(i)-a', '8-(i)-b'] }, []],
    ['1-(iii)', { answer: 'notNeeded', reason: ' ' }, ['reasonMissing']],
    ['1-(iii)', { answer: 'notHandled', reason: '12月に対応' }, []],
    ['1-(ii)', { answer: 'notHandled' }, ['reasonMissing', 'interimMeasureMissing', 'officialNotInformed']],
    ['1-(ii)', { answer: 'notHandled', reason: 'r', interimMeasure: 'm', officialInformedOn: '2026-11-01' }, []],
  ] as const)
    it(`${lacks.join(', ') || 'nothing'}: ${id} ${JSON.stringify(answer)}`, () => {
      assert.deepEqual(lacksOf(cell(id), answer as ChecklistAnswer | undefined), lacks);
    });
});
