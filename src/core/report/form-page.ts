/**
 * What formatting says of a piece of a cell. Taken away: struck, deleted, moved, hidden, placeholder (the words of an empty control),
 * white. Standing out: boxed, bold, underlined, coloured. To be looked at: drawing, textBox, firstChoice (a list that shows its first
 * entry though none was chosen), enclosed (a character drawn by a field).
 */
export type FormAsideKind =
  | 'struck'
  | 'deleted'
  | 'moved'
  | 'hidden'
  | 'placeholder'
  | 'white'
  | 'boxed'
  | 'bold'
  | 'underlined'
  | 'coloured'
  | 'drawing'
  | 'textBox'
  | 'firstChoice'
  | 'enclosed';

export interface FormAside {
  readonly kind: FormAsideKind;
  readonly text: string;
}

/** A cell as a reader of the page sees it: its text without what formatting takes away, and what formatting says beside. */
export interface FormCell {
  readonly text: string;
  readonly asides: readonly FormAside[];
  /** From 0; a merged cell takes `span` columns. */
  readonly column: number;
  readonly span: number;
}

/** A row of a table; `gone` when the page doesn't show it; `nested`: what its cells hold where there are tables inside, in order. */
export interface FormRow {
  readonly kind: 'row';
  readonly table: number;
  readonly cells: readonly FormCell[];
  readonly gone: 'deleted' | 'hidden' | null;
  readonly nested: readonly FormBlock[];
}

/** A paragraph or a row, in the order of the page, whatever file it came in. */
export type FormBlock = { readonly kind: 'line'; readonly text: string } | FormRow;

/** A cell without formatting, as tests and plain tables have it. */
export const cellOfText = (text: string, column = 0): FormCell => ({ text, asides: [], column, span: 1 });

const takenAway: ReadonlySet<FormAsideKind> = new Set([
  'struck',
  'deleted',
  'moved',
  'hidden',
  'placeholder',
  'white',
] as const);

/** Text that stands in the file and not on the page. */
export const leftOutOf = ({ asides }: FormCell): readonly FormAside[] =>
  asides.filter(({ kind, text }) => takenAway.has(kind) && text.trim() !== '');

/** Spaces of every kind left out. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
