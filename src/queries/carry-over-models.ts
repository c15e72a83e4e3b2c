import type { Claim } from '../core/contract/claim.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { FreshFact } from '../core/registers/carry-overs.ts';
import type { CarryHindrance } from '../core/report/carry-over-texts.ts';

/** A record newer than the start of the period, in words, and where it is. */
export interface FreshFactView {
  readonly kind: FreshFact['kind'];
  readonly on: string;
  readonly title: Bilingual;
  readonly path: string;
}

/** An answer of the last report that nobody has confirmed yet. */
export interface CarriedAnswerView {
  readonly dutyId: string;
  readonly obligation: number;
  readonly mark: string;
  readonly label: Bilingual;
  /** As it went out then. */
  readonly claim: Claim;
  /** As it would stand: the same, or the registers' sentence with the figures of now. */
  readonly next: Claim;
  readonly report: string;
  /** The period for which it would be confirmed. */
  readonly scheduleId: string;
  readonly revision: number;
  /** Of all that is shown here: it is confirmed only as long as it is so. */
  readonly stamp: string;
  readonly freshCount: number;
  readonly fresh: readonly FreshFactView[];
  /** What the registers suggest now, where that is another text. */
  readonly draft: Bilingual | null;
  /** Why it can't be confirmed as unchanged; null: it can. */
  readonly obstacle: { readonly kind: CarryHindrance; readonly why: Bilingual } | null;
  /** Where what is missing is entered. */
  readonly updates: readonly { readonly path: string; readonly label: Bilingual }[];
}

/** GET /api/contracts/:number/carry-over */
export interface CarryOverView {
  readonly schedule: ScheduledReport | null;
  /** The report whose answers are meant, and when it went out. */
  readonly report: { readonly id: string; readonly submittedAt: string } | null;
  readonly answers: readonly CarriedAnswerView[];
  /** Answers that were confirmed as unchanged for this report already. */
  readonly confirmed: number;
}
