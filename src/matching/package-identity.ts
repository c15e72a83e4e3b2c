import { PackageURL } from 'packageurl-js';
import { own } from '../core/kernel/own.ts';
import type { SoftwareItem } from '../core/registers/software-conclusion.ts';
import { distributionOf, releaseOf } from './distributions.ts';

/** A package as advisories name it. */
export interface PackageIdentity {
  /** OSV ecosystem, e.g. 'PyPI'; with its release where the purl tells it: 'Debian:12'. */
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
  /** False where advisories go by the source package and the purl names only a binary one, which may be called otherwise. */
  readonly isSourceKnown: boolean;
  /** Of RPM modules the stream that it was built in, where the purl tells it: `perl:5.32`. */
  readonly module?: string;
}

/** A purl taken apart. */
export interface PurlParts {
  readonly type: string;
  readonly namespace: string;
  readonly name: string;
  readonly version: string;
  readonly qualifiers: Readonly<Record<string, string>>;
}

/** The parts of a purl; null when it is none (https://github.com/package-url/purl-spec). */
export function purlParts(purl: string): PurlParts | null {
  try {
    const { type, namespace, name, version, qualifiers } = PackageURL.fromString(purl);
    // 「pkg:julia/@1.9.0」 has a version and no name.
    if (name?.startsWith('@') === true) return null;
    const pairs = Object.entries(qualifiers ?? {}).map(([key, value]) => [key, String(value)]);
    return {
      type: type ?? '',
      namespace: namespace ?? '',
      name: name ?? '',
      version: version ?? '',
      qualifiers: Object.fromEntries(pairs),
    };
  } catch {
    return null;
  }
}

const slashed = ({ namespace, name }: PurlParts): string => (namespace === '' ? name : `${namespace}/${name}`);

/** PEP 503. */
const pythonName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

const languages: Readonly<Record<string, readonly [ecosystem: string, nameOf: (parts: PurlParts) => string]>> = {
  npm: ['npm', slashed],
  pypi: ['PyPI', ({ name }) => pythonName(name)],
  maven: ['Maven', ({ namespace, name }) => `${namespace}:${name}`],
  gem: ['RubyGems', ({ name }) => name],
  nuget: ['NuGet', ({ name }) => name.toLowerCase()],
  composer: ['Packagist', (parts) => slashed(parts).toLowerCase()],
  cargo: ['crates.io', ({ name }) => name],
  golang: ['Go', (parts) => slashed(parts).toLowerCase()],
  hex: ['Hex', (parts) => slashed(parts).toLowerCase()],
  pub: ['Pub', ({ name }) => name.toLowerCase()],
  swift: ['SwiftURL', (parts) => slashed(parts).toLowerCase()],
  githubactions: ['GitHub Actions', (parts) => slashed(parts).toLowerCase()],
  cran: ['CRAN', ({ name }) => name],
  hackage: ['Hackage', ({ name }) => name],
};

/** Distributions whose advisories name the binary package. */
const namesBinaries = ['almalinux', 'redhat'];

/** Every second spring Ubuntu's release is a long-lived one, and OSV says so. */
const isLongLived = (ecosystem: string, release: string): boolean =>
  ecosystem === 'Ubuntu' && /^\d*[02468]\.04$/.test(release);

function ecosystemWith(ecosystem: string, release: string): string {
  if (release === '') return ecosystem;
  if (isLongLived(ecosystem, release)) return `${ecosystem}:${release}:LTS`;
  // OSV calls openSUSE's releases by their line.
  if (ecosystem === 'openSUSE' && /^\d/.test(release)) return `openSUSE:Leap ${release}`;
  return `${ecosystem}:${ecosystem === 'Alpine' && !release.startsWith('v') ? `v${release}` : release}`;
}

/** The source package and, where it is another than the binary's, its version: 「openssl@3.0」, 「openssl-3.0-1.el9.src.rpm」. */
function sourceOf({ type, qualifiers }: PurlParts): readonly [name: string, version: string] {
  const told = qualifiers.upstream ?? qualifiers.source ?? '';
  const bare = type === 'rpm' ? told.replace(/-[^-]+-[^-]+\.(?:no)?src\.rpm$/, '') : told;
  const [name = '', version = ''] = bare.split('@');
  return [name, version];
}

function systemPackage(parts: PurlParts): PackageIdentity | null {
  const distribution = distributionOf(parts);
  if (distribution === null || distribution.ecosystem === '') return null;
  const { namespace, ecosystem } = distribution;
  const release = distribution.release.exec(releaseOf(parts))?.[0] ?? '';
  const [source, sourceVersion] = namesBinaries.includes(namespace) ? [parts.name, ''] : sourceOf(parts);
  const { epoch } = parts.qualifiers;
  const whole = epoch === undefined || parts.version.includes(':') ? parts.version : `${epoch}:${parts.version}`;
  // name:stream:version:context, of which an advisory names the first two.
  const label = parts.qualifiers.rpmmod ?? parts.qualifiers.modularitylabel ?? '';
  const module = label.split(':').slice(0, 2).join(':');
  return {
    ...(module.includes(':') ? { module } : {}),
    ecosystem: ecosystemWith(ecosystem, release),
    name: source === '' ? parts.name : source,
    version: sourceVersion === '' ? whole : sourceVersion,
    isSourceKnown: source !== '',
  };
}

/** What advisories call a package; null when its purl is missing, broken or of a kind without advisories. */
export function packageIdentity(
  { purl, version }: Pick<SoftwareItem, 'purl' | 'version'>,
  parts: PurlParts | null = purl === '' ? null : purlParts(purl),
): PackageIdentity | null {
  if (parts === null) return null;
  const [ecosystem, nameOf] = own(languages, parts.type) ?? [];
  const found =
    ecosystem === undefined || nameOf === undefined
      ? systemPackage(parts)
      : { ecosystem, name: nameOf(parts), version: parts.version, isSourceKnown: true };
  return found === null || found.version !== '' ? found : { ...found, version };
}

/** Ecosystems whose names differ in more than case, or not by case (https://github.com/package-url/purl-spec). */
const caseless = ['NuGet', 'Packagist', 'Go', 'Hex', 'Pub', 'SwiftURL', 'GitHub Actions'];

/** The name under which an advisory feed keeps a package: many ecosystems take names without case. */
export function feedName(ecosystem: string, name: string): string {
  if (ecosystem === 'PyPI') return pythonName(name);
  return caseless.includes(ecosystem) ? name.toLowerCase() : name;
}

/** The repositories of Red Hat Enterprise Linux, which its advisories name beside the release. */
const redHatRepositories = ['appstream', 'baseos', 'crb', 'highavailability'];

/** Fixes that only those get who have Ubuntu Pro. */
export const isExtended = (ecosystem: string): boolean => ecosystem.startsWith('Ubuntu:Pro:');

/** The ecosystems in which advisories may speak of a package: its own, and its distribution's further ones. */
export function ecosystemsNamed({
  ecosystem,
  version,
}: Pick<PackageIdentity, 'ecosystem' | 'version'>): readonly string[] {
  const [base = '', ...release] = ecosystem.split(':');
  const rest = release.join(':');
  if (rest === '') return [ecosystem];
  if (base === 'Red Hat')
    return [ecosystem, ...redHatRepositories.map((one) => `Red Hat:enterprise_linux:${rest}::${one}`)];
  if (base !== 'Ubuntu') return [ecosystem];
  const certified = /fips/i.test(version) ? ['FIPS', 'FIPS-updates'].map((one) => `Ubuntu:Pro:${one}:${rest}`) : [];
  return [ecosystem, `Ubuntu:Pro:${rest}`, ...certified];
}

/** The keys under which feeds keep what they say of a package. */
export const feedKeys = (identity: PackageIdentity): readonly string[] =>
  ecosystemsNamed(identity).map((ecosystem) => `${ecosystem}/${identity.name}`);
