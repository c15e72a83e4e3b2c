import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Verdict } from '../core/kernel/three-values.ts';

/** Days in a row on which a duty's verdict was the same, both ends included. */
export interface StretchView {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly verdict: Verdict;
  /** 「4/10–6/30 満たしていない（82日）」. */
  readonly words: Bilingual;
}

/** The verdict of each duty on each day of a report's period, as the registers tell it now. */
export interface RibbonView {
  readonly schedule: string;
  readonly from: string;
  /** The period's last day, or today where that is still to come. */
  readonly to: string;
  readonly duties: readonly {
    readonly obligation: number;
    readonly dutyId: string;
    readonly label: Bilingual;
    readonly stretches: readonly StretchView[];
  }[];
}
