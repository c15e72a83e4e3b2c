import pg from 'pg';
import { prepareFolder } from './data-folder.ts';
import { takeLock } from './data-lock.ts';
import { readDatabaseAddress } from './database-address.ts';
import { type EmbeddedPostgres, openEmbedded } from './embedded.ts';
import { keepKeyBackup } from './key-backup-store.ts';
import { demandEmpty, loadTables, settleUnfinished } from './load-tables.ts';
import { migrate } from './migrate.ts';
import type { DatabasePlace } from './open-database.ts';
import { asOwner } from './pool-login.ts';
import { insertRestore, type StoredEpoch, type StoredRestore } from './restore-store.ts';
import type { CopiedTable } from './table-copy.ts';

/** What a restore brings into a database. */
export interface Filling {
  readonly tables: readonly CopiedTable[];
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
  readonly restored: StoredRestore;
  readonly epochs: readonly StoredEpoch[];
  /** The copy that the keys came from, which stands: the backup may be older than it. */
  readonly keyCopy: Parameters<typeof keepKeyBackup>[1] | null;
}

/** All rows in one transaction, with the record of the restore: no server ever finds one without the other. */
async function fill(client: pg.Client, filling: Filling, pathOf: (table: string) => string): Promise<void> {
  await demandEmpty(client);
  await migrate(client, filling.migrations);
  await client.query('BEGIN');
  await loadTables(client, filling.tables, pathOf);
  await settleUnfinished(client);
  await insertRestore(client, filling.restored, filling.epochs);
  if (filling.keyCopy !== null) await keepKeyBackup(client, filling.keyCopy);
  await client.query('COMMIT');
}

/** Refuses a server's database that holds anything of ours, before anything else is touched. */
export async function demandEmptyServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: readDatabaseAddress(databaseUrl).url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await demandEmpty(client);
  } finally {
    await client.end();
  }
}

/** Fills the empty database of a data folder, or of a server, from the copies of its tables. */
export async function fillDatabase(
  { dataFolder, databaseUrl, carrier }: DatabasePlace,
  filling: Filling,
  pathOf: (table: string) => string,
): Promise<void> {
  const server = databaseUrl === undefined ? undefined : readDatabaseAddress(databaseUrl).url;
  prepareFolder(dataFolder);
  const lock = await takeLock(dataFolder, databaseUrl === undefined ? 'exclusive' : 'shared');
  let embedded: EmbeddedPostgres | undefined;
  try {
    if (databaseUrl === undefined) embedded = await openEmbedded(dataFolder, carrier);
    const client = new pg.Client(embedded?.connection ?? { connectionString: server });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await asOwner(client, () => fill(client, filling, pathOf));
    } finally {
      await client.end();
    }
  } finally {
    await embedded?.stop();
    lock.release();
  }
}
