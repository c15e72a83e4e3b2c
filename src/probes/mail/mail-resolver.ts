import type { DnsAnswer, DnsRecord, DnsState, DnsType } from '../../core/checks/dns-answer.ts';
import type { DnsClient } from '../dns/dns-client.ts';

/** A resolver in the shape of node's, as mailauth takes one: answers, or an error with a code. */
export type MailResolver = (name: string, type: string) => Promise<never[]>;

const codes: Partial<Readonly<Record<DnsState, string>>> = {
  noData: 'ENODATA',
  noSuchName: 'ENOTFOUND',
  bogus: 'ESERVFAIL',
  serverFailed: 'ESERVFAIL',
  timedOut: 'ETIMEOUT',
  unreachable: 'ECONNREFUSED',
  notUnderstood: 'EBADRESP',
};

const asNode = (record: DnsRecord): unknown => {
  if (record.type === 'TXT') return [record.text];
  if (record.type === 'MX') return { priority: record.preference, exchange: record.exchange };
  if (record.type === 'A' || record.type === 'AAAA') return record.address;
  return 'name' in record ? record.name : record;
};

const failure = ({ name, type, state, detail }: Pick<DnsAnswer, 'name' | 'type' | 'state' | 'detail'>): Error =>
  Object.assign(new Error(`${name} ${type}: ${state} ${detail}`), { code: codes[state] ?? 'EBADRESP' });

const known: readonly string[] = ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS'] satisfies DnsType[];

/** Lets mailauth ask by our own client, so that nothing goes out past it. */
export const mailResolverOf =
  ({ ask }: DnsClient): MailResolver =>
  async (name, type) => {
    // Reverse names are asked for by `ptr` alone; the sender that SPF is tried with has none.
    if (!known.includes(type)) throw Object.assign(new Error(type), { code: 'ENODATA' });
    const answer = await ask(name, type as DnsType);
    if (answer.state !== 'found') throw failure(answer);
    return answer.records.map(asNode) as never[];
  };
