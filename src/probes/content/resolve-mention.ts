/** A host outside, as an address leads to it. */
export interface Outside {
  readonly host: string;
  readonly isPlain: boolean;
  readonly href: string;
}

/** Files have no host of their own; this one stands for theirs and can be nobody's (RFC 2606). */
export const filesHost = 'files.invalid';

const plainSchemes = new Set(['http:', 'ws:', 'ftp:', 'file:']);

/** A path without scheme, host, or anything that a URL parser would strip: it stays where its base is, and needs no parsing. */
const isPlainPath = (url: string): boolean => /^\/?[\w.~%-][\w.~%/?=&#-]*$/.test(url);

/** Whether an address certainly stays among the files of a deliverable. */
export const staysInFiles = (url: string, base: string): boolean =>
  base.startsWith(`https://${filesHost}/`) && isPlainPath(url);

/** Where an address leads, or null where it stays with its own host or is no address of a host. */
export function outsideOf(url: string, base: string): Outside | null {
  if (staysInFiles(url, base)) return null;
  const relay = /^(stun|turn)s?:(?:\/\/)?([^:?/]+)/i.exec(url);
  if (relay !== null) return { host: (relay[2] ?? '').toLowerCase(), isPlain: false, href: url.slice(0, 2000) };
  const read = URL.parse(url, base);
  if (read === null) return null;
  const { hostname, protocol, href } = read;
  const host = hostname.replace(/\.$/, '');
  if (!/^(https?|wss?|ftp|file):$/.test(protocol) || host === '' || host === filesHost || host.length > 253)
    return null;
  return { host, isPlain: plainSchemes.has(protocol), href: href.slice(0, 2000) };
}
