import { textBefore } from '../core/kernel/text-ends.ts';
/** One installed package, as a line of a package manager names it. */
export interface PackageLine {
  readonly manager: 'deb' | 'rpm' | 'apk';
  readonly name: string;
  readonly version: string;
  /** The source package, by which advisories of Debian, Ubuntu, Alpine and Rocky go; empty where the list doesn't tell. */
  readonly source: string;
}

/** `dpkg -l`; of what was removed only the settings are left, so its second letter is to be one of what is installed. */
const dpkgTable = /^[uirph][iHUFWt][ R]\s+(\S+)\s+(\S+)\s+(\S+)/;
const dpkgRemoved = /^[uirph][nc][ R]\s+\S+\s+\S+/;
/** `dpkg-query -W`, and where -f asks for them the architecture and the source package; an ordinary table has no architectures. */
const dpkgQuery =
  /^([a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?)\t(\S+)(?:\t(?:all|amd64|arm64|armhf|armel|i386|ppc64el|riscv64|s390x)(?:\t(\S+)(?:\t(\S+))?)?)?$/;
/** `rpm -qa`; where --qf asks for them the epoch (%{nevra}) and after a tab the source (%{sourcerpm}). */
const rpmName =
  /^(\S+)-([^-\s]+-[^-\s]+)\.(?:x86_64|aarch64|noarch|i686|ppc64le|s390x)(?:\t(?:(\S+)-[^-\s]+-[^-\s]+\.(?:no)?src\.rpm|\(none\)))?$/;
/** What `apk list -I` says behind a package. */
const apkOrigin = /^ (?:x86_64|aarch64|armv7|armhf|x86|ppc64le|s390x|riscv64|noarch) \{(\S+)\}/;

/** `apk info -v` and `apk list -I`: name, version and origin; null for any other line. */
function apkParts(line: string): readonly string[] | null {
  const whole = textBefore(line, / /);
  const origin = whole === line ? '' : apkOrigin.exec(line.slice(whole.length))?.[1];
  const revision = whole.lastIndexOf('-');
  const at = whole.lastIndexOf('-', revision - 1);
  const [name, version] = [whole.slice(0, Math.max(at, 0)), whole.slice(at + 1)];
  const isPackage = /^[A-Za-z0-9][\w.+-]*$/.test(name) && /^\d[\w.]*-r\d+$/.test(version);
  return isPackage && origin !== undefined ? [whole, name, version, origin] : null;
}

/** The source package with its version where that is another one's: 「gcc-defaults@1.220」, as purls write it. */
function debianSource([, , version = '', source = '', sourceVersion = '']: readonly string[]): string {
  return sourceVersion === '' || sourceVersion === version ? source : `${source}@${sourceVersion}`;
}

/** The package of a line; null when the line is none. */
export function packageOfLine(line: string): PackageLine | null {
  const table = dpkgTable.exec(line);
  const query = table === null ? dpkgQuery.exec(line) : null;
  const [, debName = '', debVersion = ''] = table ?? query ?? [];
  if (debName !== '') {
    const source = query === null ? '' : debianSource(query);
    return { manager: 'deb', name: debName.replace(/:[a-z0-9]+$/, ''), version: debVersion, source };
  }
  const [rpm, apk] = [rpmName.exec(line), apkParts(line)];
  const [, name = '', version = '', source = ''] = rpm ?? apk ?? [];
  return name === '' ? null : { manager: rpm === null ? 'apk' : 'rpm', name, version, source };
}

/** Comments, what `dpkg -l` puts above its table, and what is removed. */
export const isAside = (line: string): boolean =>
  line === '' || /^(#|Desired=|\| |\|\/ |\|\|\/|\+\+\+-)/.test(line) || dpkgRemoved.test(line);
