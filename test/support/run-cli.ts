import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serverFile } from '../../src/settings.ts';
import type { CliCall, CliEnd } from './cli-host.ts';
import { main } from './programme.ts';
import { projectRoot } from './source-files.ts';

/** What a command said and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = (dataFolder: string, more: Readonly<Record<string, string>>) => ({
  ...process.env,
  JUNSHU_DATA: dataFolder,
  PORT: '0',
  ...more,
});

/** Runs the command line on a data folder to its end in a process of its own, as people do. */
export function runProcess(
  dataFolder: string,
  args: readonly string[],
  input?: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const env = environment(dataFolder, more);
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.end(input);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

interface Waiting {
  readonly resolve: (ran: Ran) => void;
  readonly reject: (error: Error) => void;
}

let host: ChildProcess | null = null;
const waiting: Waiting[] = [];

/** The process for many calls; it keeps nobody waiting, and ends with whoever started it. */
function startHost(): ChildProcess {
  const child = fork(`${projectRoot}test/support/cli-host.ts`, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  child.on('message', ({ code, stdout, stderr }: CliEnd) => {
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
    waiting.shift()?.resolve({ code, stdout: text(stdout), stderr: text(stderr) });
    if (waiting.length === 0) child.channel?.unref();
  });
  child.on('exit', (code) => {
    host = null;
    for (const { reject } of waiting.splice(0)) reject(new Error(`the process for commands ended with ${code}`));
  });
  child.unref();
  return child;
}

function askHost(call: CliCall): Promise<Ran> {
  host ??= startHost();
  const { channel } = host;
  channel?.ref();
  host.send(call);
  return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
}

/** A server answers there, nothing is there to be started, or nothing is asked of it: the command has nothing to hold for its time. */
const holdsNothing = (dataFolder: string, args: readonly string[]): boolean =>
  args.includes('--offline-bundle') || !existsSync(dataFolder) || existsSync(serverFile(dataFolder));

/**
 * Runs the command line on a data folder to its end. A command that only asks a running server shares a process with others of
 * its kind, one after the other; one that is a server itself, starts one or reads its input has a process of its own.
 */
export function runCli(
  dataFolder: string,
  args: readonly string[],
  input?: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  if (input === undefined && args[0] !== 'serve' && holdsNothing(dataFolder, args))
    return askHost({ args, env: environment(dataFolder, more) });
  return runProcess(dataFolder, args, input, more);
}
