import type { TLSSocket } from 'node:tls';
import { unseenOf } from '../unseen.ts';
import type { TlsPeer } from './greet.ts';
import { shakeHands } from './handshake.ts';
import type { VersionSeen } from './suite-list.ts';

/** How long a server may take to begin anew, in milliseconds; one that stays silent does not. */
const patience = 3000;

/** Asks for a new handshake on a connection that stands; true when it comes about. */
function isRenegotiated(secured: TLSSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    const end = (is: boolean): void => {
      clearTimeout(timer);
      resolve(is);
    };
    secured.once('error', () => end(false)).once('close', () => end(false));
    secured.resume();
    secured.renegotiate({ rejectUnauthorized: false }, (error) => end(error === null));
  });
}

/** Whether clients may ask for new handshakes before TLS 1.3, which can wear a server out; null where only TLS 1.3 is spoken. */
export async function seeClientRenegotiation(
  { outbound, vetted, port, signal }: TlsPeer,
  host: string,
  seen: readonly VersionSeen[],
): Promise<boolean | null> {
  if (!seen.some(({ version, state }) => state === 'accepted' && version !== 'TLSv1.3')) return null;
  try {
    const socket = await outbound.open(vetted, port, signal);
    const milliseconds = outbound.limits.exchangeMilliseconds;
    const secured = await shakeHands(socket, { host, roots: [], milliseconds, newest: 'TLSv1.2' });
    const is = await isRenegotiated(secured);
    secured.destroy();
    return is;
  } catch (error) {
    // No connection, no handshake: told elsewhere, and nothing is to be told of this. Bugs go on.
    unseenOf(error);
    return null;
  }
}
