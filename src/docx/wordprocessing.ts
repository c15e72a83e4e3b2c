import { xmlText } from '../core/kernel/xml-text.ts';

/** Builders of WordprocessingML; elements stand in the order that ECMA-376 prescribes, since Word is strict. */

export interface ParagraphStyle {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Hanging indent in full-width characters of the body size. */
  readonly hanging?: number;
  readonly left?: number;
  readonly firstLine?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly before?: number;
  readonly after?: number;
}

/** 10.5 pt in twentieths of a point: the width of one full-width character. */
const characterWidth = 210;

function indent({ left = 0, hanging = 0, firstLine = 0 }: ParagraphStyle): string {
  if (left === 0 && hanging === 0 && firstLine === 0) return '';
  const leftTwips = Math.round((left + hanging) * characterWidth);
  const first = firstLine > 0 ? ` w:firstLine="${Math.round(firstLine * characterWidth)}"` : '';
  const hang = hanging > 0 ? ` w:hanging="${Math.round(hanging * characterWidth)}"` : first;
  return `<w:ind w:left="${leftTwips}"${hang}/>`;
}

function runProperties({ bold = false, underline = false, size }: ParagraphStyle): string {
  const sizes = size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const properties = `${bold ? '<w:b/><w:bCs/>' : ''}${sizes}${underline ? '<w:u w:val="single"/>' : ''}`;
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** Runs of a text; line feeds become line breaks. */
export function runs(text: string, style: ParagraphStyle = {}): string {
  const properties = runProperties(style);
  return text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .map((line, index) => `<w:r>${properties}${index > 0 ? '<w:br/>' : ''}${line}</w:r>`)
    .join('');
}

function paragraphProperties(style: ParagraphStyle): string {
  const { align, keepNext = false, pageBreakBefore = false, before = 0, after = 0 } = style;
  const spacing = before > 0 || after > 0 ? `<w:spacing w:before="${before}" w:after="${after}"/>` : '';
  const alignment = align === undefined ? '' : `<w:jc w:val="${align}"/>`;
  const properties = `${keepNext ? '<w:keepNext/>' : ''}${pageBreakBefore ? '<w:pageBreakBefore/>' : ''}${spacing}${indent(style)}${alignment}`;
  return properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
}

/** A paragraph around ready-made runs. */
export function paragraphOf(content: string, style: ParagraphStyle = {}): string {
  return `<w:p>${paragraphProperties(style)}${content}</w:p>`;
}

export function paragraph(text: string, style: ParagraphStyle = {}): string {
  return paragraphOf(runs(text, style), style);
}

/**
 * A content control whose tag leads back to its meaning when the form is read. Free text stands in a rich-text control in line with
 * its paragraph: of plain-text controls (`w:text`) and of ones around paragraphs LibreOffice makes fields that tell the text again and
 * again when it saves.
 */
export function answerControl(tag: string, alias: string, choices: readonly string[], text: string): string {
  const list = choices
    .map((choice) => `<w:listItem w:displayText="${xmlText(choice)}" w:value="${xmlText(choice)}"/>`)
    .join('');
  const kind = choices.length === 0 ? '<w:richText/>' : `<w:dropDownList>${list}</w:dropDownList>`;
  const properties = `<w:sdtPr><w:alias w:val="${xmlText(alias)}"/><w:tag w:val="${xmlText(tag)}"/>${kind}</w:sdtPr>`;
  return `<w:sdt>${properties}<w:sdtContent>${runs(text)}</w:sdtContent></w:sdt>`;
}

export interface Cell {
  readonly content: string;
  readonly vertical?: 'center';
  /** How many columns the cell spans; one when absent. */
  readonly span?: number;
}

function cell({ content, vertical, span }: Cell, width: number): string {
  const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
  const alignment = vertical === undefined ? '' : `<w:vAlign w:val="${vertical}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}${alignment}</w:tcPr>${content}</w:tc>`;
}

/** A row; header rows repeat on every page, other rows may split. */
export function row(cells: readonly Cell[], widths: readonly number[], header = false): string {
  const properties = header ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '';
  return `<w:tr>${properties}${cells.map((one, index) => cell(one, widths[index] ?? 0)).join('')}</w:tr>`;
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** A table of fixed column widths, in twentieths of a point. */
export function table(rows: readonly string[], widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margins =
    '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';
  const properties = `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl>`;
}
