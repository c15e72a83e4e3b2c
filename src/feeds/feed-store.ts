import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import { type FeedRecord, feedRecordSchema } from './feed.ts';

const folderOf = (dataFolder: string): string => join(dataFolder, 'feeds');

/** `advisories:PyPI` → advisories-PyPI.feed; an ecosystem's name can't lead out of the folder. */
const fileOf = (dataFolder: string, record: Pick<FeedRecord, 'kind' | 'ecosystem'>): string =>
  join(folderOf(dataFolder), `${encodeURIComponent(feedNameOf(record)).replace('%3A', '-')}.feed`);

const chunkLength = 1_000_000;

/** A file's text in pieces of about a megabyte. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length >= chunkLength) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** A folder for files on their way in; emptied by whoever put something there. */
export async function incomingFolder(dataFolder: string): Promise<string> {
  const folder = join(folderOf(dataFolder), 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Keeps a feed under its name: first line the record, then its content. Temp → fsync → rename → fsync of the folder: at every
 * moment either the old feed is whole or the new one.
 */
export async function storeFeed(dataFolder: string, record: FeedRecord, lines: Iterable<string>): Promise<void> {
  const path = fileOf(dataFolder, record);
  await mkdir(folderOf(dataFolder), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.part`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(record)}\n`);
    for (const piece of pieces(lines)) await file.writeFile(piece);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await file.close();
  await rename(temporary, path);
  const folder = await open(folderOf(dataFolder), 'r');
  await folder.sync();
  await folder.close();
}

/** The lines of a feed's file, the record's aside; none when it was never imported. */
export async function* feedLines(
  dataFolder: string,
  record: Pick<FeedRecord, 'kind' | 'ecosystem'>,
): AsyncGenerator<string> {
  const input = createReadStream(fileOf(dataFolder, record));
  let isFirst = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!isFirst && line !== '') yield line;
    isFirst = false;
  }
}

async function recordIn(path: string): Promise<FeedRecord> {
  const input = createReadStream(path);
  for await (const line of createInterface({ input })) {
    input.destroy();
    return feedRecordSchema.parse(JSON.parse(line));
  }
  throw new Error(`an empty feed file: ${path}`);
}

/** Takes a feed away: what it told is not known any more. */
export async function removeFeed(dataFolder: string, record: Pick<FeedRecord, 'kind' | 'ecosystem'>): Promise<void> {
  await rm(fileOf(dataFolder, record), { force: true });
}

/** Every feed that is kept, by name. */
export async function listFeeds(dataFolder: string): Promise<readonly FeedRecord[]> {
  const names = await readdir(folderOf(dataFolder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const records = await Promise.all(
    names
      .filter((name) => name.endsWith('.feed'))
      .sort()
      .map((name) => recordIn(join(folderOf(dataFolder), name))),
  );
  return records;
}
