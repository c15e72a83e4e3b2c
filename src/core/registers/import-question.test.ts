import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  charactersQuestion,
  columnQuestion,
  hiddenColumnsQuestion,
  hiddenRowsQuestion,
  sheetQuestion,
} from './import-question.ts';

const headed = [
  { letter: 'C', header: '所属会社' },
  { letter: 'D', header: '所属' },
] as const;
const label = { ja: '所属会社', en: 'Company' };
const columns = columnQuestion('company', label, headed, 'C');
const undecided = columnQuestion('company', label, headed, null);

describe('a question that a table leaves open', () => {
  it('is asked as a question, in both languages, and has an answer', () => {
    const all = [
      columns,
      undecided,
      sheetQuestion(['サーバ', '端末'], 'サーバ'),
      hiddenRowsQuestion,
      hiddenColumnsQuestion,
      charactersQuestion,
    ];
    for (const { ask, answers } of all) {
      assert.match(ask.ja, /か。$/);
      assert.match(ask.en, /\?$/);
      assert.ok(answers.length > 0);
    }
  });

  it('can be answered so that everything stays as it is', () => {
    const stays = ({ answers }: typeof columns): readonly string[] =>
      answers
        .filter(({ value, label: { ja } }) => ja.startsWith('そのまま') || value === 'leave')
        .map(({ value }) => value);
    assert.deepEqual(
      [columns, undecided, sheetQuestion(['サーバ', '端末'], '端末'), hiddenRowsQuestion, hiddenColumnsQuestion].map(
        stays,
      ),
      [['C:company,D:'], ['C:,D:'], ['端末'], ['leave'], ['leave']],
    );
    assert.deepEqual(stays(charactersQuestion), ['keep']);
  });

  it('of columns names the field, and each column by its letter and heading; the others are left unread', () => {
    assert.equal(columns.ask.ja, '「所属会社」を、どの列から読みますか。');
    assert.deepEqual(
      columns.answers.map(({ value, label }) => [value, label.ja]),
      [
        ['C:company,D:', 'そのまま（C列「所属会社」）'],
        ['C:,D:company', 'D列「所属」'],
      ],
    );
  });
});
