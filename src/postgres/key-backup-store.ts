import type pg from 'pg';

/** A copy of the keys that was made, and what is known of it since. */
export interface KeyBackup {
  readonly id: string;
  readonly madeAt: string;
  readonly recipient: string;
  readonly contracts: readonly string[];
  readonly destroyedAt: string | null;
  /** Who destroyed it, in that person's words. */
  readonly destroyedBy: string | null;
}

interface Row extends Omit<KeyBackup, 'madeAt' | 'destroyedAt'> {
  readonly madeAt: Date | string;
  readonly destroyedAt: Date | string | null;
}

/** Every copy, the newest first. */
export async function readKeyBackups(pool: pg.Pool | pg.ClientBase): Promise<readonly KeyBackup[]> {
  const { rows } = await pool.query<Row>(
    `SELECT key_backup_id AS id, made_at AS "madeAt", recipient, contracts, destroyed_at AS "destroyedAt",
         destroyed_by AS "destroyedBy" FROM key_backups ORDER BY made_at DESC, 1`,
  );
  return rows.map(({ madeAt, destroyedAt, ...row }) => ({
    ...row,
    madeAt: new Date(madeAt).toISOString(),
    destroyedAt: destroyedAt === null ? null : new Date(destroyedAt).toISOString(),
  }));
}

/** Copies that hold a contract's key and that nobody is known to have destroyed. */
export async function standingCopies(pool: pg.Pool, contractId: string): Promise<readonly KeyBackup[]> {
  const copies = await readKeyBackups(pool);
  return copies.filter(({ destroyedAt, contracts }) => destroyedAt === null && contracts.includes(contractId));
}

/** Remembers a copy, as the owner of the database; one that is known already stays as it is. */
export async function keepKeyBackup(
  client: pg.ClientBase,
  { id, madeAt, recipient, contracts }: Pick<KeyBackup, 'id' | 'madeAt' | 'recipient' | 'contracts'>,
): Promise<void> {
  await client.query(
    `INSERT INTO key_backups (key_backup_id, made_at, recipient, contracts) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
    [id, madeAt, recipient, contracts],
  );
}

/** Notes that a copy was destroyed; false when none of that id stands. */
export async function noteDestroyed(client: pg.ClientBase, id: string, at: string, by: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE key_backups SET destroyed_at = $2, destroyed_by = $3 WHERE key_backup_id = $1 AND destroyed_at IS NULL',
    [id, at, by],
  );
  return rowCount === 1;
}
