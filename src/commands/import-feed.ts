import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '../core/contract/actor.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { type FeedRecord, feedLimits } from '../feeds/feed.ts';
import { incomingFolder } from '../feeds/feed-store.ts';
import { takeFeedAside } from '../feeds/feed-workers.ts';
import type { ToldOfFeed } from '../feeds/read-feed.ts';
import type { Context, Refusal } from './context.ts';

/** What a person says of a feed beside its content. */
export interface FeedOptions extends ToldOfFeed {
  /** Where it was taken from, as people would look it up. */
  readonly source?: string | undefined;
}

class TooMuch extends Error {}

/** Writes what comes in to a file, counting and hashing; ends as soon as it is more than may come. */
async function receive(
  content: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ readonly size: number; readonly digest: string } | null> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > feedLimits.file) throw new TooMuch();
      hash.update(chunk);
      yield chunk;
    }
  };
  try {
    await pipeline(counted(content), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
  return { size, digest: hash.digest('hex') };
}

async function keep(
  context: Context,
  actor: Actor,
  path: string,
  received: { readonly size: number; readonly digest: string },
  options: FeedOptions,
): Promise<Result<FeedRecord, Refusal>> {
  const { source, ...told } = options;
  const of = {
    ...received,
    ...(source === undefined ? {} : { source }),
    importedAt: context.now(),
    importedBy: actor.name,
  };
  const taken = await takeFeedAside({ dataFolder: context.dataFolder, path, told, of });
  if (taken.ok) return taken;
  const { message, mend, asks } = taken.refusal;
  const question = asks === undefined ? {} : { asks };
  return refused({ type: 'badInput', problems: [{ path: '', message, mend, ...question }] });
}

/** Takes in a feed: the kind is told by its content. A broken, hostile or oversized one is refused wholly, and the old one stays. */
export async function importFeed(
  context: Context,
  actor: Actor,
  content: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): Promise<Result<FeedRecord, Refusal>> {
  const path = join(await incomingFolder(context.dataFolder), context.newId());
  try {
    const received = await receive(content, path);
    if (received === null) return refused({ type: 'tooLarge', limit: feedLimits.file });
    return await keep(context, actor, path, received, options);
  } finally {
    await rm(path, { force: true });
  }
}
