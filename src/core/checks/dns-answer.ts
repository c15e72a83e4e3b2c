import { z } from 'zod';

/** The types of record that probes ask for. */
const dnsTypes = ['A', 'AAAA', 'CNAME', 'NS', 'SOA', 'CAA', 'DS', 'MX', 'TXT', 'TLSA', 'SRV'] as const;
export type DnsType = (typeof dnsTypes)[number];

const name = z.string().max(1100);
const octet = z.int().min(0).max(255);
const word = z.int().min(0).max(65_535);
const hex = z.string().regex(/^([0-9a-f]{2})*$/);

/** One record. Names have no final dot and are in lower case; bytes are hex; the strings of a TXT record are joined (RFC 7208 §3.3). */
export const dnsRecordSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['A', 'AAAA']), address: z.string().max(50) }),
  z.strictObject({ type: z.enum(['CNAME', 'NS', 'SOA']), name }),
  z.strictObject({
    type: z.literal('CAA'),
    critical: z.boolean(),
    tag: z.string().max(300),
    value: z.string().max(2000),
  }),
  z.strictObject({ type: z.literal('DS'), keyTag: word, algorithm: octet, digestType: octet, digest: hex }),
  z.strictObject({ type: z.literal('MX'), preference: word, exchange: name }),
  z.strictObject({ type: z.literal('TXT'), text: z.string().max(70_000) }),
  z.strictObject({ type: z.literal('TLSA'), usage: octet, selector: octet, matching: octet, data: hex }),
  z.strictObject({ type: z.literal('SRV'), priority: word, weight: word, port: word, target: name }),
]);
export type DnsRecord = z.infer<typeof dnsRecordSchema>;
export type DnsRecordOf<Type extends DnsType> = DnsRecord & { readonly type: Type };

/**
 * What came of one question. `noData`: the name exists without such a record; `noSuchName`: NXDOMAIN; `bogus`: DNSSEC does
 * not hold (the resolver refuses, and answers when told not to check); the rest could not be told.
 */
const dnsStates = [
  'found',
  'noData',
  'noSuchName',
  'bogus',
  'serverFailed',
  'timedOut',
  'unreachable',
  'notUnderstood',
] as const;
export type DnsState = (typeof dnsStates)[number];

/** The states in which DNS has told something; in the others nothing is known of the name. */
export const toldStates: readonly DnsState[] = ['found', 'noData', 'noSuchName', 'bogus'];

export const dnsAnswerSchema = z.strictObject({
  name,
  type: z.enum(dnsTypes),
  state: z.enum(dnsStates),
  /** The resolver vouches for the answer by DNSSEC (AD flag, RFC 4035 §3.2.3). */
  authentic: z.boolean(),
  records: z.array(dnsRecordSchema).max(200),
  /** The names that CNAME records led through, in order, the asked one aside. */
  aliases: z.array(name).max(20),
  /** The zone that the negative or positive answer names as its own, where it names one. */
  zone: name.nullable(),
  /** For those who look for the cause: the response code or the error. */
  detail: z.string().max(300),
});
export type DnsAnswer = z.infer<typeof dnsAnswerSchema>;

/** DNS has told something of the name, and what it told holds. */
export const isTold = ({ state }: DnsAnswer): boolean => state !== 'bogus' && toldStates.includes(state);

/** The records of one type in an answer, in the order in which they came. */
export function recordsOf<Type extends DnsType>({ records }: DnsAnswer, type: Type): readonly DnsRecordOf<Type>[] {
  return records.filter((record): record is DnsRecordOf<Type> => record.type === type);
}
