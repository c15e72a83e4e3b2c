/** Most selectors looked at; a domain with more rotates keys that are no longer used. */
const mostSelectors = 10;

/** Reads 'google, s2026' as people write lists of DKIM selectors; what can't be one is left aside. */
export const readSelectors = (text: string): readonly string[] =>
  [...new Set(text.toLowerCase().split(/[\s,;、，；]+/))]
    .filter((one) => /^[a-z0-9_]([a-z0-9_.-]{0,98}[a-z0-9_])?$/.test(one))
    .slice(0, mostSelectors);
