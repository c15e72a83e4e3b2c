import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  charactersQuestion,
  columnQuestion,
  hiddenColumnsQuestion,
  hiddenRowsQuestion,
  sheetQuestion,
} from './import-question.ts';

const columns = columnQuestion('company', { ja: '所属会社', en: 'Company' }, [
  { letter: 'C', header: '所属会社' },
  { letter: 'D', header: '所属' },
]);

describe('a question that a table leaves open', () => {
  it('is asked as a question, in both languages, and has an answer', () => {
    const all = [
      columns,
      sheetQuestion(['サーバ', '端末']),
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

  it('of columns names the field, and each column by its letter and heading; the others are left unread', () => {
    assert.equal(columns.ask.ja, '「所属会社」を、どの列から読みますか。');
    assert.deepEqual(
      columns.answers.map(({ value, label }) => [value, label.ja]),
      [
        ['C:company,D:', 'C列「所属会社」'],
        ['C:,D:company', 'D列「所属」'],
      ],
    );
  });
});
