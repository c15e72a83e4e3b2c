import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { takeCluster } from './cluster-lock.ts';
import type { KernelLock } from './folder-lock.ts';
import {
  type DatabaseAccount,
  databaseAccount,
  isReachable,
  MachineProblem,
  postgresFolder,
  socketFolder,
} from './places.ts';
import { embeddedPoolRole } from './pool-login.ts';

/** A PostgreSQL of our own: a child process on a private Unix socket, no TCP, fsync on. */
export interface EmbeddedPostgres {
  /** Options for a connection as the owner of everything (migrations). */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  stop(): Promise<void>;
}

const ownerRole = 'junshu';

/** Who may log in: the two roles that we know, over the private socket; no other role, and nobody over the network. */
function letKnownRolesIn(cluster: string, account: DatabaseAccount | null): void {
  const lines = [ownerRole, embeddedPoolRole].map((role) => `local all ${role} trust\n`);
  const path = join(cluster, 'pg_hba.conf');
  if (readFileSync(path, 'utf8') === lines.join('')) return;
  writeFileSync(`${path}.part`, lines.join(''), { mode: 0o600 });
  if (account !== null) chownSync(`${path}.part`, account.uid, account.gid);
  renameSync(`${path}.part`, path);
}

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '40',
  shared_buffers: '64MB',
  unix_socket_permissions: '0700',
  log_min_messages: 'warning',
};

/** A folder of the database's account that nobody else can enter. */
function ownFolder(path: string, account: DatabaseAccount | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account !== null) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}

function initialise(postgres: string, cluster: string, account: DatabaseAccount | null): void {
  const args = ['-D', cluster, '-U', ownerRole, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  const done = spawnSync(join(postgres, 'bin', 'initdb'), args, { ...account, cwd: '/', encoding: 'utf8' });
  if (done.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new MachineProblem({
      ja: `データベースを作れませんでした。空き容量と権限を確かめてください：${done.stderr.trim()}`,
      en: `The database could not be created; check disk space and permissions: ${done.stderr.trim()}`,
    });
  }
}

/** Waits until the server answers; null when it ended before. */
async function answers(child: ChildProcess, connection: EmbeddedPostgres['connection']): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await wait(20);
    }
  }
  return false;
}

function launch(
  postgres: string,
  cluster: string,
  sockets: string,
  journal: string,
  account: DatabaseAccount | null,
  { descriptor }: KernelLock,
): ChildProcess {
  const options = Object.entries({ ...settings, unix_socket_directories: sockets }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const log = openSync(journal, 'a', 0o600);
  return spawn(join(postgres, 'bin', 'postgres'), ['-D', cluster, ...options], {
    ...account,
    cwd: '/',
    // The lock of the cluster goes along: it lasts until the last of the database's processes has ended.
    stdio: ['ignore', log, log, descriptor],
    // Its own group: a Ctrl-C meant for us must not end the database before we have.
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC' },
  });
}

/** How often a start is tried: after a kill -9 old back ends may hold the shared memory for some seconds. */
const tries = 40;

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
  child.kill('SIGINT');
  const isDone = await Promise.race([ended, wait(3000, false, { ref: false })]);
  if (isDone) return;
  child.kill('SIGQUIT');
  await ended;
}

/** Opens the cluster of a data folder, making it at the first start. */
export async function openEmbedded(dataFolder: string): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  if (account !== null && !isReachable(dataFolder)) {
    throw new MachineProblem({
      ja: `データフォルダ ${dataFolder} には、データベースの利用者（uid ${account.uid}）が入れません。親フォルダに実行権（chmod o+x）を与えるか、JUNSHU_DATA を別の場所にしてください。`,
      en: `The database's account (uid ${account.uid}) can't enter ${dataFolder}: give its parents the x bit or set JUNSHU_DATA elsewhere.`,
    });
  }
  const postgres = postgresFolder(account);
  const cluster = join(dataFolder, 'postgres');
  const sockets = socketFolder(dataFolder);
  ownFolder(sockets, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    ownFolder(cluster, account);
    initialise(postgres, cluster, account);
  }
  const connection = { host: sockets, user: ownerRole, database: 'postgres' };
  letKnownRolesIn(cluster, account);
  const lock = await takeCluster(dataFolder, cluster, sockets);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const child = launch(postgres, cluster, sockets, join(dataFolder, 'postgres.log'), account, lock);
    if (await answers(child, connection)) {
      const stop = async (): Promise<void> => {
        await stopChild(child);
        lock.release();
      };
      return { connection, stop };
    }
    await wait(250);
  }
  lock.release();
  throw new MachineProblem({
    ja: `データベースが起動しません。${join(dataFolder, 'postgres.log')} の末尾を確かめてください。`,
    en: `The database does not start; see the end of ${join(dataFolder, 'postgres.log')}.`,
  });
}
