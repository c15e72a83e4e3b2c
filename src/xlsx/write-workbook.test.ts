import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { people } from '../core/registers/people.ts';
import { readTable } from '../tables/read-table.ts';
import { renderRegisterXlsx } from './render-report-xlsx.ts';
import { type WrittenSheet, writeWorkbook } from './write-workbook.ts';

async function opened(sheets: readonly WrittenSheet[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(writeWorkbook(sheets, '2026-11-24')) as never);
  return workbook;
}

const columns = [{ width: 12 }, { width: 20, hidden: true }, { width: 8 }];

describe('a workbook that is written', () => {
  it('makes a row as high as its longest text breaks into lines, and no higher than a sheet allows', async () => {
    const prose = (value: string) => [{ value, style: 'prose' as const }];
    const rows = [prose('短い'), prose('一行目\n二行目'), prose('あ'.repeat(18)), prose('行\n'.repeat(100))];
    const sheet = (await opened([{ name: '文', columns, rows }])).getWorksheet('文');
    const heights = [1, 2, 3, 4].map((row) => sheet?.getRow(row).height);
    assert.deepEqual(heights.slice(1), [31.5, 63, 409]);
    assert.ok((heights[0] ?? 15) <= 15);
  });

  it('holds texts as they were typed, numbers, days as days, and nothing where nothing is', async () => {
    const hard = ['<&>"\'', ' 前後 ', '改\n行', '髙𠮷', '=1+1', '0012'];
    const rows = [
      hard.map((value) => ({ value, style: 'text' as const })),
      [{ value: 42 }, { value: null }, { value: '2026-02-28', isDay: true, style: 'day' as const }, { value: '' }],
    ];
    const sheet = (await opened([{ name: '表', columns, rows }])).getWorksheet('表');
    assert.deepEqual(
      hard.map((_, index) => sheet?.getCell(1, index + 1).value),
      hard,
    );
    assert.deepEqual(
      [1, 2, 3, 4].map((column) => sheet?.getCell(2, column).value),
      [42, null, new Date('2026-02-28T00:00:00Z'), null],
    );
    assert.equal(sheet?.getCell(2, 3).numFmt, 'yyyy-mm-dd');
  });

  it('keeps widths, hidden columns, the head in sight and on each page, boxes and founts', async () => {
    const rows = [[{ value: '頭', style: 'head' as const }], [{ value: '実施', style: 'boxCenter' as const }]];
    const workbook = await opened([
      { name: "別紙'４/", columns, rows, isHeadFrozen: true },
      { name: '二', columns, rows, printHead: 2 },
    ]);
    const [first, second] = workbook.worksheets;
    assert.deepEqual([first?.name, second?.name], ["別紙'４・", '二']);
    assert.deepEqual([first?.getColumn(1).width, first?.getColumn(2).hidden], [12, true]);
    assert.equal((first?.views[0] as { ySplit?: number } | undefined)?.ySplit, 1);
    assert.deepEqual([second?.pageSetup.printTitlesRow, second?.pageSetup.paperSize], ['2:2', 9]);
    assert.equal(first?.getCell('A1').font.bold, true);
    const cell = first?.getCell('A2');
    assert.deepEqual(
      [cell?.font.name, cell?.border.top?.style, cell?.alignment.horizontal],
      ['ＭＳ 明朝', 'thin', 'center'],
    );
    assert.equal(workbook.created.toISOString(), '2026-11-24T00:00:00.000Z');
  });

  it('comes out the same, byte for byte, of the same contents', () => {
    const make = () => writeWorkbook([{ name: '表', columns, rows: [[{ value: 'a' }]] }], null);
    assert.deepEqual(make(), make());
  });

  it('says that what looks like a coded character is none', async () => {
    const entries = [{ id: 'p', revision: 1, data: { name: '_x0041_' }, changedAt: '', changedBy: '' }];
    const read = await readTable(renderRegisterXlsx({ declaration: people, entries }), 'people');
    assert.ok(read.ok);
    assert.ok(read.value.rows[1]?.includes('_x0041_'), JSON.stringify(read.value.rows[1]));
  });

  it('of many rows takes memory by the piece, and is read back whole', async () => {
    const count = 4000;
    const entries = Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      revision: 1,
      data: { name: `山田 ${index}`, company: '株式会社あおば', startedOn: '2026-04-01' },
      changedAt: '',
      changedBy: '',
    }));
    const read = await readTable(renderRegisterXlsx({ declaration: people, entries }), 'people');
    assert.ok(read.ok);
    assert.equal(read.value.rows.length, count + 1);
    assert.ok(read.value.rows.at(-1)?.includes(`山田 ${count - 1}`));
  });
});
