import type { TlsData, TlsVersion } from '../../core/checks/site/tls-observation.ts';
import { type CipherSuite, olderSuites, suiteNumbered, tls13Suites } from './cipher-suites.ts';
import type { GreetedVersion } from './client-hello.ts';
import { type GreetingOutcome, greet, greetBySsl2, type TlsPeer } from './greet.ts';
import { namedGroups } from './named-groups.ts';
import type { ServerFlight } from './server-flight.ts';
import { signatureHash } from './signature-hash.ts';

/** What one version came to, with the flights by which the server answered. */
export interface VersionSeen {
  readonly version: TlsVersion;
  readonly state: TlsData['versions'][number]['state'];
  readonly flights: readonly ServerFlight[];
  readonly complete: boolean;
  /** Why the last greeting came to nothing, where it did. */
  readonly last: GreetingOutcome | null;
}

/**
 * Offers what is left again and again, each time without what the server just chose, until it refuses: one connection for each
 * thing that it accepts, and one more.
 */
async function chosenInTurn(
  offered: readonly number[],
  choose: (left: readonly number[]) => Promise<GreetingOutcome>,
  chosenOf: (flight: ServerFlight) => number | null,
): Promise<{ readonly flights: readonly ServerFlight[]; readonly last: GreetingOutcome | null }> {
  const flights: ServerFlight[] = [];
  let left = offered;
  while (left.length > 0) {
    const outcome = await choose(left);
    if (outcome.state !== 'accepted') return { flights, last: outcome };
    const chosen = chosenOf(outcome.flight);
    // A server that chooses what was not offered would go on for ever.
    if (chosen === null || !left.includes(chosen)) return { flights, last: outcome };
    flights.push(outcome.flight);
    left = left.filter((one) => one !== chosen);
  }
  return { flights, last: null };
}

const idsOf = (suites: readonly CipherSuite[]): readonly number[] => suites.map(({ id }) => id);
const allGroups = namedGroups.map(({ id }) => id);

const suitesFor = (version: GreetedVersion): readonly number[] =>
  idsOf(version === 'TLSv1.3' ? tls13Suites : olderSuites);

/** One greeting by a version with everything that it knows: whether the server speaks it at all. */
export const greetByVersion = (peer: TlsPeer, host: string, version: GreetedVersion): Promise<GreetingOutcome> =>
  greet(peer, { version, host, suites: suitesFor(version), groups: allGroups });

/** Every suite that a version accepts. */
export async function seeVersion(peer: TlsPeer, host: string, version: GreetedVersion): Promise<VersionSeen> {
  const { flights, last } = await chosenInTurn(
    suitesFor(version),
    (suites) => greet(peer, { version, host, suites, groups: allGroups }),
    ({ suite }) => suite,
  );
  const unknown = last?.state === 'unknown';
  const state = flights.length > 0 ? 'accepted' : unknown ? 'unknown' : 'refused';
  return { version, state, flights, complete: last === null || last.state === 'refused', last };
}

/** Whether SSL 2.0 is spoken; its suites are all broken and are not listed. */
export async function seeSsl2(peer: TlsPeer): Promise<VersionSeen> {
  return { version: 'SSLv2', state: await greetBySsl2(peer), flights: [], complete: true, last: null };
}

const isElliptic = (suite: number): boolean => /^TLS_(ECDHE_|AES_|CHACHA20_)/.test(suiteNumbered(suite).name);

/** Every named group that the server accepts in its newest version with such suites. */
export async function seeGroups(
  peer: TlsPeer,
  host: string,
  seen: readonly VersionSeen[],
): Promise<TlsData['keyExchange']> {
  const versions = seen.toReversed().filter(({ flights }) => flights.some(({ suite }) => isElliptic(suite)));
  const version = versions[0]?.version;
  const primes = seen.flatMap(({ flights }) => flights.flatMap(({ keyExchange }) => keyExchange?.primeBits ?? []));
  const primeBits = primes.length === 0 ? null : Math.min(...primes);
  const schemes = seen.flatMap(({ flights }) => flights.flatMap(({ keyExchange }) => keyExchange?.scheme ?? []));
  const hashes = [...new Set(schemes.map(signatureHash))];
  if (version === undefined || version === 'SSLv2') return { groups: [], primeBits, hashes, complete: true };
  const suites = suitesFor(version).filter(isElliptic);
  const { flights, last } = await chosenInTurn(
    allGroups,
    (groups) => greet(peer, { version, host, suites, groups }),
    ({ keyExchange }) => keyExchange?.group ?? null,
  );
  const groups = flights.flatMap(({ keyExchange }) => keyExchange?.group ?? []);
  const names = groups.map((id) => namedGroups.find((group) => group.id === id)?.name ?? String(id));
  return { groups: names, primeBits, hashes, complete: last === null || last.state === 'refused' };
}

/** Whether the server keeps to its own order: it chooses the same when the client's order is turned round. */
export async function seePreference(
  peer: TlsPeer,
  host: string,
  seen: readonly VersionSeen[],
): Promise<boolean | null> {
  const many = seen.toReversed().find(({ version, flights }) => version !== 'TLSv1.3' && flights.length > 1);
  if (many === undefined || many.version === 'SSLv2' || many.version === 'TLSv1.3') return null;
  const suites = many.flights.map(({ suite }) => suite);
  const outcome = await greet(peer, { version: many.version, host, suites: suites.toReversed(), groups: allGroups });
  return outcome.state === 'accepted' ? outcome.flight.suite === suites[0] : null;
}
