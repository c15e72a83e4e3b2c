import type { FoundContract } from '../commands/context.ts';
import { reschedulingFacts } from '../commands/contract-operation.ts';
import type { ContractExtension, ScheduledReport } from '../core/contract/contract.ts';
import type { EndOfWork } from '../core/contract/end-of-work.ts';
import { type ScheduleDifference, scheduleDifference } from '../core/contract/reschedule.ts';
import { mendedSchedule, type ScheduleFlaw, scheduleFlaws } from '../core/contract/schedule-flaws.ts';

/** GET /api/contracts/:number/schedule. */
export interface ScheduleView {
  /** The revision of the contract's facts that all of this was read from: what is changed, is changed on what is seen. */
  readonly revision: number;
  readonly schedule: readonly ScheduledReport[];
  /** Schedule ids of the reports that stand. */
  readonly submitted: readonly string[];
  readonly extensions: readonly ContractExtension[];
  /** The recorded end of the work or cancellation; null while there is none. */
  readonly end: EndOfWork | null;
  readonly endRevision: number;
  readonly flaws: readonly ScheduleFlaw[];
  /** What mending would change; null where it could change nothing. */
  readonly mended: ScheduleDifference | null;
}

/** The reports that a contract owes, what is wrong with their days, and what mending would make of them. */
export function scheduleView(found: FoundContract): ScheduleView {
  const { contract, registers } = found.state;
  const facts = reschedulingFacts(found);
  const mended = mendedSchedule(contract, facts);
  return {
    revision: registers.contract?.[0]?.revision ?? 0,
    schedule: contract.schedule,
    submitted: contract.schedule.map(({ id }) => id).filter((id) => facts.submitted.has(id)),
    extensions: contract.extensions ?? [],
    end: facts.end ?? null,
    endRevision: registers.closing?.find(({ id }) => id === 'end')?.revision ?? 0,
    flaws: scheduleFlaws(contract, facts.end),
    mended: mended === null ? null : scheduleDifference(contract.schedule, mended, contract.period),
  };
}
