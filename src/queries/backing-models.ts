import type { BackingTally } from '../core/assessment/backing-of-duty.ts';
import type { ReportBacking, ReportedBacking } from '../core/assessment/backing-of-report.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';

/** GET /api/contracts/:number/backing: by what everything is borne out today, duty by duty. */
export interface BackingView {
  readonly asOf: string;
  readonly ruleset: string;
  readonly tally: BackingTally;
  readonly duties: readonly (ReportedBacking & { readonly obligation: number; readonly label: Bilingual })[];
}

/** GET /api/contracts/:number/reports/:id/backing: what a submitted report said, and what the registers bear out of its day now. */
export interface ReportBackingView {
  /** As it was frozen; null for a report from before this was told. */
  readonly reported: ReportBacking | null;
  readonly now: BackingView;
  /** Duties of which a word is borne by more or by fewer sentences than was reported. */
  readonly changed: readonly {
    readonly obligation: number;
    readonly dutyId: string;
    readonly label: Bilingual;
    readonly reported: BackingTally;
    readonly now: BackingTally;
  }[];
}
