import type { Component, ComponentList } from './component-list.ts';

const hostLine = /^#\s*host\s*[:：]\s*(\S.*)$/i;
/** Comments, and the lines that `dpkg -l` puts above its table. */
const heading = /^(#|Desired=|\| |\|\/ |\|\|\/|\+\+\+-)/;
const dpkgTable = /^[a-z]{2}[ A-Z]\s+(\S+)\s+(\S+)\s+(\S+)/;
const dpkgQuery = /^([a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?)\t(\S+)$/;
const rpmLine = /^(\S+)-([^-\s]+-[^-\s]+)\.(x86_64|aarch64|noarch|i686|ppc64le|s390x)$/;

function fromListLine(line: string): Component | null {
  const debian = dpkgTable.exec(line) ?? dpkgQuery.exec(line);
  const rpm = rpmLine.exec(line);
  if (debian === null && rpm === null) return null;
  const [, full = '', version = ''] = debian ?? rpm ?? [];
  const name = full.replace(/:[a-z0-9]+$/, '');
  const purl = debian === null ? `pkg:rpm/${name}@${version}` : `pkg:deb/debian/${name}@${encodeURIComponent(version)}`;
  return { name, version, supplier: '', kind: '', purl };
}

/** `dpkg -l`, `dpkg-query -W` or `rpm -qa`, below a line that names the host: `# host: web01`. */
export function componentsInLines(lines: readonly string[]): ComponentList | null {
  const components = lines.map(fromListLine).filter((one) => one !== null);
  const told = lines.filter((line) => line !== '' && !heading.test(line));
  if (components.length === 0 || components.length < told.length / 2) return null;
  const place = lines.map((line) => hostLine.exec(line)?.[1]).find((host) => host !== undefined) ?? '';
  return { format: 'dpkg / rpm', place, components };
}
