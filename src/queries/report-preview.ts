import type { FoundContract } from '../commands/context.ts';
import { assess } from '../core/assessment/assess.ts';
import type { Claim } from '../core/contract/claim.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { submittedSchedules } from '../core/registers/submitted-reports.ts';
import { buildReportDocument } from '../core/report/build-report.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import { findingText, submissionFindings } from '../core/report/submission-findings.ts';
import type { FindingView } from './read-models.ts';

/** A draft of the report with what stands in its way. */
export interface DraftReport {
  readonly document: ReportDocument;
  readonly findings: readonly FindingView[];
  readonly schedule: ScheduledReport | null;
}

/** Claims of the newest report before a given schedule, by duty. */
export function previousClaims(
  { state }: FoundContract,
  schedule: ScheduledReport | null,
): Readonly<Record<string, Claim>> {
  const earlier = (state.registers.reports ?? []).filter(({ data }) => data.scheduleId !== schedule?.id);
  return (earlier.at(-1)?.data.claims ?? {}) as unknown as Readonly<Record<string, Claim>>;
}

/** The schedule asked for, else the next one owed, else the last. */
export function scheduleOf({ state }: FoundContract, id: string | undefined): ScheduledReport | null {
  const { schedule } = state.contract;
  const submitted = submittedSchedules(state.registers);
  return (
    schedule.find((one) => one.id === id) ?? schedule.find((one) => !submitted.has(one.id)) ?? schedule.at(-1) ?? null
  );
}

/** The report as it would be submitted on a day, and the findings with their words and notes. */
export function draftReport(
  found: FoundContract,
  today: PlainDate,
  scheduleId?: string,
  reportNumber: string | null = null,
): DraftReport {
  const { catalogue, state } = found;
  const schedule = scheduleOf(found, scheduleId);
  const assessment = assess(catalogue, state, today);
  const document = buildReportDocument(catalogue, state, assessment, { schedule, reportedOn: today, reportNumber });
  const notes = new Map(
    (state.registers.findingNotes ?? []).map(({ id, data, revision }) => [id, { note: String(data.note), revision }]),
  );
  const findings = submissionFindings(catalogue, state, assessment, schedule, previousClaims(found, schedule)).map(
    (finding) => ({
      ...finding,
      ...findingText(finding),
      note: notes.get(finding.id)?.note ?? null,
      noteRevision: notes.get(finding.id)?.revision ?? 0,
    }),
  );
  return { document, findings, schedule };
}
