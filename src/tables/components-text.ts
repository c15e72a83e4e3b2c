import type { Component, ComponentList } from './component-list.ts';

const hostLine = /^#\s*host\s*[:：]\s*(\S.*)$/i;
/** Comments, and the lines that `dpkg -l` puts above its table. */
const heading = /^(#|Desired=|\| |\|\/ |\|\|\/|\+\+\+-)/;
const dpkgTable = /^[a-z]{2}[ A-Z]\s+(\S+)\s+(\S+)\s+(\S+)/;
/** `dpkg-query -W`, and where -f asks for them the architecture and the source package; an ordinary table has no architectures. */
const dpkgQuery =
  /^([a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?)\t(\S+)(?:\t(?:all|amd64|arm64|armhf|armel|i386|ppc64el|riscv64|s390x)(?:\t(\S+))?)?$/;
const rpmLine = /^(\S+)-([^-\s]+-[^-\s]+)\.(x86_64|aarch64|noarch|i686|ppc64le|s390x)$/;

interface Line {
  readonly name: string;
  readonly version: string;
  /** The source package, by which Debian's advisories go; empty where the list doesn't tell. */
  readonly source: string;
  readonly isDebian: boolean;
}

function readLine(line: string): Line | null {
  const [table, query, rpm] = [dpkgTable.exec(line), dpkgQuery.exec(line), rpmLine.exec(line)];
  const [, full = '', version = ''] = table ?? query ?? rpm ?? [];
  if (full === '') return null;
  return {
    name: full.replace(/:[a-z0-9]+$/, ''),
    version,
    source: query?.[3] ?? '',
    isDebian: table !== null || query !== null,
  };
}

/** A host has one release, and `base-files` bears its number: 12.4+deb12u11. Ubuntu's is numbered otherwise and left open. */
function debianRelease(lines: readonly Line[]): string {
  const version = lines.find(({ name, isDebian }) => isDebian && name === 'base-files')?.version ?? '';
  return version.includes('ubuntu') ? '' : (/^(\d+)/.exec(version)?.[1] ?? '');
}

function componentOf({ name, version, source, isDebian }: Line, release: string): Component {
  const common = { name, version, supplier: '', kind: '', cpe: '' };
  if (!isDebian) return { ...common, purl: `pkg:rpm/${name}@${version}` };
  const qualifiers = [
    ...(release === '' ? [] : [`distro=debian-${release}`]),
    ...(source === '' ? [] : [`upstream=${encodeURIComponent(source)}`]),
  ].join('&');
  const suffix = qualifiers === '' ? '' : `?${qualifiers}`;
  return { ...common, purl: `pkg:deb/debian/${name}@${encodeURIComponent(version)}${suffix}` };
}

/** `dpkg -l`, `dpkg-query -W` or `rpm -qa`, below a line that names the host: `# host: web01`. */
export function componentsInLines(lines: readonly string[]): ComponentList | null {
  const read = lines.map(readLine).filter((one) => one !== null);
  const told = lines.filter((line) => line !== '' && !heading.test(line));
  if (read.length === 0 || read.length < told.length / 2) return null;
  const place = lines.map((line) => hostLine.exec(line)?.[1]).find((host) => host !== undefined) ?? '';
  const release = debianRelease(read);
  return { format: 'dpkg / rpm', place, components: read.map((line) => componentOf(line, release)) };
}
