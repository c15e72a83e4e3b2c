import ExcelJS from 'exceljs';
import { cellsOf } from '../../src/core/catalogue/checklist.ts';
import { ipaWebsite7 } from '../../src/core/catalogue/checklist-editions.ts';

export const blankAnswer = '□ 対応済\n□ 未対策\n□ 対応不要';

export interface LookAlike {
  /** Texts in other cells than blank: place → text. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Changes to the sheet after it was made. */
  readonly change?: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;
  readonly sheetName?: string;
}

/**
 * A sheet of the publisher's structure in our own words: the same columns, rows, merged cells, ※ and small boxes. The publisher's own
 * file can't be part of the tests.
 */
export async function checklistLookAlike({
  texts = {},
  change,
  sheetName = 'チェックリスト',
}: LookAlike = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  sheet.getColumn(7).width = 80;
  sheet.getCell('A1').value = 'チェックリスト（試験用）';
  for (const row of [4, 26, 47])
    for (const [column, text] of [
      ['A', 'No'],
      ['B', '種類'],
      ['D', '性質'],
      ['E', 'チェック'],
      ['G', '項目'],
      ['H', '解説'],
    ] as const)
      sheet.getCell(`${column}${row}`).value = text;
  for (const cell of cellsOf(ipaWebsite7)) {
    const last = cell.items.at(-1)?.row ?? cell.row;
    const answer = sheet.getCell(`E${cell.row}`);
    answer.value = cell.items.length > 1 ? `※\n${blankAnswer}` : blankAnswer;
    answer.alignment = { wrapText: true };
    answer.font = { name: 'ＭＳ ゴシック', size: 12 };
    sheet.getCell(`D${cell.row}`).value = cell.kind === 'root' ? '根本' : '保険';
    if (last > cell.row) for (const column of ['D', 'E']) sheet.mergeCells(`${column}${cell.row}:${column}${last}`);
    for (const { id, row, label, hasBox } of cell.items) {
      sheet.getCell(`G${row}`).value = label.ja;
      sheet.getCell(`H${row}`).value = id;
      if (hasBox) sheet.getCell(`F${row}`).value = '□';
    }
  }
  for (const [place, text] of Object.entries(texts)) sheet.getCell(place).value = text;
  change?.(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
