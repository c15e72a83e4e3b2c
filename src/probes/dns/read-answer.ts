import type { Answer, DecodedPacket } from 'dns-packet';
import {
  type DnsAnswer,
  type DnsRecord,
  type DnsState,
  type DnsType,
  dnsAnswerSchema,
} from '../../core/checks/dns-answer.ts';
import { plainName, readRecord } from './dns-records.ts';

/** What was asked. */
export interface DnsQuestion {
  readonly name: string;
  readonly type: DnsType;
}

/** An answer without records: nothing was told, or the name has none. */
export const bareAnswer = ({ name, type }: DnsQuestion, state: DnsState, detail: string): DnsAnswer => ({
  name: plainName(name),
  type,
  state,
  authentic: false,
  records: [],
  aliases: [],
  zone: null,
  detail: detail.slice(0, 300),
});

/** Longest chain of CNAME records followed; resolvers stop at about as many. */
const longestChain = 16;

/** Follows CNAME records from a name; null where they loop or lead on for too long. */
function followAliases(name: string, answers: readonly Answer[]): readonly string[] | null {
  const next = new Map(
    answers.flatMap((answer) => (answer.type === 'CNAME' ? [[plainName(answer.name), plainName(answer.data)]] : [])),
  );
  const chain: string[] = [];
  for (let at = next.get(name); at !== undefined; at = next.get(at)) {
    if (chain.includes(at) || at === name || chain.length === longestChain) return null;
    chain.push(at);
  }
  return chain;
}

/** dns-packet reads the code but leaves it out of its types. */
const codeOf = (packet: DecodedPacket): string => String((packet as { rcode?: unknown }).rcode ?? 'unknown');

const zoneOf = ({ authorities = [] }: DecodedPacket, found: readonly Answer[]): string | null => {
  const soa = [...found, ...authorities].find(({ type }) => type === 'SOA');
  return soa === undefined ? null : plainName(soa.name);
};

/** Reads a resolver's packet as the answer to a question. */
export function readAnswer(question: DnsQuestion, packet: DecodedPacket): DnsAnswer {
  const name = plainName(question.name);
  const code = codeOf(packet);
  if (code !== 'NOERROR' && code !== 'NXDOMAIN') return bareAnswer(question, 'serverFailed', code);
  const answers = packet.answers ?? [];
  const aliases = question.type === 'CNAME' ? [] : followAliases(name, answers);
  if (aliases === null) return bareAnswer(question, 'notUnderstood', 'CNAME loop');
  const owner = aliases.at(-1) ?? name;
  const found = answers.filter((answer) => plainName(answer.name) === owner && answer.type === question.type);
  const records = found.map(readRecord).filter((record): record is DnsRecord => record !== null);
  const state = records.length > 0 ? 'found' : code === 'NXDOMAIN' ? 'noSuchName' : 'noData';
  const answer: DnsAnswer = {
    ...bareAnswer(question, state, code),
    authentic: packet.flag_ad,
    records,
    aliases: [...aliases],
    zone: zoneOf(packet, found),
  };
  const fits = dnsAnswerSchema.safeParse(answer);
  return fits.success ? fits.data : bareAnswer(question, 'notUnderstood', 'more or longer records than a name has');
}
