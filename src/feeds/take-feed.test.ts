import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { exploitedJson, supportJson } from '../../test/support/feed-files.ts';
import { listFeeds } from './feed-store.ts';
import { takeFeed } from './take-feed.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-take-'));
after(() => rmSync(folder, { recursive: true }));
const cases = 'test/fixtures/cases/checks/feeds';

let count = 0;
async function take(bytes: Uint8Array, replace = false, importedAt = '2026-11-25T00:00:00.000Z'): Promise<string> {
  count += 1;
  const path = join(folder, `incoming-${count}`);
  writeFileSync(path, bytes);
  const of = { size: bytes.length, digest: '0'.repeat(64), importedAt, importedBy: 'test' };
  const taken = await takeFeed({ dataFolder: folder, path, told: { replace }, of });
  return taken.ok ? `taken ${taken.value.date} ${taken.value.count}` : taken.refusal.message.en;
}

const ids = (most: number): string[] => Array.from({ length: most }, (_, index) => `CVE-2026-${10_000 + index}`);

describe('a feed that comes in over another', () => {
  it('replaces it without a question where it is newer and as large', async () => {
    assert.equal(await take(exploitedJson(ids(1400), '2026-10-01T00:00:00Z')), 'taken 2026-10-01 1400');
    assert.equal(await take(exploitedJson(ids(1390), '2026-10-02T00:00:00Z')), 'taken 2026-10-02 1390');
  });

  it('is told as older, much smaller, or contradicting its own count, and taken on confirmation alone', async () => {
    const older = await take(readFileSync(`${cases}/kev-older.json`));
    assert.match(older, /Its day \(2024-01-01\) is before .*2026-10-02.* It holds 1 entries, far fewer.*stays/);
    assert.match(await take(readFileSync(`${cases}/kev-count.json`)), /itself says 5000 entries, and holds 2/);
    assert.equal((await listFeeds(folder))[0]?.count, 1390);
    assert.equal(await take(readFileSync(`${cases}/kev-count.json`), true), 'taken 2025-08-25 2');
  });

  it('is held against its own kind, and by its own count where it is the first', async () => {
    assert.match(await take(readFileSync(`${cases}/eol-total.json`)), /itself says 400 entries/);
    const releases = [{ name: '4.2', isEol: false }];
    assert.equal(await take(supportJson(releases, '2026-10-01T00:00:00Z')), 'taken 2026-10-01 1');
    assert.match(await take(readFileSync(`${cases}/eol-one.json`)), /Its day \(2026-08-22\) is before/);
    assert.match(await take(supportJson(releases, '2026-09-30T23:59:00Z')), /before that of the one at hand/);
  });

  it('is refused where its day has not come, confirmed or not', async () => {
    assert.match(await take(readFileSync(`${cases}/kev-future.json`), true), /after today \(2026-11-25\)/);
    assert.match(await take(exploitedJson(ids(1), '2026-11-27T00:00:00Z'), true), /after today/);
    assert.match(await take(supportJson([{ name: '1' }], '2026-11-26T00:00:00Z'), true), /after today/);
    assert.match(await take(exploitedJson(ids(2), '2026-11-25T00:00:00Z'), true), /^taken 2026-11-25/);
  });
});
