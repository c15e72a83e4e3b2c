import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry, Registers } from './entry.ts';

/** What became of a report: it stands as submitted or received, or it was sent back by the official or withdrawn by the contractor. */
export type ReportState = 'submitted' | 'received' | 'sentBack' | 'withdrawn';

/** By whom, when and why a report was withdrawn; kept in its entry. */
export interface ReportWithdrawal {
  readonly on: PlainDate;
  readonly by: string;
  readonly reason: string;
}

export const withdrawalOf = ({ data }: RegisterEntry): ReportWithdrawal | null =>
  (data.withdrawn as unknown as ReportWithdrawal | undefined) ?? null;

const submittedOn = ({ data }: RegisterEntry): PlainDate =>
  typeof data.submittedAt === 'string' ? japanDay(data.submittedAt) : '';

/** Whether an act on record is about a report and has happened by a day: neither before the report went out nor after that day. */
function isAbout(report: RegisterEntry, { data }: RegisterEntry, asOf: PlainDate | undefined): boolean {
  if (data.report !== report.id || (data.actKind !== 'sendBack' && data.actKind !== 'receipt')) return false;
  if (typeof data.on !== 'string') return true;
  return data.on >= submittedOn(report) && (asOf === undefined || data.on <= asOf);
}

/** A report's state on a day (now when absent): of several acts about it the last one counts. */
export function reportState(report: RegisterEntry, { acts = [] }: Registers, asOf?: PlainDate): ReportState {
  const withdrawn = withdrawalOf(report);
  if (withdrawn !== null && (asOf === undefined || withdrawn.on <= asOf)) return 'withdrawn';
  const last = acts
    .filter((act) => isAbout(report, act, asOf))
    .sort((one, other) => String(one.data.on ?? '').localeCompare(String(other.data.on ?? '')))
    .at(-1);
  if (last === undefined) return 'submitted';
  return last.data.actKind === 'receipt' ? 'received' : 'sentBack';
}

/** Reports that stand on a day: submitted, neither sent back nor withdrawn. */
export const standingReports = (registers: Registers, asOf?: PlainDate): readonly RegisterEntry[] =>
  (registers.reports ?? []).filter((report) =>
    ['submitted', 'received'].includes(reportState(report, registers, asOf)),
  );

/** Schedules with a report that stands: one that was sent back or withdrawn is owed again. */
export const submittedSchedules = (registers: Registers, asOf?: PlainDate): ReadonlySet<string> =>
  new Set(standingReports(registers, asOf).map(({ data }) => String(data.scheduleId)));
