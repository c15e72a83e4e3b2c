import type { BreachEnd, PeriodWord } from '../core/assessment/period-verdict.ts';
import type { DayVerdict } from '../core/assessment/ribbon.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';

/** Days in a row of which the same is told of a duty, both ends included. */
export interface StretchView {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly verdict: DayVerdict;
  /** 「4/10–6/30 満たしていない（82日）」. */
  readonly words: Bilingual;
}

/** A stretch on which a duty was not kept, as reports tell of it. */
export interface BreachView {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly end: BreachEnd;
  /** 「4/10–6/30 満たしていない（82日）。7/1に利用を終えた。」 */
  readonly words: Bilingual;
}

/** What is told of one duty for each day of a period, and what that comes to. */
export interface DutyRibbonView {
  readonly word: PeriodWord;
  readonly brokenDays: number;
  /** One sentence for the period. */
  readonly words: Bilingual;
  readonly stretches: readonly StretchView[];
  readonly breaches: readonly BreachView[];
}

interface DutyPeriodView extends DutyRibbonView {
  readonly from: string;
  readonly to: string;
}

/** A duty's days in the period of the report that is owed, beside those of the report before, where there was one. */
export interface DutyDaysView {
  readonly now: DutyPeriodView;
  readonly before: DutyPeriodView | null;
  /** The report before as it was submitted; null where none was, or its days were not kept yet. */
  readonly submitted: SubmittedDays | null;
}

/** What a submitted report said of a duty's days. */
export interface SubmittedDays {
  readonly report: string;
  readonly from: string;
  readonly to: string;
  readonly words: Bilingual;
  readonly stretches: readonly StretchView[];
}

/** What is told of each duty for each day of a report's period, as the registers tell it now. */
export interface RibbonView {
  readonly schedule: string;
  readonly from: string;
  /** The period's last day, or today where that is still to come. */
  readonly to: string;
  readonly duties: readonly (DutyRibbonView & {
    readonly obligation: number;
    readonly dutyId: string;
    readonly label: Bilingual;
  })[];
}
