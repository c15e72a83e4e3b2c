import ExcelJS from 'exceljs';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { tableLimits, type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { isHarmless, listZip } from '../zip/examine-zip.ts';

/** A cell as the text a person sees; dates as ISO days, formulas by their last result. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  return 'error' in value ? '' : '';
}

/** A sheet as rows of texts, within the bounds. */
export function sheetRows(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  const width = Math.min(sheet.columnCount, tableLimits.columns);
  for (let row = 1; row <= Math.min(sheet.rowCount, tableLimits.rows + 1); row += 1) {
    rows.push(Array.from({ length: width }, (_, column) => cellText(sheet.getRow(row).getCell(column + 1).value)));
  }
  return rows;
}

/** A workbook from people: bounded before it is unpacked. */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<ExcelJS.Workbook, UnreadableFile>> {
  const members = listZip(bytes);
  if (members === null)
    return unreadable(
      '壊れたファイルです（ZIP の目録が読めません）。',
      'The file is damaged (its directory can’t be read).',
      '元の表から保存し直してください。',
      'Save it anew from the source.',
    );
  if (!isHarmless(members))
    return unreadable(
      '展開すると大きすぎるか、パスワード付きのファイルです。',
      'It unpacks too large, or has a password.',
      '中身を減らすか、パスワードを外してください。',
      'Make it smaller or remove the password.',
    );
  try {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as never);
    return accepted(workbook);
  } catch {
    return unreadable(
      'Excel のファイルとして読めません。',
      'Not readable as an Excel file.',
      '.xlsx で保存し直してください。',
      'Save it as .xlsx.',
    );
  }
}

/** The first sheet that holds anything, as a table. */
export async function readXlsxTable(bytes: Uint8Array): Promise<Result<SourceTable, UnreadableFile>> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return opened;
  const sheet = opened.value.worksheets.find(({ rowCount }) => rowCount > 0);
  if (sheet === undefined)
    return unreadable(
      '表に何も入っていません。',
      'The workbook holds nothing.',
      '行のある表を選んでください。',
      'Choose one with rows.',
    );
  const rows = sheetRows(sheet);
  if (rows.length > tableLimits.rows)
    return unreadable(
      `${tableLimits.rows}行を超えています。`,
      `More than ${tableLimits.rows} rows.`,
      '分けて取り込んでください。',
      'Import it in parts.',
    );
  return accepted({ encoding: 'xlsx', sheet: sheet.name, rows });
}
