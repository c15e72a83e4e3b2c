import type { Context, FoundContract } from '../commands/context.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';
import type { HistoryItem } from './read-models.ts';

/** Longest history shown at once. */
const limit = 500;

const place = (register: string, entryId: string): string => `${register}/${entryId}`;

/** Log entries as before and after; an erased body shows as no changes. */
function itemsOf(entries: readonly LogEntry[]): HistoryItem[] {
  const last = new Map<string, JsonObject | null>();
  return entries.map(({ header, body }) => ({
    seq: header.seq,
    at: header.at,
    actor: body?.actor.name ?? '',
    verb: body?.verb ?? 'erased',
    changes: (body?.changes ?? []).map(({ register, entryId, data }) => {
      const before = last.get(place(register, entryId)) ?? null;
      last.set(place(register, entryId), data);
      return { register, entryId, before, after: data };
    }),
  }));
}

/** What happened in a contract, newest first. */
export async function history(
  context: Context,
  actor: Actor,
  { contractId }: FoundContract,
): Promise<readonly HistoryItem[]> {
  const entries = await asTenant(context.pool, actor.tenant, (client) => readLog(client, contractId, 0, 100_000));
  return itemsOf(entries).slice(-limit).reverse();
}
