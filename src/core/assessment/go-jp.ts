/** The host that an address of the web names; null for a text that is none. */
function hostOfUrl(url: string): string | null {
  const read = URL.parse(url);
  return read?.protocol === 'https:' || read?.protocol === 'http:' ? read.hostname : null;
}

/** What makes of a domain something else: a user, a port, a path. */
const beyondDomain = /[\s/\\@:?#[\]]/;

/** The host that a row's address or domain names, read as browsers do; null where it names none. */
export const hostOf = (register: 'sites' | 'mailDomains', text: string): string | null =>
  register === 'sites' ? hostOfUrl(text) : beyondDomain.test(text) ? null : hostOfUrl(`https://${text}/`);

/** Whether a host is below .go.jp (one final dot aside): not .go.jp itself, nor what only looks like it. */
export function isBelowGoJp(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.');
  return labels.length > 2 && labels.every((label) => label !== '') && labels.slice(-2).join('.') === 'go.jp';
}
