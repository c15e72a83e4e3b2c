import type { Advisory } from './advisory-feed.ts';

/** Those who pass on the flaws of others; what they call related are the flaws that their advisory mends. */
const distributions: ReadonlySet<string> = new Set([
  'AlmaLinux',
  'Alpaquita',
  'Alpine',
  'Azure Linux',
  'Chainguard',
  'Debian',
  'Mageia',
  'MinimOS',
  'openEuler',
  'openSUSE',
  'Photon OS',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'Ubuntu',
  'Wolfi',
]);

/** The CVE number of 「DEBIAN-CVE-2023-44487」 and of itself. */
const cveIn = (name: string): string | undefined => /(?:^|-)(CVE-\d{4}-\d{4,10})$/.exec(name)?.[1];

const cvesIn = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => cveIn(name) ?? [])),
];

interface Told {
  readonly aliases: readonly string[];
  readonly upstream: readonly string[];
  readonly related: readonly string[];
}

/** The other names of an advisory, and what it passes on. A distribution's advisory of many flaws is no second name of each. */
export function namedBy(
  { aliases, upstream, related }: Told,
  ecosystem: string,
): { readonly aliases: readonly string[]; readonly upstream?: readonly string[] } {
  const isPassedOn = distributions.has(ecosystem.split(':')[0] ?? '');
  const isBundle = isPassedOn && cvesIn(aliases).length > 1;
  const passed = [
    ...upstream,
    ...(isBundle ? aliases.filter((name) => cveIn(name) !== undefined) : []),
    ...(isPassedOn ? cvesIn(related) : []),
  ];
  return {
    aliases: isBundle ? aliases.filter((name) => cveIn(name) === undefined) : aliases,
    ...(passed.length === 0 ? {} : { upstream: [...new Set(passed)] }),
  };
}

/** The flaws that an advisory bundles; empty when it is about one. */
export function bundledIn({ id, aliases, upstream = [] }: Advisory): readonly string[] {
  const own = cvesIn([id, ...aliases]);
  const passed = cvesIn(upstream);
  return own.length === 0 && passed.length > 1 ? passed : [];
}

/** Every name by which the one flaw of an advisory is known; of a bundle only its own. */
export function namesOf(advisory: Advisory): readonly string[] {
  const { id, aliases, upstream = [] } = advisory;
  const passed = bundledIn(advisory).length > 0 ? [] : upstream;
  return [...new Set([id, ...aliases, ...passed, ...cvesIn([id, ...passed])])];
}

/** Everything that an advisory speaks of, one flaw or many. */
export const spokenOf = (advisory: Advisory): readonly string[] => [
  ...new Set([...namesOf(advisory), ...(advisory.upstream ?? []), ...bundledIn(advisory)]),
];

/** The CVE number of an advisory where it is about one, else its own id. */
export const publicId = (advisory: Advisory): string =>
  namesOf(advisory).find((name) => name.startsWith('CVE-')) ?? advisory.id;
