import type { CheckOutcome } from '../core/checks/check.ts';
import type { FindingWords } from '../core/checks/finding-words.ts';
import type { Tool } from '../core/checks/observation.ts';
import type { OutcomeChange } from '../core/checks/outcome-change.ts';
import type { CheckArea, CheckSchedule } from '../core/contract/check-schedule.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';

/** What one check concludes of one target now, beside what it came to the time before. */
export interface CheckConclusionView {
  readonly check: string;
  readonly title: Bilingual;
  readonly duties: readonly string[];
  readonly outcome: CheckOutcome;
  /** Instant at which it was seen. */
  readonly at: string;
  readonly change: OutcomeChange;
  /** What it came to before it fell, as long as it has not come back. */
  readonly fellFrom: CheckOutcome | null;
  readonly findings: readonly FindingWords[];
  readonly tools: readonly Tool[];
}

/** What a probe saw last of a target: when, by what, and whether a tool's whole output is kept. */
export interface SeenByProbe {
  readonly probe: string;
  readonly at: string;
  readonly tools: readonly Tool[];
  readonly hasOutput: boolean;
}

export interface CheckTargetView {
  readonly register: string;
  readonly entryId: string;
  readonly target: string;
  readonly title: string;
  /** False: nobody has recorded that it may be checked, so it is not. */
  readonly isOwned: boolean;
  readonly conclusions: readonly CheckConclusionView[];
  readonly seen: readonly SeenByProbe[];
}

export interface CheckAreaView {
  readonly area: CheckArea;
  /** The register that declares its targets. */
  readonly register: string;
  readonly label: Bilingual;
  readonly schedule: CheckSchedule;
  readonly scheduleRevision: number;
  readonly targets: readonly CheckTargetView[];
}

export interface CheckRunView {
  readonly runId: string;
  readonly area: CheckArea;
  readonly label: Bilingual;
  readonly slot: string | null;
  readonly isScheduled: boolean;
  readonly askedAt: string;
  readonly state: 'running' | 'stopped' | 'finished' | 'missed';
  readonly endedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly secondsLeft: number | null;
}

/** GET /api/contracts/:number/checks */
export interface CheckView {
  readonly areas: readonly CheckAreaView[];
  /** Newest first. */
  readonly runs: readonly CheckRunView[];
}
