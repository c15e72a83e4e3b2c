import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import { beQuiet } from '../quiet-thread.ts';
import type { UnreadableFile } from '../tables/unreadable.ts';
import type { FeedRecord } from './feed.ts';
import { askFirst, doubtsOf, refuseFuture } from './feed-doubts.ts';
import { listFeeds, storeFeed } from './feed-store.ts';
import { readFeed, type ToldOfFeed } from './read-feed.ts';

// The file of the thread that takes feeds in: nobody's answer waits for the reading of a large one.
beQuiet();

/** A feed that has come in as a file, and what its record says beside what the file tells. */
export interface ReceivedFeed {
  readonly dataFolder: string;
  readonly path: string;
  readonly told: ToldOfFeed;
  readonly of: Pick<FeedRecord, 'source' | 'size' | 'digest' | 'importedAt' | 'importedBy'>;
}

/** Reads a feed and keeps it in the place of the last of its kind; a broken one is refused and the last one stays. */
export async function takeFeed({
  dataFolder,
  path,
  told,
  of,
}: ReceivedFeed): Promise<Result<FeedRecord, UnreadableFile>> {
  const read = await readFeed(path, told);
  if (!read.ok) return read;
  const { kind, ecosystem, date, count, counted, ecosystems, lines, unread = [] } = read.value;
  const record: FeedRecord = {
    kind,
    ...(ecosystem === undefined ? {} : { ecosystem }),
    date: told.date ?? date,
    count,
    ...(unread.length === 0 ? {} : { unread: unread.length }),
    ecosystems: [...ecosystems],
    ...of,
  };
  const today = japanDay(of.importedAt);
  if (record.date > today) return refuseFuture(record.date, today);
  const name = feedNameOf(record);
  const kept = (await listFeeds(dataFolder)).find((one) => feedNameOf(one) === name);
  const doubts = told.replace === true ? [] : doubtsOf(record, counted, kept);
  if (doubts.length > 0) return askFirst(record, doubts);
  await storeFeed(dataFolder, record, lines);
  return accepted(record);
}
