import { isLoopbackHost } from '../loopback-host.ts';
import { settingReasons } from '../setting-texts.ts';
import { MachineProblem } from './places.ts';

/** Where the database of a DATABASE_URL is, and how the way there is protected. */
export interface DatabaseAddress {
  /** The address for the driver, with what was left open filled in. */
  readonly url: string;
  /** As people know it: the host, or the folder of the socket. */
  readonly host: string;
  /** `here`: a socket or this machine; `verified`: TLS, and the server's name is checked; `unverified`: TLS without that; `clear`: none. */
  readonly line: 'here' | 'verified' | 'unverified' | 'clear';
}

/** Why an address can't be taken. */
type AddressFault = 'notUrl' | 'severalHosts' | 'sslMode';

/** Ways of TLS by the word in the address. The weaker words of libpq are taken at their best: encrypted, and the server checked. */
const lines: ReadonlyMap<string, 'verified' | 'unverified' | 'clear'> = new Map([
  ['verify-full', 'verified'],
  ['verify-ca', 'verified'],
  ['require', 'verified'],
  ['prefer', 'verified'],
  ['allow', 'verified'],
  ['no-verify', 'unverified'],
  ['disable', 'clear'],
]);

/** The several ways to say one thing: `ssl=true`, `ssl=0`, `ssl=no-verify` are words of the driver's own. */
function modeOf(query: URLSearchParams): string | null {
  const mode = query.get('sslmode');
  if (mode !== null) return mode;
  const ssl = query.get('ssl');
  if (ssl === 'no-verify') return 'no-verify';
  if (ssl !== null) return ssl === '0' || ssl === 'false' ? 'disable' : 'verify-full';
  return query.has('sslrootcert') ? 'verify-full' : null;
}

const words: Readonly<Record<'verified' | 'unverified' | 'clear', string>> = {
  verified: 'verify-full',
  unverified: 'no-verify',
  clear: 'disable',
};

/** The URL class knows no host that is a list: it is looked for in the text, before a port of the list makes it illegible. */
const namesSeveral = (text: string): boolean => {
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).includes(',');
};

/**
 * `postgres://user:password@/database` and `postgres:///database` are this machine, or the host of the query: said, so that no PGHOST of
 * the environment leads elsewhere.
 */
const withHost = (text: string): string => text.replace(/^([a-z]+:\/\/(?:[^/?#]*@)?)(?=[/?#]|$)/, '$1localhost');

/** An address taken apart, or why it can't be. */
function takeApart(text: string): DatabaseAddress | AddressFault {
  if (namesSeveral(text)) return 'severalHosts';
  const whole = withHost(text);
  const url = /^postgres(?:ql)?:\/\//.test(whole) ? URL.parse(whole) : null;
  if (url === null) return 'notUrl';
  const query = url.searchParams;
  const host = query.get('host') ?? decodeURIComponent(url.hostname);
  if (host.includes(',')) return 'severalHosts';
  const mode = modeOf(query);
  const isHere = host === '' || host.startsWith('/') || isLoopbackHost(host);
  if (mode === null && isHere) return { url: whole, host, line: 'here' };
  const line = lines.get(mode ?? 'verify-full');
  if (line === undefined) return 'sslMode';
  query.delete('ssl');
  query.set('sslmode', words[line]);
  return { url: url.href, host, line: isHere ? 'here' : line };
}

/** Why a DATABASE_URL can't be taken; null where it can. */
export function addressFaultOf(text: string): AddressFault | null {
  const address = takeApart(text);
  return typeof address === 'string' ? address : null;
}

/**
 * Reads a DATABASE_URL: `postgres://…@host/…`, or a socket as `?host=/run/postgresql` or `@%2Frun%2Fpostgresql`. To another machine it
 * goes by TLS with the server's name checked, unless the address says otherwise. Throws in words, which never hold the password.
 */
export function readDatabaseAddress(text: string): DatabaseAddress {
  const address = takeApart(text);
  if (typeof address !== 'string') return address;
  const { ja, en } = settingReasons[address];
  throw new MachineProblem({ ja: `DATABASE_URL：${ja}。`, en: `DATABASE_URL: ${en}.` });
}
