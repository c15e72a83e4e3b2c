import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { numberBytes, vector } from './tls-bytes.ts';

/** The versions that are greeted in this way, as they are written on the wire. */
export const wireVersions = {
  SSLv3: 0x0300,
  'TLSv1.0': 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': 0x0304,
} as const;
export type GreetedVersion = keyof typeof wireVersions;

/** What a client says that it can do. */
export interface Greeting {
  readonly version: GreetedVersion;
  readonly host: string;
  readonly suites: readonly number[];
  readonly groups: readonly number[];
}

/** Every way of signing that a server may still use, old ones too, so that none refuses for want of a common one. */
const signatureSchemes = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501, 0x0601,
  0x0303, 0x0301, 0x0302, 0x0402, 0x0203, 0x0201, 0x0202, 0x0101,
];

const words = (values: readonly number[]): Buffer => Buffer.concat(values.map((value) => numberBytes(value, 2)));

const extension = (type: number, ...body: readonly Buffer[]): Buffer =>
  Buffer.concat([numberBytes(type, 2), vector(2, ...body)]);

/** server_name (RFC 6066 §3): names only, never addresses. */
const serverName = (host: string): readonly Buffer[] =>
  isIP(host) === 0 ? [extension(0, vector(2, Buffer.from([0]), vector(2, Buffer.from(host, 'latin1'))))] : [];

function extensionsOf({ version, host, groups }: Greeting): Buffer {
  const shared = [
    ...serverName(host),
    extension(10, vector(2, words(groups))),
    extension(11, vector(1, Buffer.from([0]))),
    extension(13, vector(2, words(signatureSchemes))),
  ];
  // No key share at all: the server answers with a retry that names its suite and group, and nobody computes a key (RFC 8446 §4.1.4).
  const newest = [extension(43, vector(1, numberBytes(wireVersions['TLSv1.3'], 2))), extension(51, vector(2))];
  const older = [extension(5, Buffer.from([1, 0, 0, 0, 0])), extension(23), extension(0xff01, vector(1))];
  return vector(2, ...shared, ...(version === 'TLSv1.3' ? newest : older));
}

const record = (version: number, message: Buffer): Buffer =>
  Buffer.concat([Buffer.from([22]), numberBytes(version, 2), vector(2, message)]);

/** A ClientHello in its record. Deflate is offered before TLS 1.3, to see whether the server would take it (CRIME). */
export function clientHello(greeting: Greeting): Buffer {
  const { version, suites } = greeting;
  const wire = wireVersions[version];
  const body = Buffer.concat([
    numberBytes(Math.min(wire, 0x0303), 2),
    randomBytes(32),
    vector(1, version === 'TLSv1.3' ? randomBytes(32) : Buffer.alloc(0)),
    vector(2, words(suites)),
    vector(1, version === 'TLSv1.3' ? Buffer.from([0]) : Buffer.from([1, 0])),
    version === 'SSLv3' ? Buffer.alloc(0) : extensionsOf(greeting),
  ]);
  return record(Math.min(wire, 0x0301), Buffer.concat([Buffer.from([1]), vector(3, body)]));
}

/** The greeting of SSL 2.0 with its seven suites; a server that speaks it answers with a hello of its own. */
export function ssl2Hello(): Buffer {
  const suites = Buffer.from('0100800200800300800400800500800600400700c0', 'hex');
  const challenge = randomBytes(16);
  const lengths = [numberBytes(suites.length, 2), numberBytes(0, 2), numberBytes(challenge.length, 2)];
  const body = Buffer.concat([Buffer.from([1, 0, 2]), ...lengths, suites, challenge]);
  return Buffer.concat([numberBytes(0x8000 | body.length, 2), body]);
}
