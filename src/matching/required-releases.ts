import type { RequiredProduct } from '../core/checks/deliverable/required-environment.ts';
import type { SupportFeed, SupportIndex } from './support-feed.ts';

type Product = SupportFeed['result'][number];
type Release = Product['releases'][number];

/** Editions for enterprises and machines, which users don't have. */
const special = /(?:^|-)(?:lts[bc]?|iot|embedded|server|sac|ac)(?:-|$)/;

const keyOf = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, '-');

const beginsWith = (whole: string, part: string): boolean =>
  whole.startsWith(part) && !/^[0-9a-z]/.test(whole.slice(part.length));

/** The release itself, else those within the version (11 → 11-25h2), else the one that the version is within (4.2.11 → 4.2). */
function exactly(releases: readonly Release[], version: string): readonly Release[] {
  const exact = releases.filter(({ name, label }) => [keyOf(name), keyOf(label ?? '')].includes(version));
  if (exact.length > 0) return exact;
  const within = releases.filter(({ name }) => !special.test(name) && beginsWith(keyOf(name), version));
  if (within.length > 0) return within;
  const around = releases.filter(({ name }) => beginsWith(version, keyOf(name)));
  return around.sort((a, b) => b.name.length - a.name.length).slice(0, 1);
}

const pieces = (key: string): readonly string[] => key.split(/[.-]/);

/** By the pieces that both have, numbers as numbers: 10.15 is before 11, 11-24h2 after 11-23h2; names without a number have no place. */
function isAtLeast(key: string, version: string): boolean {
  const [ours, theirs] = [pieces(key), pieces(version)];
  if (!/^\d/.test(key)) return false;
  for (let place = 0; place < Math.min(ours.length, theirs.length); place += 1) {
    const [one = '', other = ''] = [ours[place], theirs[place]];
    const order = one.localeCompare(other, 'en', { numeric: true });
    if (order !== 0) return order > 0;
  }
  return true;
}

/** A product as the feed knows it, with the releases that a requirement allows, the newest first; null when it doesn't know it. */
export function requiredReleases(
  { product: name, version, bound }: RequiredProduct,
  index: SupportIndex,
): { readonly label: string; readonly releases: readonly Release[] } | null {
  const product = index.productNamed(name);
  if (product === undefined) return null;
  const wanted = keyOf(version).replace(/^v(?=\d)/, '');
  const usual = product.releases.filter((release) => !special.test(release.name));
  const allowed =
    bound === 'only'
      ? exactly(product.releases, wanted)
      : usual.filter((release) => bound !== 'orLater' || isAtLeast(keyOf(release.name), wanted));
  const newest = [...allowed].sort((a, b) => (b.releaseDate ?? '').localeCompare(a.releaseDate ?? ''));
  return { label: product.label, releases: newest };
}
