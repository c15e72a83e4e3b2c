import { own } from '../../core/kernel/own.ts';
import { alpine } from './alpine.ts';
import { debian } from './debian.ts';
import { maven } from './maven.ts';
import { nuget } from './nuget.ts';
import { cran, hackage } from './number-lists.ts';
import { packagist } from './packagist.ts';
import { pub } from './pub.ts';
import { python } from './python.ts';
import { rpm } from './rpm.ts';
import { ruby } from './ruby.ts';
import { semantic } from './semantic.ts';
import type { VersionScheme } from './version-scheme.ts';

/** Order of versions by OSV ecosystem (https://ossf.github.io/osv-schema/#affectedpackage-field), without release suffix. */
const byEcosystem: Readonly<Record<string, VersionScheme>> = {
  npm: semantic,
  Go: semantic,
  'crates.io': semantic,
  Hex: semantic,
  Pub: pub,
  CRAN: cran,
  Hackage: hackage,
  SwiftURL: semantic,
  'GitHub Actions': semantic,
  PyPI: python,
  RubyGems: ruby,
  Maven: maven,
  NuGet: nuget,
  Packagist: packagist,
  Debian: debian,
  Ubuntu: debian,
  Alpine: alpine,
  AlmaLinux: rpm,
  'Rocky Linux': rpm,
  'Red Hat': rpm,
  openSUSE: rpm,
  SUSE: rpm,
  Mageia: rpm,
};

/** The order of an ecosystem's versions; `Debian:12` is ordered as `Debian`. Undefined for ecosystems whose order is unknown. */
export const schemeOfEcosystem = (ecosystem: string): VersionScheme | undefined =>
  own(byEcosystem, ecosystem.split(':')[0] ?? '');
