import type { Observation } from '../../core/checks/observation.ts';
import type { ServerTlsData, ServerTlsPort } from '../../core/checks/server/server-tls-observation.ts';
import { observe } from '../observe.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { ownTool, rootsTool } from '../tools.ts';
import { type Roots, rootsFrom } from './chain-end.ts';
import type { GreetedVersion } from './client-hello.ts';
import { issuerFetcher } from './fetch-issuer.ts';
import type { GreetingOutcome, TlsPeer } from './greet.ts';
import { lookAtCertificate } from './look-at-certificate.ts';
import { mozillaRoots } from './probe-tls.ts';
import { greetByVersion, seeSsl2, type VersionSeen } from './suite-list.ts';

export interface ServerTlsOptions {
  readonly outbound: Outbound;
  /** As declared: the name or address of a server. */
  readonly target: string;
  readonly host: string;
  /** The ports that are open. */
  readonly ports: readonly number[];
  readonly now: () => string;
  readonly signal: AbortSignal;
  /** The roots that count; Mozilla's unless a test brings its own. */
  readonly roots?: readonly string[];
}

const mostPorts = 20;

const asSeen = (version: GreetedVersion, outcome: GreetingOutcome): VersionSeen => ({
  version,
  state: outcome.state === 'notTls' ? 'refused' : outcome.state,
  flights: outcome.state === 'accepted' ? [outcome.flight] : [],
  complete: outcome.state !== 'unknown',
  last: outcome,
});

const silent = (port: number, speaks: 'plain' | 'unknown'): ServerTlsPort => ({
  ...{ port, speaks, versions: [] },
  ...{ certificate: null, hostMatches: null, trust: null },
});

/** One greeting for each version; a port that answers the newer two with nothing of TLS is left alone. */
async function lookAtPort(peer: TlsPeer, roots: Roots): Promise<ServerTlsPort> {
  const { port, vetted, outbound } = peer;
  const greeted = async (version: GreetedVersion): Promise<VersionSeen> =>
    asSeen(version, await greetByVersion(peer, vetted.host, version));
  const newest = [await greeted('TLSv1.2')];
  const first = newest[0]?.last?.state;
  // Who lets the first greeting wait is not asked for five more.
  if (first === 'notTls' || first === 'unknown') return silent(port, first === 'notTls' ? 'plain' : 'unknown');
  newest.push(await greeted('TLSv1.3'));
  const older = [await greeted('TLSv1.1'), await greeted('TLSv1.0'), await greeted('SSLv3'), await seeSsl2(peer)];
  const seen = [...older.reverse(), ...newest];
  if (!seen.some(({ state }) => state === 'accepted')) return silent(port, 'plain');
  const { chain, hostMatches, trust } = await lookAtCertificate(
    peer,
    vetted.host,
    roots,
    seen,
    issuerFetcher(outbound, new Set()),
  );
  const [leaf] = chain;
  const certificate = leaf === undefined ? null : { ...leaf, names: leaf.names.slice(0, 20) };
  const versions = seen.map(({ version, state }) => ({ version, state }));
  return { port, speaks: 'tls', versions, certificate, hostMatches, trust };
}

async function look({ outbound, host, ports, signal, roots }: ServerTlsOptions): Promise<ServerTlsData> {
  const vetted = await outbound.vet(host);
  const trusted = roots === undefined ? mozillaRoots() : rootsFrom(roots);
  const greeted = ports.slice(0, mostPorts);
  const seen: ServerTlsPort[] = [];
  // Four at a time: enough not to wait on one silent port after another, few enough not to be a burden.
  for (let at = 0; at < greeted.length; at += 4) {
    signal.throwIfAborted();
    const some = greeted.slice(at, at + 4);
    seen.push(...(await Promise.all(some.map((port) => lookAtPort({ outbound, vetted, port, signal }, trusted)))));
  }
  return { host: vetted.host, ports: seen, beyond: ports.length - greeted.length };
}

/** Looks at TLS on the open ports of a server: which speak it, by which versions, with which certificate. */
export const probeServerTls = (options: ServerTlsOptions): Promise<Observation> => {
  const { target, host, ports, now } = options;
  const tools = [ownTool(['server-tls', host, `--ports=${ports.slice(0, mostPorts).join(',')}`]), rootsTool()];
  return observe({ probe: 'serverTls', version: 1, target, tools, now, signal: options.outbound.signal }, () =>
    look(options),
  );
};
