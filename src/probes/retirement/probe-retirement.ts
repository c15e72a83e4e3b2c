import { randomBytes } from 'node:crypto';
import { parse } from 'tldts';
import type { DnsAnswer, DnsType } from '../../core/checks/dns-answer.ts';
import type { Observation } from '../../core/checks/observation.ts';
import type { RetirementData } from '../../core/checks/retirement/retirement-observation.ts';
import { takeoverService } from '../../core/checks/retirement/takeover-services.ts';
import { type DnsClient, dnsClientOf } from '../dns/dns-client.ts';
import { isGoJp } from '../dns/public-suffix.ts';
import { observe } from '../observe.ts';
import { type Outbound, plainHost } from '../outbound/outbound.ts';
import { ownTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { seePages } from './see-pages.ts';
import { seeCertificate, seeWeb } from './see-web.ts';

export interface RetirementProbeOptions {
  readonly outbound: Outbound;
  /** The name that is to be gone. */
  readonly target: string;
  /** Start pages of our other published sites. */
  readonly pages: readonly string[];
  readonly now: () => string;
  /** 80 and 443 unless a test listens elsewhere. */
  readonly httpPort?: number;
  readonly httpsPort?: number;
}

const types: readonly DnsType[] = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'DS', 'CAA'];

/** Most records and letters kept of one answer: that there are any is what counts. */
const kept = (answer: DnsAnswer): DnsAnswer => ({
  ...answer,
  records: answer.records
    .slice(0, 20)
    .map((one) => (one.type === 'TXT' ? { ...one, text: one.text.slice(0, 300) } : one)),
});

/** A name beside the host that nobody has; beside a registered domain itself there is none of ours. */
async function besideOf(client: DnsClient, host: string, registered: string): Promise<DnsAnswer | null> {
  if (host === registered) return null;
  const parent = host.slice(host.indexOf('.') + 1);
  return kept(await client.ask(`junshu-${randomBytes(8).toString('hex')}.${parent}`, 'A'));
}

/** Where the name's alias ends, and what is there. */
async function aliasOf(client: DnsClient, answers: readonly DnsAnswer[]): Promise<RetirementData['alias']> {
  const [first] = answers.find(({ type }) => type === 'CNAME')?.records ?? [];
  if (first === undefined || !('name' in first)) return null;
  const target = await client.ask(first.name, 'A');
  const chain = [first.name, ...target.aliases];
  const service = chain.map(takeoverService).find((found) => found !== null) ?? null;
  return { name: chain.at(-1) ?? first.name, service, target: kept(target) };
}

const hasAddress = (answers: readonly DnsAnswer[]): boolean =>
  answers.some(({ type, state }) => (type === 'A' || type === 'AAAA') && state === 'found');

async function look(options: RetirementProbeOptions): Promise<RetirementData> {
  const { outbound, target, pages, httpPort = 80, httpsPort = 443 } = options;
  const host = plainHost(target);
  const client = dnsClientOf(outbound);
  const answers = (await Promise.all(types.map((type) => client.ask(host, type)))).map(kept);
  if (answers.every(({ state }) => state === 'unreachable' || state === 'timedOut'))
    throw new Unseen('dnsFailed', answers[0]?.detail ?? '');
  const registered = parse(host).domain ?? host;
  const [NS, beside, alias, seen] = await Promise.all([
    client.ask(registered, 'NS'),
    besideOf(client, host, registered),
    aliasOf(client, answers),
    seePages(outbound, pages, host),
  ]);
  const names = { host: { name: host, isGoJp: isGoJp(host) }, registered: { name: registered, NS: kept(NS) } };
  const base = { ...names, answers, beside, alias, pages: seen };
  if (!hasAddress(answers)) return { ...base, http: null, https: null, certificate: null };
  const [http, https, certificate] = await Promise.all([
    seeWeb(outbound, new URL(`http://${host}:${httpPort}/`)),
    seeWeb(outbound, new URL(`https://${host}:${httpsPort}/`)),
    seeCertificate(outbound, host, httpsPort),
  ]);
  return { ...base, http, https, certificate };
}

/** Looks at what is left of a name: records, delegation, wildcards, aliases, servers, certificates, links to it. */
export const probeRetirement = (options: RetirementProbeOptions): Promise<Observation> => {
  const { target, outbound, now, pages } = options;
  const servers = outbound.names.resolver.getServers().map((server) => `@${server}`);
  const tools = [ownTool(['retired', target, ...servers, ...pages.slice(0, 50)])];
  return observe({ probe: 'retirement', version: 1, target, tools, now, signal: options.outbound.signal }, () =>
    look(options),
  );
};
