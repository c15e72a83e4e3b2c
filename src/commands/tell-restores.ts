import type pg from 'pg';
import type { Actor } from '../core/contract/actor.ts';
import { keyOfVerifier } from '../core/log/checkpoint.ts';
import { openEpoch } from '../core/log/epoch.ts';
import { readLogKeys } from '../postgres/log-key-store.ts';
import { noteTold, untoldEpochs } from '../postgres/restore-store.ts';
import type { Context } from './context.ts';
import { asOwner } from './log-key.ts';

/** What an epoch says, as the reason of the entry that tells of it. */
async function reasonOf(client: pg.Client, note: string): Promise<string> {
  const keys = (await readLogKeys(client)).map(({ verifierKey }) => keyOfVerifier(verifierKey));
  const epoch = openEpoch(
    note,
    keys.filter((key) => key !== null),
  );
  if (epoch === null) return '';
  const { restoredAt, kept, known } = epoch;
  return `${restoredAt} ${kept.size} / ${known.size}`;
}

/** Writes into the log of each open contract that it goes on from a backup; a log that can't be written is tried again at the next start. */
export function tellRestores(context: Context, owner: pg.ClientConfig, actor: Actor): Promise<void> {
  return asOwner(owner, async (client) => {
    for (const { restoreId, tenant, contractId, note } of await untoldEpochs(client)) {
      const reason = await reasonOf(client, note);
      const request = {
        contractId,
        actor: { ...actor, tenant },
        at: context.now(),
        verb: 'restore',
        reason,
        changes: [],
      };
      const told = await context.committer.commit(request).catch((error) => {
        context.tellFault?.(error);
        return { ok: false };
      });
      if (told.ok) await noteTold(client, restoreId, contractId);
    }
  });
}
