import { Hono } from 'hono';
import { z } from 'zod';
import { asOwner, tellEveryLog } from '../commands/log-key.ts';
import { confirmRestores } from '../postgres/restore-store.ts';
import type { KeyBackupKit } from './key-backups.ts';
import { bodyOf, type Env, isAllowed, notAllowed, refuse } from './server-kit.ts';

const bySchema = z.strictObject({ by: z.string().trim().min(1).max(500) });

/** A person says that the installation before a restore is stopped: from here on the restored copy is the one that is used. */
export function restoreRoutes({ context, owner, security }: KeyBackupKit): Hono<Env> {
  return new Hono<Env>().post('/restores/confirmation', async (c) => {
    if (!isAllowed(c, 'close') || c.get('by') !== 'ownerToken') return notAllowed(c);
    const body = await bodyOf(c, bySchema);
    if (!body.ok) return refuse(c, body.refusal);
    const { by } = body.value;
    const at = context.now();
    const confirmed = await asOwner(owner, (client) => confirmRestores(client, at, by));
    if (confirmed === 0)
      return refuse(c, { type: 'notFound', what: { ja: '確認を待つ復元', en: 'restore that waits' } });
    security.note({ what: 'restored', outcome: 'done', who: c.get('actor').id, by: 'ownerToken', from: null });
    const untold = await tellEveryLog(context, c.get('actor'), { at, verb: 'confirmRestore', reason: by });
    return c.json({ confirmed, untold });
  });
}
