import type { Drawing } from '../core/pictures/drawing.ts';
import {
  hasHeader,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperPicture,
  type PaperRow,
  type PaperTable,
} from '../core/report/paper.ts';
import { renderSvg } from '../svg/render-svg.ts';
import { type Image, image } from './images.ts';
import { bulletNumbering, listItems } from './lists.ts';
import { mainXml, packageOf, pageSection } from './package.ts';
import { type Cell, paragraph, paragraphOf, row, runs, table } from './wordprocessing.ts';

/** Twentieths of a point in a millimetre. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Half points: tables of many columns are set a little smaller than lines. */
const cellSize = 18;

function cellOf(spans: PaperCell, more: Partial<Cell> = {}): Cell {
  const content = spans
    .map(({ text, isMarked = false }) => runs(text, { size: cellSize, underline: isMarked }))
    .join('');
  return { content: paragraphOf(content, { align: 'left' }), ...more };
}

function headingCell(spans: PaperCell, columns: number): Cell {
  const text = spans.map((span) => span.text).join('');
  return { content: paragraph(text, { align: 'left', bold: true, size: cellSize, keepNext: true }), span: columns };
}

function rowOf({ cells, isHeading = false }: PaperRow, widths: readonly number[]): string {
  if (!isHeading)
    return row(
      cells.map((spans) => cellOf(spans)),
      widths,
    );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return row([headingCell(cells[0] ?? [], widths.length)], [whole]);
}

function tableOf(block: PaperTable): string {
  const widths = block.columns.map(({ width }) => twips(width));
  const header = block.columns.map(
    ({ label }): Cell => ({
      content: paragraph(label, { align: 'center', size: cellSize, keepNext: true }),
      vertical: 'center',
    }),
  );
  const rows = block.rows.map((one) => rowOf(one, widths));
  return table(hasHeader(block) ? [row(header, widths, true), ...rows] : rows, widths);
}

/** PNG of a drawing, for word processors that don't read SVG. */
export type DrawingToPng = (drawing: Drawing) => Uint8Array;

function blockOf(block: PaperBlock, imageOf: (picture: PaperPicture) => Image): string {
  switch (block.kind) {
    case 'line':
      return paragraph(block.text, { align: block.align ?? 'left', left: block.left ?? 0 });
    case 'gap':
      return paragraph('');
    case 'title':
      return paragraph(block.text, { align: 'center', size: 28, bold: true, before: 360, after: 120 });
    case 'heading':
      return paragraph(block.text, {
        align: 'left',
        bold: true,
        before: 240,
        after: 80,
        keepNext: true,
        pageBreakBefore: block.startsPage ?? false,
      });
    case 'picture':
      return paragraphOf(image(imageOf(block)), { align: 'center', before: 120, after: 120 });
    case 'list':
      return listItems(block.items);
    case 'table':
      return tableOf(block);
  }
}

const noPng: DrawingToPng = () => {
  throw new Error('a paper with pictures needs a way to make PNG of them');
};

/** A paper as a Word document: A4, editable, header rows repeat, equal bytes for equal papers. */
export function renderPaperDocx(paper: Paper, toPng: DrawingToPng = noPng): Uint8Array {
  const images: Image[] = [];
  const imageOf = ({ drawing, width, height }: PaperPicture): Image => {
    const made = { number: images.length + 1, drawing, width, height, svg: renderSvg(drawing), png: toPng(drawing) };
    images.push(made);
    return made;
  };
  // Word wants a paragraph after a table that ends the body.
  const body = `${paper.blocks.map((block) => blockOf(block, imageOf)).join('')}${paragraph('')}${pageSection(paper.isLandscape)}`;
  const { footer, title, author, day } = paper;
  return packageOf({ main: mainXml(body), footer, title, author, day, images, numbering: bulletNumbering });
}
