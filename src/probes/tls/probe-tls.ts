import { rootCertificates } from 'node:tls';
import type { Observation } from '../../core/checks/observation.ts';
import type { TlsData } from '../../core/checks/site/tls-observation.ts';
import { observe } from '../observe.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { ownTool, rootsTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { type Roots, rootsFrom } from './chain-end.ts';
import { suiteNumbered } from './cipher-suites.ts';
import { seeEarlyData } from './early-data.ts';
import { issuerFetcher } from './fetch-issuer.ts';
import type { TlsPeer } from './greet.ts';
import { lookAtCertificate } from './look-at-certificate.ts';
import { seeClientRenegotiation } from './renegotiation.ts';
import { seeGroups, seePreference, seeSsl2, seeVersion, type VersionSeen } from './suite-list.ts';

export interface TlsProbeOptions {
  readonly outbound: Outbound;
  /** As declared: the URL of the site. */
  readonly target: string;
  readonly host: string;
  readonly port: number;
  readonly now: () => string;
  /** The roots that count; Mozilla's unless a test brings its own. */
  readonly roots?: readonly string[];
  /** Ports beside 80 from which issuers may be fetched. */
  readonly issuerPorts?: ReadonlySet<number>;
  /** For the whole of it, in milliseconds. */
  readonly milliseconds?: number;
}

let mozilla: Roots | undefined;

/** Read when first needed: 121 certificates take some milliseconds. */
export const mozillaRoots = (): Roots => {
  mozilla ??= rootsFrom(rootCertificates);
  return mozilla;
};

const kept = ({ version, state, flights, complete }: VersionSeen): TlsData['versions'][number] => ({
  version,
  state,
  suites: flights.map(({ suite }) => suiteNumbered(suite).name),
  complete,
});

/** Throws when nobody there speaks TLS, or nothing could be told of any version. */
function mustSpeakTls(seen: readonly VersionSeen[]): void {
  if (seen.some(({ state }) => state === 'accepted')) return;
  for (const { last } of seen) if (last?.state === 'unknown') throw last.unseen;
  if (seen.some(({ last }) => last?.state === 'notTls')) throw new Unseen('notUnderstood', 'no TLS is spoken');
}

type OldHabits = Pick<TlsData, 'compression' | 'secureRenegotiation' | 'extendedMasterSecret'>;

/** What the flights before TLS 1.3 say of compression and renegotiation. */
function oldHabits(seen: readonly VersionSeen[]): OldHabits {
  const flights = seen.filter(({ version }) => version !== 'TLSv1.3').flatMap((version) => version.flights);
  if (flights.length === 0) return { compression: null, secureRenegotiation: null, extendedMasterSecret: null };
  return {
    compression: flights.some(({ compression }) => compression),
    secureRenegotiation: flights.every(({ secureRenegotiation }) => secureRenegotiation),
    // SSL 3.0 has no extensions at all, and is a fault of its own.
    extendedMasterSecret: flights.every(
      ({ version, extendedMasterSecret }) => extendedMasterSecret || version === 0x0300,
    ),
  };
}

async function look(options: TlsProbeOptions): Promise<TlsData> {
  const { outbound, host, port, roots, issuerPorts = new Set(), milliseconds = 60_000 } = options;
  const vetted = await outbound.vet(host);
  const peer: TlsPeer = { outbound, vetted, port, signal: AbortSignal.timeout(milliseconds) };
  const newest = await Promise.all([
    seeVersion(peer, vetted.host, 'TLSv1.2'),
    seeVersion(peer, vetted.host, 'TLSv1.3'),
  ]);
  // A server that lets both of these wait is not asked for four more versions.
  if (newest.every(({ state }) => state === 'unknown')) mustSpeakTls(newest);
  const oldest = await Promise.all([
    seeSsl2(peer),
    ...(['SSLv3', 'TLSv1.0', 'TLSv1.1'] as const).map((version) => seeVersion(peer, vetted.host, version)),
  ]);
  const seen = [...oldest, ...newest];
  mustSpeakTls(seen);
  const [keyExchange, serverPreference, clientRenegotiation, earlyData, certificate] = await Promise.all([
    seeGroups(peer, vetted.host, seen),
    seePreference(peer, vetted.host, seen),
    seeClientRenegotiation(peer, vetted.host, seen),
    seeEarlyData(peer, vetted.host),
    lookAtCertificate(
      peer,
      vetted.host,
      roots === undefined ? mozillaRoots() : rootsFrom(roots),
      seen,
      issuerFetcher(outbound, issuerPorts),
    ),
  ]);
  return {
    host: vetted.host,
    port,
    versions: seen.map(kept),
    keyExchange,
    serverPreference,
    ...oldHabits(seen),
    clientRenegotiation,
    earlyData,
    ...certificate,
  };
}

/** Looks at a server's TLS: versions, suites, key exchange, certificate, chain and trust. */
export const probeTls = (options: TlsProbeOptions): Promise<Observation> => {
  const { target, host, port, now } = options;
  const tools = [ownTool(['tls', `${host}:${port}`]), rootsTool()];
  return observe({ probe: 'tls', version: 1, target, tools, now, signal: options.outbound.signal }, () =>
    look(options),
  );
};
