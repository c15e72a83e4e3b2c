import type { Context, FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';
import { fieldChanges, rowWords } from './history-words.ts';
import type { HistoryItem } from './read-models.ts';

/** Longest history shown at once. */
const limit = 500;

/** An entry with the changes of one row alone; nothing when it did not touch the row. */
function onlyOf(entry: LogEntry, entryId: string): LogEntry[] {
  const changes = entry.body?.changes.filter((change) => change.entryId === entryId) ?? [];
  return entry.body === null || changes.length === 0 ? [] : [{ ...entry, body: { ...entry.body, changes } }];
}

const place = (register: string, entryId: string): string => `${register}/${entryId}`;

/** Changes of one item that are shown; an import of hundreds of rows is told by its count. */
const changesShown = 30;

/** Log entries as before and after; an erased body shows as no changes. */
function itemsOf(
  entries: readonly LogEntry[],
  { catalogue, state }: FoundContract,
  asOf: PlainDate,
  seesPersonal: boolean,
): HistoryItem[] {
  const facts = factsOf(state, asOf);
  const last = new Map<string, JsonObject | null>();
  return entries.map(({ header, body }) => ({
    seq: header.seq,
    at: header.at,
    actor: body?.actor.name ?? '',
    verb: body?.verb ?? 'erased',
    count: body?.changes.length ?? 0,
    changes: (body?.changes ?? [])
      .map(({ register, entryId, data }) => {
        const before = last.get(place(register, entryId)) ?? null;
        last.set(place(register, entryId), data);
        return { register, entryId, before, data };
      })
      .slice(0, changesShown)
      .map(({ register, entryId, before, data }) => ({
        register,
        entryId,
        title: rowWords(register, entryId, data ?? before, catalogue, facts),
        isRemoved: data === null,
        fields: data === null ? [] : fieldChanges(register, before, data, facts, seesPersonal),
      })),
  }));
}

/** What happened in a contract, newest first; with a row named, what happened to it alone. */
export async function history(
  context: Context,
  actor: Actor,
  found: FoundContract,
  today: PlainDate,
  seesPersonal: boolean,
  entryId?: string,
): Promise<readonly HistoryItem[]> {
  const { contractId } = found;
  const entries = await asTenant(context.pool, actor.tenant, (client) =>
    readLog(client, context, { tenant: actor.tenant, contractId }, 0, 100_000),
  );
  const concerned = entryId === undefined ? entries : entries.flatMap((entry) => onlyOf(entry, entryId));
  return itemsOf(concerned, found, today, seesPersonal).slice(-limit).reverse();
}
