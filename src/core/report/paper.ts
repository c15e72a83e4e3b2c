import type { Drawing } from '../pictures/drawing.ts';
import type { TwinItem } from '../pictures/picture-document.ts';

/**
 * A document other than the form, as people read it: lines and tables of final text, independent of any file format. DOCX, PDF and
 * HTML render this and decide no word of their own.
 */
export interface Paper {
  readonly title: string;
  readonly author: string;
  /** ISO day for the file's metadata; equal papers give equal bytes. */
  readonly day: string;
  /** What stands on every page beside its number. */
  readonly footer: string;
  readonly isLandscape: boolean;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly align?: 'left' | 'center' | 'right';
      readonly left?: number;
    }
  | { readonly kind: 'gap' }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly startsPage?: boolean }
  | PaperPicture
  | { readonly kind: 'list'; readonly items: readonly TwinItem[] }
  | PaperTable;

/** A drawing as wide as it fits the page; what it shows stands in words beside it (WCAG 1.1.1). */
export interface PaperPicture {
  readonly kind: 'picture';
  readonly drawing: Drawing;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

export interface PaperTable {
  readonly kind: 'table';
  /** Widths in millimetres; an empty label in every column leaves the header row out. */
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly PaperRow[];
}

/** A row of cells, or one line over the whole width that heads the rows below it. */
export interface PaperRow {
  /** Leads from the row to what it tells of. */
  readonly key: string;
  readonly cells: readonly PaperCell[];
  readonly isHeading?: boolean;
}

/** A cell's text; line feeds are line breaks. */
export type PaperCell = readonly PaperSpan[];

export interface PaperSpan {
  readonly text: string;
  /** Underlined: the part that a change touches (下線部分が変更箇所). */
  readonly isMarked?: boolean;
}

/** Text without any mark. */
export const plainCell = (text: string): PaperCell => [{ text }];

export const hasHeader = ({ columns }: PaperTable): boolean => columns.some(({ label }) => label !== '');
