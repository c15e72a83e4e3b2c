import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { Unseen, unseenOf } from '../unseen.ts';

/** A whole handshake by OpenSSL, whatever the certificate. */
export interface HandshakeOptions {
  readonly host: string;
  /** The roots that count; the machine's own and NODE_EXTRA_CA_CERTS never do. */
  readonly roots: readonly string[];
  readonly milliseconds: number;
  readonly protocols?: readonly string[];
  /** The newest version offered; the newest of all unless told. */
  readonly newest?: 'TLSv1.2';
  /** Told of each session that the server gives for resuming. */
  readonly onSession?: (session: Buffer) => void;
}

/** The refusals of OpenSSL that mean that no handshake came about. */
const isHandshakeFailure = (code: string): boolean =>
  code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO';

function failureOf(error: unknown): Unseen {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && isHandshakeFailure(code)) return new Unseen('notUnderstood', code);
  return unseenOf(error);
}

/** TLS over an open connection. Never refuses a certificate: `authorized` says what came of it. Throws Unseen. */
export function shakeHands(socket: Socket, options: HandshakeOptions): Promise<TLSSocket> {
  const { host, roots, milliseconds, protocols = ['h2', 'http/1.1'], newest, onSession } = options;
  return new Promise((resolve, reject) => {
    const secured = connect({
      socket,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ca: [...roots],
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      minVersion: 'TLSv1',
      ...(newest === undefined ? {} : { maxVersion: newest }),
      // Without this OpenSSL itself refuses old servers, and a weak one could not be told from one that is down.
      ciphers: 'ALL:@SECLEVEL=0',
      ALPNProtocols: [...protocols],
      requestOCSP: true,
    });
    if (onSession !== undefined) secured.on('session', onSession);
    const timer = setTimeout(
      () => secured.destroy(new Unseen('timedOut', `TLS handshake, ${milliseconds} ms`)),
      milliseconds,
    );
    secured.once('secureConnect', () => {
      clearTimeout(timer);
      resolve(secured);
    });
    secured.once('error', (error) => {
      clearTimeout(timer);
      reject(failureOf(error));
    });
    secured.once('close', () => {
      clearTimeout(timer);
      reject(new Unseen('unreachable', 'closed in the handshake'));
    });
  });
}

/** The certificates that a handshake showed, the server's own first. */
export function shownBy(secured: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let at = secured.getPeerX509Certificate(); at !== undefined && chain.length < 10; at = at.issuerCertificate) {
    if (chain.some(({ fingerprint256 }) => fingerprint256 === at?.fingerprint256)) break;
    chain.push(at);
  }
  return chain;
}
