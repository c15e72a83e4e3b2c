import type { Observation } from '../../core/checks/observation.ts';
import type { PortsData } from '../../core/checks/site/ports-observation.ts';
import { observe } from '../observe.ts';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { findProgram, programVersion, runProgram } from '../programs.ts';
import { ownTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { scanUsual } from './own-scan.ts';
import { readNmap } from './read-nmap.ts';

export interface PortsProbeOptions {
  /** Under which name it is kept: ports of a site, unless told. */
  readonly probe?: 'ports' | 'serverPorts';
  readonly outbound: Outbound;
  /** As declared: the URL of a site, the name of a server. */
  readonly target: string;
  readonly host: string;
  /** The ports that ought to be open; our own scan looks at these too. */
  readonly declared?: readonly number[];
  readonly now: () => string;
  /** False leaves nmap aside though it is installed. */
  readonly withNmap?: boolean;
  readonly milliseconds?: number;
  readonly signal?: AbortSignal;
}

/** What the probe saw, with nmap's own report where it ran. */
export interface PortsProbed {
  readonly observation: Observation;
  readonly raw?: Uint8Array;
}

/** Whole connections, which need no rights and are no more than what a browser does; every port; no names looked up. */
const argumentsFor = (address: string): readonly string[] => [
  ...(address.includes(':') ? ['-6'] : []),
  ...['-Pn', '-n', '-sT', '-T4', '--max-retries', '1', '-p-', '-oX', '-', address],
];

const addressOf = ({ host, addresses }: VettedHost): string => {
  const address = addresses.find((one) => !one.includes(':')) ?? addresses[0];
  if (address === undefined) throw new Unseen('nameNotFound', host);
  return address;
};

async function byNmap(options: PortsProbeOptions, keep: (raw: Buffer) => void): Promise<PortsData> {
  const { outbound, host, milliseconds = 600_000, signal } = options;
  const vetted = await outbound.vet(host);
  const address = addressOf(vetted);
  const limits = { milliseconds, outputBytes: 20_000_000 };
  const { exitCode, output, errors } = await runProgram('nmap', argumentsFor(address), limits, signal);
  if (exitCode !== 0) throw new Unseen('toolFailed', `nmap: ${errors.slice(0, 300)}`);
  keep(output);
  return { host: vetted.host, address, scanner: 'nmap', looked: 65_535, ...readNmap(output.toString('utf8')) };
}

async function byConnections({ outbound, host, declared = [] }: PortsProbeOptions): Promise<PortsData> {
  const vetted = await outbound.vet(host);
  const address = addressOf(vetted);
  const scanned = await scanUsual(outbound, { ...vetted, addresses: [address] }, declared);
  return { host: vetted.host, address, scanner: 'own', ...scanned };
}

/** Looks at the open ports of a host: all of them by nmap where it is installed, else the usual ones by ourselves. */
export async function probePorts(options: PortsProbeOptions): Promise<PortsProbed> {
  const { probe = 'ports', target, host, now, withNmap = true } = options;
  const run = { probe, version: 1, target, now, signal: options.signal } as const;
  const own = ownTool(['ports', host]);
  if (!withNmap || findProgram('nmap') === null)
    return { observation: await observe({ ...run, tools: [own] }, () => byConnections(options)) };
  const version = await programVersion('nmap');
  const tools = [own, { name: 'nmap', version, arguments: [...argumentsFor(host)] }];
  let raw: Buffer | undefined;
  const observation = await observe({ ...run, tools }, () =>
    byNmap(options, (output) => {
      raw = output;
    }),
  );
  return raw === undefined ? { observation } : { observation, raw };
}
