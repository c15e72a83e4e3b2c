import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { TestServer } from './server.ts';
import { projectRoot, quantile } from './source-files.ts';

/** How a server's health answered while something else went on. Milliseconds, megabytes. */
export interface Watched {
  readonly asked: number;
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
  /** The same of a server that does nothing: what the machine itself makes everyone wait. */
  readonly machine: number;
  readonly peakMegabytes: number;
  /** The longest that the server's first thread worked without looking up, in its own processor time. */
  readonly longestStretch: number;
}

/** What a server must be started with so that its stretches of work are seen. */
export const busyEnvironment = (file: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import ${projectRoot}test/support/busy-probe.ts`,
  JUNSHU_BUSY_FILE: file,
});

function longestSince(file: string | undefined, begun: number): number {
  if (file === undefined || !existsSync(file)) return 0;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  return Math.max(0, ...lines.flatMap(([at = 0, busy = 0]) => (at >= begun ? [busy] : [])));
}

const poller = `${projectRoot}test/support/health-poller.ts`;

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [poller, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return chunk.toString().trim();
}

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;

async function gathered(child: ChildProcess): Promise<readonly number[][]> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stdin?.end();
  await once(child, 'close');
  return JSON.parse(text) as number[][];
}

/** Asks for a server's health every so many milliseconds, from a process of its own, for as long as some work lasts. */
export async function watchHealth<Value>(
  server: TestServer,
  work: () => Promise<Value>,
  busyFile?: string,
  every = 20,
): Promise<{ readonly value: Value; readonly watched: Watched }> {
  const control = start(['control']);
  const child = start([String(every), `${server.url}/api/health`, await firstLine(control)]);
  await firstLine(child);
  let peak = 0;
  const begun = Date.now();
  const timer = setInterval(() => {
    if (server.child.pid !== undefined) peak = Math.max(peak, residentMegabytes(server.child.pid));
  }, 25);
  try {
    const value = await work();
    const [times = [], machine = []] = await gathered(child);
    const of = (share: number): number => quantile(times, share);
    return {
      value,
      watched: {
        asked: times.length,
        median: of(0.5),
        p99: of(0.99),
        worst: Math.max(0, ...times),
        machine: quantile(machine, 0.99),
        peakMegabytes: peak,
        longestStretch: longestSince(busyFile, begun),
      },
    };
  } finally {
    clearInterval(timer);
    child.kill();
    control.kill();
  }
}
