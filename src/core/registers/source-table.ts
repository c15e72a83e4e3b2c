import type { Bilingual } from '../kernel/bilingual.ts';
import type { CellIssue } from './cell-reading.ts';

/** What the reader of a file knows of a cell that its text no longer tells: it was a formula, an error, a broken name. */
export interface TableNotice extends CellIssue {
  /** From 1, as people count. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** A cell that holds a number, and how it is shown: as it stands, by a format, or as a day or a part of one. */
export interface NumberCell {
  /** What stands for it among the rows; another text there was put by who knows the kind of file. */
  readonly text: string;
  readonly value: number;
  /** The day and time that the number is by the workbook's calendar; null when it is none. */
  readonly moment: string | null;
  readonly shows: 'plain' | 'number' | 'percent' | 'day' | 'time' | 'partOfDay';
}

/** A text that is struck through, which means that it is deleted; the rest of its cell stands among the rows. */
export interface StruckCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table as people send it: rows of texts, the way they stand in the source. Rows count from 1, columns from 0. */
export interface SourceTable {
  /** 'utf-8', 'cp932' or 'xlsx', told in the preview. */
  readonly encoding: string;
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly notices?: readonly TableNotice[];
  /** By `cellKey`. */
  readonly numbers?: ReadonlyMap<string, NumberCell>;
  readonly struck?: readonly StruckCell[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Cells that show what stands to their left, since they are merged with it; by `cellKey`. */
  readonly spread?: ReadonlySet<string>;
  readonly isHidden?: boolean;
  /** Further sheets of the same file that hold anything. */
  readonly others?: readonly SourceTable[];
  /** Further sheets that can't be read, with the reason. */
  readonly unread?: readonly { readonly sheet: string; readonly message: Bilingual; readonly mend: Bilingual }[];
}

/** Names a cell: row from 1, column from 0. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;
