import type { Scrub } from '../blobs/scrub-note.ts';
import type { InputProblem, SameBytes } from '../commands/context.ts';
import type { DutyAssessment, ObligationAssessment } from '../core/assessment/assessment.ts';
import type { BackingTally, DutyBacking } from '../core/assessment/backing-of-duty.ts';
import type { Emptiness } from '../core/assessment/language/emptiness.ts';
import type { Deadline } from '../core/calendar/deadline.ts';
import type { Duty } from '../core/catalogue/catalogue.ts';
import type { ClosingOpenRow } from '../core/closing/closing-state.ts';
import type { Claim, RowOverride } from '../core/contract/claim.ts';
import type { Contract, ScheduledReport } from '../core/contract/contract.ts';
import type { EvidenceFault, EvidenceItem } from '../core/contract/evidence-item.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ImplementationStatus, Verdict } from '../core/kernel/three-values.ts';
import type { PictureDocument } from '../core/pictures/picture-document.ts';
import type { PlanEntry } from '../core/plan/plan.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import type { ReportState, ReportWithdrawal } from '../core/registers/submitted-reports.ts';
import type { TablePreview } from '../core/registers/table-import.ts';
import type { SubmissionObstacle } from '../core/report/submission-gate.ts';
import type { CarriedAnswerView } from './carry-over-models.ts';
import type { EvidencePlace } from './evidence-places.ts';
import type { IssueGroup } from './preview-models.ts';
import type { ReasonView } from './reason-models.ts';
import type { DutyDaysView } from './ribbon-models.ts';
import type { RuleChangesView } from './rule-change-models.ts';

/** What the HTTP API answers, one type per question that a screen asks. Texts of rules are already rendered in both languages. */

export interface SessionView {
  readonly actor: { readonly id: string; readonly name: string; readonly role: string; readonly tenant: string };
  /** Instant at which the session ends unless used. */
  readonly expiresAt: string;
  /** Today in Japan, so that screens and server agree. */
  readonly today: string;
  readonly demo: boolean;
}

/** GET /api/contracts */
export interface ContractListItem {
  readonly number: string;
  readonly title: string;
  readonly contractor: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly nextReport: ScheduledReport | null;
  readonly daysLeft: number | null;
  readonly answered: number;
  readonly counts: Readonly<Record<ImplementationStatus | 'unanswered', number>>;
  readonly overdue: number;
  readonly sentBack: number;
  /** Incidents that are not closed, drills aside. */
  readonly openIncidents: number;
  /** Why nothing can be shown of it: its key is lost, or its rows were altered. */
  readonly trouble?: Bilingual;
}

export interface NextAct {
  readonly obligation: number;
  readonly title: Bilingual;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly path: string;
}

/** GET /api/contracts/:number/drafts: a proposal for an unanswered duty. */
export interface DraftListItem {
  readonly dutyId: string;
  readonly obligation: number;
  readonly mark: string;
  readonly label: Bilingual;
  /** Revision of the claim that would be changed. */
  readonly revision: number;
  readonly source: 'registers' | 'lastTime';
  readonly claim: Claim;
  /** What the report will demand of it beside its text, and nobody has said yet. */
  readonly asks: readonly ('dueOn' | 'owner' | 'interimMeasure')[];
}

/** GET /api/contracts/:number */
export interface DashboardView {
  readonly contract: Contract;
  readonly revision: number;
  readonly plan: { readonly version: number; readonly agreedOn: string | null } | null;
  readonly nextReport: ScheduledReport | null;
  readonly rows: readonly {
    readonly number: number;
    readonly shortLabel: Bilingual;
    readonly status: ImplementationStatus | null;
    readonly answered: number;
    readonly duties: number;
    readonly verdict: Verdict;
    readonly contradicted: boolean;
    readonly sentBack: boolean;
    readonly registers: readonly { readonly name: string; readonly label: Bilingual; readonly count: number }[];
    readonly problems: number;
    /** What was broken in the period of the report that is owed and is over; null where nothing was. */
    readonly period: Bilingual | null;
    readonly changedAt: string | null;
    readonly changedBy: string | null;
  }[];
  readonly nextActs: readonly NextAct[];
  readonly reports: readonly ReportListItem[];
  /** What a change of rules came to, until somebody has seen it. */
  readonly ruleChanges: RuleChangesView | null;
  /** Answers of the last report that nobody has confirmed for the one that is owed. */
  readonly unconfirmed: number;
}

/** GET /api/contracts/:number/obligations/:n */
export interface ObligationView {
  readonly number: number;
  readonly label: string;
  readonly shortLabel: Bilingual;
  readonly paragraphs: readonly string[];
  readonly assessment: ObligationAssessment;
  /** Answers about the contract's scope that rows contradict, of those that decide on a duty here. */
  readonly scope: readonly ReasonView[];
  /** By what the sentences of all duties are borne out. */
  readonly backing: BackingTally;
  readonly rowOverride: { readonly revision: number; readonly data: RowOverride } | null;
  readonly duties: readonly {
    readonly duty: Duty;
    readonly assessment: DutyAssessment;
    readonly reasons: readonly ReasonView[];
    readonly backing: Omit<DutyBacking, 'dutyId' | 'reasons'>;
    readonly claimRevision: number;
    readonly claim: Claim | null;
    readonly planEntry: PlanEntry | null;
    readonly previousClaim: Claim | null;
    /** The answer is that of the last report and not confirmed for this one; null where it is this one's, or there is none. */
    readonly carried: CarriedAnswerView | null;
    readonly registers: readonly {
      readonly name: string;
      readonly label: Bilingual;
      readonly count: number;
      readonly changedAt: string | null;
    }[];
    /** Its days in the period of the report that is owed; null where none of them has come. */
    readonly days: DutyDaysView | null;
  }[];
  readonly sendBacks: readonly { readonly on: string; readonly official: string; readonly text: string }[];
  /** The next matter, in turn, with an answer missing or in contradiction; null: none, and the report is next. */
  readonly onward: number | null;
}

/** GET /api/contracts/:number/registers/:register */
export interface RegisterView {
  readonly declaration: RegisterDeclaration;
  readonly entries: readonly RegisterEntry[];
  /** Titles of rows that reference fields may point at: register → id → title. */
  readonly titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Readings of those rows, by which they are put in order, where their register has any. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why the register is rightly empty, when someone has said so. */
  readonly emptyReason: string | null;
  /** The day on which that was said, the revision of saying so, and what it is worth today. */
  readonly emptySaid: { readonly on: string; readonly revision: number; readonly state: Emptiness['state'] } | null;
  /** Asked for as of a moment: how many log entries it rests on, and whether erased ones leave gaps. */
  readonly past: { readonly size: number; readonly isIncomplete: boolean } | null;
}

/** GET /api/contracts/:number/evidence */
export interface EvidenceView {
  /** Newest first. */
  readonly items: readonly {
    readonly id: string;
    readonly revision: number;
    readonly item: EvidenceItem;
    /** What it is evidence of, in words. */
    readonly places: readonly EvidencePlace[];
    readonly fault: EvidenceFault['fault'] | null;
  }[];
  readonly duties: readonly {
    readonly id: string;
    readonly obligation: number;
    readonly mark: string;
    readonly label: Bilingual;
    /** Ids of the items that speak for it. */
    readonly items: readonly string[];
    /** 実施 without any evidence. */
    readonly isMissing: boolean;
    /** What usually proves it. */
    readonly usual: readonly Bilingual[];
  }[];
  /** Rows that a file may be evidence of. */
  readonly targets: readonly {
    readonly register: string;
    readonly label: Bilingual;
    readonly rows: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** Uploads that were broken off and can be gone on with. */
  readonly unfinished: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly offset: number;
    readonly startedAt: string;
  }[];
  /** Largest file, in bytes. */
  readonly limit: number;
  /** The last time that every file was read again. */
  readonly scrub: Scrub | null;
}

export interface ReportListItem {
  readonly id: string;
  readonly reportNumber: string;
  readonly scheduleId: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly state: ReportState;
  /** By whom, when and why it was withdrawn. */
  readonly withdrawn: ReportWithdrawal | null;
  readonly files: readonly {
    readonly name: string;
    readonly format: 'docx' | 'pdf' | 'xlsx' | 'json';
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** POST /api/contracts/:number/registers/:register/import-previews; nothing is stored before a person confirms. */
export interface ImportPreview extends TablePreview {
  readonly id: string;
  /** Doubtful places in all; `issues` tells the first hundred, the gravest first where there are more. `rows` are the first, too. */
  readonly issueCount: number;
  /** Rows in all, the others being asked for by `…/rows`; and those of which something is told. */
  readonly rowCount: number;
  readonly toldCount: number;
  /** What is told, the same things together. */
  readonly groups: readonly IssueGroup[];
}

/** GET /api/contracts/:number/pictures/:kind?language=ja: a picture and the same in words. */
export interface PictureView extends Omit<PictureDocument, 'drawings'> {
  /** One SVG for each sheet, without style or script. */
  readonly svgs: readonly string[];
}

/** GET /api/contracts/:number/calendar */
export interface CalendarView {
  readonly today: string;
  readonly deadlines: readonly Deadline[];
}

/** GET /api/contracts/:number/calendar-feeds: one's own feeds; their addresses are told once, when they are made. */
export interface CalendarFeedView {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastReadAt: string | null;
}

/** POST /api/contracts/:number/calendar-feeds */
export interface CreatedCalendarFeed {
  readonly id: string;
  readonly url: string;
}

/** How old the last backup of the installation is: as it should be, too old or failed, or not known. */
export interface BackupAge {
  readonly result: 'pass' | 'fail' | 'undetermined';
  /** The instant of the last whole one; null: there is none, or nobody can tell. */
  readonly at: string | null;
  /** What counts as old. */
  readonly hours: number;
  /** What is remembered of backups can't be read. */
  readonly isUnreadable: boolean;
}

/** Every error answer (RFC 9457 problem details), in both languages. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  /** For bad input: each place with what is wrong and how to mend it; the first hundred of them, and how many there are. */
  readonly problems?: readonly InputProblem[];
  readonly problemCount?: number;
  /** For bytes that the contract holds already: the items that have them. */
  readonly same?: readonly SameBytes[];
  /** For a contract that can’t be closed yet: every row that stands in the way. */
  readonly open?: readonly ClosingOpenRow[];
  /** Why a report can’t go out at all; `early` is a question. */
  readonly obstacle?: SubmissionObstacle['kind'];
  /** What stands in the way of a submission, by the ids of findings. */
  readonly findings?: readonly string[];
  /** For conflicts: the two sides, field by field. */
  readonly conflict?: {
    readonly expectedRevision: number;
    readonly revision: number;
    readonly changedBy: string;
    readonly changedAt: string;
    readonly fields: readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[];
  };
}
