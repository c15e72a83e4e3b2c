import type { ScheduledReport } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../registers/entry.ts';
import { standingReports } from '../registers/submitted-reports.ts';

/** Which report is to go out, and which day it bears. */
export interface SubmissionRequest {
  readonly scheduleId: string;
  readonly reportedOn: PlainDate;
  /** Someone was asked whether it may bear a day before the end of its period, and said so. */
  readonly isEarlyConfirmed: boolean;
}

/** Why a report can't go out at all, whatever it says. `early` is a question rather than a refusal. */
export type SubmissionObstacle =
  | { readonly kind: 'noSchedule'; readonly id: string }
  | { readonly kind: 'stands'; readonly report: string }
  | { readonly kind: 'future'; readonly today: PlainDate }
  | { readonly kind: 'beforePeriod'; readonly from: PlainDate }
  | { readonly kind: 'early'; readonly to: PlainDate };

interface Told {
  readonly reportedOn: PlainDate | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What a submitted report says of itself; null where it says nothing of its period. */
export function toldByReport({ data }: RegisterEntry): Told | null {
  const meta = (data.document as JsonObject | undefined)?.meta as JsonObject | undefined;
  const period = meta?.period as JsonObject | undefined;
  if (meta === undefined || period === undefined) return null;
  return {
    reportedOn: typeof meta.reportedOn === 'string' ? meta.reportedOn : null,
    from: String(period.from),
    to: String(period.to),
  };
}

/** Reports on a schedule: of its id, or of its very period under whatever id the schedule had then. */
export function reportsOn({ reports = [] }: Registers, schedule: ScheduledReport): readonly RegisterEntry[] {
  return reports.filter((report) => {
    const period = toldByReport(report);
    return report.data.scheduleId === schedule.id || (period?.from === schedule.from && period.to === schedule.to);
  });
}

/** The report on a schedule that stands on a day; null when it is owed. */
export function standingReportOf(
  registers: Registers,
  schedule: ScheduledReport,
  asOf: PlainDate,
): RegisterEntry | null {
  const standing = standingReports(registers, asOf);
  return reportsOn(registers, schedule).find((report) => standing.includes(report)) ?? null;
}

/** Days that earlier reports on a schedule bore: a resubmission may keep its day. */
export const earlierDays = (registers: Registers, schedule: ScheduledReport): readonly PlainDate[] =>
  reportsOn(registers, schedule).flatMap((report) => toldByReport(report)?.reportedOn ?? []);

/** Whether a report on a schedule may go out today under a day; what it says is judged apart, and as of today. */
export function decideSubmission(
  { contract, registers }: ContractState,
  { scheduleId, reportedOn, isEarlyConfirmed }: SubmissionRequest,
  today: PlainDate,
): Result<ScheduledReport, SubmissionObstacle> {
  const schedule = contract.schedule.find(({ id }) => id === scheduleId);
  if (schedule === undefined) return refused({ kind: 'noSchedule', id: scheduleId });
  const standing = standingReportOf(registers, schedule, today);
  if (standing !== null) return refused({ kind: 'stands', report: standing.id });
  if (reportedOn > today) return refused({ kind: 'future', today });
  if (earlierDays(registers, schedule).includes(reportedOn)) return accepted(schedule);
  if (reportedOn < schedule.from) return refused({ kind: 'beforePeriod', from: schedule.from });
  if (reportedOn < schedule.to && !isEarlyConfirmed) return refused({ kind: 'early', to: schedule.to });
  return accepted(schedule);
}

/** The next number in 契約番号-R連番: beyond every report that there is and every one that an act names, so that none is meant twice. */
export function nextReportNumber({ contract, registers: { reports = [], acts = [] } }: ContractState): string {
  const last = [...reports.map(({ id }) => id), ...acts.map(({ data }) => String(data.report ?? ''))]
    .map((id) => Number(/-R(\d{1,6})$/.exec(id)?.[1] ?? 0))
    .reduce((highest, number) => (number > highest ? number : highest), 0);
  return `${contract.number}-R${last + 1}`;
}
