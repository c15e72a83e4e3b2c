import { writeTabbed } from '../../core/kernel/tabbed-text.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');

/** A copied cell; text that a spreadsheet must not take for a number (007, 3.10, 1-2) bears the sign that says so. */
export interface CopiedCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Copied cells as spreadsheets and text editors take them. */
export function copiedTable(rows: readonly (readonly CopiedCell[])[]): {
  readonly plain: string;
  readonly html: string;
} {
  const cell = ({ text, isNumber }: CopiedCell): string =>
    isNumber ? `<td>${escaped(text)}</td>` : `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`;
  const lines = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  return {
    plain: writeTabbed(rows.map((cells) => cells.map(({ text }) => text))),
    html: `<meta charset="utf-8"><table>${lines.join('')}</table>`,
  };
}
