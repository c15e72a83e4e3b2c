import { setImmediate } from 'node:timers/promises';
import type { Context, FoundContract } from '../commands/context.ts';
import type { Ribbon } from '../core/assessment/ribbon.ts';
import { RibbonsThen } from '../core/assessment/ribbons-then.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { LogClock } from '../core/log/log-clock.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { RegistersAt } from '../core/log/registers-at.ts';
import { changedRow } from '../core/registers/changed-row.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { Registers } from '../core/registers/entry.ts';
import { asTenant, stateOf } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';

const batch = 2000;

/** Books of which no rule reads anything: entries that changed these alone leave every verdict as it was. */
const unjudged: ReadonlySet<string> = new Set([
  'claims',
  'carryOvers',
  'rowOverrides',
  'addedItems',
  'findingNotes',
  'reports',
  'verdictsSeen',
  'mailRecipients',
  'checkSchedules',
]);

const matters = ({ body }: LogEntry): boolean =>
  body === null || body.changes.some(({ register }) => !unjudged.has(register));

/** How a contract stood from the end of a day on; null: nobody had entered it yet. */
interface Standing {
  readonly day: PlainDate;
  readonly state: ContractState | null;
}

/** Follows a log and keeps how the contract stood at the end of each day on which something that matters was entered. */
class DaysOfLog {
  readonly standings: Standing[] = [];
  readonly #to: PlainDate;
  readonly #replay = new RegistersAt(changedRow);
  readonly #clock = new LogClock();
  #day: PlainDate | null = null;

  constructor(to: PlainDate) {
    this.#to = to;
  }

  /** False where erased entries leave gaps. */
  get isWhole(): boolean {
    return !this.#replay.isIncomplete;
  }

  /** False once an entry is later than the period: what follows it is later too. */
  add(entry: LogEntry): boolean {
    const day = japanDay(this.#clock.next(entry.header.at));
    if (day > this.#to) return false;
    if (this.#day !== null && day > this.#day) this.keep();
    this.#replay.add(entry);
    if (matters(entry)) this.#day = day;
    return true;
  }

  keep(): void {
    if (this.#day === null) return;
    const registers = this.#replay.registers();
    this.standings.push({
      day: this.#day,
      state: registers.contract?.[0] === undefined ? null : stateOf({ registers }),
    });
    this.#day = null;
  }
}

/** The days of a contract's log up to a day; null where erased entries leave gaps. */
function readStandings(
  context: Context,
  owner: { readonly tenant: string; readonly contractId: string },
  to: PlainDate,
): Promise<readonly Standing[] | null> {
  return asTenant(context.pool, owner.tenant, async (client) => {
    const days = new DaysOfLog(to);
    for (let from = 0, isOver = false; !isOver; from += batch) {
      const entries = await readLog(client, context, owner, from, batch);
      const isWithin = entries.every((entry) => days.add(entry));
      isOver = !isWithin || entries.length < batch;
    }
    days.keep();
    return days.isWhole ? days.standings : null;
  });
}

/** The ribbons of a period as they were known on its days; others are answered between one day of the log and the next. */
async function readThen(
  context: Context,
  tenant: string,
  { contractId, catalogue }: FoundContract,
  period: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Ribbon[] | null> {
  const standings = await readStandings(context, { tenant, contractId }, period.to);
  if (standings === null) return null;
  const told = new RibbonsThen(catalogue, period);
  for (const { day, state } of standings) {
    told.standsFrom(day, state);
    await setImmediate();
  }
  return told.end();
}

const kept = new WeakMap<Registers, Map<string, Promise<readonly Ribbon[] | null>>>();

/**
 * The ribbons of a report's period as they were known on its days, up to today; kept for as long as the contract stands as it does. Null
 * where entries of the log were erased, so that nobody can tell any more.
 */
export function ribbonsThen(
  context: Context,
  tenant: string,
  found: FoundContract,
  schedule: Pick<ScheduledReport, 'from' | 'to'>,
  today: PlainDate,
): Promise<readonly Ribbon[] | null> {
  const to = schedule.to < today ? schedule.to : today;
  const known = kept.get(found.state.registers) ?? new Map<string, Promise<readonly Ribbon[] | null>>();
  kept.set(found.state.registers, known);
  const key = [tenant, found.contractId, schedule.from, to].join();
  const ribbons = known.get(key) ?? readThen(context, tenant, found, { from: schedule.from, to });
  known.set(key, ribbons);
  ribbons.catch(() => known.delete(key));
  return ribbons;
}
