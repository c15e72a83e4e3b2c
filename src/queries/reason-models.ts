import type { Situation } from '../core/assessment/assessment.ts';
import type { Backing } from '../core/assessment/backing.ts';
import type { RuleSeverity } from '../core/assessment/rule-severity.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Verdict } from '../core/kernel/three-values.ts';

/** A rule's finding with its words. */
export interface ReasonView {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: RuleSeverity;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  /** Where the mend is: a path under /c/:number/, and the link's words. */
  readonly fix: { readonly path: string; readonly label: Bilingual } | null;
  readonly rows: readonly { readonly register: string; readonly entryId: string; readonly title: string }[];
  readonly situation: Situation;
  /** By what the sentence is borne out. */
  readonly backing: Backing;
  /** The clause doesn't ask for it: advice, which fails nothing. */
  readonly isAdvice: boolean;
  /** Who must be there, N of M, and the rows that are to be made; null where nobody is missing. */
  readonly population: {
    readonly met: number;
    readonly total: number;
    /** Path under /c/:number/ to a new row that says what it is about. */
    readonly missing: readonly { readonly title: string; readonly register: Bilingual; readonly path: string }[];
    /** Missing beyond those named. */
    readonly more: number;
  } | null;
}
