import { xmlText } from '../../src/core/kernel/xml-text.ts';
import { rawZip } from './raw-zip.ts';

/** A cell as an office makes it: a text, a number, or either with its format, a line through it, or runs of which some have one. */
export type OfficeCell =
  | string
  | number
  | null
  | { readonly value: string | number; readonly format?: string; readonly isStruck?: boolean }
  | { readonly runs: readonly { readonly text: string; readonly isStruck?: boolean }[] };

/** A sheet with what offices do to it. Rows count from 1, columns from 0. */
export interface OfficeSheet {
  readonly name?: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly OfficeCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Collects the styles that cells ask for; style 0 is plain. */
class Styles {
  readonly #keys = ['General 0'];

  of(format: string, isStruck: boolean): number {
    const key = `${format} ${isStruck ? 1 : 0}`;
    if (!this.#keys.includes(key)) this.#keys.push(key);
    return this.#keys.indexOf(key);
  }

  get xml(): string {
    const parts = this.#keys.map((key) => [key.slice(0, -2), key.at(-1)] as const);
    const formats = parts
      .map(([code], at) => `<numFmt numFmtId="${200 + at}" formatCode="${xmlText(code)}"/>`)
      .join('');
    const xfs = parts
      .map(
        ([code, font], at) =>
          `<xf numFmtId="${code === 'General' ? 0 : 200 + at}" fontId="${font}" fillId="0" borderId="0"/>`,
      )
      .join('');
    return `<styleSheet xmlns="${main}"><numFmts>${formats}</numFmts><fonts><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs>${xfs}</cellXfs></styleSheet>`;
  }
}

const inline = (text: string): string => `<t xml:space="preserve">${xmlText(text)}</t>`;

function cellXml(cell: OfficeCell, styles: Styles): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c t="inlineStr"><is>${inline(cell)}</is></c>`;
  if ('runs' in cell) {
    const runs = cell.runs.map(
      ({ text, isStruck }) => `<r>${isStruck === true ? '<rPr><strike/></rPr>' : ''}${inline(text)}</r>`,
    );
    return `<c t="inlineStr"><is>${runs.join('')}</is></c>`;
  }
  const style = styles.of(cell.format ?? 'General', cell.isStruck === true);
  if (typeof cell.value === 'number') return `<c s="${style}"><v>${cell.value}</v></c>`;
  return `<c s="${style}" t="inlineStr"><is>${inline(cell.value)}</is></c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: OfficeSheet, styles: Styles): string {
  const columns = hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`).join('');
  const data = rows
    .map(
      (cells, at) =>
        `<row${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${cells.map((cell) => cellXml(cell, styles)).join('')}</row>`,
    )
    .join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${main}">${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${data}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

/** A workbook as offices make them. */
export function officeWorkbook(sheets: readonly OfficeSheet[], { from1904 = false } = {}): Uint8Array {
  const styles = new Styles();
  const bodies = sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: sheetXml(sheet, styles),
  }));
  const listed = sheets
    .map(
      ({ name, isHidden }, at) =>
        `<sheet name="${xmlText(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="r${at + 1}"/>`,
    )
    .join('');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string => `<Relationships xmlns="${packaged}">${inner}</Relationships>`;
  return rawZip([
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        sheets.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
          relation('rs', 'styles', 'styles.xml'),
      ),
    },
    ...bodies,
    { name: 'xl/styles.xml', content: styles.xml },
  ]);
}
