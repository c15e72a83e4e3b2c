import type pg from 'pg';
import { contractsIn, copyKeys } from '../backup/key-backup.ts';
import type { Actor } from '../core/contract/actor.ts';
import { keepKeyBackup, noteDestroyed } from '../postgres/key-backup-store.ts';
import type { Context } from './context.ts';
import { asOwner, tellEveryLog } from './log-key.ts';

/** A copy of the keys as it goes out; `untold`: contracts whose logs can't tell of it. */
export interface MadeKeyCopy {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly untold: readonly string[];
}

/** Makes a copy of all keys for one recipient. On record, and told by every open contract's log, before anybody has it. */
export async function makeKeyCopy(
  context: Context,
  owner: pg.ClientConfig,
  actor: Actor,
  recipient: string,
): Promise<MadeKeyCopy> {
  const told = { id: context.newId(), at: context.now(), recipient };
  const { copy, bytes } = await copyKeys(context.dataFolder, told);
  const { id, at: madeAt } = told;
  await asOwner(owner, (client) => keepKeyBackup(client, { id, madeAt, recipient, contracts: contractsIn(copy) }));
  const untold = await tellEveryLog(context, actor, { at: madeAt, verb: 'copyKeys', reason: `${id} ${recipient}` });
  return { id, bytes, untold };
}

/** Notes that a copy was destroyed, by whom; false when none of that id stands. */
export const noteCopyDestroyed = (context: Context, owner: pg.ClientConfig, id: string, by: string): Promise<boolean> =>
  asOwner(owner, (client) => noteDestroyed(client, id, context.now(), by));
