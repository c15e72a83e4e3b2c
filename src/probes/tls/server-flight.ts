import { TlsReader } from './tls-bytes.ts';

/** How the server exchanges keys, where it says so in the open. */
export interface KeyExchange {
  /** Number of the named group, or null for a prime of its own. */
  readonly group: number | null;
  /** Bits of the prime of a finite field; null for curves. */
  readonly primeBits: number | null;
  /** How the exchange is signed (RFC 8446 §4.2.3); null before TLS 1.2, in 1.3, and where nothing is signed. */
  readonly scheme: number | null;
}

/** What a server answers to a greeting, as far as it is in the open. */
export interface ServerFlight {
  readonly version: number;
  readonly suite: number;
  readonly compression: boolean;
  /** It vouches for secure renegotiation (RFC 5746). */
  readonly secureRenegotiation: boolean;
  /** Its keys are bound to the whole handshake (RFC 7627). */
  readonly extendedMasterSecret: boolean;
  /** The certificates as sent, DER; empty where they are encrypted (TLS 1.3). */
  readonly certificates: readonly Buffer[];
  readonly stapled: boolean;
  readonly keyExchange: KeyExchange | null;
}

/** Still coming; refused (an alert); another protocol altogether; or wholly there. */
export type FlightReading = 'incomplete' | 'refused' | 'notTls' | ServerFlight;

interface Message {
  readonly type: number;
  readonly body: Buffer;
}

const handshake = 22;

/** The bytes of the handshake out of the records, and how they go on. */
function handshakeBytes(bytes: Buffer): { readonly bytes: Buffer; readonly alert: boolean } | 'notTls' {
  const parts: Buffer[] = [];
  for (let at = 0; at + 5 <= bytes.length; ) {
    const type = bytes.readUInt8(at);
    if (type < 20 || type > 24 || bytes.readUInt8(at + 1) !== 3) return 'notTls';
    const length = bytes.readUInt16BE(at + 3);
    if (type === 21) return { bytes: Buffer.concat(parts), alert: true };
    if (type === handshake) parts.push(bytes.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return { bytes: Buffer.concat(parts), alert: false };
}

function messagesOf(bytes: Buffer): readonly Message[] {
  const messages: Message[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUIntBE(at + 1, 3);
    if (at + 4 + length > bytes.length) break;
    messages.push({ type: bytes.readUInt8(at), body: bytes.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return messages;
}

function extensionsOf(reader: TlsReader): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  if (reader.left < 2) return found;
  const all = reader.vector(2);
  while (all.left > 0) found.set(all.number(2), all.vector(2).rest());
  return found;
}

interface Hello
  extends Pick<
    ServerFlight,
    'version' | 'suite' | 'compression' | 'secureRenegotiation' | 'extendedMasterSecret' | 'keyExchange'
  > {}

function readHello(body: Buffer): Hello {
  const reader = new TlsReader(body);
  const legacy = reader.number(2);
  reader.take(32);
  reader.vector(1);
  const [suite, compression] = [reader.number(2), reader.number(1) !== 0];
  const extensions = extensionsOf(reader);
  const version = extensions.get(43)?.readUInt16BE(0) ?? legacy;
  const group = version === 0x0304 ? (extensions.get(51)?.readUInt16BE(0) ?? null) : null;
  const keyExchange = group === null ? null : { group, primeBits: null, scheme: null };
  const [secureRenegotiation, extendedMasterSecret] = [extensions.has(0xff01), extensions.has(23)];
  return { version, suite, compression, secureRenegotiation, extendedMasterSecret, keyExchange };
}

function readCertificates(body: Buffer): readonly Buffer[] {
  const list = new TlsReader(body).vector(3);
  const certificates: Buffer[] = [];
  while (list.left > 0) certificates.push(list.vector(3).rest());
  return certificates;
}

const bitsOf = (bytes: Buffer): number => BigInt(`0x0${bytes.toString('hex')}`).toString(2).length;

/** ServerKeyExchange: a named curve (type 3), or the prime of a finite field first. */
function readKeyExchange(body: Buffer, version: number, isElliptic: boolean): KeyExchange {
  const reader = new TlsReader(body);
  const schemeAfter = (): number | null => (version === 0x0303 && reader.left > 4 ? reader.number(2) : null);
  if (!isElliptic) {
    const primeBits = bitsOf(reader.vector(2).rest());
    // The generator and the public value stand before the signature.
    reader.vector(2);
    reader.vector(2);
    return { group: null, primeBits, scheme: schemeAfter() };
  }
  if (reader.number(1) !== 3) return { group: null, primeBits: null, scheme: null };
  const group = reader.number(2);
  reader.vector(1);
  return { group, primeBits: null, scheme: schemeAfter() };
}

/** The suites whose key exchange names a curve; the caller knows the names. */
export type IsElliptic = (suite: number) => boolean;

function readMessages(messages: readonly Message[], isElliptic: IsElliptic): ServerFlight | null {
  const bodyOf = (type: number): Buffer | undefined => messages.find((message) => message.type === type)?.body;
  const hello = bodyOf(2);
  if (hello === undefined) return null;
  const read = readHello(hello);
  if (read.version === 0x0304) return { ...read, certificates: [], stapled: false };
  if (bodyOf(14) === undefined) return null;
  const [certificate, exchange] = [bodyOf(11), bodyOf(12)];
  return {
    ...read,
    certificates: certificate === undefined ? [] : readCertificates(certificate),
    stapled: bodyOf(22) !== undefined,
    keyExchange: exchange === undefined ? null : readKeyExchange(exchange, read.version, isElliptic(read.suite)),
  };
}

/** Reads what has come so far. What breaks the format is no TLS. */
export function readFlight(bytes: Buffer, isElliptic: IsElliptic): FlightReading {
  const records = handshakeBytes(bytes);
  if (records === 'notTls') return 'notTls';
  try {
    const flight = readMessages(messagesOf(records.bytes), isElliptic);
    return flight ?? (records.alert ? 'refused' : 'incomplete');
  } catch (error) {
    if (error instanceof RangeError) return 'notTls';
    throw error;
  }
}
