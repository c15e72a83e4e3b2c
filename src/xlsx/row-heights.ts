import { textWidth, wrapText } from '../core/pictures/text-lines.ts';
import type { WrittenCell, WrittenSheet } from './write-workbook.ts';
import { type CellStyle, isBroken } from './written-styles.ts';

/** Points of a line. The form's own fount has lines of 13; founts that stand in for it where it is missing have up to 15.2. */
const lineHeights = { form: 15.75, plain: 15 } as const;

/** The most that a row may be high, in points (ECMA-376 18.3.1.73; Excel shows no more). */
const mostHeight = 409;

/** Lines that a row of the form's own fount may hold. */
export const mostLines = Math.floor(mostHeight / lineHeights.form);

const kindOf = (style: CellStyle): keyof typeof lineHeights => (/^(prose|box)/.test(style) ? 'form' : 'plain');

/** Ems of a full-width character that a column's unit (a digit of the plain fount, 7 pixels) is wide. */
const unitEms = { form: 0.5, plain: 0.47 } as const;

/** Room that a cell keeps at its sides, in units. */
const edge = 2;

/** Into how many lines a text breaks in a column of some width, rather one too many than one too few. */
export function linesOf(text: string, width: number, style: CellStyle): number {
  if (!text.includes('\n') && (text.length + edge) * 2.2 <= width) return 1;
  const ems = Math.max(1, (width - edge) * unitEms[kindOf(style)]);
  return wrapText(text, ems).length;
}

/** Units that a cell of a register is wide at its longest line; `known` where it is surely no wider than that. */
export function unitsOf({ value }: WrittenCell, known: number): number {
  const text = value === null ? '' : String(value);
  if ((text.length + edge) * 2.2 <= known) return known;
  const lines = text.slice(0, 2000).split('\n');
  return Math.max(known, ...lines.map((line) => Math.ceil(textWidth(line) / unitEms.plain) + edge));
}

/** Lines beyond which no row gets higher, whatever its style. */
const enoughLines = Math.ceil(mostHeight / Math.min(lineHeights.form, lineHeights.plain)) + 1;

/** As `linesOf`, as far as it matters for a row: of a long text no more is broken than fills the highest one. */
function linesThatCount(text: string, width: number, style: CellStyle): number {
  // Of a text's beginning every line but the last stands as it does in the whole.
  for (let length = 1000; ; length *= 2) {
    const lines = linesOf(text.slice(0, length), width, style);
    if (length >= text.length || lines > enoughLines) return lines;
  }
}

/** Points that a row is high where its texts break into lines; undefined where one line is enough for each. */
export function heightOf(row: readonly WrittenCell[], columns: WrittenSheet['columns']): number | undefined {
  let height = 0;
  for (const [index, { value, style = 'plain' }] of row.entries()) {
    const column = columns[index];
    if (typeof value !== 'string' || !isBroken(style) || column?.hidden === true) continue;
    const lines = linesThatCount(value, column?.width ?? 9, style);
    if (lines > 1) height = Math.max(height, lines * lineHeights[kindOf(style)]);
  }
  return height === 0 ? undefined : Math.min(mostHeight, height);
}
