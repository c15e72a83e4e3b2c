import type { PictureDocument, PictureTable } from '../pictures/picture-document.ts';
import { fitOnPage, scaleIn, sidewaysRoom, uprightRoom } from '../pictures/sheets.ts';
import { textWidth } from '../pictures/text-lines.ts';
import { type Paper, type PaperBlock, type PaperTable, plainCell } from './paper.ts';

/** Millimetres in a pixel of a drawing. */
const pixel = 25.4 / 96;

/** Between the margins of A4: upright, and laid across. */
const [uprightWidth, sidewaysWidth] = [174, 261];

/** Columns as wide as their longest words ask for, within bounds, together as wide as the page. */
function columnsOf({ columns, rows }: PictureTable, width: number): PaperTable['columns'] {
  const wishes = columns.map((label, index) => {
    const longest = Math.max(textWidth(label), ...rows.map((cells) => textWidth(cells[index] ?? '')));
    return Math.min(16, Math.max(6, longest + 1));
  });
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  return columns.map((label, index) => ({ label, width: ((wishes[index] ?? 0) / all) * width }));
}

function tableBlocks(table: PictureTable, width: number): readonly PaperBlock[] {
  const rows = table.rows.map((cells, index) => ({ key: String(index), cells: cells.map(plainCell) }));
  return [
    { kind: 'heading', text: table.caption },
    { kind: 'table', columns: columnsOf(table, width), rows },
  ];
}

/** A picture as a paper of its own: heading, picture, the same in words, and the tables it names. */
export function picturePaper({ title, asOf, facts, drawings, twinHeading, twin, tables }: PictureDocument): Paper {
  const isLandscape = drawings.some((drawing) => fitOnPage(drawing).isSideways);
  const scaleOf = scaleIn(isLandscape ? sidewaysRoom : uprightRoom);
  const width = isLandscape ? sidewaysWidth : uprightWidth;
  const pictures = drawings.map((drawing): PaperBlock => {
    const scale = scaleOf(drawing);
    return { kind: 'picture', drawing, width: drawing.width * pixel * scale, height: drawing.height * pixel * scale };
  });
  return {
    title,
    author: facts[2]?.value ?? '',
    day: asOf,
    footer: `${facts[0]?.value ?? ''}　${title}`,
    isLandscape,
    blocks: [
      { kind: 'title', text: title },
      ...facts.map(({ label, value }): PaperBlock => ({ kind: 'line', text: `${label}　${value}` })),
      { kind: 'gap' },
      ...pictures,
      { kind: 'heading', text: twinHeading },
      { kind: 'list', items: twin },
      ...tables.flatMap((table) => tableBlocks(table, width)),
    ],
  };
}
