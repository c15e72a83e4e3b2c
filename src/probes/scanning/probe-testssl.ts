import type { Observation } from '../../core/checks/observation.ts';
import { classOf } from '../../core/checks/site/suite-class.ts';
import type { TestsslData } from '../../core/checks/site/testssl-observation.ts';
import { tlsDataSchema } from '../../core/checks/site/tls-observation.ts';
import { observe } from '../observe.ts';
import type { Outbound } from '../outbound/outbound.ts';
import type { Gathered } from '../probe-kit.ts';
import { findProgram } from '../programs.ts';
import { Unseen } from '../unseen.ts';
import { readTestssl } from './read-testssl.ts';
import { runTestssl, testsslProgram } from './run-testssl.ts';
import type { ScanProgress } from './scanner-run.ts';

export interface TestsslOptions {
  readonly outbound: Outbound;
  readonly target: string;
  readonly host: string;
  readonly port: number;
  readonly now: () => string;
  readonly signal: AbortSignal;
  /** What our own greetings saw of the same server, to be held against it. */
  readonly own: Observation | undefined;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** In place of versions, suites and flaws; tests keep it short. */
  readonly only?: readonly string[];
}

function oursIn(own: Observation | undefined): TestsslData['ours'] {
  if (own?.seen.state !== 'seen') return null;
  const { versions } = tlsDataSchema.parse(own.seen.data);
  return {
    versions: versions.map(({ version, state }) => ({ version, state })),
    broken: versions.some(({ suites }) => suites.some((name) => classOf(name) === 'broken')),
  };
}

/** A deeper second opinion by testssl on an address that was vetted; only run when it is asked for. */
export async function probeTestssl(options: TestsslOptions): Promise<Gathered> {
  const { outbound, target, host, port, now, signal, own, onProgress = () => undefined } = options;
  const { only = ['-p', '-s', '-U'] } = options;
  const url = new URL(`https://${host}:${port}/`);
  // Its version is told by the run itself.
  const tool = { name: 'testssl.sh', version: '', arguments: [...only, url.href] };
  let raw: Buffer | undefined;
  const observation = await observe({ probe: 'testssl', version: 1, target, tools: [tool], now }, async () => {
    if (findProgram(testsslProgram) === null) throw new Unseen('toolMissing', 'testssl (Debian: testssl.sh)');
    const vetted = await outbound.vet(host);
    const kit = { outbound, host: vetted, url, depth: 'full', signal, onProgress, only } as const;
    const ran = await runTestssl(kit);
    raw = ran.output;
    tool.version = ran.version;
    return { ...readTestssl(raw), ours: oursIn(own) } satisfies TestsslData;
  });
  return raw === undefined ? { observation } : { observation, raw };
}
