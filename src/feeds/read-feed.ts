import { closeSync, openSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { accepted, type Result } from '../core/kernel/result.ts';
import { type FeedKind, feedKinds } from '../core/registers/feed-snapshot.ts';
import type { IsmapListing } from '../core/registers/ismap-conclusion.ts';
import { exploitedFeed, exploitedSourceSchema } from '../matching/exploited-feed.ts';
import { supportFeedSchema } from '../matching/support-feed.ts';
import { readTable } from '../tables/read-table.ts';
import { tableLimits, type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { BadArchive, readArchive } from '../zip/read-archive.ts';
import { feedLimits, type ReadFeed } from './feed.ts';
import { broken, damaged, noDay, tooLarge, unknown } from './feed-refusal-texts.ts';
import { readIsmapList } from './ismap-list.ts';
import { readAdvisories } from './read-advisories.ts';

/** What a person says of a file beside its content. */
export interface ToldOfFeed {
  readonly kind?: FeedKind | undefined;
  readonly date?: string | undefined;
  /** A person has seen what speaks against it, and takes it all the same. */
  readonly replace?: boolean | undefined;
}

type Read = Result<ReadFeed, UnreadableFile>;

const dayOf = (instant: string): string => /^\d{4}-\d{2}-\d{2}/.exec(instant)?.[0] ?? '';

function readSupport(json: unknown): Read {
  const parsed = supportFeedSchema.safeParse(json);
  if (!parsed.success) return broken(parsed.error.issues[0]?.path ?? []);
  const { generated_at, result, total } = parsed.data;
  const date = dayOf(generated_at);
  if (date === '') return noDay();
  return accepted({
    kind: 'support',
    date,
    count: result.length,
    counted: total,
    ecosystems: [],
    lines: result.map((product) => JSON.stringify(product)),
  });
}

function readExploited(json: unknown): Read {
  const parsed = exploitedSourceSchema.safeParse(json);
  if (!parsed.success) return broken(parsed.error.issues[0]?.path ?? []);
  const entries = exploitedFeed(parsed.data);
  return accepted({
    kind: 'exploited',
    date: dayOf(parsed.data.dateReleased),
    count: entries.size,
    counted: parsed.data.count,
    ecosystems: [],
    lines: [JSON.stringify([...entries])],
  });
}

async function readJson(path: string): Promise<Read> {
  if ((await stat(path)).size > feedLimits.json) return tooLarge();
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    return damaged();
  }
  if (typeof json !== 'object' || json === null) return unknown();
  if ('generated_at' in json && 'result' in json) return readSupport(json);
  return 'catalogVersion' in json ? readExploited(json) : unknown();
}

async function readList(path: string, { kind, date }: ToldOfFeed): Promise<Read> {
  if ((await stat(path)).size > tableLimits.bytes) return tooLarge();
  const table = await readTable(new Uint8Array(await readFile(path)));
  if (!table.ok) return table;
  const list = kind === 'ismap' || kind === 'ismapLiu' || kind === 'ismapLiuSpecial' ? kind : undefined;
  const read = readIsmapList(table.value, { list, date });
  if (!read.ok) return read;
  const { listings } = read.value;
  return accepted({
    kind: read.value.list,
    date: read.value.date,
    count: listings.length,
    ecosystems: [],
    lines: listings.map((listing: IsmapListing) => JSON.stringify(listing)),
  });
}

/** Workbooks are archives too; they say so in their members. */
function isWorkbook(path: string): boolean {
  for (const { name } of readArchive(path, feedLimits.archive)) if (name === '[Content_Types].xml') return true;
  return false;
}

async function readZip(path: string, told: ToldOfFeed): Promise<Read> {
  try {
    if (isWorkbook(path)) return await readList(path, told);
    const feed = await readAdvisories(path);
    return feed === null ? unknown() : accepted(feed);
  } catch (error) {
    if (error instanceof BadArchive) return error.why === 'tooLarge' ? tooLarge() : damaged();
    throw error;
  }
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(64);
    return buffer.subarray(0, readSync(file, buffer, 0, 64, 0)).toString('latin1');
  } finally {
    closeSync(file);
  }
}

async function readByContent(path: string, told: ToldOfFeed): Promise<Read> {
  const start = firstBytes(path);
  if (start === '') return unknown();
  if (start.startsWith('PK')) return readZip(path, told);
  return /^(\u00ef\u00bb\u00bf)?\s*[{[]/.test(start) ? readJson(path) : readList(path, told);
}

/** Reads a feed by its content. A broken or hostile file is refused wholly; what a person says of it must not be contradicted by it. */
export async function readFeed(path: string, told: ToldOfFeed): Promise<Read> {
  const read = await readByContent(path, told);
  if (!read.ok || told.kind === undefined || told.kind === read.value.kind) return read;
  return unreadable(
    `「${told.kind}」ではなく「${read.value.kind}」のフィードです。`,
    `This is a feed of “${read.value.kind}”, not of “${told.kind}”.`,
    `種類を確かめてください（${feedKinds.join('・')}）。`,
    `Check the kind (${feedKinds.join(', ')}).`,
  );
}
