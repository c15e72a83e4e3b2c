import type { Component, ComponentList } from './component-list.ts';
import { isAside, type PackageLine, packageOfLine } from './package-lines.ts';
import { type Distribution, distributionOf, distroOf } from './package-release.ts';

const hostLine = /^#\s*host\s*[:：]\s*(\S.*)$/i;

function purlOf({ manager, name, version, source }: PackageLine, distribution: Distribution): string {
  const [, epoch = '', bare = version] = manager === 'rpm' ? (/^(\d+):(.*)$/.exec(version) ?? []) : [];
  const distro = distroOf(distribution);
  const qualifiers = [
    ...(distro === '' ? [] : [`distro=${distro}`]),
    ...(epoch === '' ? [] : [`epoch=${epoch}`]),
    ...(source === '' ? [] : [`upstream=${encodeURIComponent(source)}`]),
  ].join('&');
  const path = [manager, distribution.namespace, name].filter(Boolean).join('/');
  return `pkg:${path}@${encodeURIComponent(bare)}${qualifiers === '' ? '' : `?${qualifiers}`}`;
}

const componentOf = (line: PackageLine, distribution: Distribution): Component => ({
  name: line.name,
  version: line.version,
  supplier: '',
  kind: '',
  cpe: '',
  purl: purlOf(line, distribution),
});

/** `dpkg -l`, `dpkg-query -W`, `rpm -qa`, `apk list -I`, below lines that name the host and, if need be, its OS: `# host: web01`. */
export function componentsInLines(all: readonly string[]): ComponentList | null {
  const lines = all.filter((line) => line.trim() !== '');
  const told = lines.filter((line) => !isAside(line));
  const read = told.map(packageOfLine).filter((one) => one !== null);
  if (read.length === 0 || read.length < told.length / 2) return null;
  const place = lines.map((line) => hostLine.exec(line)?.[1]).find((host) => host !== undefined) ?? '';
  const distribution = distributionOf(lines, read);
  return { format: 'dpkg / rpm / apk', place, components: read.map((line) => componentOf(line, distribution)) };
}
