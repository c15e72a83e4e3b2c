import type pg from 'pg';
import type { Frontier } from '../core/log/merkle.ts';
import { readFrontier } from './contract-store.ts';
import { type KeptLogKey, readLogKeys } from './log-key-store.ts';
import { seeTenant, tenantsOf } from './table-copy.ts';

/** A contract with the right edge of its log, of the snapshot's moment. */
export interface LoggedContract {
  readonly tenant: string;
  readonly contractId: string;
  readonly frontier: Frontier;
}

/** Every contract of every tenant, open or closed, with its log. */
export async function readLogs(client: pg.Client): Promise<readonly LoggedContract[]> {
  const logs: LoggedContract[] = [];
  for (const tenant of await tenantsOf(client)) {
    await seeTenant(client, tenant);
    const { rows } = await client.query<{ id: string }>(
      'SELECT contract_id AS id FROM contracts WHERE tenant_id = $1 ORDER BY 1',
      [tenant],
    );
    for (const { id } of rows) logs.push({ tenant, contractId: id, frontier: await readFrontier(client, id) });
  }
  return logs;
}

/** What a copy of a database has to say of it beside its tables. */
export interface SnapshotFacts {
  readonly postgres: string;
  readonly keyFolder: string;
  readonly blobStore: string;
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
  readonly logKeys: readonly KeptLogKey[];
}

export async function readFacts(client: pg.Client): Promise<SnapshotFacts> {
  const one = async <Row extends object>(text: string): Promise<Row | undefined> =>
    (await client.query<Row>(text)).rows[0];
  const migrations = await client.query<{ name: string; digest: string }>(
    'SELECT name, digest FROM schema_migrations ORDER BY name',
  );
  const logKeys = (await readLogKeys(client)).map((key) => ({ ...key, since: new Date(key.since).toISOString() }));
  return {
    postgres: (await one<{ server_version: string }>('SHOW server_version'))?.server_version ?? '',
    keyFolder: (await one<{ id: string }>('SELECT folder_id AS id FROM key_folders'))?.id ?? '',
    blobStore: (await one<{ id: string }>('SELECT store_id AS id FROM blob_stores'))?.id ?? '',
    migrations: migrations.rows,
    logKeys,
  };
}

/** Any number that nothing else locks by. */
const lockNumber = 7_205_759_405;

/** Whether this connection is the one that makes a backup of the database; until it ends no other is. */
export async function takeBackupTurn(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [lockNumber]);
  return rows[0]?.got === true;
}
