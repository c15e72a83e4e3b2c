import type { DnsAnswer, DnsType } from '../../core/checks/dns-answer.ts';
import { toldStates } from '../../core/checks/dns-answer.ts';
import type { Observation, UnseenReason } from '../../core/checks/observation.ts';
import type { DnsData } from '../../core/checks/site/dns-observation.ts';
import { observe } from '../observe.ts';
import { type Outbound, plainHost } from '../outbound/outbound.ts';
import { ownTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { type DnsClient, dnsClientOf } from './dns-client.ts';
import { isGoJp } from './public-suffix.ts';

export interface DnsProbeOptions {
  readonly outbound: Outbound;
  /** As declared. */
  readonly target: string;
  readonly host: string;
  readonly now: () => string;
}

const named = (name: string): DnsData['host'] => ({ name, isGoJp: isGoJp(name) });

const parentOf = (name: string): string | null => name.split('.').slice(1).join('.') || null;

/** The CAA records that hold for a name: its own, or those of the nearest name above it (RFC 8659 §3). */
async function caaOf(client: DnsClient, host: string): Promise<DnsAnswer> {
  let answer = await client.ask(host, 'CAA');
  for (let name = parentOf(host); answer.state === 'noData' || answer.state === 'noSuchName'; name = parentOf(name)) {
    if (name === null || !name.includes('.')) break;
    answer = await client.ask(name, 'CAA');
  }
  return answer;
}

/**
 * The zone that a name lies in: the owner of the SOA that a question for one brings. A name with an alias answers by the zone it
 * leads to, so that names above are asked until one answers for itself.
 */
export async function zoneOf(client: DnsClient, host: string): Promise<string | null> {
  for (let name: string | null = host; name !== null; name = parentOf(name)) {
    const { zone } = await client.ask(name, 'SOA');
    if (zone !== null && (host === zone || host.endsWith(`.${zone}`))) return zone;
  }
  return null;
}

const reasons: Partial<Readonly<Record<DnsAnswer['state'], UnseenReason>>> = {
  timedOut: 'timedOut',
  unreachable: 'dnsFailed',
  serverFailed: 'dnsFailed',
  notUnderstood: 'notUnderstood',
};

/** Throws where neither family of addresses could be told, or the name does not exist. */
function mustBeTold({ A, AAAA }: Pick<DnsData, 'A' | 'AAAA'>): void {
  if (A.state === 'noSuchName') throw new Unseen('nameNotFound', A.name);
  if (toldStates.includes(A.state) || toldStates.includes(AAAA.state)) return;
  throw new Unseen(reasons[A.state] ?? 'dnsFailed', `${A.name}: ${A.detail}`);
}

async function look({ outbound, host: spelled }: DnsProbeOptions): Promise<DnsData> {
  const host = plainHost(spelled);
  const client = dnsClientOf(outbound);
  const ask = (type: DnsType): Promise<DnsAnswer> => client.ask(host, type);
  const [A, AAAA] = await Promise.all([ask('A'), ask('AAAA')]);
  mustBeTold({ A, AAAA });
  const [MX, TXT, NS] = await Promise.all([ask('MX'), ask('TXT'), ask('NS')]);
  const zone = await zoneOf(client, host);
  const aliases = (A.aliases.length > 0 ? A : AAAA).aliases.map(named);
  const CAA = await caaOf(client, host);
  return {
    host: named(host),
    aliases,
    A,
    AAAA,
    MX,
    TXT,
    NS,
    CAA,
    zone,
    DS: zone === null ? null : await client.ask(zone, 'DS'),
  };
}

/** Looks at what DNS says of a host: addresses, aliases, zone, whether DNSSEC vouches for it, who may issue certificates. */
export const probeDns = (options: DnsProbeOptions): Promise<Observation> => {
  const { target, host, now, outbound } = options;
  const tools = [ownTool(['dns', host, ...outbound.names.resolver.getServers().map((server) => `@${server}`)])];
  return observe({ probe: 'dns', version: 1, target, tools, now, signal: options.outbound.signal }, () =>
    look(options),
  );
};
