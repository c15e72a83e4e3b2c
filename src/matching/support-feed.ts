import { z } from 'zod';
import type { SoftwareItem, SupportMatch } from '../core/registers/software-conclusion.ts';
import { distributionOf, releaseOf } from './distributions.ts';
import { purlParts } from './package-identity.ts';
import { nameKey, productKeys, readings } from './product-names.ts';
import { releaseFor } from './release-of.ts';

/** https://endoflife.date/api/v1/products/full, as much as matching needs. */
export const supportFeedSchema = z.object({
  generated_at: z.string(),
  /** As many products as it says to hold. */
  total: z.int().optional().catch(undefined),
  result: z
    .array(
      z.object({
        name: z.string().min(1),
        label: z.string(),
        aliases: z.array(z.string()).default([]),
        identifiers: z.array(z.object({ type: z.string(), id: z.string() })).default([]),
        releases: z.array(
          z.object({
            name: z.string(),
            label: z.string().nullish(),
            codename: z.string().nullish(),
            isEol: z.boolean().nullish(),
            eolFrom: z.iso.date().nullish(),
            eoesFrom: z.iso.date().nullish(),
            releaseDate: z.iso.date().nullish(),
          }),
        ),
      }),
    )
    .min(1),
});
export type SupportFeed = z.infer<typeof supportFeedSchema>;
type Product = SupportFeed['result'][number];

const withoutVersion = (purl: string): string => purl.split(/[@?#]/)[0]?.toLowerCase() ?? '';

/** Vendor and product of CPE 2.2 and 2.3 names. */
function cpeKey(cpe: string): string {
  const parts = cpe
    .toLowerCase()
    .replace(/^cpe:2\.3:/, '')
    .replace(/^cpe:\//, '')
    .split(':');
  return parts.length >= 3 ? parts.slice(0, 3).join(':') : '';
}

/** Products of a feed by purl, cpe and name. */
export class SupportIndex {
  readonly #byName = new Map<string, Product>();
  readonly #byPurl = new Map<string, Product>();
  readonly #byCpe = new Map<string, Product>();

  constructor(feed: SupportFeed) {
    for (const product of feed.result) {
      for (const name of [product.label, product.name, ...product.aliases])
        this.#keep(this.#byName, nameKey(name), product);
      for (const { type, id } of product.identifiers) {
        if (type === 'purl') this.#keep(this.#byPurl, withoutVersion(id), product);
        if (type === 'cpe') this.#keep(this.#byCpe, cpeKey(id), product);
      }
    }
  }

  #keep(map: Map<string, Product>, key: string, product: Product): void {
    if (!map.has(key)) map.set(key, product);
  }

  /** The product of a name, however it is spelt; undefined when the feed doesn't know it. */
  productNamed(name: string): Product | undefined {
    return productKeys(name)
      .map((key) => this.#byName.get(key))
      .find((product) => product !== undefined);
  }

  /** What the feed says of a row; null when it doesn't know the product or the version's cycle: unknown, never fine. */
  match(item: SoftwareItem, parts = item.purl === '' ? null : purlParts(item.purl)): SupportMatch | null {
    // A distribution keeps its packages alive itself, patched back, as long as its release lives.
    if (parts !== null && ['deb', 'rpm', 'apk'].includes(parts.type))
      return this.#matchDistribution(distributionOf(parts)?.products ?? [], releaseOf(parts));
    const purl = this.#byPurl.get(withoutVersion(item.purl));
    if (purl !== undefined) return this.#told('purl', purl, item.version);
    const cpe = item.cpe === '' ? undefined : this.#byCpe.get(cpeKey(item.cpe));
    if (cpe !== undefined) return this.#told('cpe', cpe, item.version);
    return item.purl === '' ? this.#matchName(item) : null;
  }

  #matchDistribution(products: readonly string[], release: string): SupportMatch | null {
    const told = products.map((product) => this.#told('distribution', this.#byName.get(nameKey(product)), release));
    return told.find((one) => one !== null) ?? null;
  }

  #matchName(item: SoftwareItem): SupportMatch | null {
    for (const { key, version } of readings(item)) {
      const told = this.#told('name', this.#byName.get(key), version);
      if (told !== null) return told;
    }
    return null;
  }

  #told(by: SupportMatch['by'], product: Product | undefined, version: string): SupportMatch | null {
    const release = product === undefined ? undefined : releaseFor(product, version);
    if (product === undefined || release === undefined) return null;
    const { eolFrom = null, eoesFrom = null, isEol = null } = release;
    return {
      product: product.label,
      cycle: release.name,
      by,
      endsOn: eolFrom,
      extendedUntil: eoesFrom,
      isEnded: isEol === false && eolFrom === null ? null : isEol,
    };
  }
}
