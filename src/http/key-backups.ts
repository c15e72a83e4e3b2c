import { Hono } from 'hono';
import type pg from 'pg';
import { z } from 'zod';
import { isRecipient } from '../backup/key-backup.ts';
import type { Context } from '../commands/context.ts';
import { makeKeyCopy, noteCopyDestroyed } from '../commands/key-backups.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import type { SecurityJournal } from '../journal/security-journal.ts';
import { readKeyBackups } from '../postgres/key-backup-store.ts';
import { bodyOf, type Env, isAllowed, notAllowed, type Request, refuse } from './server-kit.ts';

const recipientSchema = z.strictObject({ recipient: z.string().max(10_000).refine(isRecipient) });
const bySchema = z.strictObject({ by: z.string().trim().min(1).max(500) });

export interface KeyBackupKit {
  readonly context: Context;
  readonly owner: pg.ClientConfig;
  readonly security: SecurityJournal;
}

const isOwner = (c: Request): boolean => isAllowed(c, 'close') && c.get('by') === 'ownerToken';

/** Copies of the keys: for whoever owns the data folder, who has the keys anyway. */
export function keyBackupRoutes({ context, owner, security }: KeyBackupKit): Hono<Env> {
  const note = (c: Request): void =>
    security.note({ what: 'keysCopied', outcome: 'done', who: c.get('actor').id, by: 'ownerToken', from: null });
  return new Hono<Env>()
    .get('/key-backups', async (c) => (isOwner(c) ? c.json(await readKeyBackups(context.pool)) : notAllowed(c)))
    .post('/key-backups', async (c) => {
      if (!isOwner(c)) return notAllowed(c);
      const body = await bodyOf(c, recipientSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { id, bytes, untold } = await makeKeyCopy(context, owner, c.get('actor'), body.value.recipient);
      note(c);
      return c.json({ id, untold, base64: Buffer.from(bytes).toString('base64') }, 201);
    })
    .post('/key-backups/:id/destruction', async (c) => {
      if (!isOwner(c)) return notAllowed(c);
      const body = await bodyOf(c, bySchema);
      if (!body.ok) return refuse(c, body.refusal);
      const id = c.req.param('id');
      const isNoted = isUuid(id) && (await noteCopyDestroyed(context, owner, id, body.value.by));
      const what = { ja: 'その鍵の控え', en: 'such copy of the keys' };
      if (!isNoted) return refuse(c, { type: 'notFound', what });
      note(c);
      return c.json({ id });
    });
}
