import { statusWords } from '../core/kernel/three-values.ts';
import { indentationOf } from '../core/report/indentation.ts';
import type { ReasonSheetEntry, ReportDocument, ReportRow } from '../core/report/report-document.ts';
import { writeZip, zipMember } from '../zip/write-zip.ts';
import { constantParts, wordNamespace, xmlDeclaration } from './constant-parts.ts';
import { answerControl, type Cell, paragraph, paragraphOf, row, table } from './wordprocessing.ts';
import { xmlText } from './xml.ts';

/** Widths in twentieths of a point; together the 174 mm between the margins of A4. */
const formWidths = [1560, 7030, 1275] as const;
const contractWidths = [2000, 7865] as const;
const reasonWidths = [2200, 1100, 6565] as const;

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

function reasonRow({ key, label, status, paragraphs }: ReasonSheetEntry): string {
  const texts = paragraphs.map(({ heading: word, text }, index) =>
    paragraphOf(answerControl(`reason:${key}:${index}`, word, [], `【${word}】${text}`)),
  );
  const cells = [
    { content: paragraph(label, { align: 'left' }) },
    { content: paragraph(status, { align: 'center' }), vertical: 'center' as const },
    { content: texts.join('') },
  ];
  return row(cells, reasonWidths);
}

function reasonSheet({ reasonSheet: sheet }: ReportDocument): string {
  const caption = sheet.caption.map((text) => paragraph(text, { align: 'left' })).join('');
  const head = paragraph(sheet.heading, { align: 'center', size: 24, bold: true, pageBreakBefore: true, after: 240 });
  const none =
    sheet.entries.length === 0
      ? [
          row(
            [
              { content: paragraph('') },
              { content: paragraph('') },
              { content: paragraph('報告すべき理由等はありません。') },
            ],
            reasonWidths,
          ),
        ]
      : [];
  const rows = [row(headerCells(sheet.columns), reasonWidths, true), ...sheet.entries.map(reasonRow), ...none];
  return head + caption + paragraph('') + table(rows, reasonWidths) + paragraph('');
}

const section =
  '<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** The main part, word/document.xml. */
export function documentXml(document: ReportDocument): string {
  const body = [
    headerBlock(document),
    heading(document.contractHeading),
    contractTable(document),
    heading(document.reportHeading),
    reportTable(document),
    notes(document),
    reasonSheet(document),
    section,
  ].join('');
  return `${xmlDeclaration}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`;
}

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function footerXml({ meta }: ReportDocument): string {
  const number = xmlText(meta.reportNumber ?? `${meta.contractNumber}（案）`);
  const line = `<w:r><w:t xml:space="preserve">${number}　</w:t></w:r>${field('PAGE')}<w:r><w:t>／</w:t></w:r>${field('NUMPAGES')}`;
  return `${xmlDeclaration}<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${line}</w:p></w:ftr>`;
}

function coreXml({ title, sender, meta }: ReportDocument): string {
  const instant = `${meta.reportedOn ?? meta.asOf}T00:00:00Z`;
  const dates = `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`;
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(sender[1]?.value ?? '')}</dc:creator><dc:language>ja-JP</dc:language>${dates}</cp:coreProperties>`;
}

/** The report as a Word document: A4 portrait, editable, answers in content controls, equal bytes for equal documents. */
export function renderDocx(document: ReportDocument): Uint8Array {
  return writeZip([
    ...constantParts,
    zipMember('word/document.xml', documentXml(document)),
    zipMember('word/footer1.xml', footerXml(document)),
    zipMember('docProps/core.xml', coreXml(document)),
  ]);
}
