import type { PictureDocument, PictureTable, TwinItem } from './picture-document.ts';

const indented = (items: readonly TwinItem[], depth: number): string[] =>
  items.flatMap(({ text, children }) => [`${'　'.repeat(depth)}・${text}`, ...indented(children, depth + 1)]);

const tableLines = ({ caption, columns, rows }: PictureTable): string[] => [
  '',
  caption,
  ...[columns, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/[\t\n]/g, ' ')).join('\t')),
];

/** A picture wholly in words: nested lines, then the tables with tabs between the cells. */
export function pictureText({ title, facts, twin, tables }: PictureDocument): string {
  const lines = [
    title,
    ...facts.map(({ label, value }) => `${label}\t${value}`),
    '',
    ...indented(twin, 0),
    ...tables.flatMap(tableLines),
  ];
  return `${lines.join('\n')}\n`;
}
