import ExcelJS from 'exceljs';
import { xmlCharacters } from '../core/kernel/xml-text.ts';
import { type ExportedCell, exportColumns, exportRow } from '../core/registers/table-export.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import type { ShownRegister } from '../queries/report-file.ts';

/**
 * A text as a workbook carries it: without what XML can't hold; `_x0041_` stands for A there, so what looks like that has its first
 * line escaped (ECMA-376 22.9.2.19). Every text that people wrote goes through here.
 */
const cellText = (text: string): string => xmlCharacters(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const mincho = { name: 'ＭＳ 明朝', size: 10.5 };

const thin = { style: 'thin' as const };

const box = { top: thin, left: thin, bottom: thin, right: thin };

/** Characters a sheet name may not hold. */
const sheetName = (text: string): string =>
  xmlCharacters(text)
    .replaceAll(/[\\/*?:[\]]/g, '・')
    .slice(0, 31);

function formSheet(workbook: ExcelJS.Workbook, document: ReportDocument): void {
  const sheet = workbook.addWorksheet(sheetName(document.annex), {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 18 }, { width: 84 }, { width: 12 }];
  const line = (values: readonly string[]): ExcelJS.Row => {
    const row = sheet.addRow(values.map(cellText));
    row.font = mincho;
    row.alignment = { wrapText: true, vertical: 'top' };
    return row;
  };
  for (const text of [document.annex, document.date])
    line(['', '', text]).getCell(3).alignment = { horizontal: 'right' };
  line([document.addressee]);
  for (const { label, value } of document.sender) line(['', `${label}　${value}`]);
  line(['', document.title]).getCell(2).alignment = { horizontal: 'center' };
  line(['', document.preamble]);
  line(['', document.ki]).getCell(2).alignment = { horizontal: 'center' };
  line([document.contractHeading]);
  for (const { label, value } of document.contractRows)
    line([label, value]).eachCell((cell) => {
      cell.border = box;
    });
  line([document.reportHeading]);
  const head = line(document.columns);
  for (const row of [head, ...document.rows.map((one) => line([one.label, one.paragraphs.join('\n'), one.status]))]) {
    row.eachCell((cell) => {
      cell.border = box;
    });
    row.getCell(3).alignment = { horizontal: 'center', vertical: 'middle' };
  }
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
  for (const text of [document.notesHeading, ...document.notes]) line(['', text]);
}

function reasonSheet(workbook: ExcelJS.Workbook, { reasonSheet: reasons }: ReportDocument): void {
  const sheet = workbook.addWorksheet(sheetName(reasons.heading), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [26, 12, 90, 18].slice(0, reasons.columns.length).map((width) => ({ width }));
  const rows = reasons.entries.map(({ label, status, paragraphs, backing }) => [
    label,
    status,
    paragraphs.map(({ heading, text }) => `【${heading}】${text}`).join('\n'),
    ...(backing === undefined ? [] : [backing]),
  ]);
  for (const values of [[...reasons.columns], ...rows]) {
    const row = sheet.addRow(values.map(cellText));
    row.font = mincho;
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}

/** Spreadsheets count days from 1900 with a day too many in its February: earlier days are written as text. */
const firstCertainDay = '1900-03-01';

function putCell(cell: ExcelJS.Cell, { value, format }: ExportedCell): void {
  if (format === 'date' && typeof value === 'string' && value >= firstCertainDay) {
    cell.value = new Date(`${value}T00:00:00Z`);
    cell.numFmt = 'yyyy-mm-dd';
    return;
  }
  cell.value = typeof value === 'string' ? cellText(value) : value;
  if (typeof value === 'string') cell.numFmt = '@';
}

/** One register as a flat sheet (総務省 2020-12-18): one datum per cell, no merged cells, real dates with a 和暦 column, codes as text. */
function registerSheet(workbook: ExcelJS.Workbook, { declaration, entries }: ShownRegister): void {
  const sheet = workbook.addWorksheet(sheetName(declaration.label.ja), { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = exportColumns(declaration);
  sheet.columns = columns.map(({ key, header }) => ({
    key,
    header,
    width: Math.max(10, Math.min(40, header.length * 2 + 4)),
    hidden: key.startsWith('_'),
  }));
  sheet.getRow(1).font = { bold: true };
  for (const entry of entries) {
    const row = sheet.addRow([]);
    exportRow(declaration, entry).forEach((cell, index) => {
      putCell(row.getCell(index + 1), cell);
    });
  }
}

/** The form sheet, 別葉 and one flat sheet per register that holds rows. */
export async function renderReportXlsx(
  document: ReportDocument,
  registers: readonly ShownRegister[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(`${document.meta.reportedOn ?? document.meta.asOf}T00:00:00Z`);
  workbook.modified = workbook.created;
  formSheet(workbook, document);
  reasonSheet(workbook, document);
  for (const shown of registers) if (shown.entries.length > 0) registerSheet(workbook, shown);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** One register as a workbook. */
export async function renderRegisterXlsx(shown: ShownRegister): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  registerSheet(workbook, shown);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
