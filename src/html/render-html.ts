import { indentationOf } from '../core/report/indentation.ts';
import type { ReasonSheetEntry, ReportDocument, ReportRow } from '../core/report/report-document.ts';
import { safe } from './safe-text.ts';

const paragraph = (text: string, className = ''): string =>
  `<p${className === '' ? '' : ` class="${className}"`}>${safe(text)}</p>`;

/** The indentation as one of a few classes, since the pages may carry no inline style. */
function indentClass(text: string): string {
  const { left, hanging, firstLine } = indentationOf(text);
  if (hanging > 0) return `hang-${left + hanging}-${hanging}`;
  return firstLine > 0 ? 'first-1' : '';
}

function head(document: ReportDocument): string {
  const sender = document.sender
    .map(({ label, value }) => `<p><span>${safe(label)}</span>　${safe(value)}</p>`)
    .join('');
  const rows = document.contractRows
    .map(({ label, value }) => `<tr><th scope="row">${safe(label)}</th><td>${safe(value)}</td></tr>`)
    .join('');
  return [
    paragraph(document.annex, 'right'),
    paragraph(document.date, 'right'),
    paragraph(document.addressee, 'addressee'),
    `<div class="sender">${sender}</div>`,
    `<h2 class="form-title">${safe(document.title)}</h2>`,
    paragraph(document.preamble, 'first-1'),
    paragraph(document.ki, 'center'),
    paragraph(document.contractHeading, 'section'),
    `<table class="contract">${rows}</table>`,
    paragraph(document.reportHeading, 'section'),
  ].join('');
}

const headerRow = (columns: readonly string[]): string =>
  `<thead><tr>${columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')}</tr></thead>`;

/** A row or what of it stands on one page; the label and the answer stand where the row begins. */
function formRow(row: ReportRow, paragraphs: readonly string[], isStart: boolean): string {
  const texts = paragraphs.map((text) => paragraph(text, indentClass(text))).join('');
  const label = isStart ? safe(row.label) : `${safe(row.label)}（続き）`;
  return `<tr data-row="${safe(row.key)}"><th scope="row">${label}</th><td>${texts}</td><td class="answer">${isStart ? safe(row.status) : ''}</td></tr>`;
}

function reasonRow(entry: ReasonSheetEntry): string {
  const texts = entry.paragraphs.map(({ heading, text }) => `<p><b>【${safe(heading)}】</b>${safe(text)}</p>`).join('');
  const backing = entry.backing === undefined ? '' : `<td class="backing">${safe(entry.backing)}</td>`;
  return `<tr data-row="${safe(entry.key)}"><th scope="row">${safe(entry.label)}</th><td class="answer">${safe(entry.status)}</td><td>${texts}</td>${backing}</tr>`;
}

const formTable = (document: ReportDocument, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `<table class="form">${headerRow(document.columns)}<tbody>${rows.join('')}</tbody></table>`;

const reasonTable = (document: ReportDocument, rows: readonly string[]): string =>
  `<table class="reasons">${headerRow(document.reasonSheet.columns)}<tbody>${rows.join('')}</tbody></table>`;

/** The part of the form's table that begins on a page. */
function rowsOn(document: ReportDocument, page: number, pages: ReadonlyMap<string, number>): string[] {
  return document.rows.flatMap((row) => {
    const places = row.paragraphs.map((_, index) => pages.get(`${row.key}/${index}`) ?? 1);
    const here = row.paragraphs.filter((_, index) => places[index] === page);
    return here.length === 0 ? [] : [formRow(row, here, places[0] === page)];
  });
}

function notes({ notesHeading, notes: texts }: ReportDocument): string {
  return (
    paragraph(notesHeading, 'section') +
    texts.map((text) => paragraph(text, /^[０-９]+．/.test(text) ? 'hang-2-2' : '')).join('')
  );
}

function reasonHead({ reasonSheet }: ReportDocument): string {
  return `<h2 class="form-title">${safe(reasonSheet.heading)}</h2>${reasonSheet.caption.map((text) => paragraph(text)).join('')}`;
}

/** The form page by page, cut where the PDF's pages are: a fragment of HTML for each, without script or inline style. */
export function renderHtmlPages(document: ReportDocument, pages: ReadonlyMap<string, number>): readonly string[] {
  const last = Math.max(1, ...pages.values());
  return Array.from({ length: last }, (_, index) => {
    const page = index + 1;
    const reasons = document.reasonSheet.entries
      .filter(({ key }) => pages.get(`reason/${key}`) === page)
      .map(reasonRow);
    return [
      page === 1 ? head(document) : '',
      formTable(document, rowsOn(document, page, pages)),
      pages.get('notes') === page ? notes(document) : '',
      pages.get('reasons') === page ? reasonHead(document) : '',
      reasons.length > 0 ? reasonTable(document, reasons) : '',
    ].join('');
  });
}

const style = `body{font-family:"BIZ UDMincho","Noto Serif JP",serif;max-width:46em;margin:2em auto;line-height:1.5}table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.2em .4em;vertical-align:top;text-align:left;font-weight:normal}p{margin:0}.right{text-align:right}.center,.answer,.form-title{text-align:center}.sender{margin-left:50%}.section{margin-top:1em}.first-1{text-indent:1em}.hang-2-2{padding-left:2em;text-indent:-2em}.hang-3-1{padding-left:3em;text-indent:-1em}`;

/** The whole report as one HTML file that needs nothing beside it. */
export function renderHtmlDocument(document: ReportDocument): string {
  const rows = document.rows.map((row) => formRow(row, row.paragraphs, true));
  const body = [
    head(document),
    formTable(document, rows),
    notes(document),
    reasonHead(document),
    reasonTable(document, document.reasonSheet.entries.map(reasonRow)),
  ].join('');
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${safe(document.title)}</title><style>${style}</style></head><body>${body}</body></html>\n`;
}
