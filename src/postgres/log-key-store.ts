import type pg from 'pg';

/** A key that signs heads of the logs, or did. */
export interface KeptLogKey {
  /** name+key id+base64. */
  readonly verifierKey: string;
  /** ISO instant from which on it signs; the one before it signed until then. */
  readonly since: string;
  readonly reason: string;
}

/** Every key of this database's logs, the first one first; the last one signs. */
export async function readLogKeys(client: pg.Pool | pg.ClientBase): Promise<readonly KeptLogKey[]> {
  const { rows } = await client.query<KeptLogKey>(
    'SELECT verifier_key AS "verifierKey", since, reason FROM log_keys ORDER BY place',
  );
  return rows;
}

/** Whether a log may have been signed already: contracts leave their tenant's name behind. */
export async function hasLogs(client: pg.Client): Promise<boolean> {
  return (await client.query('SELECT 1 FROM tenants LIMIT 1')).rowCount === 1;
}

/** Remembers a key from now on, as the owner of the database: the application itself may not. */
export async function keepLogKey(client: pg.Client, { verifierKey, since, reason }: KeptLogKey): Promise<void> {
  await client.query(
    'INSERT INTO log_keys (verifier_key, place, since, reason) SELECT $1, coalesce(max(place) + 1, 0), $2, $3 FROM log_keys',
    [verifierKey, since, reason],
  );
}
