import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { Unseen } from '../unseen.ts';
import { paced } from './paced.ts';

/** What went through a proxy so far. */
export interface ScanTraffic {
  readonly connections: number;
  readonly bytes: number;
  /** Hosts and ports that were asked for and refused, each once. */
  readonly refused: readonly string[];
}

/** A proxy for one scan of one target. */
export interface ScanProxy {
  readonly url: string;
  traffic(): ScanTraffic;
  close(): Promise<void>;
}

export interface ScanProxyOptions {
  readonly outbound: Outbound;
  /** The one place that may be reached. */
  readonly host: VettedHost;
  readonly port: number;
  /** Bytes both ways together; more ends the scan. */
  readonly mostBytes: number;
  /** Called once when the bytes are used up. */
  readonly onUsedUp: (unseen: Unseen) => void;
}

/** Fields of one hop (RFC 9110 §7.6.1), and those that frame the body, which is framed anew; the rest goes on as it came. */
const hopFields = new Set([
  ...['connection', 'keep-alive', 'proxy-authorization', 'proxy-authenticate', 'proxy-connection', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade'],
]);

const withoutHop = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopFields.has(name)));

const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/**
 * An HTTP proxy on loopback through which an outside scanner reaches its target and nothing else: every connection goes by way of
 * `Outbound` to the addresses that were vetted, whatever the scanner resolves; other hosts and ports are refused and told; the
 * pace and the bytes are bounded.
 */
class ScanGate {
  readonly #options: ScanProxyOptions;
  readonly #sockets = new Set<Duplex>();
  readonly #refused = new Set<string>();
  #connections = 0;
  #bytes = 0;
  #isUsedUp = false;

  constructor(options: ScanProxyOptions) {
    this.#options = options;
  }

  traffic(): ScanTraffic {
    return { connections: this.#connections, bytes: this.#bytes, refused: [...this.#refused].slice(0, 20) };
  }

  /** A connection to the target for an asked authority; null where it is another place. */
  async open(authority: string): Promise<Socket | null> {
    const { host, port, outbound } = this.#options;
    const asked = URL.parse(`http://${authority}/`);
    const askedPort = asked === null ? 0 : Number(/:(\d+)$/.exec(authority)?.[1] ?? 80);
    if (asked === null || bareHost(asked.hostname) !== host.host || askedPort !== port || this.#isUsedUp) {
      this.#refused.add(authority.slice(0, 300));
      return null;
    }
    const socket = await outbound.open(host, port);
    this.#connections += 1;
    this.keep(socket);
    socket.on('data', (chunk: Buffer) => this.count(chunk.length));
    return socket;
  }

  keep(socket: Duplex): void {
    this.#sockets.add(socket);
    // A connection that breaks is for whoever reads it to notice; here it must only not end the server.
    socket.on('error', () => undefined).once('close', () => this.#sockets.delete(socket));
  }

  count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#isUsedUp || this.#bytes <= this.#options.mostBytes) return;
    this.#isUsedUp = true;
    this.close();
    this.#options.onUsedUp(new Unseen('limitReached', `more than ${this.#options.mostBytes} bytes`));
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  get pace(): number {
    return this.#options.outbound.limits.connectionsPerSecond;
  }
}

/** What stands behind the authority of an absolute URL, letter for letter: attacks on paths must arrive as they were sent. */
const pathIn = (url: string): string => /^http:\/\/[^/?#]*([/?].*)$/i.exec(url)?.[1]?.replace(/^\?/, '/?') ?? '/';

function authorityOf(url: string): string | null {
  const read = /^http:\/\//i.test(url) ? URL.parse(url) : null;
  return read === null ? null : `${read.hostname}:${read.port === '' ? 80 : read.port}`;
}

/** Passes an answer on. Whatever a hostile target says, and Node.js will not repeat, ends this one exchange alone. */
function passOn(coming: IncomingMessage, answer: ServerResponse): void {
  coming.on('error', () => answer.destroy());
  try {
    answer.writeHead(coming.statusCode ?? 502, withoutHop(coming.headers));
    coming.pipe(answer);
  } catch {
    answer.destroy();
  }
}

async function answerPlain(gate: ScanGate, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const url = asked.url ?? '';
  answer.on('error', () => undefined);
  const socket = await gate.open(authorityOf(url) ?? url).catch(() => undefined);
  if (socket === null) return void answer.writeHead(403).end();
  if (socket === undefined) return void answer.writeHead(502).end();
  answer.on('close', () => socket.destroy());
  const headers = { ...withoutHop(asked.headers), connection: 'close' };
  const options = { method: asked.method, path: pathIn(url), headers, createConnection: () => socket };
  const going = request(options, (coming) => passOn(coming, answer));
  going.on('error', () => answer.destroy());
  // Another protocol, or an end without an answer.
  going.on('upgrade', (_, switched) => switched.destroy());
  going.on('close', () => {
    if (!answer.headersSent) answer.destroy();
  });
  asked.on('data', (chunk: Buffer) => gate.count(chunk.length)).pipe(going);
}

async function tunnel(gate: ScanGate, authority: string, client: Duplex): Promise<void> {
  gate.keep(client);
  const socket = await gate.open(authority).catch(() => undefined);
  if (socket === null || socket === undefined) {
    client.end(`HTTP/1.1 ${socket === null ? '403 Forbidden' : '502 Bad Gateway'}\r\nconnection: close\r\n\r\n`);
    return;
  }
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  client.on('data', (chunk: Buffer) => gate.count(chunk.length));
  for (const [one, other] of [
    [client, socket],
    [socket, client],
  ] as const)
    one.once('close', () => other.destroy());
  socket.pipe(client);
  client.pipe(paced(gate.pace)).pipe(socket);
}

/** Opens the proxy on a free port of loopback. */
export async function openScanProxy(options: ScanProxyOptions): Promise<ScanProxy> {
  const gate = new ScanGate(options);
  const server = createServer((asked, answer) => {
    // What the scanner asks in ways that Node.js won't repeat ends that one exchange.
    answerPlain(gate, asked, answer).catch(() => answer.destroy());
  });
  server.on('connect', ({ url = '' }: IncomingMessage, client: Duplex) => {
    tunnel(gate, url, client).catch(() => client.destroy());
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    traffic: () => gate.traffic(),
    async close() {
      gate.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
