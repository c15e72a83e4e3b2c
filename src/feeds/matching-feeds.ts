import type { FeedSnapshot } from '../core/registers/feed-snapshot.ts';
import { type IsmapListing, ismapLists } from '../core/registers/ismap-conclusion.ts';
import type { SoftwareItem } from '../core/registers/software-conclusion.ts';
import type { AdvisoryFeed } from '../matching/advisory-feed.ts';
import { ecosystemsOf, type MatchingFeeds, snapshotOf } from '../matching/conclude.ts';
import { feedKeys, packageIdentity } from '../matching/package-identity.ts';
import { type SupportFeed, SupportIndex } from '../matching/support-feed.ts';
import { VulnerabilityIndex } from '../matching/vulnerability-index.ts';
import type { FeedRecord } from './feed.ts';
import { feedLines, listFeeds } from './feed-store.ts';
import { advisoriesIn } from './read-advisories.ts';

/** What a match reads of the feeds that are kept, and which feeds those are. */
export interface LoadedFeeds {
  readonly software: MatchingFeeds;
  readonly listings: readonly IsmapListing[];
  readonly snapshots: readonly FeedSnapshot[];
}

/** Where feeds are: kept in a data folder, or given as files. */
export interface FeedSource {
  list(): Promise<readonly FeedRecord[]>;
  lines(record: FeedRecord): AsyncIterable<string>;
}

/** The feeds that were imported into a data folder. */
export const keptFeeds = (dataFolder: string): FeedSource => ({
  list: () => listFeeds(dataFolder),
  lines: (record) => feedLines(dataFolder, record),
});

async function parsedLines<Value>(source: FeedSource, record: FeedRecord): Promise<Value[]> {
  const values: Value[] = [];
  for await (const line of source.lines(record)) values.push(JSON.parse(line) as Value);
  return values;
}

async function loadSupport(source: FeedSource, record: FeedRecord | undefined): Promise<SupportIndex | null> {
  if (record === undefined) return null;
  const result = await parsedLines<SupportFeed['result'][number]>(source, record);
  return new SupportIndex({ generated_at: record.date, result });
}

async function loadExploited(
  source: FeedSource,
  record: FeedRecord | undefined,
): Promise<ReadonlyMap<string, string> | null> {
  if (record === undefined) return null;
  const [entries = []] = await parsedLines<[string, string][]>(source, record);
  return new Map(entries);
}

/** The feeds that some rows need: of the advisories, only what is said of their packages. */
export async function loadFeeds(source: FeedSource, items: readonly SoftwareItem[]): Promise<LoadedFeeds> {
  const records = await source.list();
  const needed = new Set(ecosystemsOf(items));
  const hasAdvisories = records.some(({ ecosystem = '' }) => needed.has(ecosystem));
  // Marks of exploitation say something beside advisories only.
  const used = records.filter(({ kind, ecosystem = '' }) =>
    kind === 'advisories' ? needed.has(ecosystem) : kind !== 'exploited' || hasAdvisories,
  );
  const wanted = new Set(
    items.flatMap((item) => {
      const identity = packageIdentity(item);
      return identity === null ? [] : feedKeys(identity);
    }),
  );
  const advisories: AdvisoryFeed[] = [];
  const listings: IsmapListing[] = [];
  for (const record of used) {
    if (record.ecosystem !== undefined)
      advisories.push(await advisoriesIn(record.ecosystem, source.lines(record), wanted));
    if (ismapLists.some((list) => list === record.kind))
      listings.push(...(await parsedLines<IsmapListing>(source, record)));
  }
  const of = (kind: FeedRecord['kind']): FeedRecord | undefined => used.find((record) => record.kind === kind);
  return {
    software: {
      support: await loadSupport(source, of('support')),
      vulnerabilities: new VulnerabilityIndex(advisories),
      ecosystems: new Set(used.flatMap(({ ecosystems }) => ecosystems)),
      exploited: await loadExploited(source, of('exploited')),
    },
    listings,
    snapshots: used.map(snapshotOf),
  };
}
