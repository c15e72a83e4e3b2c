import { parse } from 'tldts';

/**
 * Whether a host is below .go.jp, by the public suffix list: registered by a government body, not merely spelled alike.
 * x.go.jp.example, fake-go.jp, a.lg.jp and go.jp itself are not.
 */
export function isGoJp(host: string): boolean {
  const { publicSuffix, isIcann, domain } = parse(host);
  return publicSuffix === 'go.jp' && isIcann === true && domain !== null;
}
