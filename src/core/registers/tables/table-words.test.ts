import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerReader } from '../header-match.ts';
import { people } from '../people.ts';
import { readNumber } from '../read-number-cell.ts';
import { subcontracts } from '../subcontracts.ts';
import { dittoOf, isPartlyDitto } from './ditto.ts';
import { furnitureOf } from './furniture.ts';
import { readNumberCell } from './number-reading.ts';

const kinds = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((row) => `${row.join('|')} ${furnitureOf(row)}`);
const lone = (...texts: readonly string[]): string[][] => texts.map((text) => [text]);
const all = (rows: readonly (readonly string[])[], kind: string): void =>
  assert.deepEqual(
    kinds(rows),
    rows.map((row) => `${row.join('|')} ${kind}`),
  );

describe('what stands around a table', () => {
  it('is a note in the wordings that offices use', () => {
    all(lone('（※）一部は除く', '†1 暫定', '‡ 予定', '註：版は推定', '参照：別紙1', '※\u30001 納入時点'), 'note');
    all(
      lone('作成日：2026年4月1日', '作成者：山田', '最終更新日 2026/4/1', '担当：情報システム部', '2026.4.1 更新'),
      'note',
    );
    all(lone('社外秘', '【取扱注意】', '© 2026 Example', 'なお予備機を除く', '上記のほか貸与端末がある'), 'note');
    all(lone('欠番', '（削除）', '該当なし', '対象なし', 'なし（該当機器なし）', '空欄'), 'note');
  });

  it('is an end, however it is decorated', () => {
    all(lone('―― 以上 ――', '～以下余白～', '≪以下余白≫', '＜以 上＞', '***以上***', '以下余白なし'), 'end');
    all(lone('END OF LIST', '終わり', '////', '／／／', '〔以下空欄〕'), 'end');
  });

  it('is a total by any of its words, also with what was counted in brackets', () => {
    all(
      [
        ['合計(件)', '3'],
        ['小計（サーバ）', '3'],
        ['合計件数', '3'],
        ['総件数', '3'],
        ['総 計', '3'],
        ['平均', '3.5'],
        ['Sub-total', '3'],
        ['合計金額', '¥3,000'],
        ['合計', '3（うち1）'],
        ['合計（1件）'],
        ['以上合計3件'],
        ['Σ', '3'],
      ],
      'total',
    );
  });

  it('is a page number, or a word that the table goes on', () => {
    all(lone('ページ 1', 'Page 1 of 3', 'P.1', '次ページへ続く', '（続き）', '（次頁へ）', '前ページより'), 'page');
  });

  it('is the row that numbers the columns', () => {
    all(
      [
        ['1', '2', '3'],
        ['(1)', '(2)', '(3)'],
        ['①', '②', '③'],
        ['A', 'B', 'C', 'D'],
        ['[1]', '[2]', '[3]'],
      ],
      'instruction',
    );
    all(
      [
        ['1', '2', '4'],
        ['A', 'B'],
        ['1', 'PC-01', '3'],
      ],
      'null',
    );
  });

  it('is no name of a machine, a product or a person that only begins like such a word', () => {
    all(
      lone(
        '温度計',
        '総務部サーバ',
        '担当者端末',
        '作成用PC',
        '印刷サーバ',
        '確認環境',
        'P100サーバ',
        'Endpoint',
        '続木',
      ),
      'null',
    );
    all(
      [
        ['流量計', '3'],
        ['合計管理システム', '1.0'],
        ['Total Security', '3'],
        ['Page Builder', '1'],
        ['削除ツール', '1'],
        ['該当なし', 'x'],
        ['計測用サーバ', '製品B'],
        ['平均化装置', '2'],
        ['なし', '1'],
      ],
      'null',
    );
  });
});

describe('a cell that only repeats another', () => {
  it('is known in other words, in brackets and between dashes', () => {
    for (const text of [
      '（同上）',
      '「同上」',
      '同上。',
      '― 〃 ―',
      '－〃－',
      '・〃',
      '上記',
      '↑同じ',
      '上と同様',
      '前行と同じ',
      '同断',
    ])
      assert.equal(dittoOf(text), 'above', text);
    for (const text of ['same as above', 'As above', 'ibid.', '"" ""', '〝〟', '⇑', '〃\ufe0e'])
      assert.equal(dittoOf(text), 'above', text);
    for (const text of ['左同', '（同左）', '左記に同じ']) assert.equal(dittoOf(text), 'left', text);
  });

  it('is asked about where it points to what is not read before it', () => {
    for (const text of ['同右', '右に同じ', '同下', '下と同じ', '（同右）', '〃（支店）', '同上・別館']) {
      assert.equal(dittoOf(text), null, text);
      assert.equal(isPartlyDitto(text), true, text);
    }
  });

  it('is no text that only holds such a word, nor marks alone', () => {
    for (const text of ['同志社', '上記録', '-', '－', '・', '()', '「」', '左京', 'ID-1', 'identity'])
      assert.deepEqual([dittoOf(text), isPartlyDitto(text)], [null, false], text);
  });
});

describe('a header', () => {
  const fieldsOf = (cells: readonly string[]) =>
    headerReader(people, { rows: [cells] })
      .read(0)
      .columns.map(({ field }) => field);
  const plain = ['氏名', 'ふりがな', '所属会社', '専門性', '国籍'];

  it('is the same with numbers before it, and marks of footnotes and of compulsory fields behind it', () => {
    const known = fieldsOf(plain);
    assert.equal(known.includes(null), false);
    for (const cells of [
      ['①氏名', '②ふりがな', '③所属会社', '④専門性', '⑤国籍'],
      ['1.氏名', '2. ふりがな', '３．所属会社', '4)専門性', '（5）国籍'],
      ['*氏名', 'ふりがな※1', '所属会社（必須）', '専門性【必須】', '国籍注2'],
      ['氏名†', 'ふりがな ※２', '[必須]所属会社', '専門性（注1）', '国籍²'],
    ])
      assert.deepEqual(fieldsOf(cells), known, cells.join());
  });
});

describe('a cell with the format of a day', () => {
  const rulesOf = (value: number, shows: 'day' | 'time' | 'partOfDay' | 'plain', moment: string) =>
    readNumberCell(people.fields.startedOn, { text: moment, value, moment, shows }).issues.map(({ rule }) => rule);

  it('is no day where it holds what a formula makes of an empty cell, or shows its clock alone', () => {
    assert.deepEqual(rulesOf(0, 'day', '1899-12-31'), ['dateToAsk']);
    assert.deepEqual(rulesOf(60, 'day', '1900-02-28'), ['dateToAsk']);
    assert.deepEqual(rulesOf(0, 'partOfDay', '1899-12-31'), ['dateToAsk']);
    assert.deepEqual(rulesOf(46113, 'time', '2026-04-01'), ['dateToAsk']);
    assert.deepEqual(rulesOf(46113.5, 'time', '2026-04-01 12:00'), ['dateToAsk']);
    assert.deepEqual(rulesOf(46113, 'day', '2026-04-01'), []);
    assert.deepEqual(rulesOf(46113, 'plain', '2026-04-01'), []);
  });
});

describe('a share in per cent', () => {
  const share = Object.values(subcontracts.fields).find(({ label }) => label.ja.includes('％'));
  const told = (text: string) => (share === undefined ? [] : readNumber(share, text).issues.map(({ rule }) => rule));

  it('is told where it may be a fraction that lost its format', () => {
    assert.notEqual(share, undefined);
    for (const text of ['0.5', '0.515', '０．５']) assert.deepEqual(told(text), ['shareBelowOne'], text);
    for (const text of ['0.5%', '0.5 ％', '0', '1', '51.5', '100']) assert.deepEqual(told(text), [], text);
  });
});
