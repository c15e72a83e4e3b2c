import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advisoryFeed, readOsvRecord } from './advisory-feed.ts';
import { publicId } from './advisory-names.ts';
import { packageIdentity } from './package-identity.ts';
import { SupportIndex, supportFeedSchema } from './support-feed.ts';
import { VulnerabilityIndex } from './vulnerability-index.ts';

const item = (purl: string, version = '', name = '', cpe = '') => ({ id: '1', name, version, purl, cpe });

const osv = (id: string, name: string, events: readonly Record<string, string>[], more: object = {}) =>
  readOsvRecord(
    JSON.stringify({
      id,
      modified: '2026-01-01T00:00:00Z',
      affected: [{ package: { ecosystem: 'PyPI', name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
      ...more,
    }),
  );

const index = new VulnerabilityIndex([
  advisoryFeed('PyPI', [
    osv('PYSEC-1', 'Django', [{ introduced: '0' }, { fixed: '3.2.5' }, { introduced: '4.0' }, { fixed: '4.0.2' }], {
      aliases: ['CVE-2026-1'],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    }),
    osv('GHSA-1', 'django', [{ introduced: '0' }, { fixed: '3.2.5' }], { aliases: ['CVE-2026-1'] }),
    osv('PYSEC-2', 'django', [{ introduced: '1.0' }, { last_affected: '2.0' }]),
    osv('PYSEC-3', 'django', [{ introduced: '0' }], { withdrawn: '2026-02-01T00:00:00Z' }),
    osv('PYSEC-4', 'zc.buildout', [{ introduced: '0' }, { fixed: 'not-a-version' }]),
  ]),
]);

const idsOf = (version: string) =>
  index
    .match({ ecosystem: 'PyPI', name: 'django', version })
    .map(({ advisory, affected }) => `${publicId(advisory)} ${affected}`);

describe('vulnerabilities of a package', () => {
  it('are those whose span of versions holds it, told once however many sources tell them', () => {
    assert.deepEqual(idsOf('3.2.4'), ['CVE-2026-1 notSatisfied']);
    assert.deepEqual(idsOf('3.2.5'), []);
    assert.deepEqual(idsOf('4.0.1'), ['CVE-2026-1 notSatisfied']);
    assert.deepEqual(idsOf('4.0.2'), []);
    assert.deepEqual(idsOf('2.0'), ['CVE-2026-1 notSatisfied', 'PYSEC-2 notSatisfied']);
    assert.deepEqual(idsOf('2.0.1'), ['CVE-2026-1 notSatisfied']);
  });

  it('are undetermined when the version, or the advisory’s own, has no place in the order', () => {
    assert.deepEqual(idsOf('2020-custom build'), ['CVE-2026-1 undetermined', 'PYSEC-2 undetermined']);
    const broken = index.match({ ecosystem: 'PyPI', name: 'zc-buildout', version: '1.0' });
    assert.deepEqual(
      broken.map(({ affected }) => affected),
      ['undetermined'],
    );
  });

  it('carry their severity and the version that mends them', () => {
    const [first] = index.match({ ecosystem: 'PyPI', name: 'django', version: '4.0.1' });
    assert.equal(first?.advisory.severity, 'critical');
    assert.equal(first?.fixedIn, '4.0.2');
  });

  it('of rpm are sure without an epoch only where it makes no difference', () => {
    const affected = [
      {
        package: { ecosystem: 'AlmaLinux:9', name: 'openssl-libs' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1:3.0.7-27.el9' }] }],
      },
    ];
    const rpms = new VulnerabilityIndex([advisoryFeed('AlmaLinux', [osv('ALSA-1', 'x', [], { affected })])]);
    const told = (version: string) =>
      rpms.match({ ecosystem: 'AlmaLinux:9', name: 'openssl-libs', version }).map(({ affected: sure }) => sure);
    assert.deepEqual(told('3.0.7-16.el9'), ['notSatisfied']);
    assert.deepEqual(told('3.0.7-27.el9'), ['undetermined']);
    assert.deepEqual([told('1:3.0.7-16.el9'), told('1:3.0.7-27.el9')], [['notSatisfied'], []]);
  });
});

describe('a package’s identity', () => {
  it('follows the purl into the ecosystem’s own spelling', () => {
    const seen = [
      'pkg:pypi/Zc.Buildout@1.0',
      'pkg:npm/%40hono/node-server@2.1.9',
      'pkg:maven/org.apache/log4j@2.0',
      'pkg:golang/github.com/gin-gonic/gin@v1.9.0',
      'pkg:deb/debian/openssl@3.0.11-1~deb12u2?distro=debian-12',
      'pkg:deb/debian/libssl3@3.0.11-1+deb12u2?upstream=openssl',
      'pkg:apk/alpine/busybox@1.36.1-r5?distro=alpine-3.19.1',
      'pkg:deb/ubuntu/curl@7.81.0-1ubuntu1.16?distro=ubuntu-22.04&upstream=curl%407.81.0-1ubuntu1.16',
      'pkg:deb/debian/gcc@4%3A12.2.0-3?distro=debian-12&upstream=gcc-defaults%401.203',
      'pkg:rpm/almalinux/openssl-libs@3.0.7-27.el9?epoch=1&distro=almalinux-9.4&upstream=openssl-3.0.7-27.el9.src.rpm',
      'pkg:rpm/rocky/openssl-libs@3.0.7-27.el9?epoch=1&distro=rocky-9.4&upstream=openssl-3.0.7-27.el9.src.rpm',
    ].map((purl) => {
      const identity = packageIdentity(item(purl));
      return `${identity?.ecosystem} ${identity?.name} ${identity?.version}`;
    });
    assert.deepEqual(seen, [
      'PyPI zc-buildout 1.0',
      'npm @hono/node-server 2.1.9',
      'Maven org.apache:log4j 2.0',
      'Go github.com/gin-gonic/gin v1.9.0',
      'Debian:12 openssl 3.0.11-1~deb12u2',
      'Debian:12 openssl 3.0.11-1+deb12u2',
      'Alpine:v3.19 busybox 1.36.1-r5',
      'Ubuntu:22.04:LTS curl 7.81.0-1ubuntu1.16',
      'Debian:12 gcc-defaults 1.203',
      'AlmaLinux:9 openssl-libs 1:3.0.7-27.el9',
      'Rocky Linux:9 openssl 1:3.0.7-27.el9',
    ]);
  });

  it('is none without a purl that can be read', () => {
    for (const purl of ['', 'django', 'pkg:', 'pkg:unheard/of@1']) assert.equal(packageIdentity(item(purl)), null);
  });
});

const support = new SupportIndex(
  supportFeedSchema.parse({
    generated_at: '2026-08-22',
    result: [
      {
        name: 'django',
        label: 'Django',
        identifiers: [
          { type: 'purl', id: 'pkg:pypi/django' },
          { type: 'cpe', id: 'cpe:2.3:a:djangoproject:django' },
        ],
        releases: [
          { name: '4.2', isEol: false, eolFrom: '2026-04-30' },
          { name: '4', isEol: true, eolFrom: null },
          { name: '5.2', isEol: false, eolFrom: null },
        ],
      },
      {
        name: 'debian',
        label: 'Debian',
        releases: [{ name: '12', codename: 'Bookworm', isEol: true, eolFrom: '2026-07-11', eoesFrom: '2028-06-30' }],
      },
    ],
  }),
);

describe('the end of support', () => {
  it('is found by purl, cpe and name, with the longest cycle that the version begins with', () => {
    assert.deepEqual(support.match(item('pkg:pypi/django@4.2.11', '4.2.11')), {
      product: 'Django',
      cycle: '4.2',
      by: 'purl',
      endsOn: '2026-04-30',
      extendedUntil: null,
      isEnded: false,
    });
    assert.equal(support.match(item('', '4.2.1', '', 'cpe:/a:djangoproject:django:4.2.1'))?.by, 'cpe');
    assert.equal(support.match(item('', 'v4.2', 'ｄｊａｎｇｏ'))?.cycle, '4.2');
    assert.equal(support.match(item('', 'bookworm', 'Debian'))?.endsOn, '2026-07-11');
  });

  it('is found by names as people write them: with words around, or with the version in them', () => {
    assert.equal(support.match(item('', '12.4', 'Debian GNU/Linux'))?.cycle, '12');
    assert.equal(support.match(item('', '4.2', 'The Django'))?.cycle, '4.2');
    assert.equal(support.match(item('', '不明', 'Django 4.2'))?.cycle, '4.2');
    assert.equal(support.match(item('', '4.2', 'Djangoの予約台帳')), null);
  });

  it('tells "ended on an unknown day" and "no day known" apart, and takes the latter for unknown', () => {
    assert.equal(support.match(item('', '4.1', 'Django'))?.isEnded, true);
    assert.equal(support.match(item('', '5.2.3', 'Django'))?.isEnded, null);
  });

  it('is the distribution’s for packages that a distribution keeps', () => {
    const match = support.match(item('pkg:deb/debian/libdjango@1.0-1+deb12u1', '1.0-1+deb12u1'));
    assert.deepEqual([match?.by, match?.cycle, match?.extendedUntil], ['distribution', '12', '2028-06-30']);
    assert.equal(support.match(item('pkg:deb/debian/libdjango@1.0-1', '1.0-1')), null);
  });

  it('is unknown for a product or a cycle that the feed doesn’t hold', () => {
    assert.equal(support.match(item('', '42', 'Django')), null);
    assert.equal(support.match(item('', '1', '社内ツール')), null);
    assert.equal(support.match(item('pkg:npm/django@4.2', '4.2', 'django')), null);
  });
});
