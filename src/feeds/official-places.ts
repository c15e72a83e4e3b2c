import type { FeedKind } from '../core/registers/feed-snapshot.ts';

/** A feed that can be fetched, and whence. ISMAP's lists have no place for machines and are imported by hand. */
export interface FeedPlace {
  readonly kind: FeedKind;
  readonly ecosystem?: string;
  readonly url: string;
}

/** Where feeds are fetched from; given as a value, so that tests may give their own. */
export interface FeedPlaces {
  readonly support: string;
  readonly exploited: string;
  advisories(ecosystem: string): string;
}

/** The publishers' own addresses (https://endoflife.date/docs/api/v1, https://google.github.io/osv.dev/data, CISA KEV). */
export const officialPlaces: FeedPlaces = {
  support: 'https://endoflife.date/api/v1/products/full',
  exploited: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  advisories: (ecosystem) =>
    `https://osv-vulnerabilities.storage.googleapis.com/${encodeURIComponent(ecosystem)}/all.zip`,
};

/** The places of support ends, exploited vulnerabilities, and the advisories of some ecosystems. */
export function placesFor(places: FeedPlaces, ecosystems: readonly string[]): readonly FeedPlace[] {
  return [
    { kind: 'support', url: places.support },
    { kind: 'exploited', url: places.exploited },
    ...ecosystems.map((ecosystem) => ({ kind: 'advisories' as const, ecosystem, url: places.advisories(ecosystem) })),
  ];
}
