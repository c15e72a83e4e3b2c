import { type ExportedCell, exportColumns, exportRow } from '../core/registers/table-export.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import type { ShownRegister } from '../queries/report-file.ts';
import { unitsOf } from './row-heights.ts';
import { splitTall } from './tall-rows.ts';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from './write-workbook.ts';
import type { CellStyle } from './written-styles.ts';

const styled =
  (...styles: readonly CellStyle[]) =>
  (...texts: readonly string[]): readonly WrittenCell[] =>
    texts.map((value, index) => ({ value, style: styles[index] ?? styles[0] ?? 'prose' }));

const line = styled('prose', 'prose', 'prose');
const flowing = styled('proseFlow');
const centred = styled('prose', 'proseCenter');
const atRight = styled('prose', 'prose', 'proseRight');
const boxed = styled('box', 'box', 'boxCenter');
const listed = styled('box', 'boxCenter', 'box', 'box');

/** What fits on the line of the whole page; it flows over the empty cells beside it. */
const isShort = (text: string): boolean => !text.includes('\n') && text.length <= 45;

const formColumns = [{ width: 18 }, { width: 84 }, { width: 12 }];
const reasonColumns = [{ width: 26 }, { width: 12 }, { width: 90 }, { width: 18 }];

function formSheet(document: ReportDocument): WrittenSheet {
  const before = [
    ...[document.annex, document.date].map((text) => atRight('', '', text)),
    isShort(document.addressee) ? flowing(document.addressee) : line('', document.addressee),
    ...document.sender.map(({ label, value }) => line('', `${label}　${value}`)),
    centred('', document.title),
    line('', document.preamble),
    centred('', document.ki),
    flowing(document.contractHeading),
    ...document.contractRows.map(({ label, value }) => boxed(label, value)),
    flowing(document.reportHeading),
  ];
  return {
    name: document.annex,
    columns: formColumns,
    rows: [
      ...before,
      boxed(...document.columns),
      ...document.rows.flatMap(({ label, paragraphs, status }) =>
        splitTall(boxed(label, paragraphs.join('\n'), status), formColumns),
      ),
      ...[document.notesHeading, ...document.notes].map((text) => line('', text)),
    ],
    printHead: before.length + 1,
  };
}

function reasonSheet({ reasonSheet: reasons }: ReportDocument): WrittenSheet {
  const columns = reasonColumns.slice(0, reasons.columns.length);
  const rows = reasons.entries.flatMap(({ label, status, paragraphs, backing }) => {
    const texts = paragraphs.map(({ heading, text }) => `【${heading}】${text}`).join('\n');
    return splitTall(listed(label, status, texts, ...(backing === undefined ? [] : [backing])), columns);
  });
  return {
    name: reasons.heading,
    columns,
    rows: [listed(...reasons.columns), ...rows],
    isHeadFrozen: true,
    printHead: 1,
  };
}

/** Spreadsheets count days from 1900 with a day too many in its February: earlier days are written as text. */
const firstCertainDay = '1900-03-01';

function cellOf({ value, format }: ExportedCell): WrittenCell {
  if (format === 'date' && typeof value === 'string' && value >= firstCertainDay)
    return { value, isDay: true, style: 'day' };
  return { value, style: typeof value === 'string' ? 'text' : 'number' };
}

function* registerRows({ declaration, entries }: ShownRegister): Iterable<readonly WrittenCell[]> {
  yield exportColumns(declaration).map(({ header }) => ({ value: header, style: 'head' }));
  for (const entry of entries) yield exportRow(declaration, entry).map(cellOf);
}

/** From the narrowest that a heading can be read in to what a page bears; a column that holds whole texts is as wide as their lines. */
const widths = { least: 10, usual: 44, most: 100 } as const;

/** Characters of a cell from which its column is made wide: in a usual one it would be higher than a row can be. */
const wholeText = 350;

function columnsOf(shown: ShownRegister): WrittenSheet['columns'] {
  const columns = exportColumns(shown.declaration);
  const needed: number[] = columns.map(({ header }) => Math.min(widths.usual, header.length * 2 + 4));
  const isWhole = columns.map(() => false);
  for (const row of registerRows(shown))
    for (const [index, cell] of row.entries()) {
      needed[index] = Math.max(needed[index] ?? 0, unitsOf(cell, needed[index] ?? 0));
      isWhole[index] ||= typeof cell.value === 'string' && cell.value.length > wholeText;
    }
  return columns.map(({ key }, index) => ({
    width: Math.round(
      Math.max(widths.least, Math.min(isWhole[index] === true ? widths.most : widths.usual, needed[index] ?? 0)),
    ),
    hidden: key.startsWith('_'),
  }));
}

/** Units that stand on a sheet laid across at a size that can be read. */
const [onA4Across, onA3Across] = [160, 320];

/** One register as a flat sheet (総務省 2020-12-18): one datum per cell, no merged cells, real dates with a 和暦 column, codes as text. */
function registerSheet(shown: ShownRegister): WrittenSheet {
  const columns = columnsOf(shown);
  const whole = columns.reduce((sum, { width, hidden }) => sum + (hidden === true ? 0 : width), 0);
  return {
    name: shown.declaration.label.ja,
    columns,
    rows: registerRows(shown),
    isHeadFrozen: true,
    printHead: 1,
    paper: whole <= onA4Across ? 'A4 across' : 'A3 across',
    pagesAcross: Math.ceil(whole / onA3Across),
  };
}

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
