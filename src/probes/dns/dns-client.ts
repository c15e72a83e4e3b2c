import { randomInt } from 'node:crypto';
import { AUTHENTIC_DATA, CHECKING_DISABLED, type DecodedPacket, decode, encode, RECURSION_DESIRED } from 'dns-packet';
import type { DnsAnswer, DnsState, DnsType } from '../../core/checks/dns-answer.ts';
import type { UnseenReason } from '../../core/checks/observation.ts';
import { asciiHost } from '../../core/kernel/ascii-host.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { unseenOf } from '../unseen.ts';
import { plainName } from './dns-records.ts';
import { askByTcp, askByUdp, type DnsBounds, type DnsServer, readServer } from './dns-transport.ts';
import { bareAnswer, type DnsQuestion, readAnswer } from './read-answer.ts';

/**
 * Asks a resolver and tells its answers apart: found, no such record, no such name, DNSSEC broken, and what could not be told.
 * Node's own resolver hides the AD flag and folds the negative answers into one.
 */
export interface DnsClient {
  /** Never throws for what DNS does; the state of the answer says it. */
  ask(name: string, type: DnsType): Promise<DnsAnswer>;
}

export interface DnsClientOptions {
  readonly servers: readonly string[];
  /** For one try, in milliseconds; each server is tried twice. */
  readonly milliseconds: number;
  /** Aborted when nobody wants the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Bytes of a datagram that pass without fragments (DNS flag day 2020). */
const datagramBytes = 1232;

function encodeQuery({ name, type }: DnsQuestion, id: number, flags: number): Buffer {
  return encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED | flags,
    questions: [{ type, name }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: datagramBytes,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  });
}

function decodeAnswer(bytes: Buffer): DecodedPacket | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

const answersTo = ({ name, type }: DnsQuestion, packet: DecodedPacket): boolean => {
  const [asked] = packet.questions ?? [];
  return packet.flag_qr && asked !== undefined && asked.type === type && plainName(asked.name) === plainName(name);
};

/** One question to one server; by TCP where the datagram was cut short. Throws Unseen for what the network does. */
async function askServer(
  question: DnsQuestion,
  server: DnsServer,
  flags: number,
  bounds: DnsBounds,
): Promise<DnsAnswer> {
  const id = randomInt(65_536);
  const query = encodeQuery(question, id, flags);
  const belongs = (bytes: Buffer): boolean => bytes.length >= 12 && bytes.readUInt16BE(0) === id;
  const datagram = await askByUdp(server, query, belongs, bounds);
  const cutShort = (datagram.readUInt8(2) & 0x02) !== 0;
  const bytes = cutShort ? await askByTcp(server, query, bounds) : datagram;
  const packet = decodeAnswer(bytes);
  if (packet === null || !belongs(bytes) || !answersTo(question, packet))
    return bareAnswer(question, 'notUnderstood', `${bytes.length} bytes from ${server.address}`);
  return readAnswer(question, packet);
}

const statesByReason: Partial<Readonly<Record<UnseenReason, DnsState>>> = {
  timedOut: 'timedOut',
  unreachable: 'unreachable',
};

const told = ({ state }: DnsAnswer): boolean => state === 'found' || state === 'noData' || state === 'noSuchName';

/** Asks server after server, twice round, until one tells something. */
async function askServers(question: DnsQuestion, servers: readonly DnsServer[], flags: number, bounds: DnsBounds) {
  let last = bareAnswer(question, 'unreachable', 'no DNS server is set');
  for (const server of [...servers, ...servers]) {
    const answer = await askServer(question, server, flags, bounds).catch((error: unknown) => {
      const { reason, detail } = unseenOf(error);
      return bareAnswer(question, statesByReason[reason] ?? 'notUnderstood', `${server.address} ${detail}`);
    });
    if (told(answer) || bounds.signal?.aborted === true) return answer;
    last = answer;
  }
  return last;
}

const isName = (name: string): boolean =>
  plainName(name).length <= 253 &&
  plainName(name)
    .split('.')
    .every((label) => label.length > 0 && label.length <= 63);

/** A client of the given servers. */
export function dnsClientBy({ servers, ...bounds }: DnsClientOptions): DnsClient {
  const asked = servers.map(readServer);
  return {
    async ask(given, type) {
      const name = /^[ -~]*$/.test(given) ? given : asciiHost(given);
      const question = { name, type };
      if (!isName(name)) return bareAnswer(question, 'noSuchName', 'no name of DNS');
      const answer = await askServers(question, asked, AUTHENTIC_DATA, bounds);
      if (answer.state !== 'serverFailed') return answer;
      // A validating resolver says SERVFAIL both when it fails and when signatures do not hold; told not to check, it answers
      // in the second case. What it then says is not kept: nobody vouches for it.
      const unchecked = await askServers(question, asked, CHECKING_DISABLED, bounds);
      return told(unchecked) ? bareAnswer(question, 'bogus', answer.detail) : answer;
    },
  };
}

/** A client of the servers that the way out asks, within its limits. */
export const dnsClientOf = ({ names, limits, signal }: Outbound): DnsClient =>
  dnsClientBy({ servers: names.resolver.getServers(), milliseconds: limits.connectMilliseconds, signal });
