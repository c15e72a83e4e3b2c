import { own } from '../core/kernel/own.ts';

/** A distribution as advisories and support ends know it. */
export interface Distribution {
  /** The namespace of its purls. */
  readonly namespace: string;
  /** OSV's word; empty where OSV has none. */
  readonly ecosystem: string;
  /** How much of the release OSV keeps. */
  readonly release: RegExp;
  /** Products of the feed of support ends, the likelier first. */
  readonly products: readonly string[];
}

const major = /^\d+/;
const minor = /^v?\d+\.\d+/;

const named = (
  namespace: string,
  ecosystem: string,
  release: RegExp,
  ...products: readonly string[]
): Distribution => ({ namespace, ecosystem, release, products });

const distributions: readonly (readonly [names: readonly string[], distribution: Distribution])[] = [
  [['debian'], named('debian', 'Debian', major, 'debian')],
  [['ubuntu'], named('ubuntu', 'Ubuntu', minor, 'ubuntu')],
  [['alpine'], named('alpine', 'Alpine', minor, 'alpine-linux')],
  [['almalinux', 'alma'], named('almalinux', 'AlmaLinux', major, 'almalinux')],
  [['rocky', 'rockylinux', 'rocky-linux'], named('rocky', 'Rocky Linux', major, 'rocky-linux')],
  [['redhat', 'rhel', 'red', 'redhatenterpriselinux'], named('redhat', 'Red Hat', major, 'rhel')],
  [['opensuse', 'opensuse-leap', 'opensuse.leap'], named('opensuse', 'openSUSE', /^.+/, 'opensuse')],
  [['suse', 'sles', 'sled', 'sle'], named('suse', 'SUSE', /^.+/, 'sles')],
  [['centos', 'centos-stream', 'centos-linux'], named('centos', '', major, 'centos', 'centos-stream')],
  [['oracle', 'ol', 'oraclelinux', 'oracle-linux'], named('oracle', '', major, 'oracle-linux')],
  [['amazon', 'amzn', 'amazonlinux'], named('amazon', '', /^[\d.]+/, 'amazon-linux')],
  [['fedora'], named('fedora', '', major, 'fedora')],
];

/** Releases by the names under which their distributions' repositories go. */
const codenames: Readonly<Record<string, readonly [namespace: string, release: string]>> = {
  jessie: ['debian', '8'],
  stretch: ['debian', '9'],
  buster: ['debian', '10'],
  bullseye: ['debian', '11'],
  bookworm: ['debian', '12'],
  trixie: ['debian', '13'],
  forky: ['debian', '14'],
  trusty: ['ubuntu', '14.04'],
  xenial: ['ubuntu', '16.04'],
  bionic: ['ubuntu', '18.04'],
  focal: ['ubuntu', '20.04'],
  jammy: ['ubuntu', '22.04'],
  kinetic: ['ubuntu', '22.10'],
  lunar: ['ubuntu', '23.04'],
  mantic: ['ubuntu', '23.10'],
  noble: ['ubuntu', '24.04'],
  oracular: ['ubuntu', '24.10'],
  plucky: ['ubuntu', '25.04'],
  questing: ['ubuntu', '25.10'],
  resolute: ['ubuntu', '26.04'],
};

const byName = new Map(distributions.flatMap(([names, one]) => names.map((name) => [name, one] as const)));

/** The distribution of a name, however it is written; null when there is none. */
export const distributionNamed = (name: string): Distribution | null => byName.get(name.trim().toLowerCase()) ?? null;

/** What a purl's `distro` says: 「debian-12」「ubuntu-jammy」「opensuse-leap-15.6」「bookworm」「rhel9」; the name may be missing. */
function toldBy(distro: string): { readonly name: string; readonly release: string } {
  const text = distro.trim().toLowerCase();
  const [, name = '', release = ''] = /^([a-z][a-z.-]*?)?[-_]?(v?\d[\w.]*)$/.exec(text) ?? [];
  if (release !== '') return { name, release };
  const code = own(codenames, text.split(/[-_]/).at(-1) ?? '');
  return code === undefined ? { name: text, release: '' } : { name: code[0], release: code[1] };
}

/** What of a purl tells its distribution. */
interface Told {
  readonly namespace: string;
  readonly version: string;
  readonly qualifiers: Readonly<Record<string, string>>;
}

/** The distribution of a package: by its namespace, else by its `distro`; null when neither is known. */
export const distributionOf = ({ namespace, qualifiers }: Told): Distribution | null =>
  namespace === '' ? distributionNamed(toldBy(qualifiers.distro ?? '').name) : distributionNamed(namespace);

/** The release of a distribution: told by the purl (distro=debian-12), else by the mark in the version (+deb12u2, .el9). */
export function releaseOf(parts: Told): string {
  const { release } = toldBy(parts.qualifiers.distro ?? '');
  if (release !== '') return release;
  const isDebian = distributionOf(parts)?.namespace === 'debian';
  const marked = isDebian ? /[+~]deb(\d+)u\d+/.exec(parts.version) : /\.(?:el|amzn|fc)(\d+)/.exec(parts.version);
  return marked?.[1] ?? '';
}
