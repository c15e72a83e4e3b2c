import type { Claim } from '../contract/claim.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { Json } from '../kernel/json.ts';
import type { ImplementationStatus, Verdict } from '../kernel/three-values.ts';
import type { PeriodVerdict } from './period-verdict.ts';

/** A pointer to a row, so that every figure leads to the rows it counts. */
export interface RowReference {
  readonly register: string;
  readonly entryId: string;
}

/**
 * How a rule came to speak: it judged rows; its register is empty and nobody said why; someone declared it rightly empty; someone did
 * so though it can't be, though other records say otherwise, or so long ago that it is asked again; there are rows, but none that the
 * rule is about; values that it needs can't be read; or two days of a row contradict each other.
 */
export type Situation =
  | 'judged'
  | 'emptyRegister'
  | 'declaredEmpty'
  | 'neverVoid'
  | 'contradictedEmpty'
  | 'lapsedEmpty'
  | 'noneConcerned'
  | 'notJudged'
  | 'contradictory';

/** A row that ought to be there and is not: in which register it is to be made, and about what. */
export interface MissingRow {
  readonly register: string;
  readonly about: RowReference;
  /** What it is about, as people call it. */
  readonly title: string;
}

/** Why a verdict is what it is: one rule's finding. Words live in the texts table, keyed by `rule`. */
export interface VerdictReason {
  /** Rule id from the obligations page, e.g. `personUntrained`. */
  readonly rule: string;
  readonly verdict: Verdict;
  readonly situation: Situation;
  readonly dutyIds: readonly string[];
  /** Figures and names for the text's placeholders. */
  readonly params: Readonly<Record<string, Json>>;
  readonly rows: readonly RowReference[];
  /** Where what broke it is over and can't be undone (a use that ended, a late act): what it says of the day itself. */
  readonly ofDay?: Verdict;
  /** The clause doesn't ask for it, and no setting of the contract demands it: what is found advises and fails nothing. */
  readonly advisory?: true;
  /** Who must be there and is not; absent where nobody is missing. */
  readonly missing?: readonly MissingRow[];
}

/** A text drafted from facts (「従事者22名全員に対し…」), with the rows its figures count. */
export interface Draft {
  readonly status: ImplementationStatus | null;
  readonly text: Bilingual;
  readonly figures: readonly { readonly text: string; readonly rows: readonly RowReference[] }[];
}

export interface DutyAssessment {
  readonly dutyId: string;
  /** What the period comes to that is reported on; null where a day alone was asked about. */
  readonly period: PeriodVerdict | null;
  /** `null`: the scope question is not answered. */
  readonly applicable: boolean | null;
  readonly claim: Claim | null;
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
  /** Rows that show it to be at work, however well they are kept: it can't be 該当なし. Some of them, when several rules look at it. */
  readonly atWork: readonly RowReference[];
  readonly draft: Draft | null;
  /** True when the claim stands against the verdict or the period (実施 while or after it was not kept, 該当なし while rows are at work). */
  readonly contradicted: boolean;
}

export interface ObligationAssessment {
  readonly number: number;
  /** Roll-up of the duties' claims: any 未実施 → 未実施; else any 実施 → 実施; else 該当なし; null while one is unanswered. */
  readonly status: ImplementationStatus | null;
  /** A person set the word for the whole row; without all its duties answered there is none. */
  readonly overridden: boolean;
  readonly answered: number;
  readonly verdict: Verdict;
  readonly duties: readonly DutyAssessment[];
}

/** A pure function of catalogue, contract state and day. */
export interface Assessment {
  readonly catalogue: string;
  readonly ruleset: string;
  /** The day asked about, 'YYYY-MM-DD'. */
  readonly asOf: string;
  /** What holds of the plan (確認書類) as a whole. */
  readonly plan: readonly VerdictReason[];
  /** What rows say against the answers about the contract's scope; empty where nothing does. */
  readonly scope: readonly VerdictReason[];
  readonly obligations: readonly ObligationAssessment[];
}
