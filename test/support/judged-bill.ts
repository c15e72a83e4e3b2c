import assert from 'node:assert/strict';
import { checkSbom } from '../../src/commands/check-sbom.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { givenFeeds, readGivenFeed } from '../../src/feeds/given-feeds.ts';
import { type FeedSource, keptFeeds } from '../../src/feeds/matching-feeds.ts';
import type { ProbeKit } from '../../src/probes/probe-kit.ts';
import { readSoftwareList } from '../../src/tables/read-software-list.ts';

/** The day on which bills are judged; the feeds of the cases are some days older. */
const today = '2026-11-25';

const kit = {
  today,
  now: () => `${today}T00:00:00.000Z`,
  signal: new AbortController().signal,
} as unknown as ProbeKit;

/** Feeds as files, and none beside. */
export async function feedsOf(...paths: readonly string[]): Promise<FeedSource> {
  const feeds = await Promise.all(paths.map(readGivenFeed));
  return givenFeeds(
    feeds.map((feed) => {
      assert.ok(feed.ok, JSON.stringify(feed));
      return feed.value;
    }),
    keptFeeds('/nonexistent/feeds'),
  );
}

/** A bill of materials held against feeds. */
export async function judgedBill(bytes: Uint8Array, feeds: FeedSource): Promise<CheckedTarget> {
  const list = await readSoftwareList(bytes, today);
  assert.ok(list.ok, JSON.stringify(list));
  return checkSbom('bom.json', list.value, kit, { feeds, declared: {} });
}

/** What a check found beside the age of its feeds: outcome, result, place and, where it names any, what. */
export function foundIn({ conclusions }: CheckedTarget, id: string): readonly string[] {
  const conclusion = conclusions.find(({ check }) => check === id);
  assert.ok(conclusion !== undefined && conclusion.unseen === null, JSON.stringify(conclusion));
  return conclusion.findings
    .filter(({ result }) => result !== 'oldFeed' && result !== 'exploitedUnknown')
    .map(({ outcome, result, place = '' }) => `${outcome} ${result} ${place}`.trim());
}
