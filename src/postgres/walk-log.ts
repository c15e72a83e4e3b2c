import type { Actor } from '../core/contract/actor.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { asTenant, type Store } from './contract-store.ts';
import { readLog } from './log-store.ts';

/** Entries read at a time: a long log is never held whole, and others are answered in between. */
const batch = 500;

/** Shows every entry of a contract's log in order, from a place on, until `see` has seen enough. */
export async function walkLog(
  store: Store,
  { tenant }: Pick<Actor, 'tenant'>,
  contractId: string,
  from: number,
  see: (entry: LogEntry) => 'enough' | undefined,
): Promise<void> {
  // Begun anew it goes on where it was, so that nothing is shown twice.
  let at = from;
  await asTenant(store.pool, tenant, async (client) => {
    for (; ; at += batch) {
      const entries = await readLog(client, store, { tenant, contractId }, at, batch);
      for (const entry of entries) if (see(entry) === 'enough') return;
      if (entries.length < batch) return;
    }
  });
}
