import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noHeaderRow } from '../core/registers/guess-columns.ts';
import { importWish } from './import-wish.ts';
import { problemOf } from './problem.ts';

function refusedPlace(columns: string, header: readonly string[], answers: readonly string[]): string {
  const wish = importWish(columns, header, answers);
  if (wish.ok) return 'read';
  const { detail, problems = [] } = problemOf(wish.refusal);
  assert.match(detail.ja, /読めません。/);
  assert.match(detail.en, /can’t be read/);
  return problems.map(({ path }) => path).join();
}

describe('how a table is to be read', () => {
  it('is what a request says', () => {
    assert.deepEqual(importWish('', [], []), {
      ok: true,
      value: { assigned: {}, headerRow: undefined, answers: {} },
    });
    assert.deepEqual(importWish('c: name ,D:,', ['3'], ['hiddenRows:take', 'sheet:4月:前半', 'characters:keep']), {
      ok: true,
      value: {
        assigned: { C: 'name', D: '' },
        headerRow: 2,
        answers: { hiddenRows: 'take', sheet: '4月:前半', characters: 'keep' },
      },
    });
    const none = importWish('', ['none'], []);
    assert.equal(none.ok && none.value.headerRow, noHeaderRow);
  });

  it('is refused by name where a header is none', () => {
    for (const header of ['0', '-1', '1.5', '２', 'None', '', '1000000', 'A1'])
      assert.equal(refusedPlace('', [header], []), 'header', header);
    assert.equal(refusedPlace('', ['1', '2'], []), 'header');
  });

  it('is refused by name where an answer is none', () => {
    for (const answer of ['', 'take', 'hiddenRows', 'hiddenRows:', 'hiddenRows:yes', 'sheet:', 'columns:A', 'x:take'])
      assert.equal(refusedPlace('', [], [answer]), 'answer', answer);
    assert.equal(refusedPlace('', [], ['constructor:take']), 'answer');
    assert.equal(refusedPlace('', [], ['hiddenRows:take', 'hiddenRows:leave']), 'answer');
    assert.equal(refusedPlace('', [], ['hiddenRows:take', 'hiddenRows:take']), 'read');
  });

  it('is refused by name where a column is none', () => {
    for (const columns of ['C', ':name', 'C:name:more', 'C:name,C:company'])
      assert.equal(refusedPlace(columns, [], []), 'columns', columns);
  });
});
