import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copiedTable } from './copied-table.ts';
import { foundCells, replacedIn } from './found-cells.ts';
import { filledDown } from './many-cells.ts';
import type { GridRow } from './row-drafts.ts';

const row = (id: string, data: GridRow['data'], texts: GridRow['texts'] = {}): GridRow => ({
  id,
  revision: 1,
  data,
  texts,
});

describe('filling down', () => {
  const rows = [
    row('a', { name: 'A', place: 'p1', since: '2026-04-01' }),
    row('b', { name: 'B', place: 'p2' }, { since: '来年' }),
    row('c', { name: 'C', place: 'p1', since: '2026-04-01' }),
  ];
  const fields = ['name', 'place', 'since'];
  const block = (top: number, left: number, bottom: number, right: number) => ({
    from: { row: top, column: left },
    to: { row: bottom, column: right },
  });

  it('copies the values of a block’s first row, as they are, and leaves out rows that hold them', () => {
    const edits = filledDown(block(0, 1, 2, 2), rows, fields);
    assert.deepEqual(
      edits.map(({ begun, data, texts }) => [begun.id, data, texts]),
      [['b', { name: 'B', place: 'p1', since: '2026-04-01' }, {}]],
    );
  });

  it('takes one row from the row above it, an empty or unreadable cell too, and the first row from nowhere', () => {
    assert.deepEqual(filledDown(block(2, 2, 2, 2), rows, fields)[0]?.texts, { since: '来年' });
    assert.equal(filledDown(block(2, 2, 2, 2), rows, fields)[0]?.data.since, undefined);
    assert.deepEqual(filledDown(block(0, 0, 0, 2), rows, fields), []);
  });
});

describe('a text in place of another', () => {
  const loose = (text: string, wanted: string, instead: string): string =>
    replacedIn(text, { wanted, instead, isExact: false });

  it('is put wherever it stands, in whatever width and case, and the rest stays to the letter', () => {
    assert.equal(loose('A社 開発部、ａ社 営業部', 'Ａ社', 'B社'), 'B社 開発部、B社 営業部');
    assert.equal(loose('ｶﾞｽ会社とガス会社', 'ガス', '電力'), '電力会社と電力会社');
    assert.equal(loose('葛󠄀飾区の葛󠄀', '飾', '城'), '葛󠄀城区の葛󠄀');
    assert.equal(loose('aaa', 'aa', 'b'), 'ba');
    assert.equal(loose('(株)例', '株', '有'), '(有)例');
    assert.equal(loose('x', '', 'y'), 'x');
    assert.equal(loose('$1', '$1', '$&'), '$&');
  });

  it('parts no letter: what is half of one is none', () => {
    assert.equal(loose('㈱例', '株', '有'), '㈱例');
    assert.equal(loose('㈱例', '(株)', '株式会社'), '株式会社例');
    assert.equal(loose('ガ', 'カ', 'キ'), 'ガ');
  });

  it('by choice makes a difference of width and case', () => {
    assert.equal(replacedIn('Ａ社 A社 a社', { wanted: 'A社', instead: 'B社', isExact: true }), 'Ａ社 B社 a社');
  });

  it('is told of each cell with what it would hold', () => {
    const rows = [row('a', { name: '甲社', note: '甲' }), row('b', { name: '乙社' })];
    const found = foundCells(rows, ['name', 'note'], ({ data }, key) => String(data[key] ?? ''), {
      ...{ wanted: '甲', instead: '丙', isExact: false },
    });
    assert.deepEqual(
      found.map(({ row: { id }, field, before, after }) => [id, field, before, after]),
      [
        ['a', 'name', '甲社', '丙社'],
        ['a', 'note', '甲', '丙'],
      ],
    );
  });
});

describe('a copied block', () => {
  it('is a table of texts and one of HTML, in which nothing but a number is taken for one', () => {
    const { plain, html } = copiedTable([
      [
        { text: '007', isNumber: false },
        { text: '12', isNumber: true },
      ],
      [
        { text: 'a<b & "c"\n次', isNumber: false },
        { text: '', isNumber: true },
      ],
    ]);
    assert.equal(plain, '007\t12\r\n"a<b & ""c""\n次"\t');
    assert.match(html, /<td style="mso-number-format:'\\@'">007<\/td><td>12<\/td>/);
    assert.match(html, /a&lt;b &amp; &quot;c&quot;<br>次/);
  });
});
