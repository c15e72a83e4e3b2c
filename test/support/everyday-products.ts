import { supportFeedSchema } from '../../src/matching/support-feed.ts';

type Lines = Readonly<
  Record<string, readonly (readonly [name: string, label: string, ends: string, extended?: string])[]>
>;

/** Products with some of their lines, as the feed names them; the days are the feed's. */
const lines: Lines = {
  'ubuntu|Ubuntu': [
    ['22.04', '22.04', '2027-04-01', '2032-04-09'],
    ['20.04', '20.04', '2025-05-31', '2030-04-02'],
    ['18.04', '18.04', '2023-05-31', '2028-04-01'],
  ],
  'centos|CentOS': [['7', '7', '2024-06-30']],
  'centos-stream|CentOS Stream': [['9', '9', '2027-05-31']],
  'debian|Debian': [['12', '12 (Bookworm)', '2026-06-10']],
  'oracle-linux|Oracle Linux': [['8', '8', '2029-07-31']],
  'sles|SUSE Linux Enterprise Server': [['15.5', '15.5', '2024-12-31']],
  'opensuse|openSUSE': [['15.6', '15.6', '2026-04-30']],
  'almalinux|AlmaLinux OS': [['9', 'AlmaLinux OS 9', '2032-05-31']],
  'rhel|Red Hat Enterprise Linux': [['9', '9', '2032-05-31']],
  'openssl|OpenSSL': [
    ['3.0', '3.0', '2026-09-07'],
    ['1.1.1', '1.1.1', '2023-09-11'],
    ['1.0.2', '1.0.2', '2019-12-31'],
  ],
  'windows|Microsoft Windows': [
    ['11-23h2-e', '11 23H2 (E)', '2026-11-10'],
    ['11-23h2-w', '11 23H2 (W)', '2025-11-11'],
    ['10-22h2', '10 22H2', '2025-10-14', '2028-10-10'],
  ],
  'windows-server|Microsoft Windows Server': [
    ['2022', '2022', '2031-10-14'],
    ['2012-r2', 'Windows Server 2012 R2', '2023-10-10', '2026-10-13'],
    ['2012', '2012', '2023-10-10', '2026-10-13'],
  ],
  'mssqlserver|Microsoft SQL Server': [
    ['15.0', "2019 'Aris/Seattle'", '2030-01-08'],
    ['12.0-sp3', "2014 'Hekaton' SP3", '2024-07-09', '2027-07-12'],
    ['12.0-sp2', "2014 'Hekaton' SP2", '2020-01-14'],
    ['12.0', "2014 'Hekaton'", '2016-07-12'],
  ],
  'redis|Redis': [['6.2', '6.2', '2027-04-01']],
  'ios|Apple iOS': [['15', '15', '2025-01-01']],
  'oracle-jdk|Oracle JDK': [
    ['17', '17', '2026-09-30'],
    ['8', '8', '2022-03-31', '2030-12-31'],
  ],
  'eclipse-temurin|Eclipse Temurin': [['8', '8', '2030-12-31']],
  'dotnet|Microsoft .NET': [
    ['6', '6', '2024-11-12'],
    ['3.1', 'Core 3.1', '2022-12-13'],
  ],
};

/** A feed of support ends with the products that people name most, as endoflife.date has them. */
export const everydayProducts = supportFeedSchema.parse({
  generated_at: '2026-11-20T00:00:00Z',
  result: Object.entries(lines).map(([named, releases]) => ({
    name: named.split('|')[0],
    label: named.split('|')[1],
    aliases: named.startsWith('windows-server') ? ['windowsserver'] : [],
    releases: releases.map(([name, label, eolFrom, eoesFrom]) => ({ name, label, eolFrom, eoesFrom, isEol: true })),
  })),
});
