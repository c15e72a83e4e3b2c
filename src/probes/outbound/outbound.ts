import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Unseen, unseenOf } from '../unseen.ts';
import type { AddressPolicy } from './address-policy.ts';
import type { Names } from './names.ts';

export interface OutboundLimits {
  /** For one connection to come about, in milliseconds. */
  readonly connectMilliseconds: number;
  /** For one exchange from its first to its last byte, in milliseconds. */
  readonly exchangeMilliseconds: number;
  /** Bytes read of one answer. */
  readonly answerBytes: number;
  readonly redirects: number;
  /** Connections to one host a second, so that a check is no burden. */
  readonly connectionsPerSecond: number;
}

export const defaultLimits: OutboundLimits = {
  connectMilliseconds: 5000,
  exchangeMilliseconds: 15_000,
  answerBytes: 5_000_000,
  redirects: 10,
  connectionsPerSecond: 10,
};

/** A host with the addresses that were vetted: connections go to these very addresses, whatever DNS says next. */
export interface VettedHost {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** The one way out. Every probe connects through it. */
export interface Outbound {
  /** Aborted when whoever looks wants no more; see `stoppable`. */
  readonly signal?: AbortSignal;
  readonly names: Names;
  readonly limits: OutboundLimits;
  /** Resolves a host once and vets every address it has. Throws Unseen. */
  vet(host: string): Promise<VettedHost>;
  /** A TCP connection to a vetted address. Throws Unseen. */
  open(host: VettedHost, port: number, signal?: AbortSignal): Promise<Socket>;
}

/** A name has 253 characters at most (RFC 1035, 2.3.4); spelled with per cents, up to 36 for one that stays. */
const longestSpelling = 10_000;

/** A host as the URL standard reads it, so that every spelling of an address (decimal, octal, hex, full-width) becomes the address. */
export function plainHost(host: string): string {
  const text = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const url = text.length > longestSpelling ? null : URL.parse(`http://${text}/`);
  if (url === null) throw new Unseen('nameNotFound', host.slice(0, longestSpelling));
  const { hostname, port, username, pathname } = url;
  if (hostname === '' || port !== '' || username !== '' || pathname !== '/') throw new Unseen('nameNotFound', host);
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

const isAddress = (host: string): boolean => host.includes(':') || /^[\d.]+$/.test(host);

function dial(address: string, port: number, milliseconds: number, signal: AbortSignal | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, ...(signal === undefined ? {} : { signal }) });
    const timer = setTimeout(
      () => socket.destroy(new Unseen('timedOut', `${address} port ${port}, ${milliseconds} ms`)),
      milliseconds,
    );
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** Spaces connections to one host evenly. */
function pacer(perSecond: number): (host: string, signal?: AbortSignal) => Promise<void> {
  const next = new Map<string, number>();
  return async (host, signal) => {
    const now = performance.now();
    const mine = Math.max(now, next.get(host) ?? 0);
    next.set(host, mine + 1000 / perSecond);
    if (mine > now) await wait(mine - now, undefined, signal === undefined ? {} : { signal });
  };
}

async function firstOpen(
  { host, addresses }: VettedHost,
  port: number,
  { connectMilliseconds }: OutboundLimits,
  signal?: AbortSignal,
): Promise<Socket> {
  let failure = new Unseen('unreachable', `${host} port ${port}`);
  for (const address of addresses) {
    try {
      return await dial(address, port, connectMilliseconds, signal);
    } catch (error) {
      const { reason, detail } = unseenOf(error);
      if (reason === 'stopped') throw error;
      failure = new Unseen(reason, `${host} [${address}] port ${port}${detail === '' ? '' : `, ${detail}`}`);
    }
  }
  throw failure;
}

/** The way out under a policy: a name any of whose addresses is forbidden is not contacted at all. */
export function outboundBy(policy: AddressPolicy, names: Names, limits: OutboundLimits = defaultLimits): Outbound {
  const pace = pacer(limits.connectionsPerSecond);
  return {
    names,
    limits,
    async vet(spelled) {
      const host = plainHost(spelled);
      const addresses = isAddress(host) ? [host] : await names.addressesOf(host);
      const forbidden = addresses.filter((address) => !policy.allows(address));
      if (forbidden.length > 0) throw new Unseen('addressForbidden', `${spelled} → ${forbidden.join(', ')}`);
      return { host, addresses };
    },
    async open(host, port, signal) {
      await pace(host.host, signal);
      // The vetting is repeated on the very addresses, so that no caller can make a vetted host by hand.
      const forbidden = host.addresses.filter((address) => !policy.allows(address));
      if (forbidden.length > 0) throw new Unseen('addressForbidden', `${host.host} → ${forbidden.join(', ')}`);
      return firstOpen(host, port, limits, signal);
    },
  };
}
