import { own } from '../core/kernel/own.ts';
import { textBefore } from '../core/kernel/text-ends.ts';
import { distributionNamed } from '../matching/distributions.ts';
import type { PackageLine } from './package-lines.ts';

/** Whose packages a host has: the namespace of their purls, and `distro` of those; empty where the list doesn't tell. */
export interface Distribution {
  readonly namespace: string;
  readonly release: string;
}

/** `# os: AlmaLinux 9.4`, by which a list says what it can't show. */
function toldRelease(line: string): { readonly name: string; readonly release: string } | null {
  const label = /^#\s*os\s*[:：]\s*/i.exec(line)?.[0];
  if (label === undefined) return null;
  const told = line.slice(label.length);
  const before = textBefore(told, /\d/);
  const name = /^[A-Za-z]+/.exec(before)?.[0] ?? '';
  const release = /^\d[\d.]*/.exec(told.slice(before.length))?.[0] ?? '';
  const isRelease = name !== '' && release !== '' && /^[A-Za-z ]*[ -]v?$/i.test(before.slice(name.length));
  return isRelease ? { name: name.toLowerCase(), release } : null;
}

/** Packages that bear their distribution's release as their version. */
const marks: Readonly<Record<string, string>> = {
  'base-files': 'debian',
  'alpine-release': 'alpine',
  'almalinux-release': 'almalinux',
  'rocky-release': 'rocky',
  'redhat-release': 'redhat',
  'fedora-release-common': 'fedora',
  'centos-release': 'centos',
  'centos-linux-release': 'centos',
  'centos-stream-release': 'centos',
  'oraclelinux-release': 'oracle',
  'openSUSE-release': 'opensuse',
  'sles-release': 'suse',
  'system-release': 'amazon',
};

const usual: Readonly<Record<PackageLine['manager'], string>> = { deb: 'debian', rpm: '', apk: 'alpine' };

/** The distribution of a host: what the list says, else what the package shows that bears its number. Ubuntu's bears another. */
export function distributionOf(lines: readonly string[], packages: readonly PackageLine[]): Distribution {
  const told = lines.map(toldRelease).find((found) => found !== null);
  const namespace = distributionNamed(told?.name ?? '')?.namespace;
  if (namespace !== undefined) return { namespace, release: told?.release ?? '' };
  const bearer = packages.find(({ name }) => own(marks, name) !== undefined);
  if (bearer === undefined) return { namespace: usual[packages[0]?.manager ?? 'rpm'], release: '' };
  if (bearer.version.includes('ubuntu')) return { namespace: 'ubuntu', release: '' };
  return { namespace: own(marks, bearer.name) ?? '', release: /^\d+(?:\.\d+)*/.exec(bearer.version)?.[0] ?? '' };
}

/** The number by which advisories know the release: Debian's and the RPM distributions' first, Alpine's and Ubuntu's first two. */
export const distroOf = ({ namespace, release }: Distribution): string =>
  release === '' ? '' : `${namespace}-${namespace === 'debian' ? (release.split('.')[0] ?? '') : release}`;
