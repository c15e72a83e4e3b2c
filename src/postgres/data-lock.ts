import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The process that holds a data folder. */
export interface LockHolder {
  readonly pid: number;
  /** Start of the process in clock ticks since boot: tells a process from a later one of the same number. */
  readonly started: string;
}

function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return null;
  }
}

const lockPath = (dataFolder: string): string => join(dataFolder, 'junshu.lock');

/** Who holds the folder now; null when nobody does, also when the holder died without letting go. */
export function lockHolder(dataFolder: string): LockHolder | null {
  if (!existsSync(lockPath(dataFolder))) return null;
  try {
    const holder = JSON.parse(readFileSync(lockPath(dataFolder), 'utf8')) as LockHolder;
    return startOf(holder.pid) === holder.started ? holder : null;
  } catch {
    return null;
  }
}

/** Takes the folder for this process, or tells who has it. The lock is a file made exclusively; a dead holder's is cleared. */
export function takeLock(dataFolder: string): LockHolder | null {
  const holder = lockHolder(dataFolder);
  if (holder !== null) return holder;
  rmSync(lockPath(dataFolder), { force: true });
  const file = openSync(lockPath(dataFolder), 'wx', 0o600);
  writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' }));
  fsyncSync(file);
  closeSync(file);
  return null;
}

export function releaseLock(dataFolder: string): void {
  rmSync(lockPath(dataFolder), { force: true });
}
