import { exchange } from '../outbound/exchange.ts';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { type Unseen, unseenOf } from '../unseen.ts';
import { suiteNumbered } from './cipher-suites.ts';
import { clientHello, type Greeting, ssl2Hello, wireVersions } from './client-hello.ts';
import { readFlight, type ServerFlight } from './server-flight.ts';

/** Whom a probe of TLS talks to. */
export interface TlsPeer {
  readonly outbound: Outbound;
  readonly vetted: VettedHost;
  readonly port: number;
  /** Ends the looking when the time for the whole is over. */
  readonly signal: AbortSignal;
}

/** What came of one greeting. */
export type GreetingOutcome =
  | { readonly state: 'accepted'; readonly flight: ServerFlight }
  | { readonly state: 'refused' | 'notTls' }
  | { readonly state: 'unknown'; readonly unseen: Unseen };

/** A flight with its certificates is some kilobytes; OpenSSL itself takes no more than a hundred. */
const flightBytes = 200_000;

const isElliptic = (suite: number): boolean => /_ECDHE?_/.test(suiteNumbered(suite).name);

async function answerTo(peer: TlsPeer, hello: Buffer, isWhole: (received: Buffer) => boolean): Promise<Buffer> {
  peer.signal.throwIfAborted();
  const { outbound, vetted, port, signal } = peer;
  const socket = await outbound.open(vetted, port, signal);
  const limits = { milliseconds: outbound.limits.exchangeMilliseconds, bytes: flightBytes };
  return (await exchange(socket, hello, isWhole, limits)).received;
}

const unknownOn = (error: unknown): GreetingOutcome => ({ state: 'unknown', unseen: unseenOf(error) });

/** Greets the server once by a version with some suites and reads what it answers in the open. */
export async function greet(peer: TlsPeer, greeting: Greeting): Promise<GreetingOutcome> {
  try {
    const read = (bytes: Buffer) => readFlight(bytes, isElliptic);
    const flight = read(await answerTo(peer, clientHello(greeting), (bytes) => read(bytes) !== 'incomplete'));
    if (flight === 'notTls') return { state: 'notTls' };
    if (flight === 'refused' || flight === 'incomplete') return { state: 'refused' };
    // A server that answers by another version does not speak this one.
    return flight.version === wireVersions[greeting.version] ? { state: 'accepted', flight } : { state: 'refused' };
  } catch (error) {
    return unknownOn(error);
  }
}

/** Whether the server speaks SSL 2.0: its hello has type 4 after two bytes of length. */
export async function greetBySsl2(peer: TlsPeer): Promise<'accepted' | 'refused' | 'unknown'> {
  try {
    const received = await answerTo(peer, ssl2Hello(), (bytes) => bytes.length >= 7);
    const speaks = received.length >= 7 && received.readUInt8(2) === 4 && received.readUInt16BE(5) === 2;
    return speaks ? 'accepted' : 'refused';
  } catch (error) {
    unseenOf(error);
    return 'unknown';
  }
}
