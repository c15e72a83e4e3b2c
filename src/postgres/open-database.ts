import pg from 'pg';
import { bindBlobs } from './bind-blobs.ts';
import { bindKeys } from './bind-keys.ts';
import { buildSeries } from './build-series.ts';
import { ContractKeys } from './contract-keys.ts';
import { prepareFolder, tellFolderProblem } from './data-folder.ts';
import { takeLock } from './data-lock.ts';
import { readDatabaseAddress } from './database-address.ts';
import { isAway } from './database-trouble.ts';
import type { DiskRoom } from './disk-room.ts';
import { type EmbeddedPostgres, openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPool } from './open-pool.ts';
import { asOwner, poolLogin } from './pool-login.ts';
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
  /** Whether the database answered when it was last asked, some seconds ago. */
  isHere(): boolean;
  /** How the pool connects, for pools of other threads. */
  readonly login: pg.ClientConfig;
  stop(): Promise<void>;
}

export interface DatabasePlace {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
}

/** Brings the database up to date as its owner; returns how the pool connects. */
async function migrated(connection: pg.ClientConfig, keys: ContractKeys, dataFolder: string): Promise<pg.ClientConfig> {
  const owner = new pg.Client(connection);
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

const pulseMilliseconds = 2000;

/** Asks the database now and then whether it is there. */
function watchPulse(pool: pg.Pool): { isHere(): boolean; end(): void } {
  let isHere = true;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    isHere = await pool.query('SELECT 1').then(
      () => true,
      (error) => !isAway(error),
    );
    isAsking = false;
  };
  const timer = setInterval(() => void ask(), pulseMilliseconds).unref();
  return { isHere: () => isHere, end: () => clearInterval(timer) };
}

/** Opens the database of a data folder, or the server of a URL, brings it up to date and takes the folder for this process. */
export async function openDatabase({ dataFolder, databaseUrl }: DatabasePlace): Promise<Database> {
  const server = databaseUrl === undefined ? undefined : readDatabaseAddress(databaseUrl).url;
  prepareFolder(dataFolder);
  // Several servers may share a database of a server's, and what belongs to it in the folder; one alone may run a database in it.
  const mode = databaseUrl === undefined ? 'exclusive' : 'shared';
  const lock = await takeLock(dataFolder, mode).catch((error) => tellFolderProblem(dataFolder, error));
  let embedded: EmbeddedPostgres | undefined;
  try {
    if (databaseUrl === undefined) embedded = await openEmbedded(dataFolder);
    const connection = embedded?.connection ?? { connectionString: server };
    const keys = new ContractKeys(dataFolder);
    const login = await migrated(connection, keys, dataFolder);
    const pool = openPool(login, 12);
    const pulse = watchPulse(pool);
    const stop = async (): Promise<void> => {
      pulse.end();
      await pool.end();
      await embedded?.stop();
      lock.release();
    };
    const kind = embedded === undefined ? 'server' : 'embedded';
    return { pool, keys, kind, owner: connection, login, room: embedded?.room, isHere: pulse.isHere, stop };
  } catch (error) {
    await embedded?.stop();
    lock.release();
    throw error;
  }
}
