import { xmlText } from '../core/kernel/xml-text.ts';
import type { Drawing, Shape, ShapeLook } from '../core/pictures/drawing.ts';

/** Colours, strokes and patterns of each look, as presentation attributes: no style sheet, so that Word and Typst read them too. */
const looks: Readonly<Record<ShapeLook, string>> = {
  box: 'fill="#ffffff" stroke="#1a1a1a" stroke-width="1.2"',
  pending: 'fill="#ffffff" stroke="#1a1a1a" stroke-width="1.2" stroke-dasharray="6 4"',
  ground: 'fill="#e8f1fe" stroke="none"',
  edge: 'fill="none" stroke="#1a1a1a" stroke-width="1.2"',
  pendingEdge: 'fill="none" stroke="#1a1a1a" stroke-width="1.2" stroke-dasharray="6 4"',
  axis: 'fill="none" stroke="#b3b3b3" stroke-width="1"',
  today: 'fill="none" stroke="#1a1a1a" stroke-width="2" stroke-dasharray="2 3"',
  bar: 'fill="#0017c1" stroke="#0017c1" stroke-width="1"',
  badBar: 'fill="#ffffff" stroke="#ce0000" stroke-width="2"',
  unknownBar: 'fill="none" stroke="#595959" stroke-width="2" stroke-dasharray="2 5"',
  bad: 'fill="none" stroke="#ce0000" stroke-width="3"',
};

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height, look } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${looks[look]}/>`;
    }
    case 'line':
      return `<polyline points="${shape.points.map((point) => point.join(',')).join(' ')}" ${looks[shape.look]}/>`;
    case 'text': {
      const { x, y, text, size, isBold = false, anchor } = shape;
      const weight = isBold ? ' font-weight="700"' : '';
      const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${x}" y="${y}" font-size="${size}"${weight}${anchored}>${xmlText(text)}</text>`;
    }
  }
}

/** Fonts of the pages; the first stands in the documents too, which embed it. */
const fonts = 'BIZ UDMincho, Noto Serif JP, serif';

/** A drawing as SVG: no style, no script, nothing fetched; a title and a description for those who don't see it. */
export function renderSvg({ id, width, height, title, description, shapes }: Drawing): string {
  const head = `<title id="${id}-title">${xmlText(title)}</title><desc id="${id}-description">${xmlText(description)}</desc>`;
  const names = `role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${names}>`,
    head,
    `<g font-family="${fonts}" fill="#1a1a1a">`,
    ...shapes.map(element),
    '</g>',
    '</svg>',
  ].join('\n');
}
