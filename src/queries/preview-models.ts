import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ImportQuestion } from '../core/registers/import-question.ts';
import type { PreviewRow } from '../core/registers/table-import.ts';
import type { ImportIssue } from '../core/registers/table-row.ts';

/** Which rows of a preview are asked for: those that would be stored or are refused, or those of one fate, or those of which something is told. */
export const rowChoices = ['touched', 'add', 'change', 'refused', 'told', 'same'] as const;
export type RowChoice = (typeof rowChoices)[number];

/** GET …/import-previews/:id/rows?show=&from=&count=: some rows of a preview, in the order of the source. */
export interface PreviewRowsView {
  readonly rows: readonly PreviewRow[];
  /** What is told of these rows. */
  readonly issues: readonly ImportIssue[];
  /** Rows of this choice in all. */
  readonly total: number;
}

/** What is told of several places in the same way. */
export interface IssueGroup {
  readonly severity: ImportIssue['severity'];
  readonly rule: string;
  readonly mend: Bilingual;
  /** What a person may answer to it; the places are of this question alone. */
  readonly question?: ImportQuestion;
  readonly count: number;
  /** The first of the places, each with its own words; row 0 is the file. */
  readonly places: readonly { readonly row: number; readonly column: string | null; readonly message: Bilingual }[];
}
