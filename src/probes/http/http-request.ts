import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { shakeHands } from '../tls/handshake.ts';
import { Unseen } from '../unseen.ts';
import { type HttpBody, readBody } from './http-body.ts';
import { headerBytes, httpFailureOf } from './http-failure.ts';

/** One request: to an address that was vetted, by the name in the URL. */
export interface HttpRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'HEAD' | 'TRACE' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body that are wanted; more cuts it. */
  readonly bodyBytes?: number;
  /** The roots that must vouch for the server, where that is asked for; see `isTrusted` of the answer. */
  readonly roots?: readonly string[];
}

export interface HttpAnswer {
  readonly url: string;
  readonly status: number;
  /** As sent, in order, names in lower case; what is sent twice stands twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: HttpBody;
  readonly address: string;
  /** A root that was given vouches for the server, and its certificate is for the host; null where nobody asked. */
  readonly isTrusted: boolean | null;
}

export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), flat[index + 1] ?? ''] as [string, string]] : [],
  );

/** The head of the answer; the body still flows. */
function headOf(socket: Socket, { url, method = 'GET', headers = {} }: HttpRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({
      // No agent: with one, even `false`, node would open a connection of its own, past the vetting.
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      maxHeaderSize: headerBytes,
      headers: {
        host: url.host,
        'user-agent': 'Mozilla/5.0 (compatible; Junshu)',
        accept: 'text/html,*/*;q=0.8',
        'accept-encoding': 'identity',
        connection: 'close',
        ...headers,
      },
    });
    asked.once('response', resolve);
    asked.once('upgrade', () => reject(new Unseen('notUnderstood', 'upgrade')));
    asked.on('error', (error) => reject(httpFailureOf(error)));
    asked.end();
  });
}

async function connectTo(outbound: Outbound, vetted: VettedHost, { url, roots = [] }: HttpRequest): Promise<Socket> {
  const socket = await outbound.open(vetted, portOf(url));
  if (url.protocol !== 'https:') return socket;
  const milliseconds = outbound.limits.exchangeMilliseconds;
  return shakeHands(socket, { host: vetted.host, roots, milliseconds, protocols: ['http/1.1'] });
}

function isTrusted(socket: Socket, { host }: VettedHost, { roots }: HttpRequest): boolean | null {
  if (roots === undefined) return null;
  if (!(socket instanceof TLSSocket) || !socket.authorized) return false;
  return socket.getPeerX509Certificate()?.checkHost(host, { subject: 'never' }) !== undefined;
}

/**
 * Sends one request and reads the answer, within the limits of the way out: time from the first to the last byte, bytes of
 * headers and body. Whatever the certificate, since another probe looks at that. Throws Unseen when no head came.
 */
export async function requestOnce(outbound: Outbound, vetted: VettedHost, asked: HttpRequest): Promise<HttpAnswer> {
  const { exchangeMilliseconds: milliseconds, answerBytes } = outbound.limits;
  const socket = await connectTo(outbound, vetted, asked);
  const timer = setTimeout(
    () => socket.destroy(new Unseen('timedOut', `${asked.url.href}, ${milliseconds} ms`)),
    milliseconds,
  );
  const trusted = isTrusted(socket, vetted, asked);
  try {
    const message = await headOf(socket, asked);
    const headers = pairs(message.rawHeaders);
    const body = await readBody(message, Math.min(asked.bodyBytes ?? answerBytes, answerBytes));
    const cut = socket.errored instanceof Unseen ? socket.errored.reason : body.cut;
    const address = socket.remoteAddress ?? vetted.addresses[0] ?? '';
    return {
      url: asked.url.href,
      status: message.statusCode ?? 0,
      headers,
      body: { ...body, cut },
      address,
      isTrusted: trusted,
    };
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
