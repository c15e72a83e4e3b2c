import type { ChangedVerdict } from '../core/assessment/rule-changes.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ImplementationStatus } from '../core/kernel/three-values.ts';

/** GET /api/contracts/:number/rule-changes, and on the dashboard: what other rules than before make of a contract. */
export interface RuleChangesView {
  /** The rules that judge now. */
  readonly ruleset: string;
  /** The rules that judged before; null where nothing tells. */
  readonly before: string | null;
  /** The day of the verdicts kept of them; null: none were kept, and no duty's `before` is known. */
  readonly keptOn: string | null;
  readonly duties: readonly (ChangedVerdict & {
    readonly obligation: number;
    readonly mark: string;
    readonly label: Bilingual;
    readonly claim: ImplementationStatus | null;
    /** The first sentences of why. */
    readonly reasons: readonly Bilingual[];
  })[];
}
