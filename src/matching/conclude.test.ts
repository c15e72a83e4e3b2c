import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IsmapListing } from '../core/registers/ismap-conclusion.ts';
import type { SoftwareItem } from '../core/registers/software-conclusion.ts';
import { advisoryFeed, readOsvRecord } from './advisory-feed.ts';
import { concludeAll, concludeSoftware, ecosystemsOf, type MatchingFeeds } from './conclude.ts';
import { matchIsmap } from './ismap-match.ts';
import { VulnerabilityIndex } from './vulnerability-index.ts';

const osv = (id: string, ecosystem: string, name: string, aliases: readonly string[] = []) =>
  readOsvRecord(
    JSON.stringify({
      id,
      modified: '2026-11-01T00:00:00Z',
      aliases,
      affected: [
        {
          package: { ecosystem, name },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '4.2.9' }] }],
        },
      ],
    }),
  );

const feeds: MatchingFeeds = {
  support: null,
  vulnerabilities: new VulnerabilityIndex([
    advisoryFeed('PyPI', [osv('PYSEC-1', 'PyPI', 'django', ['CVE-2026-1', 'constructor'])]),
    advisoryFeed('Debian', [osv('DSA-1', 'Debian:12', 'openssl')]),
  ]),
  ecosystems: new Set(['PyPI', 'Debian:12']),
  exploited: new Map([['CVE-2026-1', '2026-12-15']]),
};

const item = (purl: string, version = '4.2'): SoftwareItem => ({ name: 'x', version, purl, cpe: '' });
const conclude = (purl: string, version?: string) => concludeSoftware(item(purl, version), feeds);

describe('what feeds say of software', () => {
  it('names the vulnerability by its CVE number, with the mark and day of exploitation', () => {
    const [told] = conclude('pkg:pypi/django@4.2').vulnerabilities;
    assert.deepEqual(
      [told?.id, told?.aliases, told?.isExploited, told?.exploitedDueOn, told?.fixedIn],
      ['CVE-2026-1', ['PYSEC-1', 'constructor'], true, '2026-12-15', '4.2.9'],
    );
    const unmarked = concludeSoftware(item('pkg:pypi/django@4.2'), { ...feeds, exploited: null });
    assert.equal(unmarked.vulnerabilities[0]?.isExploited, null);
  });

  it('is silence only where a feed answers for the ecosystem, the release and the name', () => {
    assert.equal(conclude('pkg:pypi/flask@1').coveredBy, 'advisories:PyPI');
    assert.equal(conclude('pkg:npm/react@19').coveredBy, null);
    assert.equal(conclude('', '1').coveredBy, null);
    assert.equal(conclude('pkg:pypi/flask', '').coveredBy, null);
    assert.equal(conclude('pkg:deb/debian/bash@5.2-1?distro=debian-12&upstream=bash').coveredBy, 'advisories:Debian');
    // Advisories name the source package: of a binary one whose source isn't told, silence means nothing.
    assert.equal(conclude('pkg:deb/debian/libssl3@4.1-1?distro=debian-12').coveredBy, null);
    assert.equal(conclude('pkg:deb/debian/openssl@4.1-1?distro=debian-12').coveredBy, 'advisories:Debian');
    assert.equal(conclude('pkg:deb/debian/openssl@4.1-1?distro=debian-13').coveredBy, null);
  });

  it('is concluded once for the same software in several places', () => {
    const all = concludeAll(
      new Map([
        ['a', item('pkg:pypi/django@4.2')],
        ['b', item('pkg:pypi/django@4.2')],
        ['c', item('pkg:pypi/django@4.3')],
      ]),
      feeds,
    );
    assert.equal(all.get('a'), all.get('b'));
    assert.equal(all.get('c')?.vulnerabilities.length, 0);
  });

  it('asks for the ecosystems of its packages, without their releases', () => {
    const items = ['pkg:pypi/a@1', 'pkg:deb/debian/b@1?distro=debian-12', '', 'pkg:pypi/c@1'].map((purl) => item(purl));
    assert.deepEqual(ecosystemsOf(items), ['Debian', 'PyPI']);
  });
});

const listing = (number: string, service: string, provider: string): IsmapListing => ({
  list: 'ismap',
  number,
  service,
  provider,
  scope: '',
  auditPeriodEnd: '2026-03-31',
  validUntil: null,
  state: '',
});
const list = [
  listing('C26-0012-2', 'あおばクラウド基盤', '株式会社あおばクラウド'),
  listing('C25-0004-1', 'みどり計測プラス', 'みどり計測株式会社'),
];
const match = (service: string, provider: string, ismapNumber = '') =>
  matchIsmap({ service, provider, ismapNumber }, list);

describe('a cloud service beside the lists', () => {
  it('is found by its number when the name agrees, in whatever width', () => {
    assert.equal(match('あおばクラウド基盤（東京）', '（株）あおばクラウド', 'Ｃ２６－００１２－２').by, 'number');
    assert.equal(match('あおばクラウド基盤（東京）', '', 'C26-0012-2').by, 'number');
  });

  it('is shown and not taken where the number is another provider’s, or stands in two rows that both come near', () => {
    const other = match('あおばクラウド基盤', 'みどり計測株式会社', 'C26-0012-2');
    assert.deepEqual([other.listing, other.nearMisses.length], [null, 1]);
    const twice = [listing('C1', 'さくら便', 'さくら社'), listing('C1', 'さくら便プラス', 'さくら社')];
    const of = (service: string) => matchIsmap({ service, provider: 'さくら社', ismapNumber: 'C1' }, twice);
    assert.equal(of('さくら便').listing?.service, 'さくら便', 'exactly its name goes before one that holds it');
    assert.equal(of('さくら便プラス').listing?.service, 'さくら便プラス');
    assert.deepEqual([of('さくら').listing, of('さくら').nearMisses.length], [null, 2]);
    const told = { ...listing('C1', 'さくら便', 'さくら社'), state: '停止' };
    const item = { service: 'さくら便', provider: 'さくら社', ismapNumber: 'C1' };
    assert.equal(matchIsmap(item, [...twice, told]).listing, null, 'two rows that differ');
    assert.equal(matchIsmap(item, [...twice, ...twice]).by, 'number', 'the same row twice');
  });

  it('without a number is found by exactly its name and provider', () => {
    assert.equal(match('あおばｸﾗｳﾄﾞ基盤', '（株）あおばクラウド').by, 'name');
    assert.equal(match('あおばクラウド基盤', '別の会社').listing, null);
  });

  it('is never guessed: what resembles it is shown for a person to decide', () => {
    for (const near of [
      match('みどり計測', 'みどり計測株式会社', 'C25-0003-2'),
      match('みどり計測', 'みどり計測株式会社'),
      match('別のサービス', '別の会社', 'C25-0004-1'),
    ])
      assert.deepEqual([near.listing, near.nearMisses.map(({ number }) => number)], [null, ['C25-0004-1']]);
    assert.deepEqual(match('さくら便', 'さくら社', 'C1').nearMisses, []);
  });
});
