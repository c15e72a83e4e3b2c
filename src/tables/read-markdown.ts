import { tableLimits, tooManyColumns, tooManyRows } from './unreadable.ts';

/** The cells of a line between its bars; `\|` is a bar within a cell. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '\\' && line[at + 1] === '|') {
      cell += '|';
      at += 1;
    } else if (character === '|') {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  cells.push(cell);
  const inner = cells.slice(line.startsWith('|') ? 1 : 0, line.endsWith('|') ? -1 : undefined);
  return inner.map((one) => one.trim().replaceAll(/<br ?\/?>/gi, '\n'));
}

/** |---|:---:| below a header. */
const isRule = (line: string): boolean =>
  line.length < 5000 && /^[\s|:-]+$/.test(line) && cellsOf(line.trim()).every((cell) => /^:?-{2,}:?$/.test(cell));

/** Rows of a table in Markdown, by the lines of the text; null where the text holds none. */
export function readMarkdown(text: string): readonly (readonly string[])[] | null {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line, index) => index > 0 && line.includes('|') && isRule(line));
  if (at < 0 || lines[at - 1]?.includes('|') !== true) return null;
  if (lines.length > tableLimits.rows) tooManyRows();
  return lines.map((line, index) => {
    if (index === at) return [];
    const cells = line.includes('|') ? cellsOf(line.trim()) : [line];
    if (cells.length > tableLimits.columns) tooManyColumns(index + 1);
    return cells;
  });
}
