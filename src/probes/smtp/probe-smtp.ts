import type { DnsAnswer } from '../../core/checks/dns-answer.ts';
import { isTold } from '../../core/checks/dns-answer.ts';
import { isNullMx, mxHosts } from '../../core/checks/mail/mail-records.ts';
import type { MailHost, SmtpData } from '../../core/checks/mail/smtp-observation.ts';
import type { Observation } from '../../core/checks/observation.ts';
import { dnsClientOf } from '../dns/dns-client.ts';
import { told } from '../dns/told.ts';
import { observe } from '../observe.ts';
import { type Outbound, plainHost } from '../outbound/outbound.ts';
import { rootsFrom } from '../tls/chain-end.ts';
import { issuerFetcher } from '../tls/fetch-issuer.ts';
import { mozillaRoots } from '../tls/probe-tls.ts';
import { ownTool, rootsTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { lookAtHost } from './look-at-host.ts';

export interface SmtpProbeOptions {
  readonly outbound: Outbound;
  /** The domain as declared. */
  readonly target: string;
  readonly now: () => string;
  readonly signal: AbortSignal;
  /** 25 unless a test listens elsewhere. */
  readonly port?: number;
  readonly roots?: readonly string[];
}

/** Hosts that are looked at; a domain with more is rare. */
const mostHosts = 10;

type Hosts = readonly { readonly exchange: string; readonly preference: number }[];

/** Where mail for the domain goes: its MX hosts, or its own address where it has none (RFC 5321 §5.1). */
async function hostsOf(MX: DnsAnswer, ask: (type: 'A' | 'AAAA') => Promise<DnsAnswer>): Promise<Hosts> {
  if (isNullMx(MX)) return [];
  if (MX.state === 'found') return mxHosts(MX).filter(({ exchange }) => exchange !== '');
  const addresses = await Promise.all([ask('A'), ask('AAAA')]);
  if (addresses.some(({ state }) => state === 'found')) return [{ exchange: MX.name, preference: 0 }];
  addresses.forEach(told);
  return [];
}

async function look({ outbound, target, now, signal, port = 25, roots }: SmtpProbeOptions): Promise<SmtpData> {
  const domain = plainHost(target);
  const client = dnsClientOf(outbound);
  const MX = told(await client.ask(domain, 'MX'));
  if (MX.state === 'noSuchName') throw new Unseen('nameNotFound', domain);
  if (!isTold(MX)) throw new Unseen('dnsFailed', `${domain} MX: ${MX.state} ${MX.detail}`);
  const wanted = await hostsOf(MX, (type) => client.ask(domain, type));
  const trusted = roots === undefined ? mozillaRoots() : rootsFrom(roots);
  const fetchIssuer = issuerFetcher(outbound, new Set());
  const hosts: MailHost[] = [];
  for (const { exchange, preference } of wanted.slice(0, mostHosts))
    hosts.push(
      await lookAtHost({ outbound, client, port, roots: trusted, fetchIssuer, signal, now }, exchange, preference),
    );
  return { domain, MX, isImplicit: MX.state !== 'found', hosts, more: Math.max(wanted.length - mostHosts, 0) };
}

/** Looks at every server that receives the domain's mail: STARTTLS, TLS, certificate, DANE. */
export const probeSmtp = (options: SmtpProbeOptions): Promise<Observation> => {
  const { target, now, port = 25 } = options;
  const tools = [ownTool(['smtp', target, String(port)]), rootsTool()];
  return observe({ probe: 'smtp', version: 1, target, tools, now, signal: options.outbound.signal }, () =>
    look(options),
  );
};
