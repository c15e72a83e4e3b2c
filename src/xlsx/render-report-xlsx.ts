import { type ExportedCell, exportColumns, exportRow } from '../core/registers/table-export.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import type { ShownRegister } from '../queries/report-file.ts';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from './write-workbook.ts';
import type { CellStyle } from './written-styles.ts';

const styled =
  (...styles: readonly CellStyle[]) =>
  (...texts: readonly string[]): readonly WrittenCell[] =>
    texts.map((value, index) => ({ value, style: styles[index] ?? styles[0] ?? 'prose' }));

const line = styled('prose', 'prose', 'prose');
const centred = styled('prose', 'proseCenter');
const atRight = styled('prose', 'prose', 'proseRight');
const boxed = styled('box', 'box', 'boxCenter');

function formSheet(document: ReportDocument): WrittenSheet {
  const before = [
    ...[document.annex, document.date].map((text) => atRight('', '', text)),
    line(document.addressee),
    ...document.sender.map(({ label, value }) => line('', `${label}　${value}`)),
    centred('', document.title),
    line('', document.preamble),
    centred('', document.ki),
    line(document.contractHeading),
    ...document.contractRows.map(({ label, value }) => boxed(label, value)),
    line(document.reportHeading),
  ];
  return {
    name: document.annex,
    columns: [{ width: 18 }, { width: 84 }, { width: 12 }],
    rows: [
      ...before,
      boxed(...document.columns),
      ...document.rows.map(({ label, paragraphs, status }) => boxed(label, paragraphs.join('\n'), status)),
      ...[document.notesHeading, ...document.notes].map((text) => line('', text)),
    ],
    printHead: before.length + 1,
  };
}

function reasonSheet({ reasonSheet: reasons }: ReportDocument): WrittenSheet {
  const rows = reasons.entries.map(({ label, status, paragraphs, backing }) =>
    line(
      label,
      status,
      paragraphs.map(({ heading, text }) => `【${heading}】${text}`).join('\n'),
      ...(backing === undefined ? [] : [backing]),
    ),
  );
  return {
    name: reasons.heading,
    columns: [26, 12, 90, 18].slice(0, reasons.columns.length).map((width) => ({ width })),
    rows: [line(...reasons.columns), ...rows],
    isHeadFrozen: true,
    printHead: 1,
  };
}

/** Spreadsheets count days from 1900 with a day too many in its February: earlier days are written as text. */
const firstCertainDay = '1900-03-01';

function cellOf({ value, format }: ExportedCell): WrittenCell {
  if (format === 'date' && typeof value === 'string' && value >= firstCertainDay)
    return { value, isDay: true, style: 'day' };
  return { value, style: typeof value === 'string' ? 'text' : 'plain' };
}

function* registerRows({ declaration, entries }: ShownRegister): Iterable<readonly WrittenCell[]> {
  yield exportColumns(declaration).map(({ header }) => ({ value: header, style: 'head' }));
  for (const entry of entries) yield exportRow(declaration, entry).map(cellOf);
}

/** One register as a flat sheet (総務省 2020-12-18): one datum per cell, no merged cells, real dates with a 和暦 column, codes as text. */
const registerSheet = (shown: ShownRegister): WrittenSheet => ({
  name: shown.declaration.label.ja,
  columns: exportColumns(shown.declaration).map(({ key, header }) => ({
    width: Math.max(10, Math.min(40, header.length * 2 + 4)),
    hidden: key.startsWith('_'),
  })),
  rows: registerRows(shown),
  isHeadFrozen: true,
});

/** The form sheet, 別葉 and one flat sheet per register that holds rows. */
export function renderReportXlsx(document: ReportDocument, registers: readonly ShownRegister[]): Uint8Array {
  const shown = registers.filter(({ entries }) => entries.length > 0).map(registerSheet);
  return writeWorkbook(
    [formSheet(document), reasonSheet(document), ...shown],
    document.meta.reportedOn ?? document.meta.asOf,
  );
}

/** One register as a workbook. */
export const renderRegisterXlsx = (shown: ShownRegister): Uint8Array => writeWorkbook([registerSheet(shown)], null);
