import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attendances } from './attendances.ts';
import { noHeaderRow, unheadedTable } from './guess-columns.ts';
import { people } from './people.ts';
import { software } from './software.ts';
import { previewTableImport } from './table-import.ts';

const find = (): undefined => undefined;

const guessesOf = (rows: readonly (readonly string[])[], existing: Parameters<typeof unheadedTable>[2] = []) =>
  unheadedTable(people, rows, existing, find).columns.map(({ guess }) => guess);

const staff = [
  ['青葉 一郎', 'あおば いちろう', '株式会社みどり', '2026-04-01', '本社', 'メモ'],
  ['若葉 花子', 'ワカバ ハナコ', '株式会社あさひ', '令和8年5月1日', '本社', ''],
];

describe('the columns of a table without a header', () => {
  it('are guessed from what stands in them: days, readings, and words in the order of the register', () => {
    assert.deepEqual(guessesOf(staff).slice(0, 4), ['name', 'kana', 'company', 'startedOn']);
  });

  it('are guessed by the rows that they name', () => {
    const titles: Readonly<Record<string, string>> = { 初回: 'trainings', 青葉: 'people' };
    const named = (register: string, title: string) => (titles[title] === register ? 'x1' : undefined);
    const { columns } = unheadedTable(attendances, [['青葉', '初回', '2026-05-01']], [], named);
    assert.deepEqual(
      columns.map(({ guess }) => guess),
      ['person', 'training', 'attendedOn'],
    );
  });

  it('are guessed by what the register holds already before anything else', () => {
    const row = { id: 'p1', revision: 1, changedAt: '', changedBy: '', data: { name: '別', department: '監査室' } };
    const cells = [
      ['監査室', '青葉 一郎'],
      ['監査室', '若葉 花子'],
    ];
    assert.deepEqual(guessesOf(cells, [row]), ['department', 'name']);
  });

  it('are not guessed where their cells say nothing of a field', () => {
    const table = unheadedTable(
      software,
      [
        ['☆', '12'],
        ['☆', '13'],
      ],
      [],
      find,
    );
    assert.equal(table.columns[0]?.guess, null);
  });

  it('tell a first row of other headings from data', () => {
    assert.equal(unheadedTable(people, staff, [], find).isFirstHeading, false);
    const headed = [['ひと', 'よみかた', 'しょぞく', 'はじめ', 'ばしょ', ''], ...staff];
    const { isFirstHeading, columns } = unheadedTable(people, headed, [], find);
    assert.equal(isFirstHeading, true);
    assert.equal(columns[3]?.guess, 'startedOn');
  });

  it('once said are read from the first row on', () => {
    const assigned = { A: 'name', B: 'kana', C: 'company', D: 'startedOn' };
    const options = { today: '2026-11-24', newId: () => 'new', findReference: find, assigned, headerRow: noHeaderRow };
    const preview = previewTableImport(people, { encoding: 'utf-8', sheet: null, rows: staff }, [], options);
    assert.ok(!('type' in preview));
    assert.deepEqual(
      preview.rows.map(({ row, data }) => [row, data.name, data.startedOn]),
      [
        [1, '青葉 一郎', '2026-04-01'],
        [2, '若葉 花子', '2026-05-01'],
      ],
    );
  });
});
