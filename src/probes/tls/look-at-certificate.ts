import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { TlsData } from '../../core/checks/site/tls-observation.ts';
import { Unseen, unseenOf } from '../unseen.ts';
import { readCertificate } from './certificate.ts';
import { chainEndOf, type FetchIssuer, type Roots } from './chain-end.ts';
import type { TlsPeer } from './greet.ts';
import { shakeHands, shownBy } from './handshake.ts';
import type { VersionSeen } from './suite-list.ts';

type Seen = Pick<TlsData, 'negotiated' | 'hostMatches' | 'trust' | 'stapled' | 'chain'>;

/** The chain as it went over the wire in the newest version that sends it in the open. */
const sentInTheOpen = (seen: readonly VersionSeen[]): readonly X509Certificate[] => {
  const chains = seen.toReversed().flatMap(({ flights }) => flights.map(({ certificates }) => certificates));
  const chain = chains.find((certificates) => certificates.length > 0) ?? [];
  return chain.slice(0, 10).map((der) => new X509Certificate(der));
};

const matches = (leaf: X509Certificate, host: string): boolean =>
  (isIP(host) === 0 ? leaf.checkHost(host, { subject: 'never' }) : leaf.checkIP(host)) !== undefined;

/** A staple is seen in the open only; TLS 1.3 encrypts it. */
function stapledIn(seen: readonly VersionSeen[]): boolean | null {
  const flights = seen.flatMap((version) => version.flights).filter(({ certificates }) => certificates.length > 0);
  return flights.length === 0 ? null : flights.some(({ stapled }) => stapled);
}

async function handshake({ outbound, vetted, port, signal }: TlsPeer, host: string, roots: Roots) {
  try {
    const socket = await outbound.open(vetted, port, signal);
    return await shakeHands(socket, { host, roots: roots.pem, milliseconds: outbound.limits.exchangeMilliseconds });
  } catch (error) {
    return unseenOf(error);
  }
}

function agreedOn(secured: TLSSocket): NonNullable<Seen['negotiated']> {
  const { alpnProtocol } = secured;
  return {
    version: secured.getProtocol() ?? '',
    suite: secured.getCipher().standardName,
    protocol: typeof alpnProtocol === 'string' ? alpnProtocol : null,
  };
}

/** Looks at the certificate by OpenSSL's eyes and by our own: whether it is vouched for, for whom, and where its chain leads. */
export async function lookAtCertificate(
  peer: TlsPeer,
  host: string,
  roots: Roots,
  seen: readonly VersionSeen[],
  fetchIssuer: FetchIssuer,
): Promise<Seen> {
  const secured = await handshake(peer, host, roots);
  const open = sentInTheOpen(seen);
  const sent = open.length > 0 || secured instanceof Unseen ? open : shownBy(secured);
  const [leaf] = sent;
  const end = leaf === undefined ? 'unknownIssuer' : await chainEndOf(sent, roots, fetchIssuer);
  const hostMatches = leaf === undefined ? null : matches(leaf, host);
  const base = { chain: sent.map(readCertificate), hostMatches, stapled: stapledIn(seen) };
  if (secured instanceof Unseen) {
    const trust = leaf === undefined ? null : { authorized: false, error: secured.detail.slice(0, 100), end };
    return { ...base, negotiated: null, trust };
  }
  const negotiated = agreedOn(secured);
  const error = secured.authorized ? null : String(secured.authorizationError).slice(0, 100);
  secured.destroy();
  return { ...base, negotiated, trust: { authorized: error === null, error, end } };
}
