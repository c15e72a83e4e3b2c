import type { Json } from '../kernel/json.ts';

/** Something seen before submission: errors block, warnings need a tick and a note, information informs. */
export interface SubmissionFinding {
  /** Stable across runs, so that a note stays with its finding: rule + place. */
  readonly id: string;
  readonly rule: string;
  /** What it has in common with others of its kind: its rule, and of a failed rule of the registers that one too. */
  readonly cause: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly obligation: number | null;
  readonly dutyId: string | null;
  readonly params: Readonly<Record<string, Json>>;
  /** Path within the product that leads to the mend, e.g. `items/15#15.5.eol`. */
  readonly fix: string;
}
