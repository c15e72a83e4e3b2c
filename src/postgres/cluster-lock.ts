import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { namespaceOf } from './data-lock.ts';
import { type KernelLock, takeKernelLock } from './folder-lock.ts';
import { MachineProblem } from './places.ts';

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** The number that the last postmaster of a cluster wrote down: in the namespace that it lived in, which need not be ours. */
function postmasterOf(cluster: string): number {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** Whether a number is that of a database of ours: a process of our own namespace, started on this cluster. */
function isOurs(pid: number, cluster: string): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(cluster) && namespaceOf(pid) === namespaceOf('self');
  } catch {
    return false;
  }
}

/** Ends a postmaster whose server was killed, so that its cluster can be opened again: fast first, then at once. */
async function endOrphan(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isOurs(pid, cluster)) return;
    process.kill(pid, signal);
    for (let tries = 0; tries < 30 && isOurs(pid, cluster); tries += 1) await wait(100);
  }
}

/** Whether a database answers on the cluster's socket: this finds one that a version without locks started, too. */
function answers(sockets: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(sockets, '.s.PGSQL.5432'));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function stillRuns(cluster: string): MachineProblem {
  const [folder, pid, host] = [dirname(cluster), postmasterOf(cluster), hostname()];
  return new MachineProblem({
    ja: `データフォルダ ${folder} のデータベースが、まだ別のところで動いています（postmaster.pid の番号 ${pid}。このホスト ${host} の、この名前空間のプロセスではありません）。それを動かしているコンテナーを止めてから、もう一度起動してください。`,
    en: `The database of the data folder ${folder} still runs elsewhere (number ${pid} in postmaster.pid, which is no process of this namespace on ${host}). Stop the container that runs it, then start again.`,
  });
}

/** How long the back ends of a database that was killed may take to end, in seconds. */
const lastBreath = 10;

/**
 * Takes the cluster of a data folder whose server is gone. Its database may have outlived it: one of ours is ended first; one in
 * another namespace of numbers can't be told from none by PostgreSQL itself, and is found by the lock that all its processes hold.
 */
export async function takeCluster(dataFolder: string, cluster: string, sockets: string): Promise<KernelLock> {
  await endOrphan(cluster);
  if (await answers(sockets)) throw stillRuns(cluster);
  const lock = await takeKernelLock(join(dataFolder, 'postgres.lock'), 'exclusive', lastBreath);
  if (lock === null) throw stillRuns(cluster);
  return lock;
}
