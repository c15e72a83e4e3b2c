import type { HttpData, HttpHop } from './http-observation.ts';
import { valuesOf } from './site-answer.ts';

/** A cookie as an answer sets it. */
interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Attributes in lower case with their values: `max-age` → `0`; those without a value bear ''. */
  readonly attributes: ReadonlyMap<string, string>;
}

function readCookie(header: string): Cookie {
  const [pair = '', ...rest] = header.split(';');
  const parts = (text: string): readonly [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  };
  const [name, value] = parts(pair);
  const attributes = rest.map(parts).map(([key, told]) => [key.toLowerCase(), told] as const);
  return { name, value, attributes: new Map(attributes) };
}

/** RFC 6265 §5.3: an end in the past takes a cookie away. */
function isDeletion({ attributes }: Cookie, hop: HttpHop): boolean {
  const age = attributes.get('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age) <= 0;
  const ends = Date.parse((attributes.get('expires') ?? '').replace(/(\d)-([A-Za-z]{3})-(\d)/, '$1 $2 $3'));
  const now = Date.parse(valuesOf(hop, 'date')[0] ?? '');
  return ends < (Number.isNaN(now) ? Date.UTC(2000) : now);
}

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

/** Labels of a name that tell whose it is: example.go.jp, example.com. */
function ownerOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join('.');
}

/** A journey may lead to somebody else (a sign-in service), whose cookies are none of the site's. */
const isOwn = ({ url }: HttpHop, site: string): boolean => ownerOf(hostOf(url)) === ownerOf(site);

const keyOf = ({ name, attributes }: Cookie): string =>
  [name, attributes.get('domain')?.toLowerCase() ?? '', attributes.get('path') ?? ''].join('\n');

/** Every cookie that the site sets on either journey; of one of the same name, domain and path the last counts. */
export function cookiesOf({ url, plain, secure }: HttpData): readonly Cookie[] {
  const site = hostOf(url);
  const known = new Map<string, Cookie>();
  for (const hop of [...plain.hops, ...secure.hops].filter((one) => isOwn(one, site)))
    for (const cookie of valuesOf(hop, 'set-cookie').map(readCookie))
      if (!isDeletion(cookie, hop)) known.set(keyOf(cookie), cookie);
  return [...known.values()];
}

/** The words of a name: `ASP.NET_SessionId` → asp, net, session, id. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const sessionWord =
  /^[a-z]{0,6}sess(?:ion|id|key)?[a-z0-9]*$|^(?:sid|auth|oauth|login|logged|signin|token|jwt|sso|ticket|remember|rememberme|identity|aspxauth|cfid|cftoken)$|^(?:auth|access|refresh|id)token$/;

const notSessions = /^(?:assess|obsess|possess)/;

/** Tokens against requests from other sites are there to be read by the page's script (double submit). */
const isForScript = (name: string): boolean => /[cx]srf|antiforgery|requestverification/i.test(name);

const isSignedToken = (value: string): boolean => /^eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/.test(value);

/** Whether it tells sessions or signed-in people apart: by a word of its name, or by what it holds. */
export const isSession = ({ name, value }: Cookie): boolean =>
  isSignedToken(value) ||
  (!isForScript(name) && wordsOf(name).some((word) => sessionWord.test(word) && !notSessions.test(word)));
