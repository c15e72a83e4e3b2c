import { statusWords } from '../core/kernel/three-values.ts';
import { indentationOf } from '../core/report/indentation.ts';
import type { ReasonSheetEntry, ReportDocument, ReportRow } from '../core/report/report-document.ts';
import { mainXml, packageOf, pageSection } from './package.ts';
import { answerControl, type Cell, paragraph, paragraphOf, row, table } from './wordprocessing.ts';

/** Widths in twentieths of a point; together the 174 mm between the margins of A4. */
const formWidths = [1560, 7030, 1275] as const;
const contractWidths = [2000, 7865] as const;
const reasonWidths = [2200, 1100, 6565] as const;
const backedWidths = [2000, 1100, 5065, 1700] as const;

const words = Object.values(statusWords);

const heading = (text: string): string => paragraph(text, { before: 200, after: 60, keepNext: true });

function senderLines({ sender }: ReportDocument): string {
  return sender.map(({ label, value }) => paragraph(`${label}　${value}`, { left: 19 })).join('');
}

function headerBlock(document: ReportDocument): string {
  return [
    paragraph(document.annex, { align: 'right' }),
    paragraph(document.date, { align: 'right', before: 120 }),
    paragraph(document.addressee, { align: 'left', before: 240, after: 240 }),
    senderLines(document),
    paragraph(document.title, { align: 'center', size: 24, bold: true, before: 360, after: 360 }),
    paragraph(`　${document.preamble}`),
    paragraph(document.ki, { align: 'center', before: 240, after: 120 }),
  ].join('');
}

function contractTable({ contractRows }: ReportDocument): string {
  const rows = contractRows.map(({ label, value }) =>
    row([{ content: paragraph(label) }, { content: paragraph(value, { align: 'left' }) }], contractWidths),
  );
  return table(rows, contractWidths);
}

const headerCells = (columns: readonly string[]): Cell[] =>
  columns.map((column) => ({
    content: paragraph(column, { align: 'center', keepNext: true }),
    vertical: 'center' as const,
  }));

function answerCell(reportRow: ReportRow): Cell {
  const control = answerControl(`status:${reportRow.key}`, '実施状況', words, reportRow.status);
  return { content: paragraphOf(control, { align: 'center' }), vertical: 'center' };
}

function reportRow(reportRow: ReportRow): string {
  const content = reportRow.paragraphs.map((text) => paragraph(text, indentationOf(text))).join('');
  return row(
    [{ content: paragraph(reportRow.label, { align: 'left' }) }, { content }, answerCell(reportRow)],
    formWidths,
  );
}

function reportTable({ columns, rows }: ReportDocument): string {
  return table([row(headerCells(columns), formWidths, true), ...rows.map(reportRow)], formWidths);
}

function notes({ notesHeading, notes: texts }: ReportDocument): string {
  const lines = texts.map((text) => paragraph(text, /^[０-９]+．/.test(text) ? { hanging: 2 } : {}));
  return paragraph(notesHeading, { before: 200, keepNext: true }) + lines.join('');
}

function reasonRow(
  { key, label, status, paragraphs, backing = '' }: ReasonSheetEntry,
  widths: readonly number[],
): string {
  // Lines that end in a break would be stretched to the edge of the cell.
  const texts = paragraphs.map(({ heading: word, text }, index) =>
    paragraphOf(answerControl(`reason:${key}:${index}`, word, [], `【${word}】${text}`), { align: 'left' }),
  );
  const cells = [
    { content: paragraph(label, { align: 'left' }) },
    { content: paragraph(status, { align: 'center' }), vertical: 'center' as const },
    { content: texts.join('') },
    { content: paragraph(backing, { align: 'left' }) },
  ];
  return row(cells.slice(0, widths.length), widths);
}

function reasonSheet({ reasonSheet: sheet }: ReportDocument): string {
  const caption = sheet.caption.map((text) => paragraph(text, { align: 'left' })).join('');
  const head = paragraph(sheet.heading, { align: 'center', size: 24, bold: true, pageBreakBefore: true, after: 240 });
  const widths = sheet.columns.length > reasonWidths.length ? backedWidths : reasonWidths;
  const words = ['', '', '報告すべき理由等はありません。', ''].slice(0, widths.length);
  const none =
    sheet.entries.length === 0
      ? [
          row(
            words.map((word) => ({ content: paragraph(word) })),
            widths,
          ),
        ]
      : [];
  const rows = [
    row(headerCells(sheet.columns), widths, true),
    ...sheet.entries.map((entry) => reasonRow(entry, widths)),
    ...none,
  ];
  return head + caption + paragraph('') + table(rows, widths) + paragraph('');
}

/** The main part, word/document.xml. */
function documentXml(document: ReportDocument): string {
  const body = [
    headerBlock(document),
    heading(document.contractHeading),
    contractTable(document),
    heading(document.reportHeading),
    reportTable(document),
    notes(document),
    reasonSheet(document),
    pageSection(),
  ].join('');
  return mainXml(body);
}

/** The report as a Word document: A4 portrait, editable, answers in content controls, equal bytes for equal documents. */
export function renderDocx(document: ReportDocument): Uint8Array {
  const { meta, title, sender } = document;
  return packageOf({
    main: documentXml(document),
    footer: meta.reportNumber ?? `${meta.contractNumber}（案）`,
    title,
    author: sender[1]?.value ?? '',
    day: meta.reportedOn ?? meta.asOf,
  });
}
