import type { SupportEnd, ToldVulnerability } from '../core/assessment/software-facts.ts';
import type { VulnerabilityProposal } from '../core/assessment/vulnerability-proposals.ts';
import type { FeedSnapshot } from '../core/registers/feed-snapshot.ts';
import type { IsmapConclusion } from '../core/registers/ismap-conclusion.ts';

/** A feed beside its age on the day asked about. */
export interface UsedFeed extends FeedSnapshot {
  readonly name: string;
  readonly ageInDays: number;
  readonly maxAgeInDays: number;
  readonly isStale: boolean;
}

/** The same software wherever it is installed, with a vulnerability that a feed tells of it. */
export interface VulnerabilityRow extends ToldVulnerability {
  readonly softwareId: string;
  readonly name: string;
  readonly version: string;
  readonly places: readonly string[];
  readonly coveredBy: string | null;
  /** Told for the first time within the last days. */
  readonly isNew: boolean;
}

/** A cloud service beside what the ISMAP lists say of it. */
export interface IsmapRow {
  readonly entryId: string;
  readonly service: string;
  readonly provider: string;
  readonly purpose: string;
  readonly confidential: boolean;
  readonly conclusion: IsmapConclusion | null;
  readonly validUntil: string | null;
}

/** GET /api/contracts/:number/software */
export interface SoftwareView {
  readonly asOf: string;
  readonly contractEnd: string;
  readonly counts: {
    readonly rows: number;
    readonly ended: number;
    readonly endingInContract: number;
    readonly unknown: number;
    readonly differing: number;
    /** Rows that no advisory feed answers for, or that have changed since they were matched. */
    readonly uncovered: number;
    readonly vulnerabilities: number;
    readonly unrecorded: number;
    readonly exploited: number;
    /** Told for the first time within the last days. */
    readonly newlyTold: number;
  };
  readonly feeds: readonly UsedFeed[];
  /** By the end of support, what has none known last. */
  readonly support: readonly SupportEnd[];
  readonly vulnerabilities: readonly VulnerabilityRow[];
  readonly ismap: readonly IsmapRow[];
}

/** POST /api/contracts/:number/software/vulnerability-previews */
export interface VulnerabilityPreview {
  readonly id: string;
  readonly proposals: readonly VulnerabilityProposal[];
}
