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
