import { Piscina } from 'piscina';
import type { Result } from '../core/kernel/result.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import type { FeedRecord } from './feed.ts';
import type { ReceivedFeed } from './take-feed.ts';

/** Longest reading of a feed, in milliseconds: several times what the largest that is taken needs. */
const deadline = 600_000;
const megabytes = 900;

let workers: Piscina | undefined;

/** One thread, made when first needed: feeds come in one after the other. */
function feedWorkers(): Piscina {
  workers ??= new Piscina({
    filename: new URL('./take-feed.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return workers;
}

const tooMuch = (): Result<never, UnreadableFile> =>
  unreadable(
    'このフィードは、読むのに時間かメモリが掛かりすぎます。',
    'This feed takes too long, or too much memory, to read.',
    '配布元の元のファイルか確かめ、エコシステムごとに分かれたものを取り込んでください。',
    'Check that it is the publisher’s own file, and take in those of single ecosystems.',
  );

const isBeyondBounds = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY');

/** `takeFeed` on a thread of its own, bounded in time and memory. */
export async function takeFeedAside(feed: ReceivedFeed): Promise<Result<FeedRecord, UnreadableFile>> {
  try {
    const signal = AbortSignal.timeout(deadline);
    return (await feedWorkers().run(feed, { name: 'takeFeed', signal })) as Result<FeedRecord, UnreadableFile>;
  } catch (error) {
    if (isBeyondBounds(error)) return tooMuch();
    throw error;
  }
}
