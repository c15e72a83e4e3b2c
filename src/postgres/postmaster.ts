import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { JournalFile } from '../journal/journal-file.ts';
import type { KernelLock } from './folder-lock.ts';
import type { DatabaseAccount } from './places.ts';

/** What a PostgreSQL of our own is started with. */
export interface PostmasterPlace {
  /** The folder with bin, lib and share. */
  readonly postgres: string;
  readonly cluster: string;
  readonly sockets: string;
  readonly account: DatabaseAccount | null;
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** Goes along with every process of the database: it lasts until the last of them has ended. */
  readonly lock: KernelLock;
  /** What PostgreSQL says of itself. */
  readonly journal: JournalFile;
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
  // Its log is kept short, so that a full disk is not of the database's own making.
  min_wal_size: '32MB',
  max_wal_size: '256MB',
};

/** A postmaster that was launched; `lastFatal` is the last reason that it gave for ending. */
interface Launched {
  readonly child: ChildProcess;
  lastFatal: string;
}

/** Databases of this process that run. */
const running = new Set<ChildProcess>();

// Who ends this process at once (a second Ctrl-C, an error that nobody caught) ends its databases with it: PostgreSQL's “immediate
// shutdown”, from which the next start recovers as from a power cut. A signal is sent here and now, also by a process that is ending.
process.on('exit', () => {
  for (const child of running) if (!hasEnded(child)) child.kill('SIGQUIT');
});

/** Its words go through a pipe into a bounded file: written by itself, the file would grow without end. */
function launch({ postgres, cluster, sockets, account, journal, lock }: PostmasterPlace): Launched {
  const options = Object.entries({ ...settings, unix_socket_directories: sockets }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const child = spawn(join(postgres, 'bin', 'postgres'), ['-D', cluster, ...options], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe', lock.descriptor],
    // Its own group: a Ctrl-C meant for us must not end the database before we have.
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC' },
  });
  const launched = { child, lastFatal: '' };
  running.add(child);
  child.once('exit', () => running.delete(child));
  // A process that could not be made (no memory, no descriptors) ends like one that died.
  child.on('error', (error) => {
    launched.lastFatal = error.message;
  });
  createInterface({ input: child.stdio[2] as Readable }).on('line', (line) => {
    const reason = /\b(?:FATAL|PANIC): +(.*)/.exec(line)?.[1] ?? '';
    // What it says to those who ask too early is no reason.
    if (reason !== '' && !reason.startsWith('the database system is')) launched.lastFatal = reason;
    journal.write(line);
  });
  return launched;
}

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

/** Waits until the server answers; false when it ended before. */
async function answers(child: ChildProcess, connection: PostmasterPlace['connection']): Promise<boolean> {
  while (!hasEnded(child)) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
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

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
  child.kill('SIGINT');
  const isDone = await Promise.race([ended, wait(3000, false, { ref: false })]);
  if (isDone) return;
  child.kill('SIGQUIT');
  if (await Promise.race([ended, wait(5000, false, { ref: false })])) return;
  child.kill('SIGKILL');
  await ended;
}

/** How often a first start is tried: after a kill -9 old back ends may hold the shared memory for some seconds. */
const firstTries = 40;

/** What a disk says: trying again at once would not help. */
const diskSays = /No space left on device|Disk quota exceeded|Read-only file system|Input\/output error/;

/** What stays so however often it is asked: another version's files, another's folder, settings that can't be understood. */
const lastingSays =
  /are incompatible with server|not compatible with|wrong ownership|invalid permissions|contains errors|unrecognized configuration/;

/** Milliseconds before a dead postmaster is started again: longer each time, so that a full disk is not worn by tries. */
const shortestWait = 100;
const longestWait = 3000;

/** The postmaster could not be brought up; its own last words. */
export class PostmasterFailed extends Error {}

/**
 * Keeps a PostgreSQL running: one that dies (its log could not be written, it was killed) is started again, for as long as it takes.
 * Committed transactions are in its log, so it comes back with all of them.
 */
export class Postmaster {
  readonly #place: PostmasterPlace;
  readonly #beforeLaunch: () => void;
  #launched: Launched | null = null;
  #isStopping = false;
  #bringingBack: Promise<void> = Promise.resolve();

  constructor(place: PostmasterPlace, beforeLaunch: () => void) {
    this.#place = place;
    this.#beforeLaunch = beforeLaunch;
  }

  async #launchOnce(): Promise<boolean> {
    this.#beforeLaunch();
    const launched = launch(this.#place);
    this.#launched = launched;
    if (!(await answers(launched.child, this.#place.connection))) return false;
    if (hasEnded(launched.child)) return false;
    launched.child.once('exit', () => {
      if (!this.#isStopping) this.#bringingBack = this.#bringBack();
    });
    return true;
  }

  /** The first start. Throws with PostgreSQL's own words when it does not come up. */
  async start(): Promise<void> {
    for (let attempt = 0; attempt < firstTries; attempt += 1) {
      if (await this.#launchOnce()) return;
      const reason = this.#launched?.lastFatal ?? '';
      if (diskSays.test(reason) || lastingSays.test(reason)) break;
      await wait(250);
    }
    throw new PostmasterFailed(this.#launched?.lastFatal ?? '');
  }

  async #bringBack(): Promise<void> {
    this.#place.journal.write('junshu: the database ended by itself and is started again');
    for (let pause = shortestWait; !this.#isStopping; pause = Math.min(pause * 2, longestWait)) {
      await wait(pause, undefined, { ref: false });
      if (this.#isStopping || (await this.#launchOnce().catch(() => false))) return;
    }
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#launched !== null) await stopChild(this.#launched.child);
    await this.#bringingBack;
    if (this.#launched !== null) await stopChild(this.#launched.child);
  }
}
