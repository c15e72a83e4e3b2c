import type { ChecklistAnswerKind, ChecklistCatalogue } from '../core/catalogue/checklist.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ChecklistAnswer } from '../core/registers/checklist-answers.ts';
import type { ReadChecklistCell } from '../core/registers/checklist-reading.ts';
import type { ChecklistState } from '../core/registers/checklist-state.ts';

/** An answer of one cell as stored; revision 0 and no data when nothing is. */
export interface StoredAnswer {
  readonly revision: number;
  readonly data: ChecklistAnswer;
}

/** GET /api/contracts/:number/checklists */
export interface ChecklistListItem {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly application: string;
  readonly submittedOn: string | null;
  /** Null when Junshu does not hold the edition. */
  readonly counts: ChecklistState['counts'] | null;
  readonly answeredOn: string | null;
}

/** GET /api/contracts/:number/checklists/:id */
export interface ChecklistView extends ChecklistListItem {
  readonly catalogue: ChecklistCatalogue | null;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  /** By class, the tools that look at it; none where a person alone can tell. No tool answers a cell. */
  readonly lookers: Readonly<Record<number, readonly { readonly tool: Bilingual; readonly says: Bilingual }[]>>;
  /** Other checklists of the same application in the same edition that have answers, the latest first. */
  readonly earlier: readonly {
    readonly id: string;
    readonly title: string;
    readonly answers: Readonly<Record<string, ChecklistAnswer>>;
  }[];
}

/** A cell of a filled sheet beside what is stored. */
export interface ReadCellView extends ReadChecklistCell {
  readonly change: 'add' | 'change' | 'same' | 'none';
  readonly before: ChecklistAnswerKind | null;
}

/** POST /api/contracts/:number/checklists/:id/sheet-readings; nothing is stored before a person confirms. */
export interface ChecklistReadingView {
  readonly id: string;
  readonly sheet: string;
  readonly others: readonly string[];
  readonly cells: readonly ReadCellView[];
}
