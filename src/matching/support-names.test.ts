import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { everydayProducts } from '../../test/support/everyday-products.ts';
import { requiredReleases } from './required-releases.ts';
import { SupportIndex } from './support-feed.ts';

const index = new SupportIndex(everydayProducts);

const told = (name: string, version: string): string => {
  const match = index.match({ name, version, purl: '', cpe: '' });
  return match === null
    ? 'unknown'
    : [match.product, match.cycle, match.endsOn, match.extendedUntil].filter(Boolean).join(' ');
};

/** What each everyday spelling of the cases has to come to, and two more of its kind. */
const everyday: readonly (readonly [name: string, version: string, right: string])[] = [
  ['Ubuntu 18.04 LTS', '18.04', 'Ubuntu 18.04 2023-05-31 2028-04-01'],
  ['Ubuntu Server 20.04 LTS', '20.04', 'Ubuntu 20.04 2025-05-31 2030-04-02'],
  ['Ubuntu 22.04.4 LTS', '', 'Ubuntu 22.04 2027-04-01 2032-04-09'],
  ['ubuntu linux', '18.04.6', 'Ubuntu 18.04 2023-05-31 2028-04-01'],
  ['CentOS Linux', '7.9.2009', 'CentOS 7 2024-06-30'],
  ['CentOS Linux 7', '', 'CentOS 7 2024-06-30'],
  ['ＣｅｎｔＯＳ 7', '7', 'CentOS 7 2024-06-30'],
  ['Red Hat Enterprise Linux Server 9.4', '', 'Red Hat Enterprise Linux 9 2032-05-31'],
  ['OpenSSL', '1.1.1w', 'OpenSSL 1.1.1 2023-09-11'],
  ['OpenSSL', '1.0.2k-fips', 'OpenSSL 1.0.2 2019-12-31'],
  ['OpenSSL 3.0.2', '', 'OpenSSL 3.0 2026-09-07'],
  ['Windows 10', '22H2', 'Microsoft Windows 10-22h2 2025-10-14 2028-10-10'],
  ['Microsoft Windows 10 Pro', '22H2', 'Microsoft Windows 10-22h2 2025-10-14 2028-10-10'],
  ['Windows 10 22H2', '', 'Microsoft Windows 10-22h2 2025-10-14 2028-10-10'],
  ['Windows 11', '23H2', 'Microsoft Windows 11-23h2 2025-11-11 2026-11-10'],
  ['Windows Server 2012 R2', '6.3.9600', 'Microsoft Windows Server 2012-r2 2023-10-10 2026-10-13'],
  ['Windows Server 2012 R2 Standard', '', 'Microsoft Windows Server 2012-r2 2023-10-10 2026-10-13'],
  ['Windows Server 2022', '21H2', 'Microsoft Windows Server 2022 2031-10-14'],
  ['OpenJDK', '1.8.0_392', 'Eclipse Temurin 8 2030-12-31'],
  ['Eclipse Temurin', '8u392-b08', 'Eclipse Temurin 8 2030-12-31'],
  ['Java', '1.8.0_392', 'Oracle JDK 8 2022-03-31 2030-12-31'],
  ['Java SE', '17.0.9', 'Oracle JDK 17 2026-09-30'],
  ['.NET', '6.0.36', 'Microsoft .NET 6 2024-11-12'],
  ['.NET Core', '3.1.32', 'Microsoft .NET 3.1 2022-12-13'],
  ['Microsoft .NET', '6', 'Microsoft .NET 6 2024-11-12'],
  ['Microsoft SQL Server 2014', '12.0.6439.10', 'Microsoft SQL Server 12.0-sp3 2024-07-09 2027-07-12'],
  ['SQL Server 2014', '12.0.5000.0', 'Microsoft SQL Server 12.0-sp2 2020-01-14'],
  ['Microsoft SQL Server 2019 Standard Edition', '15.0.4415.2', 'Microsoft SQL Server 15.0 2030-01-08'],
  ['Redis', '6.2.18', 'Redis 6.2 2027-04-01'],
  ['Apple iOS', '15.8', 'Apple iOS 15 2025-01-01'],
  ['iOS', '15.8.3', 'Apple iOS 15 2025-01-01'],
];

/** What must not be taken for a product of a like name, or for the wrong line. */
const others: readonly (readonly [name: string, version: string])[] = [
  ['Redis Enterprise', '6.2.18'],
  ['Redis Enterprise Software', '6.2'],
  ['IOS', '15.2(4)M11'],
  ['Cisco IOS', '15.2(4)M11'],
  ['IOS', '15.2'],
  ['Microsoft SQL Server 2012', '11.0.7001.0'],
  ['OpenSSL', '1.1.12'],
  ['Windows Server 2008 R2', '6.1.7601'],
  ['Docker Enterprise', '6.2'],
];

describe('a product by the name that people call it', () => {
  it('is found with the line of its version', () => {
    const wrong = everyday.filter(([name, version, right]) => told(name, version) !== right);
    assert.deepEqual(
      wrong.map(([name, version, right]) => [name, version, told(name, version), right]),
      [],
    );
  });

  it('is unknown where only its name is like another’s, or its build belongs to a line that isn’t told', () => {
    assert.deepEqual(
      others.filter(([name, version]) => told(name, version) !== 'unknown').map((one) => [...one, told(...one)]),
      [],
    );
  });

  it('is known for every line of the cases that names one', () => {
    const rows = readFileSync('test/fixtures/cases/checks/eol-names.csv', 'utf8').trim().split(/\r?\n/).slice(1);
    const seen = rows.map((row) => {
      const [name = '', version = '', , right = ''] = row.split(',');
      const day = /\d{4}-\d{2}-\d{2}/.exec(right)?.[0] ?? '';
      const answer = told(name, version);
      return right.startsWith('not') || right.startsWith('Cisco')
        ? answer === 'unknown'
        : answer !== 'unknown' && answer.includes(day);
    });
    assert.deepEqual(
      rows.filter((_, at) => seen[at] === false),
      [],
    );
  });

  it('is the same one for what users are asked to have', () => {
    const label = (product: string): string | undefined =>
      requiredReleases({ product, version: '8', bound: 'only' } as never, index)?.label;
    assert.deepEqual(['Java', 'OpenJDK', '.NET', 'SQL Server', 'Windows'].map(label), [
      'Oracle JDK',
      'Eclipse Temurin',
      'Microsoft .NET',
      'Microsoft SQL Server',
      'Microsoft Windows',
    ]);
  });
});

describe('a distribution by the purl of a package', () => {
  const by = (purl: string): string => {
    const match = index.match({ name: 'x', version: '1', purl, cpe: '' });
    return match === null ? 'unknown' : `${match.product} ${match.cycle}`;
  };

  it('is known by every namespace and word in use, by codename, and without a namespace', () => {
    const right: Readonly<Record<string, string>> = {
      'pkg:rpm/centos/bash@4?distro=centos-7': 'CentOS 7',
      'pkg:rpm/centos/bash@5?distro=centos-9': 'CentOS Stream 9',
      'pkg:rpm/ol/bash@4?distro=ol-8.9': 'Oracle Linux 8',
      'pkg:rpm/oracle/bash@4-1.el8': 'Oracle Linux 8',
      'pkg:rpm/sles/bash@4?distro=sles-15.5': 'SUSE Linux Enterprise Server 15.5',
      'pkg:rpm/opensuse-leap/bash@4?distro=opensuse-leap-15.6': 'openSUSE 15.6',
      'pkg:rpm/opensuse/bash@4?distro=opensuse-leap-15.6': 'openSUSE 15.6',
      'pkg:rpm/alma/bash@5?distro=alma-9.4': 'AlmaLinux OS 9',
      'pkg:rpm/rhel/bash@5?distro=rhel-9.4': 'Red Hat Enterprise Linux 9',
      'pkg:rpm/redhat/bash@5-1.el9': 'Red Hat Enterprise Linux 9',
      'pkg:deb/ubuntu/bash@5?distro=jammy': 'Ubuntu 22.04',
      'pkg:deb/ubuntu/bash@5?distro=ubuntu-22.04': 'Ubuntu 22.04',
      'pkg:deb/debian/bash@5?distro=bookworm': 'Debian 12',
      'pkg:deb/bash@5?distro=debian-12': 'Debian 12',
      'pkg:rpm/unheard-of/bash@5?distro=unheard-of-9': 'unknown',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(right).map((purl) => [purl, by(purl)])), right);
  });
});
