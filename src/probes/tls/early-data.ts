import { unseenOf } from '../unseen.ts';
import type { TlsPeer } from './greet.ts';
import { shakeHands } from './handshake.ts';

/** The place of `max_early_data` in the sessions that OpenSSL writes (ssl/ssl_asn1.c), as DER tags it. */
const earlyDataTag = 0xaf;

/** Reads one DER element: its tag, its content, and where the next begins. */
function element(bytes: Buffer, at: number): { readonly tag: number; readonly body: Buffer; readonly next: number } {
  const first = bytes.readUInt8(at + 1);
  const width = first < 0x80 ? 0 : first & 0x7f;
  const length = width === 0 ? first : bytes.readUIntBE(at + 2, width);
  const from = at + 2 + width;
  return { tag: bytes.readUInt8(at), body: bytes.subarray(from, from + length), next: from + length };
}

/** How every session begins: format 1, a version of TLS. Node.js puts words of its own before it. */
const beginning = Buffer.from('020101020203', 'hex');

/** How many bytes a session may send before the handshake is done (RFC 8446 §4.6.1); 0 for none, null where it can't be read. */
function earlyDataOf(session: Buffer): number | null {
  const begins = session.indexOf(beginning);
  if (begins < 0) return null;
  for (let at = begins; at < session.length; ) {
    const one = element(session, at);
    if (one.tag === earlyDataTag) {
      const number = element(one.body, 0).body;
      return number.length > 6 ? 0 : number.readUIntBE(0, number.length);
    }
    at = one.next;
  }
  return 0;
}

/** How long a ticket may take to follow the handshake, in milliseconds. */
const patience = 700;

/** How much early data the server's tickets of TLS 1.3 allow; null where it gives none. */
export async function seeEarlyData({ outbound, vetted, port, signal }: TlsPeer, host: string): Promise<number | null> {
  const sessions: Buffer[] = [];
  try {
    const socket = await outbound.open(vetted, port, signal);
    const milliseconds = outbound.limits.exchangeMilliseconds;
    const onSession = (session: Buffer): number => sessions.push(session);
    const secured = await shakeHands(socket, { host, roots: [], milliseconds, onSession });
    const isNew = secured.getProtocol() === 'TLSv1.3';
    if (isNew && sessions.length === 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        secured.resume().once('session', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    secured.destroy();
    const told = sessions.map(earlyDataOf).filter((bytes) => bytes !== null);
    return isNew && told.length > 0 ? Math.max(...told) : null;
  } catch (error) {
    // No connection, no handshake: told elsewhere, and nothing is to be told of this. Bugs go on.
    unseenOf(error);
    return null;
  }
}
