import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { bindBlobs } from './bind-blobs.ts';
import { bindKeys } from './bind-keys.ts';
import { buildSeries } from './build-series.ts';
import type { Carrier, CarrierChoice } from './carriers.ts';
import { ContractKeys } from './contract-keys.ts';
import { prepareFolder, tellFolderProblem } from './data-folder.ts';
import { takeLock } from './data-lock.ts';
import { readDatabaseAddress } from './database-address.ts';
import type { DiskRoom } from './disk-room.ts';
import { type EmbeddedPostgres, openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPool } from './open-pool.ts';
import { MachineProblem } from './places.ts';
import { asOwner, poolLogin } from './pool-login.ts';
import { Pulse } from './pulse.ts';
import { sealClearRows } from './seal-clear-rows.ts';

/** An open database: a pool that logs in as a role of its own, with the application's rights, under row-level security. */
export interface Database {
  readonly pool: pg.Pool;
  /** The keys under which contracts are sealed. */
  readonly keys: ContractKeys;
  readonly kind: 'embedded' | 'server';
  /** How the owner connects: for migrations and for the queue of jobs, which keeps its own tables. */
  readonly owner: pg.ClientConfig;
  /** Room on the embedded database's disk. */
  readonly room: DiskRoom | undefined;
  /** Asks the database whether it is there. */
  readonly pulse: Pulse;
  /** The programmes that run the embedded database. */
  readonly carrier: Carrier | undefined;
  /** How the pool connects, for pools of other threads. */
  readonly login: pg.ClientConfig;
  stop(): Promise<void>;
}

export interface DatabasePlace {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  /** Which PostgreSQL makes a new embedded database; the one that comes along unless told. */
  readonly carrier?: CarrierChoice | undefined;
}

/** Brings the database up to date as its owner; returns how the pool connects. */
async function migrated(connection: pg.ClientConfig, keys: ContractKeys, dataFolder: string): Promise<pg.ClientConfig> {
  // Where something else listens that says nothing, the start would wait for ever.
  const owner = new pg.Client({ ...connection, connectionTimeoutMillis: 15_000 });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await asOwner(owner, async () => {
      await migrate(owner);
      await bindKeys(owner, keys, dataFolder);
      await bindBlobs(owner, dataFolder);
      await sealClearRows(owner, keys);
      await buildSeries(owner, keys);
      return poolLogin(owner, connection, dataFolder);
    });
  } finally {
    await owner.end();
  }
}

/** Left by a restore that was cut short: what it has brought so far is not whole. */
function refuseUnfinished(dataFolder: string): void {
  if (!existsSync(join(dataFolder, '.restore-unfinished'))) return;
  throw new MachineProblem({
    ja: `データフォルダ ${dataFolder} への復元が途中で止まっています。junshu restore をもう一度実行してください（途中のものは片付けてから行います）。`,
    en: `A restore into the data folder ${dataFolder} was cut short: run junshu restore again, which clears away what it had brought.`,
  });
}

const partsOf = (embedded: EmbeddedPostgres | undefined): Pick<Database, 'room' | 'carrier'> => ({
  room: embedded?.room,
  carrier: embedded?.carrier,
});

/** Opens the database of a data folder, or the server of a URL, brings it up to date and takes the folder for this process. */
export async function openDatabase({ dataFolder, databaseUrl, carrier }: DatabasePlace): Promise<Database> {
  const server = databaseUrl === undefined ? undefined : readDatabaseAddress(databaseUrl).url;
  refuseUnfinished(dataFolder);
  prepareFolder(dataFolder);
  // Several servers may share a database of a server's, and what belongs to it in the folder; one alone may run a database in it.
  const mode = databaseUrl === undefined ? 'exclusive' : 'shared';
  const lock = await takeLock(dataFolder, mode).catch((error) => tellFolderProblem(dataFolder, error));
  let embedded: EmbeddedPostgres | undefined;
  try {
    if (databaseUrl === undefined) embedded = await openEmbedded(dataFolder, carrier);
    const connection = embedded?.connection ?? { connectionString: server };
    const keys = new ContractKeys(dataFolder);
    const login = await migrated(connection, keys, dataFolder);
    const pool = openPool(login, 12);
    const pulse = new Pulse(login);
    const stop = async (): Promise<void> => {
      await pulse.end();
      await pool.end();
      await embedded?.stop();
      lock.release();
    };
    const kind = embedded === undefined ? 'server' : 'embedded';
    return { pool, keys, kind, owner: connection, login, ...partsOf(embedded), pulse, stop };
  } catch (error) {
    await embedded?.stop();
    lock.release();
    throw error;
  }
}
