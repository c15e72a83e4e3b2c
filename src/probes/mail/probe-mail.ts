import { rootCertificates } from 'node:tls';
import type { MailData } from '../../core/checks/mail/mail-observation.ts';
import type { Observation } from '../../core/checks/observation.ts';
import { dnsClientOf } from '../dns/dns-client.ts';
import { zoneOf } from '../dns/probe-dns.ts';
import { isGoJp } from '../dns/public-suffix.ts';
import { told } from '../dns/told.ts';
import { observe } from '../observe.ts';
import { type Outbound, plainHost } from '../outbound/outbound.ts';
import { ownTool, rootsTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { keptAnswer } from './kept-answer.ts';
import { mailResolverOf } from './mail-resolver.ts';
import { seeDkim } from './see-dkim.ts';
import { seeDmarc } from './see-dmarc.ts';
import { seeMtaSts } from './see-mta-sts.ts';
import { seeSpf } from './see-spf.ts';

export interface MailProbeOptions {
  readonly outbound: Outbound;
  /** The domain as declared. */
  readonly target: string;
  readonly selectors: readonly string[];
  readonly now: () => string;
  /** Where MTA-STS policies are served; 443 unless a test serves them elsewhere. */
  readonly policyPort?: number;
  /** The roots that count; Mozilla's unless a test brings its own. */
  readonly roots?: readonly string[];
}

/** What of the domain's own texts speaks of mail. */
const ofMail = /^v\s*=\s*(spf|dkim|dmarc|sts|tlsrpt)/i;

async function look(options: MailProbeOptions): Promise<MailData> {
  const { outbound, target, selectors, policyPort: port = 443, roots = rootCertificates } = options;
  const domain = plainHost(target);
  const client = dnsClientOf(outbound);
  const resolver = mailResolverOf(client);
  const MX = told(await client.ask(domain, 'MX'));
  if (MX.state === 'noSuchName') throw new Unseen('nameNotFound', domain);
  const TXT = await client.ask(domain, 'TXT');
  const zone = await zoneOf(client, domain);
  const [DS, spf, dkim, dmarc, mtaSts, domainKeys, tlsReports] = await Promise.all([
    zone === null ? null : client.ask(zone, 'DS'),
    seeSpf(domain, TXT, resolver, outbound.limits.exchangeMilliseconds),
    seeDkim(client, domain, selectors),
    seeDmarc(client, domain, resolver),
    seeMtaSts(client, { outbound, roots, port }, domain, MX),
    client.ask(`_domainkey.${domain}`, 'TXT'),
    client.ask(`_smtp._tls.${domain}`, 'TXT'),
  ]);
  return {
    domain: { name: domain, isGoJp: isGoJp(domain) },
    ...{ MX, TXT: keptAnswer(TXT, ofMail), zone, DS, spf, dkim, dmarc, mtaSts },
    domainKeys: keptAnswer(domainKeys, ofMail),
    tlsReports: keptAnswer(tlsReports, ofMail),
  };
}

const mailauth = { name: 'mailauth', version: '7.1.0', arguments: [] };

/** Looks at what DNS says of a mail domain: SPF, DKIM, DMARC, MTA-STS with its policy, TLS-RPT, DNSSEC. */
export const probeMail = (options: MailProbeOptions): Promise<Observation> => {
  const { target, selectors, outbound, now } = options;
  const servers = outbound.names.resolver.getServers().map((server) => `@${server}`);
  const tools = [ownTool(['mail', target, ...selectors, ...servers]), mailauth, rootsTool()];
  return observe({ probe: 'mail', version: 1, target, tools, now, signal: options.outbound.signal }, () =>
    look(options),
  );
};
