import type { Answer } from 'dns-packet';
import type { DnsRecord } from '../../core/checks/dns-answer.ts';

/** Names as they are compared: lower case, no final dot. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const joined = (data: unknown): string =>
  [data]
    .flat()
    .map((part) => (typeof part === 'string' ? part : Buffer.from(part as Buffer).toString('utf8')))
    .join('');

const hex = (bytes: Buffer): string => Buffer.from(bytes).toString('hex');

/** A record as checks read it; null for the types that none of them asks for (RRSIG and the like). */
export function readRecord(answer: Answer): DnsRecord | null {
  switch (answer.type) {
    case 'A':
    case 'AAAA':
      return { type: answer.type, address: answer.data };
    case 'CNAME':
    case 'NS':
      return { type: answer.type, name: plainName(answer.data) };
    case 'SOA':
      return { type: 'SOA', name: plainName(answer.data.mname) };
    case 'CAA': {
      const { flags = 0, tag, value } = answer.data;
      return { type: 'CAA', critical: (flags & 128) !== 0, tag: tag.toLowerCase(), value };
    }
    case 'DS': {
      const { keyTag, algorithm, digestType, digest } = answer.data;
      return { type: 'DS', keyTag, algorithm, digestType, digest: hex(digest) };
    }
    case 'MX':
      return { type: 'MX', preference: answer.data.preference ?? 0, exchange: plainName(answer.data.exchange) };
    case 'TXT':
      return { type: 'TXT', text: joined(answer.data) };
    case 'TLSA': {
      const { usage, selector, matchingType, certificate } = answer.data;
      return { type: 'TLSA', usage, selector, matching: matchingType, data: hex(certificate) };
    }
    case 'SRV': {
      const { priority = 0, weight = 0, port, target } = answer.data;
      return { type: 'SRV', priority, weight, port, target: plainName(target) };
    }
    default:
      return null;
  }
}
