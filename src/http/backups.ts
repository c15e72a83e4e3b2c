import { isAbsolute, normalize } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { judgeBackup } from '../backup/backup-note.ts';
import type { RestoreGate } from '../postgres/restore-store.ts';
import type { BackupAge } from '../queries/read-models.ts';
import type { ServerBackups } from '../server-backups.ts';
import { bodyOf, type Env, isAllowed, notAllowed, refuse } from './server-kit.ts';
import { restored } from './trouble.ts';

const wishSchema = z.strictObject({
  place: z.string().min(1).max(2000).refine(isAbsolute).transform(normalize),
  keep: z.int().min(1).max(10_000).optional(),
  isReread: z.boolean().default(false),
});

/** Backups: made for whoever owns the data folder, since they name folders of this machine. */
export function backupRoutes(
  { desk, hours }: ServerBackups,
  gate: Pick<RestoreGate, 'isOpen'>,
  now: () => string,
): Hono<Env> {
  return (
    new Hono<Env>()
      // What whoever signs in has to know of the installation itself.
      .get('/notices', async (c) => {
        if (!isAllowed(c, 'read')) return notAllowed(c);
        const { result, text } = judgeBackup(desk.note, hours, now());
        return c.json([...((await gate.isOpen()) ? [] : [restored.detail]), ...(result === 'fail' ? [text] : [])]);
      })
      // How old the last one is, for all who use it; where it lies is for the owner of the machine alone.
      .get('/backups/age', (c) => {
        if (!isAllowed(c, 'read')) return notAllowed(c);
        const { note } = desk;
        const { result } = judgeBackup(note, hours, now());
        const age: BackupAge = { result, at: note.last?.at ?? null, hours, isUnreadable: note.isUnreadable === true };
        return c.json(age);
      })
      .get('/backups', (c) => {
        if (!isAllowed(c, 'read') || c.get('by') !== 'ownerToken') return notAllowed(c);
        return c.json({
          isRunning: desk.isRunning,
          outcome: desk.outcome,
          note: desk.note,
          judged: judgeBackup(desk.note, hours, now()),
        });
      })
      .post('/backups', async (c) => {
        if (!isAllowed(c, 'read') || c.get('by') !== 'ownerToken') return notAllowed(c);
        const body = await bodyOf(c, wishSchema);
        if (!body.ok) return refuse(c, body.refusal);
        return desk.start(body.value) ? c.json({ isRunning: true }, 202) : refuse(c, { type: 'backupUnderWay' });
      })
  );
}
