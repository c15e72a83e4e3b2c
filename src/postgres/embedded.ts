import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openJournalFile } from '../journal/journal-file.ts';
import { type Carrier, type CarrierChoice, carrierFor } from './carriers.ts';
import { takeCluster } from './cluster-lock.ts';
import { DiskRoom } from './disk-room.ts';
import { type DatabaseAccount, databaseAccount, isReachable, MachineProblem, socketFolder } from './places.ts';
import { embeddedPoolRole } from './pool-login.ts';
import { Postmaster, PostmasterFailed } from './postmaster.ts';

/** A PostgreSQL of our own: a child process on a private Unix socket, no TCP, fsync on. */
export interface EmbeddedPostgres {
  /** Options for a connection as the owner of everything (migrations). */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  readonly room: DiskRoom;
  /** The programmes that run it. */
  readonly carrier: Carrier;
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

/** A folder of the database's account that nobody else can enter. */
function ownFolder(path: string, account: DatabaseAccount | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account !== null) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}

function initialise(postgres: string, cluster: string, account: DatabaseAccount | null): void {
  const args = ['-D', cluster, '-U', ownerRole, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  const done = spawnSync(join(postgres, 'bin', 'initdb'), args, { ...account, cwd: '/', encoding: 'utf8' });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) {
    throw new MachineProblem({
      ja: `データベースを作れませんでした。空き容量と権限を確かめてください：${done.stderr.trim()}`,
      en: `The database could not be created; check disk space and permissions: ${done.stderr.trim()}`,
    });
  }
}

/** Made beside its place first: a first start that was cut short leaves nothing that could pass for a cluster. */
function makeCluster(postgres: string, cluster: string, account: DatabaseAccount | null): void {
  const found = existsSync(cluster) ? readdirSync(cluster) : null;
  if (found !== null && found.length > 0)
    throw new MachineProblem({
      ja: `データベースのフォルダ ${cluster} に PG_VERSION がありません。壊れているか、一部が失われています。何も変更していません。控えから戻してください。はじめての起動が途中で止まっただけなら、このフォルダを消してください。`,
      en: `The database's folder ${cluster} has no PG_VERSION: it is damaged or not whole. Nothing was changed: restore it from a backup. If only a first start was cut short, remove the folder.`,
    });
  // An empty folder may be a disk of its own, which can't be renamed over.
  const place = found === null ? `${cluster}.new` : cluster;
  if (found === null) rmSync(place, { recursive: true, force: true });
  ownFolder(place, account);
  initialise(postgres, place, account);
  if (found === null) renameSync(place, cluster);
}

function doesNotStart({ message }: PostmasterFailed, log: string): MachineProblem {
  return new MachineProblem({
    ja: `データベースが起動しません（${message}）。空き容量と ${log} の末尾を確かめてください。`,
    en: `The database does not start (${message}); check the disk's room and see the end of ${log}.`,
  });
}

/** Opens the cluster of a data folder, making it at the first start by the PostgreSQL that was chosen for new ones. */
export async function openEmbedded(dataFolder: string, choice: CarrierChoice = 'bundled'): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  if (account !== null && !isReachable(dataFolder)) {
    throw new MachineProblem({
      ja: `データフォルダ ${dataFolder} には、データベースの利用者（uid ${account.uid}）が入れません。親フォルダに実行権（chmod o+x）を与えるか、JUNSHU_DATA を別の場所にしてください。`,
      en: `The database's account (uid ${account.uid}) can't enter ${dataFolder}: give its parents the x bit or set JUNSHU_DATA elsewhere.`,
    });
  }
  const cluster = join(dataFolder, 'postgres');
  const carrier = carrierFor(cluster, choice, account);
  const postgres = carrier.folder;
  const sockets = socketFolder(dataFolder);
  ownFolder(sockets, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(postgres, cluster, account);
  const connection = { host: sockets, user: ownerRole, database: 'postgres' };
  const log = join(dataFolder, 'postgres.log');
  const room = new DiskRoom(cluster);
  room.yieldWhenFull();
  const lock = await takeCluster(dataFolder, cluster, sockets);
  const place = { postgres, cluster, sockets, account, connection, lock, journal: openJournalFile(log) };
  const postmaster = new Postmaster(place, () => room.yieldWhenFull());
  try {
    letKnownRolesIn(cluster, account);
    await postmaster.start();
  } catch (error) {
    await postmaster.stop();
    lock.release();
    throw error instanceof PostmasterFailed ? doesNotStart(error, log) : error;
  }
  room.begin();
  const stop = async (): Promise<void> => {
    room.end();
    await postmaster.stop();
    lock.release();
  };
  return { connection, room, carrier, stop };
}
