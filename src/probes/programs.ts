import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unseen } from './unseen.ts';

/** Where outside programs are looked for; the environment's own PATH has no say. */
const folders = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin'];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The absolute path of a program, or null when it is not installed. */
export const findProgram = (name: string): string | null =>
  folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;

export interface ProgramLimits {
  /** For the whole run; the program and all its children are killed then. */
  readonly milliseconds: number;
  /** Bytes of output kept; more ends the run. */
  readonly outputBytes: number;
}

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly output: Buffer;
  readonly errors: string;
}

/**
 * A program under the leash of this process: where util-linux is there, it is killed with us however we end, so that no scan
 * outlives a server that was killed itself.
 */
function leashed(path: string, args: readonly string[]): readonly [string, readonly string[]] {
  const leash = findProgram('setpriv');
  return leash === null ? [path, args] : [leash, ['--pdeathsig', 'KILL', '--', path, ...args]];
}

/** Kills the whole group: a program's children die with it. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if ((error as { code?: unknown }).code !== 'ESRCH') throw error;
  }
}

/**
 * Runs an outside program by its absolute path: arguments as a list, no shell, an empty environment, no input. Throws Unseen when
 * it is missing, takes too long, says too much or is stopped; an exit code other than 0 is for the caller to judge. `folder`: its
 * home and where it works; the machine's temporary folder unless told.
 */
export function runProgram(
  name: string,
  args: readonly string[],
  { milliseconds, outputBytes }: ProgramLimits,
  signal?: AbortSignal,
  folder = tmpdir(),
): Promise<ProgramRun> {
  const path = findProgram(name);
  if (path === null) return Promise.reject(new Unseen('toolMissing', name));
  if (signal?.aborted === true) return Promise.reject(new Unseen('stopped', name));
  return new Promise((resolve, reject) => {
    const env = { LANG: 'C.UTF-8', HOME: folder };
    const [command, all] = leashed(path, args);
    const child = spawn(command, [...all], { env, cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    let [length, failure]: [number, Unseen | null] = [0, null];
    const stop = (unseen: Unseen): void => {
      failure ??= unseen;
      killGroup(child.pid);
    };
    const onAbort = (): void => stop(new Unseen('stopped', name));
    const timer = setTimeout(() => stop(new Unseen('timedOut', `${name}, ${milliseconds} ms`)), milliseconds);
    signal?.addEventListener('abort', onAbort);
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      length += chunk.length;
      if (length > outputBytes) stop(new Unseen('limitReached', `${name}, more than ${outputBytes} bytes`));
      else chunks.push(chunk);
    };
    child.stdout.on('data', keep(output));
    child.stderr.on('data', keep(errors));
    child.once('error', (error) => {
      failure ??= new Unseen('toolFailed', `${name}: ${error.message}`);
    });
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (failure !== null) reject(failure);
      else resolve({ exitCode, output: Buffer.concat(output), errors: Buffer.concat(errors).toString('utf8') });
    });
  });
}

/** The version a program tells of itself: the first line that bears a number. Throws Unseen when it is missing. */
export async function programVersion(name: string, args: readonly string[] = ['--version']): Promise<string> {
  const { output, errors } = await runProgram(name, args, { milliseconds: 10_000, outputBytes: 100_000 });
  const lines = `${output.toString('utf8')}\n${errors}`.split('\n');
  return (lines.find((line) => /\d\.\d/.test(line)) ?? '').trim().slice(0, 200);
}
