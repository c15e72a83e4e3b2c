import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advisoryFeed, readOsvRecord } from './advisory-feed.ts';
import { concludeSoftware } from './conclude.ts';
import { packageIdentity } from './package-identity.ts';
import { VulnerabilityIndex } from './vulnerability-index.ts';

interface Told {
  readonly [field: string]: unknown;
}

/** An OSV record of one package, affected from the beginning until it is mended. */
const record = (id: string, ecosystem: string, name: string, fixed: string | null, more: Told = {}, here: Told = {}) =>
  readOsvRecord(
    JSON.stringify({
      id,
      modified: '2026-11-19T08:00:00Z',
      affected: [
        {
          package: { ecosystem, name },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, ...(fixed === null ? [] : [{ fixed }])] }],
          ...here,
        },
      ],
      ...more,
    }),
  );

/** What is said of a purl by some records, with the KEV's days. */
function told(purl: string, records: readonly ReturnType<typeof record>[], kev: Readonly<Record<string, string>> = {}) {
  const item = { name: '', version: '', purl, cpe: '' };
  const ecosystem = packageIdentity(item)?.ecosystem ?? '';
  const conclusion = concludeSoftware(item, {
    support: null,
    vulnerabilities: new VulnerabilityIndex([advisoryFeed(ecosystem, records)]),
    ecosystems: new Set([ecosystem]),
    exploited: new Map(Object.entries(kev)),
  });
  return conclusion.vulnerabilities;
}

const idsOf = (...about: Parameters<typeof told>): readonly string[] =>
  told(...about).map(({ id, affected }) => (affected === 'undetermined' ? `${id}?` : id));

describe('a flaw that a distribution passes on', () => {
  const nghttp2 = 'pkg:deb/debian/nghttp2@1.52.0-1?distro=debian-12&upstream=nghttp2';
  const tracked = record('DEBIAN-CVE-2023-44487', 'Debian:12', 'nghttp2', '1.52.0-1+deb12u1', {
    upstream: ['CVE-2023-44487'],
  });

  it('goes by the CVE number of `upstream`, and is exploited when that number is', () => {
    const [one] = told(nghttp2, [tracked], { 'CVE-2023-44487': '2023-10-31' });
    assert.deepEqual([one?.id, one?.isExploited, one?.exploitedDueOn], ['CVE-2023-44487', true, '2023-10-31']);
  });

  it('goes by the number within its own id, by `related`, and by the only alias', () => {
    assert.deepEqual(idsOf(nghttp2, [record('DEBIAN-CVE-2024-1', 'Debian:12', 'nghttp2', null)]), [
      'DEBIAN-CVE-2024-1',
    ]);
    assert.deepEqual(idsOf(nghttp2, [record('DEBIAN-CVE-2024-1000', 'Debian:12', 'nghttp2', null)]), ['CVE-2024-1000']);
    const alma = 'pkg:rpm/almalinux/curl@7.76.1-1.el9?distro=almalinux-9.4';
    assert.deepEqual(
      idsOf(alma, [record('ALSA-2024:1', 'AlmaLinux:9', 'curl', '7.76.1-9.el9', { related: ['CVE-2024-1000'] })]),
      ['CVE-2024-1000'],
    );
    assert.deepEqual(idsOf(nghttp2, [record('DSA-1-1', 'Debian:12', 'nghttp2', '2', { aliases: ['CVE-2024-1000'] })]), [
      'CVE-2024-1000',
    ]);
  });

  it('is one flaw when tracker and advisory tell it, with the fix that only one of them names', () => {
    const dsa = record('DSA-5570-1', 'Debian:12', 'nghttp2', '1.52.0-1+deb12u1', { upstream: ['CVE-2023-44487'] });
    assert.deepEqual(idsOf(nghttp2, [tracked, dsa]), ['CVE-2023-44487']);
    const open = record('DEBIAN-CVE-2023-44487', 'Debian:12', 'nghttp2', null, { upstream: ['CVE-2023-44487'] });
    assert.deepEqual(
      told(nghttp2, [open, dsa]).map(({ id, fixedIn }) => [id, fixedIn]),
      [['CVE-2023-44487', '1.52.0-1+deb12u1']],
    );
  });

  it('of an advisory with many numbers stays apart from the others, and the advisory goes when each is told', () => {
    const dsa = record('DSA-2-1', 'Debian:12', 'nghttp2', '2', { upstream: ['CVE-2024-1000', 'CVE-2024-2000'] });
    const one = record('DEBIAN-CVE-2024-1000', 'Debian:12', 'nghttp2', '2', { upstream: ['CVE-2024-1000'] });
    const other = record('DEBIAN-CVE-2024-2000', 'Debian:12', 'nghttp2', '2', { upstream: ['CVE-2024-2000'] });
    assert.deepEqual(idsOf(nghttp2, [dsa, one]), ['CVE-2024-1000', 'DSA-2-1']);
    assert.deepEqual([...idsOf(nghttp2, [dsa, one, other])].sort(), ['CVE-2024-1000', 'CVE-2024-2000']);
    const aliases = record('DLA-2-1', 'Debian:12', 'nghttp2', '2', { aliases: ['CVE-2024-1000', 'CVE-2024-2000'] });
    assert.deepEqual(idsOf(nghttp2, [aliases, dsa]), ['DLA-2-1'], 'the same bundle twice');
    const [bundle] = told(nghttp2, [aliases], { 'CVE-2024-2000': '2026-12-01' });
    assert.equal(bundle?.isExploited, true, 'one of the bundled is exploited');
  });

  it('is not taken from `related` where that means a like flaw, not the same', () => {
    const npm = record('GHSA-1', 'npm', 'lodash', '5.0.0', { related: ['CVE-2024-1000'] });
    assert.deepEqual(idsOf('pkg:npm/lodash@4.0.0', [npm]), ['GHSA-1']);
  });
});

describe('the rating of a distribution', () => {
  const debian = (more: Told, here: Told) =>
    told('pkg:deb/debian/apt@2.6.1?distro=debian-12&upstream=apt', [
      record('DEBIAN-CVE-2011-3374', 'Debian:12', 'apt', null, more, here),
    ])[0]?.severity;

  it('counts before a score, in whichever field it stands', () => {
    const score = [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }];
    assert.equal(debian({}, { ecosystem_specific: { urgency: 'unimportant' } }), 'negligible');
    assert.equal(debian({}, { ecosystem_specific: { urgency: 'low**' } }), 'low');
    assert.equal(debian({ severity: [...score, { type: 'Ubuntu', score: 'negligible' }] }, {}), 'negligible');
    assert.equal(debian({ severity: score }, { severity: [{ type: 'Ubuntu', score: 'medium' }] }), 'medium');
    assert.equal(debian({ summary: 'Important: apt security update' }, {}), 'high');
    assert.equal(debian({ database_specific: { severity: 'IMPORTANT' } }, {}), 'high');
  });

  it('that is none leaves the score, and without one nothing is known', () => {
    assert.equal(debian({}, { ecosystem_specific: { urgency: 'not yet assigned' } }), null);
    assert.equal(debian({ severity: [{ type: 'Ubuntu', score: 'untriaged' }] }, {}), null);
    const old = [{ type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }];
    assert.equal(debian({ severity: old }, { ecosystem_specific: { urgency: 'end-of-life' } }), 'high');
  });
});

describe('a fix of Ubuntu Pro', () => {
  const old =
    'pkg:deb/ubuntu/imagemagick@8%3A6.9.11.60%2Bdfsg-1.3ubuntu0.22.04.3?distro=ubuntu-22.04&upstream=imagemagick';
  const pro = (ecosystem: string) =>
    record('USN-2-1', ecosystem, 'imagemagick', '8:6.9.11.60+dfsg-1.3ubuntu0.22.04.3+esm1', {
      upstream: ['CVE-2023-1289'],
    });

  it('is told and named as such', () => {
    assert.deepEqual(
      told(old, [pro('Ubuntu:Pro:22.04:LTS')]).map(({ id, fixedIn }) => [id, fixedIn]),
      [['CVE-2023-1289', '8:6.9.11.60+dfsg-1.3ubuntu0.22.04.3+esm1 (Ubuntu Pro)']],
    );
  });

  it('of another release is not, and certified packages have advisories of their own', () => {
    assert.deepEqual(idsOf(old, [pro('Ubuntu:Pro:20.04:LTS')]), []);
    const fips = record('USN-3-1', 'Ubuntu:Pro:FIPS-updates:22.04:LTS', 'openssl', '3.0.2-0ubuntu1.15+Fips1');
    const openssl = (version: string) => `pkg:deb/ubuntu/openssl@${version}?distro=ubuntu-22.04&upstream=openssl`;
    assert.deepEqual(idsOf(openssl('3.0.2-0ubuntu1.10'), [fips]), []);
    assert.deepEqual(idsOf(openssl('3.0.2-0ubuntu1.10%2BFips1'), [fips]), ['USN-3-1']);
  });
});

describe('the stream of an RPM module', () => {
  const perl = (version: string, more = '') => `pkg:rpm/almalinux/perl@${version}?epoch=4&distro=almalinux-8.10${more}`;
  const advisory = (summary: string, fixed: string) => record('ALSA-2024:1', 'AlmaLinux:8', 'perl', fixed, { summary });
  const stream532 = advisory('Moderate: perl:5.32 security update', '4:5.32.1-473.module_el8.10.0+3779+d5938d28');

  it('has advisories that don’t concern the base’s package, and the other way round', () => {
    assert.deepEqual(idsOf(perl('5.26.3-423.el8_10'), [stream532]), []);
    const base = advisory('Moderate: perl security update', '4:5.26.3-500.el8_10');
    assert.deepEqual(idsOf(perl('5.26.3-423.el8_10'), [base]), ['ALSA-2024:1']);
    assert.deepEqual(idsOf(perl('5.24.4-400.module_el8.10.0%2B3779%2Bd5938d28'), [base]), []);
  });

  it('is judged by its own name, and unsure where nobody names it', () => {
    const older = perl('5.32.1-470.module_el8.9.0%2B3000%2Baaaaaaaa');
    assert.deepEqual(idsOf(older, [stream532]), ['ALSA-2024:1'], 'the same version of perl: the same stream');
    const other = perl('5.30.1-452.module_el8.6.0%2B2767%2B22a0c5c8');
    assert.deepEqual(idsOf(other, [stream532]), ['ALSA-2024:1?']);
    assert.deepEqual(idsOf(`${other}&rpmmod=perl%3A5.30%3A8060020220101%3A1234`, [stream532]), []);
    assert.deepEqual(idsOf(`${other}&rpmmod=perl%3A5.32`, [stream532]), ['ALSA-2024:1']);
  });
});

describe('names of packages', () => {
  it('are compared as their ecosystem does: those of Go, Hex and Pub without case', () => {
    const goutils = record('GO-1', 'Go', 'github.com/Masterminds/goutils', '1.1.1');
    assert.deepEqual(idsOf('pkg:golang/github.com/masterminds/goutils@v1.1.0', [goutils]), ['GO-1']);
    assert.deepEqual(idsOf('pkg:golang/github.com/Masterminds/goutils@v1.1.0', [goutils]), ['GO-1']);
    assert.deepEqual(idsOf('pkg:hex/Phoenix@1.0.0', [record('EEF-1', 'Hex', 'phoenix', '1.0.1')]), ['EEF-1']);
    assert.deepEqual(
      idsOf('pkg:swift/github.com/Apple/swift-nio@2.0.0', [
        record('GHSA-9', 'SwiftURL', 'github.com/apple/swift-nio', '2.1.0'),
      ]),
      ['GHSA-9'],
    );
    const core = record('GHSA-8', 'Maven', 'org.one:core', '2.0');
    assert.deepEqual(idsOf('pkg:maven/org.One/core@1.0', [core]), [], 'Maven tells cases apart');
  });

  it('of Red Hat are found in the repositories of their release', () => {
    const rhsa = record('RHSA-2024:1', 'Red Hat:enterprise_linux:9::baseos', 'openssl', '1:3.0.7-28.el9_4', {
      upstream: ['CVE-2024-1000'],
    });
    assert.deepEqual(idsOf('pkg:rpm/redhat/openssl@3.0.7-20.el9?epoch=1&distro=rhel-9.4', [rhsa]), ['CVE-2024-1000']);
    assert.deepEqual(idsOf('pkg:rpm/redhat/openssl@3.0.7-20.el8?epoch=1&distro=rhel-8.4', [rhsa]), []);
  });

  it('of Pub have an order in which what is built later is later', () => {
    assert.deepEqual(idsOf('pkg:pub/http@1.2.3%2B4', [record('GHSA-7', 'Pub', 'http', '1.2.3+4')]), []);
    assert.deepEqual(idsOf('pkg:pub/http@1.2.3', [record('GHSA-7', 'Pub', 'http', '1.2.3+4')]), ['GHSA-7']);
  });
});
