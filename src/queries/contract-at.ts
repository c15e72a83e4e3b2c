import type { Context, FoundContract, Refusal } from '../commands/context.ts';
import type { Actor } from '../core/contract/actor.ts';
import { isPlainDate, japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { LogClock } from '../core/log/log-clock.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { RegistersAt } from '../core/log/registers-at.ts';
import { changedRow } from '../core/registers/changed-row.ts';
import type { Registers } from '../core/registers/entry.ts';
import { asTenant, stateOf } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';

/** A contract as it stood at the end of a day, or right after an entry of its log. */
export interface ContractAt extends FoundContract {
  /** Entries of the log that it rests on. */
  readonly size: number;
  /** True when erased entries leave gaps. */
  readonly isIncomplete: boolean;
}

/** The end of a day in Japan, or a place in the log: the number of its entries that count. */
export type Moment = { readonly day: PlainDate } | { readonly size: number };

/** A moment as people and programs write it: 2026-10-01, or the number of log entries; null when it is neither. */
export function momentOf(text: string): Moment | null {
  if (isPlainDate(text)) return { day: text };
  return /^[1-9]\d{0,8}$/.test(text) ? { size: Number(text) } : null;
}

const batch = 2000;

/** Whether entries still count at a moment, asked one after the other: what follows one that doesn't, doesn't either. */
function countsAt(moment: Moment): (entry: LogEntry) => boolean {
  const clock = new LogClock();
  return ({ header }) => ('day' in moment ? japanDay(clock.next(header.at)) <= moment.day : header.seq < moment.size);
}

const notThere = (): Refusal => ({
  type: 'notFound',
  what: { ja: 'その時点の記録（契約の登録より前です）', en: 'record of that time (before the contract was entered)' },
});

/** Replays the log up to a moment. Rows that only erased entries told of are missing, and `isIncomplete` says so. */
export async function contractAt(
  context: Context,
  actor: Actor,
  { contractId, catalogue }: FoundContract,
  moment: Moment,
): Promise<Result<ContractAt, Refusal>> {
  const owner = { tenant: actor.tenant, contractId };
  const replay = new RegistersAt(changedRow);
  const counts = countsAt(moment);
  await asTenant(context.pool, actor.tenant, async (client) => {
    for (let from = 0, isOver = false; !isOver; from += batch) {
      const entries = await readLog(client, context, owner, from, batch);
      const counted = entries.filter(counts);
      for (const entry of counted) replay.add(entry);
      isOver = entries.length < batch || counted.length < entries.length;
    }
  });
  const registers: Registers = replay.registers();
  if (registers.contract?.[0] === undefined) return refused(notThere());
  const { size, isIncomplete } = replay;
  return accepted({ contractId, catalogue, state: stateOf({ registers }), size, isIncomplete });
}
