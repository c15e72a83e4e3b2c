/** A Content-Security-Policy: directive → sources, in lower case (CSP3 §2.2). */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** Reads one policy; of a directive written twice the first counts. */
export function readPolicy(text: string): ContentPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().toLowerCase().split(/\s+/);
    if (name !== undefined && name !== '' && !policy.has(name)) policy.set(name, sources);
  }
  return policy;
}

/** The sources that hold for a kind of content; null where the policy says nothing of it. */
export const sourcesFor = (policy: ContentPolicy, ...directives: readonly string[]): readonly string[] | null => {
  for (const directive of [...directives, 'default-src']) {
    const sources = policy.get(directive);
    if (sources !== undefined) return sources;
  }
  return null;
};

const isNonceOrHash = (source: string): boolean => /^'(nonce-|sha(256|384|512)-)/.test(source);

/** 'unsafe-inline' counts for nothing beside a nonce, a hash or 'strict-dynamic' (CSP3 §6.7.3.2). */
export const allowsInline = (sources: readonly string[]): boolean =>
  sources.includes("'unsafe-inline'") && !sources.some((one) => isNonceOrHash(one) || one === "'strict-dynamic'");

/** Host of a host-source: [scheme://]host[:port][/path] (CSP3 §2.3.1). */
const hostOf = (source: string): string =>
  (source.split('://').at(-1) ?? '').split('/')[0]?.replace(/:[^:]*$/, '') ?? '';

/** Sources that let in anything by its scheme or host, whatever the port or path: `https:`, `*`, `*:*`, `https://*:443`, `*.com`. */
export function isWide(source: string): boolean {
  if (/^[a-z][a-z0-9+.-]{0,30}:$/.test(source)) return true;
  if (source.startsWith("'")) return false;
  return /^\*(?:\.[^.]*)?$/.test(hostOf(source));
}
