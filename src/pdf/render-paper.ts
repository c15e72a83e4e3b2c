import { hasHeader, type Paper } from '../core/report/paper.ts';
import { renderSvg } from '../svg/render-svg.ts';
import { printable, taggedPdf } from './tagged-pdf.ts';
import { paperTemplate } from './typst-compiler.ts';

/** A paper as tagged PDF/A-2a with embedded Mincho; header rows repeat. All text goes in as data, never as markup. */
export function renderPaperPdf(paper: Paper): Uint8Array {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'table') return { ...block, hasHeader: hasHeader(block) };
    if (block.kind !== 'picture') return block;
    const { kind, width, height, drawing } = block;
    return { kind, width, height, svg: renderSvg(drawing), alt: `${drawing.title}。${drawing.description}` };
  });
  const data = { ...paper, blocks, day: paper.day.split('-').map(Number) };
  const inputs = { document: JSON.stringify(printable(data)) };
  return taggedPdf({ mainFileContent: paperTemplate, inputs }, paper.day);
}
