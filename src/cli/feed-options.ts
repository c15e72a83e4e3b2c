import type { Command } from 'commander';
import type { Result } from '../core/kernel/result.ts';
import { type GivenFeed, givenFeeds, readGivenFeed } from '../feeds/given-feeds.ts';
import { type FeedSource, keptFeeds } from '../feeds/matching-feeds.ts';
import { readSettings } from '../settings.ts';
import type { UnreadableFile } from '../tables/unreadable.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { mustBeReadable } from './input.ts';

/** What was read, or the end of the command with what is wrong with which file and how to mend it. */
export function mustRead<Value>(path: string, read: Result<Value, UnreadableFile>): Value {
  if (read.ok) return read.value;
  const { message, mend } = read.refusal;
  throw new CommandFailure(exitCodes.unreadable, [
    { ja: `${path}：${message.ja}`, en: `${path}: ${message.en}` },
    mend,
  ]);
}

/** `--feed FILE…`, for checks that lean on feeds and need no server. */
export const addFeedOption = (command: Command): Command =>
  command.option(
    '--feed <file...>',
    'フィード（endoflife.date、OSV の all.zip、CISA KEV）。なければ取り込み済みのもの / feeds; those imported unless given',
  );

/** The feeds that were named, before those that the data folder keeps. */
export async function feedsGiven(paths: unknown): Promise<FeedSource> {
  const given: GivenFeed[] = [];
  for (const path of Array.isArray(paths) ? (paths as readonly string[]) : []) {
    mustBeReadable(path);
    given.push(mustRead(path, await readGivenFeed(path)));
  }
  return givenFeeds(given, keptFeeds(readSettings(process.env).JUNSHU_DATA));
}
