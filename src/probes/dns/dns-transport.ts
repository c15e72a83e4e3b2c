import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { Unseen } from '../unseen.ts';

/** A DNS server by address and port. */
export interface DnsServer {
  readonly address: string;
  readonly port: number;
}

/** For one try: time in milliseconds, and a signal that ends it at once. */
export interface DnsBounds {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** '192.0.2.1', '192.0.2.1:5353', '[2001:db8::1]:53' and '2001:db8::1' as node's resolver lists them. */
export function readServer(text: string): DnsServer {
  const match = /^\[([^\]]+)\](?::(\d+))?$/.exec(text) ?? /^([^:]+)(?::(\d+))?$/.exec(text);
  return { address: match?.[1] ?? text, port: Number(match?.[2] ?? 53) };
}

const late = ({ address }: DnsServer, milliseconds: number): Unseen =>
  new Unseen('timedOut', `DNS ${address}, ${milliseconds} ms`);

const stopped = (): Unseen => new Unseen('stopped', 'DNS');

/**
 * One datagram there, and the first one back that `belongs` to it; others (late answers, forgeries) are left aside. The socket
 * is connected, so that the system drops what other hosts send.
 */
export async function askByUdp(
  server: DnsServer,
  query: Uint8Array,
  belongs: (answer: Buffer) => boolean,
  { milliseconds, signal }: DnsBounds,
): Promise<Buffer> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
    const timer = setTimeout(() => end(() => reject(late(server, milliseconds))), milliseconds);
    const stop = (): void => end(() => reject(stopped()));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      socket.removeAllListeners('message');
      socket.close();
      settle();
    };
    signal?.addEventListener('abort', stop);
    socket.once('error', (error) => end(() => reject(error)));
    socket.on('message', (answer) => {
      if (belongs(answer)) end(() => resolve(answer));
    });
    socket.connect(server.port, server.address, (error?: Error | null) => {
      if (!error) socket.send(query);
    });
  });
}

/** The same by TCP, for answers too long for a datagram (RFC 7766): two bytes of length, then the message. */
export async function askByTcp(
  server: DnsServer,
  query: Uint8Array,
  { milliseconds, signal }: DnsBounds,
): Promise<Buffer> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = connect({ host: server.address, port: server.port });
    const timer = setTimeout(() => socket.destroy(late(server, milliseconds)), milliseconds);
    const stop = (): void => {
      socket.destroy(stopped());
    };
    signal?.addEventListener('abort', stop);
    let received = Buffer.alloc(0);
    socket.once('connect', () => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.length);
      socket.write(Buffer.concat([length, query]));
    });
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      // At most 65,535 bytes are ever waited for, since the length has two.
      if (received.length < 2 || received.length < received.readUInt16BE(0) + 2) return;
      socket.destroy();
      resolve(received.subarray(2, received.readUInt16BE(0) + 2));
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(new Unseen('unreachable', `DNS ${server.address} closed the connection`));
    });
  });
}
