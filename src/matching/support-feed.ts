import { z } from 'zod';
import { own } from '../core/kernel/own.ts';
import { textKey } from '../core/kernel/text-key.ts';
import type { SoftwareItem, SupportMatch } from '../core/registers/software-conclusion.ts';
import { purlParts, releaseOf } from './package-identity.ts';

/** https://endoflife.date/api/v1/products/full, as much as matching needs. */
export const supportFeedSchema = z.object({
  generated_at: z.string(),
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
type Release = Product['releases'][number];

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

const distributions: Readonly<Record<string, string>> = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  alpine: 'alpine-linux',
  almalinux: 'almalinux',
  rocky: 'rocky-linux',
  redhat: 'rhel',
  amzn: 'amazon-linux',
  fedora: 'fedora',
};

const keysOfRelease = ({ name, label, codename }: Release): readonly string[] =>
  [name, label, codename].flatMap((text) => (typeof text === 'string' && text !== '' ? [text.toLowerCase()] : []));

/** The cycle of a version: its own name, else the longest name that the version begins with, piece by piece (4.2.11 → 4.2). */
function releaseFor(product: Product, version: string): Release | undefined {
  const wanted = version
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
    .replace(/^\d+:(?=\d)/, '');
  const exact = product.releases.find((release) => keysOfRelease(release).includes(wanted));
  if (exact !== undefined) return exact;
  return product.releases
    .filter(({ name }) => wanted.startsWith(name.toLowerCase()) && !/^[0-9a-z]/.test(wanted.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** Words that people put around a product's name, and the feed doesn't. */
const wordsAround = /\b(?:gnu\/linux|server|lts|edition|standard|enterprise|community|microsoft|apache|the)\b/gi;

const nameKey = (name: string): string => textKey(name).replaceAll('-', '');

/** Readings of a name and version, the most literal first: 「Debian GNU/Linux 13.2」, 「Windows Server 2022」「21H2」. */
function readings({ name, version }: SoftwareItem): readonly (readonly [key: string, version: string])[] {
  const [, bare = name, inName = ''] = /^(.*\S)\s+v?(\d[\w.]*)$/.exec(name.trim()) ?? [];
  const names = [...new Set([name, bare].flatMap((one) => [nameKey(one), nameKey(one.replaceAll(wordsAround, ' '))]))];
  const versions = [version, inName].filter((one) => one !== '');
  return names.filter((key) => key !== '').flatMap((key) => versions.map((one) => [key, one] as const));
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
    return this.#byName.get(nameKey(name));
  }

  /** What the feed says of a row; null when it doesn't know the product or the version's cycle: unknown, never fine. */
  match(item: SoftwareItem, parts = item.purl === '' ? null : purlParts(item.purl)): SupportMatch | null {
    // A distribution keeps its packages alive itself, patched back, as long as its release lives.
    if (parts !== null && ['deb', 'rpm', 'apk'].includes(parts.type))
      return this.#told(
        'distribution',
        this.#byName.get(nameKey(own(distributions, parts.namespace) ?? '')),
        releaseOf(parts),
      );
    const purl = this.#byPurl.get(withoutVersion(item.purl));
    if (purl !== undefined) return this.#told('purl', purl, item.version);
    const cpe = item.cpe === '' ? undefined : this.#byCpe.get(cpeKey(item.cpe));
    if (cpe !== undefined) return this.#told('cpe', cpe, item.version);
    return item.purl === '' ? this.#matchName(item) : null;
  }

  #matchName(item: SoftwareItem): SupportMatch | null {
    for (const [key, version] of readings(item)) {
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
