import { daysBetween, type PlainDate } from '../core/kernel/plain-date.ts';
import { xmlCharacters, xmlText } from '../core/kernel/xml-text.ts';
import { writeZip, type ZipMember, zipMember } from '../zip/write-zip.ts';
import { columnLetters } from './cell-places.ts';
import { heightOf } from './row-heights.ts';
import { type CellStyle, styleIndex, stylesheet } from './written-styles.ts';

/** A cell of a sheet that is written: empty, a text, a number or a day. */
export interface WrittenCell {
  readonly value: string | number | null;
  /** The value is a day, and is stored as one. */
  readonly isDay?: boolean;
  readonly style?: CellStyle;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** Made one after the other as they are written, so that a long sheet needs little memory. */
  readonly rows: Iterable<readonly WrittenCell[]>;
  /** The first row stays in sight. */
  readonly isHeadFrozen?: boolean;
  /** As wide as its pages, the row of that number on each page. */
  readonly printHead?: number;
  /** The paper it is printed on: A4 upright where nothing is said. */
  readonly paper?: 'A4' | 'A4 across' | 'A3 across';
  /** How many pages stand side by side; one where nothing is said. */
  readonly pagesAcross?: number;
}

/** Rows to a piece of text that becomes bytes. */
const rowsAtOnce = 200;

/** Day 0 of spreadsheets; exact from 1900-03-01 on. */
const dayZero: PlainDate = '1899-12-30';

/**
 * A text as a workbook carries it: without what XML can't hold; `_x0041_` stands for A there, so what looks like that has its first
 * line escaped (ECMA-376 22.9.2.19). Every text that people wrote goes through here.
 */
const cellText = (text: string): string => xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

function cellXml({ value, isDay, style = 'plain' }: WrittenCell, place: string): string {
  const look = styleIndex(style);
  if (value === null || value === '') return style === 'plain' ? '' : `<c r="${place}" s="${look}"/>`;
  if (typeof value === 'number') return `<c r="${place}" s="${look}"><v>${value}</v></c>`;
  if (isDay === true) return `<c r="${place}" s="${look}"><v>${daysBetween(dayZero, value)}</v></c>`;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const frozenHead =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function beforeRows({ columns, isHeadFrozen, printHead }: WrittenSheet): string {
  const fit = printHead === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const cols = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden === true ? ' hidden="1"' : ''}/>`,
  );
  const view = isHeadFrozen === true ? frozenHead : '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  return `${head}<worksheet xmlns="${spreadsheet}">${fit}${view}<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

const papers = {
  A4: 'paperSize="9" orientation="portrait"',
  'A4 across': 'paperSize="9" orientation="landscape"',
  'A3 across': 'paperSize="8" orientation="landscape"',
} as const;

const afterRows = ({ printHead, paper = 'A4', pagesAcross = 1 }: WrittenSheet): string =>
  `</sheetData>${printHead === undefined ? '' : `<pageSetup ${papers[paper]} fitToWidth="${Math.max(1, pagesAcross)}" fitToHeight="0"/>`}</worksheet>`;

function rowOpening(number: number, row: readonly WrittenCell[], columns: WrittenSheet['columns']): string {
  const height = heightOf(row, columns);
  return `<row r="${number}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
}

/** A sheet's bytes, made in pieces: the texts of a long one together would not fit into a thread's memory. */
function sheetBytes(sheet: WrittenSheet): Uint8Array {
  const places = sheet.columns.map((_, index) => columnLetters(index + 1));
  const pieces: Buffer[] = [Buffer.from(beforeRows(sheet))];
  let [text, number] = ['', 0];
  for (const row of sheet.rows) {
    number += 1;
    text += rowOpening(number, row, sheet.columns);
    for (const [index, cell] of row.entries())
      text += cellXml(cell, `${places[index] ?? columnLetters(index + 1)}${number}`);
    text += '</row>';
    if (number % rowsAtOnce === 0) {
      pieces.push(Buffer.from(text));
      text = '';
    }
  }
  return Buffer.concat([...pieces, Buffer.from(text + afterRows(sheet))]);
}

/** Characters a sheet name may not hold. */
const sheetName = (text: string): string =>
  xmlCharacters(text)
    .replaceAll(/[\\/*?:[\]]/g, '・')
    .slice(0, 31);

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${index + 1}" r:id="s${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, printHead }, index) =>
    printHead === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(sheetName(name)).replaceAll("'", "''")}'!$${printHead}:$${printHead}</definedName>`,
        ],
  );
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets>${names}</workbook>`;
}

const relationsXml = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const partTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function typesXml(count: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${partTypes}.sheet.main+xml`],
    ['/xl/styles.xml', `${partTypes}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: count }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${partTypes}.worksheet+xml`,
    ]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function coreXml(day: PlainDate | null): string {
  const stamp = (name: string): string =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

/**
 * A workbook of some sheets: equal contents make equal bytes. Our own, because no library writes long sheets within the memory of a
 * thread: 20,000 people would take it twenty times as much.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[], madeOn: PlainDate | null): Uint8Array {
  const members: ZipMember[] = sheets.map((sheet, index) =>
    zipMember(`xl/worksheets/sheet${index + 1}.xml`, sheetBytes(sheet)),
  );
  const parts = sheets.map((_, index) => [
    `s${index + 1}`,
    `${relations}/worksheet`,
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return writeZip([
    zipMember('[Content_Types].xml', typesXml(sheets.length)),
    zipMember(
      '_rels/.rels',
      relationsXml([
        ['r1', `${relations}/officeDocument`, 'xl/workbook.xml'],
        ['r2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ),
    zipMember('docProps/core.xml', coreXml(madeOn)),
    zipMember('xl/workbook.xml', workbookXml(sheets)),
    zipMember(
      'xl/_rels/workbook.xml.rels',
      relationsXml([...(parts as [string, string, string][]), ['styles', `${relations}/styles`, 'styles.xml']]),
    ),
    zipMember('xl/styles.xml', stylesheet),
    ...members,
  ]);
}
