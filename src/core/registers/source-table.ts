import type { CellIssue } from './cell-reading.ts';

/** What the reader of a file knows of a cell that its text no longer tells: it was a formula, an error, a broken name. */
export interface TableNotice extends CellIssue {
  /** From 1, as people count. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** A table as people send it: rows of texts, the way they stand in the source. */
export interface SourceTable {
  /** 'utf-8', 'cp932' or 'xlsx', told in the preview. */
  readonly encoding: string;
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly notices?: readonly TableNotice[];
}
