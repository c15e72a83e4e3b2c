import type { AddedItem } from '../core/contract/claim.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { TemplateItem } from '../core/plan/fill-template.ts';
import type { PlanEntry, PlanVersion } from '../core/plan/plan.ts';
import type { EntryDifference } from '../core/plan/plan-difference.ts';
import type { PlanTemplateType } from '../core/plan/plan-templates.ts';
import type { DraftProposal } from '../core/report/draft-proposal.ts';

/** A row in which two states of the plan differ, in words. */
export interface NameDifferenceView {
  readonly register: string;
  readonly registerLabel: Bilingual;
  readonly entryId: string;
  readonly title: string;
  readonly kind: 'added' | 'left' | 'changed';
  readonly facts: readonly { readonly label: Bilingual; readonly before: Bilingual; readonly after: Bilingual }[];
}

/** GET /api/contracts/:number/plan/change: whether and how the plan must change. */
export interface PlanChangeView {
  /** The version that the registers are held against; null while nothing has been agreed to. */
  readonly agreedVersion: number | null;
  /** The newest version while it waits for the official's answer. */
  readonly openVersion: number | null;
  /** True when that version names what the registers hold now. */
  readonly isCoveredByOpen: boolean;
  /** Rows in which the registers differ from the agreed version. */
  readonly differences: readonly NameDifferenceView[];
  /** Duties whose texts differ from the agreed version. */
  readonly editedDuties: readonly string[];
  /** What a change proposed now would say. */
  readonly draft: DraftProposal;
}

/** GET /api/contracts/:number/plan; what a version froze comes with its documents and differences. */
export interface PlanView {
  readonly entries: Readonly<Record<string, { readonly revision: number; readonly data: PlanEntry }>>;
  readonly versions: readonly Omit<PlanVersion, 'entries' | 'names'>[];
  readonly addedItems: readonly { readonly id: string; readonly revision: number; readonly data: AddedItem }[];
  readonly change: PlanChangeView;
  readonly templates: readonly {
    readonly id: PlanTemplateType;
    readonly label: Bilingual;
    readonly description: Bilingual;
  }[];
  readonly likelyTemplate: PlanTemplateType | null;
}

/** GET /api/contracts/:number/plan/templates/:type: what a template would make of the plan; nothing is changed by it. */
export interface TemplatePreview {
  readonly items: readonly TemplateItem[];
}

/** GET /api/contracts/:number/plan/differences?from=v1&to=draft */
export interface PlanDifferenceView {
  /** Null: the working draft. */
  readonly from: number | null;
  readonly to: number | null;
  readonly entries: readonly (EntryDifference & {
    readonly obligation: number;
    readonly mark: string;
    readonly label: Bilingual;
  })[];
  readonly names: readonly NameDifferenceView[];
}
