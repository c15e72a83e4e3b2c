import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, fstatSync, openSync, statSync } from 'node:fs';
import { MachineProblem } from './places.ts';

/** A lock of the kernel's: it lives as long as this descriptor, or a copy of it in a child that was given it, is open. */
export interface KernelLock {
  readonly descriptor: number;
  release(): void;
}

/** `exclusive`: nobody else holds it in either way; `shared`: others may share it. */
export type LockMode = 'exclusive' | 'shared';

/** Ends `flock` when the lock is another's; every other end than 0 means that no lock could be asked for. */
const taken = 75;

const command = (mode: LockMode, seconds: number): readonly string[] => [
  mode === 'exclusive' ? '-x' : '-s',
  ...(seconds === 0 ? ['-n'] : ['-w', String(seconds)]),
  '-E',
  String(taken),
  '3',
];

const stdioWith = (descriptor: number): StdioOptions => ['ignore', 'ignore', 'pipe', descriptor];

const withoutProgram = (): MachineProblem =>
  new MachineProblem({
    ja: 'データフォルダの錠をかける flock がありません。Debian のパッケージ util-linux を入れてください（apt install util-linux）。',
    en: 'There is no flock, which locks the data folder: install the Debian package util-linux (apt install util-linux).',
  });

/** Whether `flock` got the lock, by how it ended. Throws in words when it could not ask for one at all. */
function isGot(path: string, code: number | null, words: string): boolean {
  if (code === 0) return true;
  if (code === taken) return false;
  throw new MachineProblem({
    ja: `${path} に錠をかけられません（${words.trim() || `flock ${code}`}）。util-linux の flock と、錠の使えるファイルシステムが要ります。`,
    en: `${path} can't be locked (${words.trim() || `flock ${code}`}): flock of util-linux and a file system that knows locks are needed.`,
  });
}

/** Asks the kernel, through `flock`, for a lock on our descriptor's open file: ours stays locked after the program has ended. */
function ask(path: string, descriptor: number, mode: LockMode, seconds: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('flock', command(mode, seconds), { stdio: stdioWith(descriptor) });
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? withoutProgram() : error));
    child.on('close', (code) => {
      try {
        resolve(isGot(path, code, words));
      } catch (error) {
        reject(error as Error);
      }
    });
  });
}

/** Is the file that we opened still the one at the path? Someone may have removed it in the meantime. */
function isStillThere(path: string, descriptor: number): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  const ours = fstatSync(descriptor);
  return there?.ino === ours.ino && there.dev === ours.dev;
}

/** Takes the lock of a file, making the file; null when another process has had it for all of `seconds`. */
export async function takeKernelLock(path: string, mode: LockMode, seconds: number): Promise<KernelLock | null> {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const release = (): void => closeSync(descriptor);
  try {
    const isOurs = await ask(path, descriptor, mode, seconds);
    if (isOurs && isStillThere(path, descriptor)) return { descriptor, release };
    release();
    return isOurs ? takeKernelLock(path, mode, seconds) : null;
  } catch (error) {
    release();
    throw error;
  }
}

/** How long a look waits for other looks to end. */
const lookSeconds = 0.2;

/** Whether some process holds the lock now, in whichever way. Who takes the lock waits for longer than a look lasts. */
export function isLocked(path: string): boolean {
  if (!existsSync(path)) return false;
  const descriptor = openSync(path, 'r');
  const can = (mode: LockMode, seconds: number): boolean => {
    const { status, stderr, error } = spawnSync('flock', command(mode, seconds), { stdio: stdioWith(descriptor) });
    if (error !== undefined) throw withoutProgram();
    return isGot(path, status, String(stderr ?? ''));
  };
  try {
    // First what looks beside one another may have at once; then whether those who share it are more than looks.
    return !(can('shared', 0) && can('exclusive', lookSeconds));
  } finally {
    closeSync(descriptor);
  }
}
