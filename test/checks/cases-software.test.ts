import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readGivenFeed } from '../../src/feeds/given-feeds.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { advisoriesZip, advisory } from '../support/feed-files.ts';
import { feedsOf, foundIn, judgedBill } from '../support/judged-bill.ts';

const cases = 'test/fixtures/cases/checks';
const folder = mkdtempSync(join(tmpdir(), 'junshu-cases-'));
after(() => rmSync(folder, { recursive: true }));

const kept = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const bill = (...components: readonly object[]): Uint8Array =>
  Buffer.from(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components }));

const npm = (name: string, version: string): object => ({
  type: 'library',
  name,
  version,
  purl: `pkg:npm/${encodeURIComponent(name)}@${encodeURIComponent(version)}`,
});

describe('a version that can’t be ordered', () => {
  it('leaves open whether it is vulnerable and whether the known fix is applied: neither passes', async () => {
    const feeds = await feedsOf(`${cases}/feed-npm.zip`);
    const seen = await judgedBill(readFileSync(`${cases}/unreadable-version.spdx.json`), feeds);
    assert.deepEqual(foundIn(seen, 'software-fixes'), ['undetermined possible lodash ^4.17.0']);
    assert.deepEqual(foundIn(seen, 'software-vulnerabilities'), ['undetermined possible lodash ^4.17.0']);
  });

  it('does so where it is an address of a repository, or no version is asserted', async () => {
    const feeds = await feedsOf(`${cases}/feed-npm.zip`);
    for (const version of ['git+ssh://git@example.com/lodash.git#4.17.20', 'NOASSERTION']) {
      const seen = await judgedBill(bill(npm('lodash', version)), feeds);
      assert.match(foundIn(seen, 'software-fixes').join(), /^undetermined possible lodash/, version);
    }
  });
});

describe('what stands beyond the list that people are shown', () => {
  const many = (name: string, count: number, fixed?: string): string[] =>
    Array.from({ length: count }, (_, index) =>
      advisory(`A-${name}-${index}`, name, [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])], {
        severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
      }),
    );
  const library = (name: string, version: string): object => ({
    type: 'library',
    name,
    version,
    purl: `pkg:pypi/${name}@${version}`,
  });

  it('counts as well: a fix after twenty graver flaws without one is lacking', async () => {
    const mended = advisory('A-mended', 'big', [{ introduced: '0' }, { fixed: '2.0' }]);
    const feeds = await feedsOf(kept('beyond.zip', advisoriesZip([...many('big', 21), mended])));
    const seen = await judgedBill(bill(library('big', '1.0')), feeds);
    assert.deepEqual(foundIn(seen, 'software-fixes'), ['fail notApplied big 1.0']);
    assert.deepEqual(foundIn(seen, 'software-vulnerabilities'), ['fail critical big 1.0']);
  });

  it('counts among many pieces of software: those that lack a fix, may lack one, or can’t be ordered', async () => {
    const names = Array.from({ length: 700 }, (_, index) => `p${index}-${'x'.repeat(90)}`);
    const grave = names.slice(0, 600).flatMap((name) => many(name, 1));
    const light = advisory('A-light', names[650] ?? '', [{ introduced: '0' }, { fixed: '9.9' }]);
    const unsure = advisory('A-unsure', names[651] ?? '', [{ introduced: '0' }, { fixed: '9.9' }]);
    const feeds = await feedsOf(kept('many.zip', advisoriesZip([...grave, light, unsure])));
    const list = names.map((name, index) => library(name, index === 651 ? 'snapshot of june' : '1.0'));
    const seen = await judgedBill(bill(...list), feeds);
    const fixes = foundIn(seen, 'software-fixes');
    assert.ok(fixes.includes('fail moreNotApplied'), fixes.join());
    assert.ok(fixes.includes('undetermined more'), fixes.join());
    const flaws = foundIn(seen, 'software-vulnerabilities');
    assert.ok(flaws.includes('fail more') && flaws.includes('undetermined morePossible'), flaws.join());
  });
});

describe('a record of a feed that can’t be read', () => {
  const good = advisory('PYSEC-1', 'django', [{ introduced: '0' }, { fixed: '4.2.9' }]);
  const others = ['a', 'b', 'c'].map((name) => advisory(`PYSEC-${name}`, name, [{ introduced: '0' }]));
  const bad = JSON.stringify({
    id: 'PYSEC-2',
    modified: '2026-11-19T08:00:00Z',
    affected: [{ package: { ecosystem: 'PyPI', name: 'flask' }, ranges: [{ type: 'ECOSYSTEM', events: [null] }] }],
  });

  it('is left out, counted, and leaves open what it names; the feed is taken', async () => {
    const path = kept('one-bad.zip', advisoriesZip([good, bad, ...others]));
    const feed = await readGivenFeed(path);
    assert.deepEqual(feed.ok ? [feed.value.record.count, feed.value.record.unread] : feed, [4, 1]);
    const of = (name: string, version: string): object => ({ name, version, purl: `pkg:pypi/${name}@${version}` });
    const seen = await judgedBill(bill(of('flask', '1.0'), of('django', '4.2.9')), await feedsOf(path));
    assert.deepEqual(foundIn(seen, 'software-vulnerabilities'), ['undetermined possible flask 1.0']);
  });

  it('is none for a null where nothing was to be said, and for what is written for people alone', async () => {
    const nulls = JSON.stringify({ ...JSON.parse(good), aliases: null, withdrawn: null, details: 7, severity: [null] });
    const feed = await readGivenFeed(kept('nulls.zip', advisoriesZip([nulls])));
    assert.deepEqual(feed.ok ? [feed.value.record.count, feed.value.record.unread] : feed, [1, undefined]);
  });

  it('is told by its day too: one that is none, or far beyond any calendar', async () => {
    for (const modified of ['soon', '+275760-09-13T00:00:00Z']) {
      const odd = JSON.stringify({ ...JSON.parse(good), modified });
      const feed = await readGivenFeed(kept('odd.zip', advisoriesZip([odd, ...others])));
      assert.deepEqual(feed.ok ? [feed.value.record.count, feed.value.record.unread] : feed, [3, 1]);
    }
  });

  it('refuses what is no feed: where most can’t be read', async () => {
    const read = await readFeed(kept('none.zip', advisoriesZip(['{"id":1}', '[]', good])), {});
    assert.equal(read.ok, false);
  });
});
