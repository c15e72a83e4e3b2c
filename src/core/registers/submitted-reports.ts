import type { Registers } from './entry.ts';

/** Reports that stand as submitted: a report sent back counts as owed again. */
export function submittedSchedules(registers: Registers): ReadonlySet<string> {
  const sentBack = new Set(
    (registers.acts ?? []).filter(({ data }) => data.actKind === 'sendBack').map(({ data }) => data.report),
  );
  return new Set(
    (registers.reports ?? []).filter(({ id }) => !sentBack.has(id)).map(({ data }) => String(data.scheduleId)),
  );
}
