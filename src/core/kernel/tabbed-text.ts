/** A quoted cell that begins at a place: its text, and where it ends; null where its quotes aren't those of a cell. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  const parts: string[] = [];
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    parts.push(text.slice(at, quote));
    if (text[quote + 1] === '"') {
      parts.push('"');
      at = quote + 2;
    } else {
      const next = text[quote + 1];
      const isWhole = next === undefined || next === '\t' || next === '\n';
      return isWhole ? { cell: parts.join(''), end: quote + 1 } : null;
    }
  }
}

/** Where the plain cell that begins at a place ends. */
function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
}

/**
 * The cells of a table as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around a cell
 * that holds either. A quote that is no cell's own stays as it is.
 */
export function readTabbed(raw: string): readonly (readonly string[])[] {
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? plainEnd(text, at);
    rows.at(-1)?.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === '\n' && end + 1 < text.length) rows.push([]);
    at = text[end] === '\n' && end + 1 === text.length ? end + 2 : end + 1;
  }
  return rows;
}

const written = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as a table for the clipboard; `readTabbed` and spreadsheets read it back. */
export const writeTabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(written).join('\t')).join('\r\n');
