import { asciiHost } from '../core/kernel/ascii-host.ts';

/** Without what changes from run to run: the query's values, the fragment, upper case of the host, the usual port, the line. */
export function normalisedPlace(place: string): string {
  const [first = '', ...others] = place.trim().split(' ');
  const tail = others.length === 0 ? '' : ` ${others.join(' ')}`;
  const url = /^https?:\/\//i.test(first) ? URL.parse(first) : null;
  if (url !== null) return `${url.protocol}//${url.host}${url.pathname}${tail}`;
  if (/^[\w.-]+:\d+$/.test(first) && !first.includes('/')) return `${first.toLowerCase()}${tail}`;
  return place.trim();
}

/** The host of a URL, of host:port, or a bare host; undefined for other texts (a product, a file). */
export function hostIn(target: string): string | undefined {
  const text = target.trim().toLowerCase();
  if (/^[a-z][a-z0-9+.-]*:\/\//.test(text)) return URL.parse(text)?.hostname;
  const [, host = ''] = /^([^\s:/]+)(?::\d+)?\.?$/.exec(text) ?? [];
  return /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/.exec(asciiHost(host))?.[1];
}
