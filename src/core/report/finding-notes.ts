import type { ScheduledReport } from '../contract/contract.ts';
import { japanDay } from '../kernel/plain-date.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { submittedSchedules } from '../registers/submitted-reports.ts';

/** Where a note on a finding is kept: it belongs to one report and explains nothing in the next. */
export const findingNoteId = (scheduleId: string, findingId: string): string => `${scheduleId}:${findingId}`;

/** The report that was to be written at an instant: the first on the schedule that did not stand then. */
function reportOwedAt({ contract, registers }: ContractState, instant: string): ScheduledReport | undefined {
  const reports = (registers.reports ?? []).filter(({ data }) => String(data.submittedAt ?? '') <= instant);
  const submitted = submittedSchedules({ ...registers, reports }, japanDay(instant));
  return contract.schedule.find(({ id }) => !submitted.has(id));
}

/** A note as it counts for a finding of one report. */
interface CountedNote {
  readonly note: string | null;
  readonly entryId: string;
  /** Of the entry under `entryId`; 0 where there is none. */
  readonly revision: number;
}

/**
 * The note on a finding of one report, null where none is or it says nothing. A note of older versions is kept under the finding's
 * id alone: it belongs to the report that was owed when it was written.
 */
export function findingNotes(
  state: ContractState,
  schedule: ScheduledReport | null,
): (findingId: string) => CountedNote {
  const notes = new Map((state.registers.findingNotes ?? []).map((row) => [row.id, row]));
  const isOfReport = ({ changedAt }: RegisterEntry): boolean =>
    schedule !== null && reportOwedAt(state, changedAt)?.id === schedule.id;
  return (findingId) => {
    const entryId = findingNoteId(schedule?.id ?? '', findingId);
    const [own, plain] = [notes.get(entryId), notes.get(findingId)];
    const counted = own ?? (plain !== undefined && isOfReport(plain) ? plain : undefined);
    const text = String(counted?.data.note ?? '');
    return { note: saysNothing(text) ? null : text, entryId, revision: own?.revision ?? 0 };
  };
}
