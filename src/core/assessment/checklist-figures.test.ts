import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';
import { cellsOf } from '../catalogue/checklist.ts';
import { ipaWebsite7 } from '../catalogue/checklist-editions.ts';

const today = '2026-11-24';
const cells = cellsOf(ipaWebsite7);
const [first, second] = cells.filter(({ kind }) => kind === 'root');
const other = cells.find(({ kind }) => kind !== 'root');
assert.ok(first && second && other);
const checklist = (id: string, edition = '改訂第7版') => ({ id, title: id, edition, webApplication: 'y1' });

/** Answers of a checklist: every cell handled, but for those that are given. */
const answers = (id: string, given: Readonly<Record<string, object | null>> = {}) =>
  cells.flatMap((cell) => {
    const change = given[cell.id];
    if (change === null) return [];
    const done = cell.items.length > 1 ? { done: cell.items.map((item) => item.id) } : {};
    return [{ id: `${id}:${cell.id}`, answer: 'handled', answeredOn: '2026-04-10', ...done, ...change }];
  });
const put = {
  answer: 'notHandled',
  reason: '改修を次期に行うため',
  interimMeasure: 'WAFで遮断',
  officialInformedOn: '2026-04-12',
};

const told = (checklists: Rows[string], checklistAnswers: Rows[string]) => {
  const [reason] = reasonsOf('checklistIncomplete', { checklists, checklistAnswers }, today);
  assert.ok(reason);
  const { cells: all, handled, notHandled, notNeeded, unanswered, faulty, rootOpen } = reason.params;
  return [reason.verdict, all, handled, notHandled, notNeeded, unanswered, faulty, rootOpen];
};
const count = cells.length;

describe('the figures of checklists', () => {
  it('count the cells of all of them by their answers', () => {
    assert.deepEqual(told([checklist('k1')], []), ['undetermined', count, 0, 0, 0, count, 0, 0]);
    assert.deepEqual(told([checklist('k1')], answers('k1')), ['satisfied', count, count, 0, 0, 0, 0, 0]);
    const both = told([checklist('k1'), checklist('k2')], answers('k1'));
    assert.deepEqual(both, ['undetermined', 2 * count, count, 0, 0, count, 0, 0]);
    const unknown = told([checklist('k1'), checklist('k2', '不明')], answers('k1'));
    assert.deepEqual(unknown, ['undetermined', count, count, 0, 0, 0, 0, 0]);
  });

  it('count root measures that are left open, and no other', () => {
    const open = told([checklist('k1')], answers('k1', { [first.id]: put, [second.id]: put }));
    assert.deepEqual(open, ['satisfied', count, count - 2, 2, 0, 0, 0, 2]);
    const ofAnother = told([checklist('k1')], answers('k1', { [other.id]: put }));
    assert.deepEqual(ofAnother.slice(3), [1, 0, 0, 0, 0]);
    const unneeded = told(
      [checklist('k1')],
      answers('k1', { [first.id]: { answer: 'notNeeded', reason: '該当機能がないため' } }),
    );
    assert.deepEqual(unneeded, ['satisfied', count, count - 1, 0, 1, 0, 0, 0]);
  });

  it('count answers that can’t stand, and cells without any', () => {
    const bare = told([checklist('k1')], answers('k1', { [first.id]: { ...put, reason: '' }, [other.id]: null }));
    assert.deepEqual(bare, ['notSatisfied', count, count - 2, 1, 0, 1, 1, 1]);
    const later = told([checklist('k1')], answers('k1', { [first.id]: { answeredOn: '2026-11-25' } }));
    assert.deepEqual(later, ['undetermined', count, count - 1, 0, 0, 1, 0, 0]);
    const onTheDay = told([checklist('k1')], answers('k1', { [first.id]: { answeredOn: today } }));
    assert.equal(onTheDay[0], 'satisfied');
    const undated = told([checklist('k1')], answers('k1', { [first.id]: { answeredOn: undefined } }) as Rows[string]);
    assert.equal(undated[0], 'satisfied');
  });
});
