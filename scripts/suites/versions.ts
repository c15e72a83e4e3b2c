import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemeOfEcosystem } from '../../src/matching/versions/schemes.ts';
import type { Outcome } from './outcome.ts';

/** Files of osv-scalibr's `semantic` by the first word of their names. */
const ecosystems: Readonly<Record<string, string>> = {
  alpine: 'Alpine',
  cran: 'CRAN',
  debian: 'Debian',
  hackage: 'Hackage',
  maven: 'Maven',
  nuget: 'NuGet',
  packagist: 'Packagist',
  pub: 'Pub',
  pypi: 'PyPI',
  redhat: 'Red Hat',
  rubygems: 'RubyGems',
  semver: 'npm',
};

const signs: Readonly<Record<string, number>> = { '<': -1, '=': 0, '>': 1 };

/** What is wrong with one line `a < b`; null when it holds. */
function faultOf(ecosystem: string, line: string): string | null {
  const [, a = '', sign = '', b = ''] = /^(\S+) ([<=>]) (\S+)$/.exec(line) ?? [];
  const scheme = schemeOfEcosystem(ecosystem);
  const [one, other] = [scheme?.parse(a), scheme?.parse(b)];
  if (one === null || one === undefined || other === null || other === undefined) return `${line}: not read`;
  const seen = Math.sign(one.compare(other));
  return seen === signs[sign] ? null : `${line}: ${['<', '=', '>'][seen + 1]}`;
}

/** The orders of versions that osv-scalibr is tried with (Apache-2.0). */
export async function versionOrders(folder: string): Promise<readonly Outcome[] | null> {
  const place = join(folder, 'osv-scalibr-versions');
  if (!existsSync(place)) return null;
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const ecosystem = ecosystems[name.split('-')[0] ?? ''] ?? '';
      const lines = readFileSync(join(place, name), 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /^\S+ [<=>] \S+$/.test(line) && !/^(?:#|\/\/)/.test(line));
      const failures = lines.flatMap((line) => faultOf(ecosystem, line) ?? []);
      return { suite: `order of ${ecosystem} (${name})`, cases: lines.length, failures };
    });
}
