import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanDepth } from '../../core/contract/scan-run.ts';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { type ProgramRun, runProgram } from '../programs.ts';
import { Unseen } from '../unseen.ts';
import type { ScanTraffic } from './scan-proxy.ts';

/** What a scanner is started with. */
export interface ScannerKit {
  readonly outbound: Outbound;
  /** The target, vetted; these very addresses are contacted. */
  readonly host: VettedHost;
  readonly url: URL;
  readonly depth: ScanDepth;
  readonly signal: AbortSignal;
  /** How far it has come, told every now and then. */
  readonly onProgress: (progress: ScanProgress) => void;
  /** What is run in place of the depth's usual; tests keep it short. */
  readonly only?: readonly string[];
}

/** How far a scan has come: what went through, or the lines of result so far. */
export interface ScanProgress {
  readonly done: number;
  readonly of: 'connections' | 'results';
}

/** What a scanner brought back. */
export interface ScannedBy {
  readonly version: string;
  readonly arguments: readonly string[];
  readonly output: Buffer;
  readonly traffic?: ScanTraffic;
}

/** The report that a scanner wrote, and what it said beside. */
export interface ScannerReport {
  readonly bytes: Buffer;
  readonly said: string;
}

/** Bytes of a scanner's report that are read. */
const mostOutput = 20_000_000;

const lastLine = ({ output, errors }: ProgramRun): string =>
  `${output.toString('utf8')}\n${errors}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-1)
    .join('')
    .slice(0, 300);

/**
 * Runs a scanner in a folder of its own, which is gone afterwards, and reads the report that it wrote there. No report, whatever
 * the exit code says, is a failure of the tool.
 */
export async function reportOf(
  program: string,
  args: (folder: string, report: string) => readonly string[],
  { milliseconds, signal }: { readonly milliseconds: number; readonly signal: AbortSignal },
  whileIn: (report: string) => () => void = () => () => undefined,
): Promise<ScannerReport> {
  const folder = await mkdtemp(join(tmpdir(), 'junshu-scan-'));
  const report = join(folder, 'report.json');
  const leave = whileIn(report);
  try {
    const run = await runProgram(
      program,
      args(folder, report),
      { milliseconds, outputBytes: 5_000_000 },
      signal,
      folder,
    );
    const size = await stat(report).then(
      (file) => file.size,
      () => 0,
    );
    if (size === 0) throw new Unseen('toolFailed', `${program}: ${lastLine(run)}`);
    if (size > mostOutput) throw new Unseen('limitReached', `${program}: report of ${size} bytes`);
    return { bytes: await readFile(report), said: run.output.toString('utf8') };
  } finally {
    leave();
    await rm(folder, { recursive: true, force: true });
  }
}
