/** How far a paragraph of the form hangs: （１）… by its number, ①… and ・… further in, as the ministry's form has it. */
export function indentationOf(paragraph: string): {
  readonly left: number;
  readonly hanging: number;
  readonly firstLine: number;
} {
  if (/^（[０-９]+）/.test(paragraph)) return { left: 0, hanging: 2, firstLine: 0 };
  if (/^[①-⑳]/.test(paragraph)) return { left: 2, hanging: 1, firstLine: 0 };
  if (paragraph.startsWith('・')) return { left: 2, hanging: 1, firstLine: 0 };
  if (/^(また|なお)、/.test(paragraph)) return { left: 0, hanging: 0, firstLine: 1 };
  return { left: 0, hanging: 0, firstLine: 0 };
}
