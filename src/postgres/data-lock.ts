import { readFileSync, readlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { isLocked, type KernelLock, type LockMode, takeKernelLock } from './folder-lock.ts';

/** Who holds a data folder, as the holder wrote it down. The kernel's lock says that someone does; this only tells who. */
export interface LockHolder {
  /** The process, by its number in its own namespace. */
  readonly pid: number;
  /** Start of the process in clock ticks since boot: tells a process from a later one of the same number. */
  readonly started: string;
  /** Name of the machine or container. */
  readonly host?: string;
  /** The namespace in which the number counts, as the kernel names it. */
  readonly namespace?: string;
  /** ISO instant of the start. */
  readonly since?: string;
}

/** The folder is held by another process. */
export class DataFolderTaken extends Error {
  readonly holder: LockHolder | null;

  constructor(holder: LockHolder | null) {
    super(`the data folder is held by ${nameHolder(holder).en}`);
    this.holder = holder;
  }
}

function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return null;
  }
}

/** The namespace of a process's number; null when the process is gone or not ours to look at. */
export function namespaceOf(pid: number | 'self'): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return null;
  }
}

const lockPath = (dataFolder: string): string => join(dataFolder, 'junshu.lock');

/** What the last holder wrote into the lock's file about itself; null when nobody has, or it can't be read. */
function lastHolder(dataFolder: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(lockPath(dataFolder), 'utf8')) as LockHolder | null;
    return typeof holder?.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

/** A server of a version whose lock was the file's content, and that still runs. */
function holderOfBefore(dataFolder: string): LockHolder | null {
  const holder = lastHolder(dataFolder);
  return holder !== null && holder.since === undefined && startOf(holder.pid) === holder.started ? holder : null;
}

/** Who holds the folder now: null when nobody does; a holder of pid 0 when who it is can't be known. */
export function lockHolder(dataFolder: string): LockHolder | null {
  if (!isLocked(lockPath(dataFolder))) return holderOfBefore(dataFolder);
  return lastHolder(dataFolder) ?? { pid: 0, started: '' };
}

/** 「プロセス 12（コンテナーまたはホスト web-1、2026-11-30T01:00:00.000Z から）」; the host only where the number counts elsewhere. */
export function nameHolder(holder: LockHolder | null): Bilingual {
  if (holder === null || holder.pid === 0) return { ja: '別のプロセス', en: 'another process' };
  const { pid, host, namespace, since } = holder;
  const isElsewhere = namespace !== undefined && (namespace !== namespaceOf('self') || host !== hostname());
  const where = isElsewhere
    ? { ja: `別のコンテナーまたはホスト ${host} の中`, en: `in another container or host, ${host}` }
    : null;
  const from = since === undefined ? null : { ja: `${since} から`, en: `since ${since}` };
  const say = (language: keyof Bilingual): string =>
    [where, from]
      .filter((part) => part !== null)
      .map((part) => part[language])
      .join(language === 'ja' ? '、' : ', ');
  const around = { ja: say('ja'), en: say('en') };
  return {
    ja: `プロセス ${pid}${around.ja === '' ? '' : `（${around.ja}）`}`,
    en: `process ${pid}${around.en === '' ? '' : ` (${around.en})`}`,
  };
}

/** The note has one length, so that one write replaces the last one whole. */
const noteLength = 512;

function noteHolder({ descriptor }: KernelLock): void {
  const holder: LockHolder = {
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    host: hostname(),
    namespace: namespaceOf('self') ?? '',
    since: new Date().toISOString(),
  };
  try {
    writeSync(descriptor, JSON.stringify(holder).padEnd(noteLength), 0);
  } catch {
    // On a full disk the lock holds all the same; it can only not be told who has it.
  }
}

/** How long a start waits before it says that the folder is taken: longer than a look at the lock lasts, or a holder needs to say who it is. */
const patience = 1;

/**
 * Takes the folder for this process: `exclusive` with a database of its own in it, `shared` where the database is a server's. Throws
 * DataFolderTaken with who has it. The lock is the kernel's, so it ends with the process, however that ends, and holds whichever
 * namespace of numbers the others live in.
 */
export async function takeLock(dataFolder: string, mode: LockMode, seconds = patience): Promise<KernelLock> {
  const lock = await takeKernelLock(lockPath(dataFolder), mode, seconds);
  if (lock === null) throw new DataFolderTaken(lastHolder(dataFolder));
  const before = holderOfBefore(dataFolder);
  if (before !== null) {
    lock.release();
    throw new DataFolderTaken(before);
  }
  noteHolder(lock);
  return lock;
}
