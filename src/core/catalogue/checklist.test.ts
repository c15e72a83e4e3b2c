import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf } from './checklist.ts';
import { checklistOfEdition, ipaWebsite7, isChecklistCell } from './checklist-editions.ts';

const cells = cellsOf(ipaWebsite7);
const items = cells.flatMap((cell) => cell.items);

describe('the checklist ipa-website-7', () => {
  it('has 11 classes, 47 items and 38 answers: 23 root measures and 15 additional ones', () => {
    const root = cells.filter(({ kind }) => kind === 'root').length;
    assert.deepEqual(
      [ipaWebsite7.classes.length, items.length, cells.length, root, cells.length - root],
      [11, 47, 38, 23, 15],
    );
  });

  it('has eight groups of which one item suffices', () => {
    assert.deepEqual(
      cells.filter((cell) => cell.items.length > 1).map(({ id }) => id),
      ['1-(i)', '3-(i)', '4-(iv)', '6-(i)', '7-(i)', '8-(i)', '9-(i)', '10-(i)'],
    );
  });

  it('keeps 2-(i) and 2-(ii) apart, though both have a small box', () => {
    const second = ipaWebsite7.classes[1]?.cells ?? [];
    assert.deepEqual(
      second.map(({ id, items: [item] }) => [id, item?.hasBox]),
      [
        ['2-(i)', true],
        ['2-(ii)', true],
      ],
    );
  });

  it('asks for a reason where an alternative holds only when the first can’t be used', () => {
    assert.deepEqual(
      items.filter(({ onlyWhen }) => onlyWhen !== undefined).map(({ id, onlyWhen }) => [id, onlyWhen?.instead]),
      [
        ['1-(i)-b', '1-(i)-a'],
        ['7-(i)-b', '7-(i)-a'],
        ['8-(i)-b', '8-(i)-a'],
      ],
    );
  });

  it('stands in the rows 5–22, 27–43 and 48–59 of the sheet, in order, each item in its own', () => {
    const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    assert.deepEqual(
      items.map(({ row }) => row),
      [...range(5, 22), ...range(27, 43), ...range(48, 59)],
    );
    for (const cell of cells) assert.equal(cell.row, cell.items[0]?.row, cell.id);
  });

  it('names its cells by what the numbers of their items have in common', () => {
    for (const cell of cells) {
      const number = ipaWebsite7.classes.find((one) => one.cells.includes(cell))?.number;
      assert.ok(cell.id.startsWith(`${number}-`), cell.id);
      for (const { id } of cell.items) assert.equal(id.replace(/-[a-z]$/, ''), cell.id);
    }
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  });

  it('is found by the spellings that people use, and by no others', () => {
    for (const text of ['改訂第7版', '改訂第７版', '第7版', ' ipa-website-7', 'Revision 7'])
      assert.equal(checklistOfEdition(text), ipaWebsite7, text);
    for (const text of ['改訂第8版', '', '17']) assert.equal(checklistOfEdition(text), undefined, text);
    assert.ok(isChecklistCell('8-(i)'));
    assert.ok(!isChecklistCell('8-(i)-a'));
  });
});
