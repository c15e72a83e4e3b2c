import type { FoundContract } from '../commands/context.ts';
import { reassess } from '../core/assessment/assess.ts';
import type { Assessment } from '../core/assessment/assessment.ts';
import { assessPeriod } from '../core/assessment/period-verdicts.ts';
import type { Ribbon } from '../core/assessment/ribbon.ts';
import type { Claim } from '../core/contract/claim.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { buildReportDocument } from '../core/report/build-report.ts';
import { answeredFor, owedSchedule, reportBefore } from '../core/report/carried-answers.ts';
import { findingNotes } from '../core/report/finding-notes.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import { findingText, submissionFindings } from '../core/report/submission-findings.ts';
import { earlierDays, standingReportOf } from '../core/report/submission-gate.ts';
import { groupViews } from './finding-group-views.ts';
import type { FindingGroupView, FindingView } from './report-models.ts';

/** A draft of the report with what stands in its way. */
export interface DraftReport {
  readonly document: ReportDocument;
  readonly findings: readonly FindingView[];
  readonly groups: readonly FindingGroupView[];
  readonly schedule: ScheduledReport | null;
  /** The report on that schedule that stands already; null when it may go out. */
  readonly standing: string | null;
  /** Days that earlier reports on it bore: it may keep one of them. */
  readonly earlierDays: readonly PlainDate[];
}

/** Claims of the report before the one on a schedule, by duty; one that was withdrawn tells nothing. */
export function previousClaims(
  { state }: FoundContract,
  schedule: ScheduledReport | null,
): Readonly<Record<string, Claim>> {
  return (reportBefore(state.registers, schedule)?.data.claims ?? {}) as unknown as Readonly<Record<string, Claim>>;
}

/** The schedule asked for, else the next one owed, else the last. */
export const scheduleOf = ({ state }: FoundContract, id: string | undefined): ScheduledReport | null =>
  state.contract.schedule.find((one) => one.id === id) ?? owedSchedule(state);

/** What is said today of every duty, with the period that a report is about: answers of the one before count once they are confirmed. */
export function assessReport(
  { catalogue, state }: FoundContract,
  schedule: ScheduledReport | null,
  today: PlainDate,
): Assessment {
  const period = schedule === null ? null : assessPeriod(catalogue, state, schedule, today);
  return reassess(catalogue, answeredFor(state, schedule), today, period);
}

/** What is to be looked at before a report goes out, with words and the notes given for it. */
export function reportFindings(
  found: FoundContract,
  schedule: ScheduledReport | null,
  assessment: Assessment,
): readonly FindingView[] {
  const { catalogue, state } = found;
  const noteOf = findingNotes(state, schedule);
  return submissionFindings(catalogue, state, assessment, schedule, previousClaims(found, schedule)).map((finding) => {
    const { note, entryId: noteId, revision: noteRevision } = noteOf(finding.id);
    return { ...finding, ...findingText(finding), note, noteId, noteRevision };
  });
}

/**
 * The report as it would be submitted today, under another day and number when it is, and the findings with their words and notes; it says
 * where what was known on the days themselves differs, if that is given.
 */
export function draftReport(
  found: FoundContract,
  today: PlainDate,
  scheduleId?: string,
  submitted: { readonly reportedOn: PlainDate; readonly reportNumber: string | null } = {
    reportedOn: today,
    reportNumber: null,
  },
  ribbonsThen: readonly Ribbon[] | null = null,
): DraftReport {
  const { catalogue, state } = found;
  const schedule = scheduleOf(found, scheduleId);
  const assessment = assessReport(found, schedule, today);
  const document = buildReportDocument(catalogue, state, assessment, { schedule, ...submitted, ribbonsThen });
  const findings = reportFindings(found, schedule, assessment);
  return {
    document,
    findings,
    groups: groupViews(findings),
    schedule,
    standing: schedule === null ? null : (standingReportOf(state.registers, schedule, today)?.id ?? null),
    earlierDays: schedule === null ? [] : earlierDays(state.registers, schedule),
  };
}
