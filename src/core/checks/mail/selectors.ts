/** Most selectors looked at: each is a question to DNS. */
const mostSelectors = 50;

/** What a row names as selectors: those that are looked at, and what is left aside, as it can’t be one or is beyond the limit. */
interface NamedSelectors {
  readonly selectors: readonly string[];
  readonly left: readonly string[];
}

/** Reads 'google, s2026' as people write lists of DKIM selectors. */
export function readSelectors(text: string): NamedSelectors {
  const words = [...new Set(text.toLowerCase().split(/[\s,;、，；]+/))].filter((word) => word !== '');
  const isSelector = (word: string): boolean => /^[a-z0-9_]([a-z0-9_.-]{0,98}[a-z0-9_])?$/.test(word);
  const named = words.filter(isSelector);
  return {
    selectors: named.slice(0, mostSelectors),
    left: [...words.filter((word) => !isSelector(word)), ...named.slice(mostSelectors)],
  };
}
