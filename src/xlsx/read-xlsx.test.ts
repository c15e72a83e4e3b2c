import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { officeWorkbook } from '../../test/support/office-workbook.ts';
import { rawZip, workbookParts } from '../../test/support/raw-zip.ts';
import { readXlsxTable } from './read-xlsx.ts';

function tableOf(bytes: Uint8Array) {
  const read = readXlsxTable(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const sheet = (cells: string, more: Parameters<typeof workbookParts>[1] = {}) =>
  tableOf(rawZip(workbookParts(cells, more)));

describe('a workbook', () => {
  it('of another program (inline and shared texts, runs, readings left out, gaps) is read as a person sees it', () => {
    const { rows } = sheet(
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><r><t>一</t></r><r><t xml:space="preserve"> 二</t></r></is></c></row><row r="4"><c t="str"><v>a_x000A_b</v></c><c/><c><v>1.1000000000000001</v></c><c t="b"><v>1</v></c></row>',
      { strings: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' },
    );
    assert.deepEqual(rows, [[], ['', '東京', '', '一 二'], [], ['a\nb', '', '1.1', 'TRUE']]);
  });

  it('shows days, times and 和暦 by the style of the cell, and other numbers by theirs', () => {
    const codes = ['[$-411]ggge"年"m"月"d"日"', 'yyyy/m/d h:mm', '#,##0.00', '0"件"', '[h]:mm'];
    const styles = `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs>${[0, 14, 58, 200, 201, 202, 203, 204].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = ['46350', '46350', '46350', '46350', '46350.395833333', '46350', '46350', '0.5', '1', '60', '61'];
    const styled = [0, 1, 2, 3, 4, 5, 6, 7, 1, 1, 1];
    const { rows } = sheet(
      `<row>${cells.map((value, at) => `<c s="${styled[at]}"><v>${value}</v></c>`).join('')}</row>`,
      { styles },
    );
    assert.deepEqual(rows[0], [
      '46350',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24 09:30',
      '46,350.00',
      '46350件',
      '12:00',
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ]);
  });

  it('fills merged cells with what stands in the first, and makes no rows of them', () => {
    const { rows } = sheet('<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="C2"><v>8</v></c></row>', {
      after: '<mergeCells><mergeCell ref="A1:B9"/></mergeCells>',
    });
    assert.deepEqual(rows, [
      ['7', '7'],
      ['7', '7', '8'],
    ]);
  });

  it('tells of sheets that it did not look into', () => {
    const sheets = Array.from({ length: 23 }, (_, at) => ({ name: `${at + 1}月`, rows: [['あ', 'い']] }));
    const { others = [], unread = [] } = tableOf(officeWorkbook(sheets));
    assert.equal(others.length, 19);
    assert.deepEqual(
      unread.map(({ sheet, message }) => `${sheet} ${message.ja}`),
      ['21月 シートか行が多すぎるので、このシートから後の3枚は見ていません。'],
    );
    assert.deepEqual(tableOf(officeWorkbook(sheets.slice(0, 20))).unread, []);
  });

  it('tells of sheets however many there are', () => {
    const sheets = Array.from({ length: 203 }, (_, at) => ({ name: `${at + 1}番`, rows: [['あ', 'い']] }));
    const { unread = [] } = tableOf(officeWorkbook(sheets));
    assert.match(unread.map(({ sheet, message }) => sheet + message.ja).join(), /^21番.*後の183枚は見ていません/);
  });

  it('is refused where more cells are merged than are filled', () => {
    const row = '<row r="1"><c r="A1"><v>7</v></c></row>';
    const merging = (count: number, ref = 'B9:C9') =>
      readXlsxTable(
        rawZip(workbookParts(row, { after: `<mergeCells>${`<mergeCell ref="${ref}"/>`.repeat(count)}</mergeCells>` })),
      );
    assert.equal(merging(20_000).ok, true);
    for (const read of [merging(20_001), merging(1700, 'A1:XFD1')])
      assert.match(read.ok ? '' : read.refusal.message.ja, /結合セルが多すぎる/);
  });

  it('names formulas that were read by their result, formulas without one, and errors', () => {
    const { rows, notices = [] } = sheet(
      '<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row><c><f>A1</f><v>3</v></c></row>',
    );
    assert.deepEqual(rows, [['2', '', ''], ['3']]);
    assert.deepEqual(
      notices.map(({ row, column, rule, severity }) => [row, column, rule, severity]),
      [
        [1, 1, 'formulaWithoutValue', 'error'],
        [1, 2, 'cellError', 'error'],
        [1, 0, 'formulaRead', 'warning'],
      ],
    );
  });

  it('of ExcelJS with dates, rich text and links comes back', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('空');
    const made = workbook.addWorksheet('名簿');
    made.addRow([
      { richText: [{ text: '山' }, { text: '田' }] },
      new Date('2026-04-01T00:00:00Z'),
      12.5,
      true,
      null,
      '髙橋𠮷',
    ]);
    made.addRow([
      { text: '例', hyperlink: 'https://example.jp/' },
      { formula: 'C1*2', result: 25 },
    ]);
    const { sheet: name, rows } = tableOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    assert.equal(name, '名簿');
    assert.deepEqual(rows, [
      ['山田', '2026-04-01', '12.5', 'TRUE', '', '髙橋𠮷'],
      ['例', '25'],
    ]);
  });

  it('in UTF-16 is read too', () => {
    const parts = workbookParts('<row><c t="inlineStr"><is><t>東京</t></is></c></row>').map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, content: Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${part.content}`, 'utf16le') }
        : part,
    );
    assert.deepEqual(tableOf(rawZip(parts)).rows, [['東京']]);
  });
});
