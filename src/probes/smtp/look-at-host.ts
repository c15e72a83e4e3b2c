import { recordsOf } from '../../core/checks/dns-answer.ts';
import type { MailHost } from '../../core/checks/mail/smtp-observation.ts';
import type { DnsClient } from '../dns/dns-client.ts';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { readCertificate } from '../tls/certificate.ts';
import { chainEndOf, type FetchIssuer, type Roots } from '../tls/chain-end.ts';
import type { TlsPeer } from '../tls/greet.ts';
import { shakeHands, shownBy } from '../tls/handshake.ts';
import { greetByVersion } from '../tls/suite-list.ts';
import { unseenOf } from '../unseen.ts';
import { seeNegotiation } from './see-negotiation.ts';
import { outboundByStartTls, startTls } from './start-tls.ts';
import { tlsaOutcome } from './tlsa.ts';

/** How hosts are looked at. */
export interface SmtpLook {
  readonly outbound: Outbound;
  readonly client: DnsClient;
  readonly port: number;
  readonly roots: Roots;
  readonly fetchIssuer: FetchIssuer;
  readonly signal: AbortSignal;
  readonly now: () => string;
}

type Tls = Pick<MailHost, 'tls' | 'dane'>;
type Asked = Pick<MailHost, 'name' | 'tlsa'>;

const part = (error: unknown) => {
  const { reason, detail } = unseenOf(error);
  return { state: 'unseen' as const, reason, detail: detail.slice(0, 2000) };
};

/** The versions before TLS 1.2 that the server still speaks; null where one could not be told. */
async function obsoleteVersions(peer: TlsPeer): Promise<string[] | null> {
  const spoken: string[] = [];
  for (const version of ['TLSv1.0', 'TLSv1.1'] as const) {
    const { state } = await greetByVersion(peer, peer.vetted.host, version);
    if (state === 'unknown') return null;
    if (state === 'accepted') spoken.push(version);
  }
  return spoken;
}

/** The handshake by STARTTLS, the certificates that it shows, and what DNS has to say of them. */
async function lookAtTls(look: SmtpLook, vetted: VettedHost, { name, tlsa }: Asked): Promise<Tls> {
  const { outbound, port, roots, fetchIssuer, signal, now } = look;
  try {
    const socket = await outboundByStartTls(outbound).open(vetted, port, signal);
    const milliseconds = outbound.limits.exchangeMilliseconds;
    const secured = await shakeHands(socket, { host: name, roots: roots.pem, milliseconds, protocols: [] });
    const chain = shownBy(secured);
    const error = secured.authorized ? null : String(secured.authorizationError).slice(0, 100);
    const { standardName: suite } = secured.getCipher();
    const version = secured.getProtocol() ?? '';
    secured.destroy();
    const hostMatches = chain[0]?.checkHost(name, { subject: 'never' }) !== undefined;
    const shown = { chain, hostMatches, at: new Date(now()) };
    const dane = recordsOf(tlsa, 'TLSA').flatMap((record) => ('usage' in record ? tlsaOutcome(record, shown) : []));
    const trust = { authorized: error === null, error, end: await chainEndOf(chain, roots, fetchIssuer) };
    const kept = chain.map(readCertificate).map((one) => ({ ...one, names: one.names.slice(0, 20) }));
    const peer = { outbound: outboundByStartTls(outbound), vetted, port, signal };
    const obsolete = await obsoleteVersions(peer);
    const negotiation = await seeNegotiation(peer, vetted.host);
    return {
      tls: { state: 'seen', version, suite, obsolete, negotiation, chain: kept, hostMatches, trust },
      dane: dane.slice(0, 50),
    };
  } catch (error) {
    return { tls: part(error), dane: [] };
  }
}

/** Looks at one MX: what it says before and after STARTTLS, and what DNS says of it. */
export async function lookAtHost(look: SmtpLook, name: string, preference: number): Promise<MailHost> {
  const { client, outbound, port, signal } = look;
  const [tlsa, A, AAAA] = await Promise.all([
    client.ask(`_25._tcp.${name}`, 'TLSA'),
    client.ask(name, 'A'),
    client.ask(name, 'AAAA'),
  ]);
  const isSigned = (A.state === 'found' ? A : AAAA).authentic;
  const base = { name, preference, isSigned, tlsa };
  try {
    const vetted = await outbound.vet(name);
    const socket = await outbound.open(vetted, port, signal);
    const dialog = await startTls(socket, outbound).finally(() => socket.destroy());
    if (dialog.startTls !== 'accepted') return { ...base, dialog, tls: null, dane: [] };
    return { ...base, dialog, ...(await lookAtTls(look, vetted, base)) };
  } catch (error) {
    return { ...base, dialog: part(error), tls: null, dane: [] };
  }
}
