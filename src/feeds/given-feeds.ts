import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { accepted, type Result } from '../core/kernel/result.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import type { UnreadableFile } from '../tables/unreadable.ts';
import type { FeedRecord, ReadFeed } from './feed.ts';
import type { FeedSource } from './matching-feeds.ts';
import { readFeed } from './read-feed.ts';

/** A feed that was given as a file, for this once. */
export interface GivenFeed {
  readonly record: FeedRecord;
  readonly lines: readonly string[];
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

const recordOf = (
  { kind, ecosystem, date, count, unread = [], ecosystems }: ReadFeed,
  size: number,
  digest: string,
): FeedRecord => ({
  kind,
  ...(ecosystem === undefined ? {} : { ecosystem }),
  date,
  count,
  ...(unread.length === 0 ? {} : { unread: unread.length }),
  ecosystems: [...ecosystems],
  size,
  digest,
  importedAt: '',
  importedBy: '',
});

/** Reads a feed from a file without keeping it. */
export async function readGivenFeed(path: string): Promise<Result<GivenFeed, UnreadableFile>> {
  const read = await readFeed(path, {});
  if (!read.ok) return read;
  const [{ size }, digest] = await Promise.all([stat(path), digestOf(path)]);
  return accepted({ record: recordOf(read.value, size, digest), lines: [...read.value.lines] });
}

/** Feeds that were given, before those of one name that another source keeps. */
export function givenFeeds(given: readonly GivenFeed[], others: FeedSource): FeedSource {
  const byName = new Map(given.map((feed) => [feedNameOf(feed.record), feed]));
  return {
    async list() {
      const kept = (await others.list()).filter((record) => !byName.has(feedNameOf(record)));
      return [...[...byName.values()].map(({ record }) => record), ...kept];
    },
    async *lines(record) {
      const feed = byName.get(feedNameOf(record));
      yield* feed === undefined ? others.lines(record) : feed.lines;
    },
  };
}
