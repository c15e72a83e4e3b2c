import type { ScheduledReport } from '../core/contract/contract.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { SubmissionFinding } from '../core/report/finding.ts';
import type { ReportDocument } from '../core/report/report-document.ts';

/** A finding with its words and, for warnings, the note already given. */
export interface FindingView extends SubmissionFinding {
  readonly title: Bilingual;
  readonly remedy: Bilingual;
  readonly note: string | null;
  /** Where a note is to be kept: it belongs to this report alone. */
  readonly noteId: string;
  readonly noteRevision: number;
}

/** Findings of one cause, by their ids, for one note. */
export interface FindingGroupView {
  readonly cause: string;
  readonly severity: FindingView['severity'];
  readonly title: Bilingual;
  /** How all of them are mended; null where each has a mend of its own. */
  readonly remedy: Bilingual | null;
  readonly members: readonly string[];
  /** Members without a note for this report. */
  readonly open: readonly string[];
  /** Stands for what the open members say: a note is refused when they say something else by then. */
  readonly shown: string;
}

/** GET /api/contracts/:number/report-preview?schedule=ID */
export interface ReportPreview {
  readonly document: ReportDocument;
  readonly findings: readonly FindingView[];
  /** The findings by their cause: errors first, then of each weight the cause of most findings. */
  readonly groups: readonly FindingGroupView[];
  readonly schedule: ScheduledReport | null;
  /** The report on that schedule that stands already; null when it may go out. */
  readonly standing: string | null;
  /** Days that earlier reports on it bore: it may keep one of them. */
  readonly earlierDays: readonly string[];
  /** The form as HTML (a fragment without scripts or inline styles), one string per A4 page. */
  readonly pages: readonly string[];
}
