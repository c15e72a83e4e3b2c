import type pg from 'pg';

/** A restore as it was recorded. */
export interface StoredRestore {
  readonly id: string;
  readonly restoredAt: string;
  readonly backupAt: string;
}

/** An epoch of one log. */
export interface StoredEpoch {
  readonly tenant: string;
  readonly contractId: string;
  readonly keptSize: number;
  readonly note: string;
}

/** Records a restore with the epochs of its logs, as the owner of the database, in the transaction that brings the rows. */
export async function insertRestore(
  client: pg.Client,
  { id, restoredAt, backupAt }: StoredRestore,
  epochs: readonly StoredEpoch[],
): Promise<void> {
  const values = [id, restoredAt, backupAt];
  await client.query('INSERT INTO restores (restore_id, restored_at, backup_at) VALUES ($1, $2, $3)', values);
  for (const { tenant, contractId, keptSize, note } of epochs)
    await client.query(
      'INSERT INTO log_epochs (restore_id, tenant_id, contract_id, kept_size, note) VALUES ($1, $2, $3, $4, $5)',
      [id, tenant, contractId, keptSize, note],
    );
}

/** Epochs that no entry of their log tells of yet; closed logs take no entry. */
export async function untoldEpochs(
  client: pg.Client,
): Promise<readonly (StoredEpoch & { readonly restoreId: string })[]> {
  const { rows } = await client.query<StoredEpoch & { readonly restoreId: string }>(
    `SELECT restore_id AS "restoreId", tenant_id AS tenant, contract_id AS "contractId", kept_size AS "keptSize", note
       FROM log_epochs e WHERE NOT is_told AND NOT EXISTS
         (SELECT 1 FROM closings k WHERE k.tenant_id = e.tenant_id AND k.contract_id = e.contract_id) ORDER BY 2, 3, 1`,
  );
  return rows;
}

export async function noteTold(client: pg.Client, restoreId: string, contractId: string): Promise<void> {
  await client.query('UPDATE log_epochs SET is_told = true WHERE restore_id = $1 AND contract_id = $2', [
    restoreId,
    contractId,
  ]);
}

/** The signed notes of a log's epochs, the first one first. */
export async function readEpochs(client: pg.PoolClient, contractId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ note: string }>(
    'SELECT note FROM log_epochs JOIN restores USING (restore_id) WHERE contract_id = $1 ORDER BY restored_at',
    [contractId],
  );
  return rows.map(({ note }) => note);
}

/** Confirms every restore that waits for it; how many did. */
export async function confirmRestores(client: pg.Client, at: string, by: string): Promise<number> {
  const { rowCount } = await client.query(
    'UPDATE restores SET confirmed_at = $1, confirmed_by = $2 WHERE confirmed_at IS NULL',
    [at, by],
  );
  return rowCount ?? 0;
}

/** A restored copy is read and not changed until a person confirms that the installation before is stopped. */
export class RestoreGate {
  readonly #pool: pg.Pool;
  #isOpen = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Whether changes are taken; once they are, nobody is asked again. */
  async isOpen(): Promise<boolean> {
    if (this.#isOpen) return true;
    const { rowCount } = await this.#pool.query('SELECT 1 FROM restores WHERE confirmed_at IS NULL LIMIT 1');
    this.#isOpen = rowCount === 0;
    return this.#isOpen;
  }
}
