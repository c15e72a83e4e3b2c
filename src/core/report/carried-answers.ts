import type { ScheduledReport } from '../contract/contract.ts';
import { readClaim } from '../contract/read-claim.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { carryOverOf } from '../registers/carry-overs.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../registers/entry.ts';
import { submittedSchedules, withdrawalOf } from '../registers/submitted-reports.ts';
import { reportsOn, toldByReport } from './submission-gate.ts';

/** The report before the one on a schedule: the newest on an earlier period that was not withdrawn; null where there is none. */
export function reportBefore(registers: Registers, schedule: ScheduledReport | null): RegisterEntry | null {
  if (schedule === null) return null;
  const same = new Set(reportsOn(registers, schedule));
  const earlier = (registers.reports ?? []).filter((report) => {
    const period = toldByReport(report);
    return !same.has(report) && withdrawalOf(report) === null && (period === null || period.from < schedule.from);
  });
  return earlier.at(-1) ?? null;
}

const claimsOf = ({ data }: RegisterEntry): JsonObject => (data.claims ?? {}) as JsonObject;

/** Whether a report on the very schedule said the same already: it was confirmed for that one then. */
function isSaidIn(reports: readonly RegisterEntry[], { id, data }: RegisterEntry): boolean {
  return reports.some((report) => canonicalJson(own(claimsOf(report), id) ?? null) === canonicalJson(data));
}

/**
 * Answers that stand as they went out with the report before: nobody has changed them since, and nobody has said that they hold for
 * the period of this one. A period begins with all of them, and they answer nothing before a person has looked.
 */
export function unconfirmedAnswers(
  { registers }: Pick<ContractState, 'registers'>,
  schedule: ScheduledReport | null,
): readonly RegisterEntry[] {
  if (schedule === null) return [];
  const isOfBefore = standsFromBefore({ registers }, schedule);
  const same = reportsOn(registers, schedule);
  return (registers.claims ?? []).filter(
    (claim) =>
      readClaim(claim.data).status !== undefined &&
      isOfBefore(claim) &&
      carryOverOf(registers, schedule.id, claim) === null &&
      !isSaidIn(same, claim),
  );
}

/** The report that is owed next; the last when all of them stand. */
export function owedSchedule({ contract, registers }: ContractState): ScheduledReport | null {
  const submitted = submittedSchedules(registers);
  return contract.schedule.find(({ id }) => !submitted.has(id)) ?? contract.schedule.at(-1) ?? null;
}

const known = new WeakMap<Registers, Map<string, ContractState>>();

/** A contract with the answers of one report's period alone: what was carried over and not confirmed is not there. Kept with its registers. */
export function answeredFor(state: ContractState, schedule: ScheduledReport | null): ContractState {
  const kept = known.get(state.registers) ?? new Map<string, ContractState>();
  known.set(state.registers, kept);
  const key = `${schedule?.id}/${schedule?.from}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const open = new Set(unconfirmedAnswers(state, schedule));
  const claims = (state.registers.claims ?? []).filter((claim) => !open.has(claim));
  const answered = open.size === 0 ? state : { ...state, registers: { ...state.registers, claims } };
  kept.set(key, answered);
  return answered;
}

/** Whether an answer was confirmed as unchanged for a report, on newer records than the start of its period. */
export function confirmedAnswers(
  { registers }: Pick<ContractState, 'registers'>,
  schedule: ScheduledReport | null,
): (dutyId: string) => boolean {
  const claims = new Map((registers.claims ?? []).map((claim) => [claim.id, claim]));
  return (dutyId) => {
    const claim = claims.get(dutyId);
    return claim !== undefined && carryOverOf(registers, schedule?.id, claim) !== null;
  };
}

/** Whether something was recorded no later than the report before went out. */
export function standsFromBefore(
  { registers }: Pick<ContractState, 'registers'>,
  schedule: ScheduledReport | null,
): (row: RegisterEntry) => boolean {
  const report = reportBefore(registers, schedule);
  if (report === null) return () => false;
  const submittedAt = Date.parse(String(report.data.submittedAt ?? ''));
  // Of a report whose instant can't be read nobody knows what came after it.
  return ({ changedAt }) => Number.isNaN(submittedAt) || Date.parse(changedAt) <= submittedAt;
}
