import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A server of a test: its process and what it said. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** What it wrote to standard output and error so far. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts a program in the foreground and waits until `ready`; fails with the program's own words when it ends before. */
export async function startProgram(
  path: string,
  args: readonly string[],
  ready: () => Promise<boolean>,
  milliseconds = 10_000,
): Promise<RunningProgram> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = once(child, 'exit');
  const deadline = Date.now() + milliseconds;
  while (!(await ready())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${path} ended: ${words}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${path} is not ready after ${milliseconds} ms: ${words}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    child,
    said: () => words,
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(timer);
      // A child of the program's own that lingers holds the other ends; nobody listens any more.
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
    },
  };
}

async function isFreeForDatagrams(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  const bound = await new Promise<boolean>((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => resolve(true));
  });
  socket.close();
  return bound;
}

const given = new Set<number>();

/** A port of 127.0.0.1 that is free for both TCP and UDP, and was not given to anyone in this test before. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  if (given.has(port) || !(await isFreeForDatagrams(port))) return freePort();
  given.add(port);
  return port;
}
