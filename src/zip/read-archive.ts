import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

/** An archive that can't be taken: damaged, encrypted, or beyond its bounds. */
export class BadArchive extends Error {
  readonly why: 'damaged' | 'tooLarge';

  constructor(why: 'damaged' | 'tooLarge') {
    super(why);
    this.why = why;
  }
}

/** Bounds on an archive: number of members, bytes of one and of all when unpacked. */
export interface ArchiveBounds {
  readonly members: number;
  readonly member: number;
  readonly total: number;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const largestDirectory = 200_000_000;

function readAt(file: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  if (offset < 0 || readSync(file, buffer, 0, length, offset) !== length) throw new BadArchive('damaged');
  return buffer;
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The end of central directory, and its 64-bit form where the numbers don't fit (APPNOTE.TXT 4.3.14–16). */
function findDirectory(file: number): Directory {
  const { size } = fstatSync(file);
  const length = Math.min(size, 65_557);
  const tail = readAt(file, size - length, length);
  let at = length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== 0x06054b50) at -= 1;
  if (at < 0) throw new BadArchive('damaged');
  const [count, bytes, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count !== 0xffff && bytes !== 0xffffffff && offset !== 0xffffffff) return { count, size: bytes, offset };
  const locator = readAt(file, size - length + at - 20, 20);
  if (locator.readUInt32LE(0) !== 0x07064b50) throw new BadArchive('damaged');
  const end = readAt(file, Number(locator.readBigUInt64LE(8)), 56);
  if (end.readUInt32LE(0) !== 0x06064b50) throw new BadArchive('damaged');
  return {
    count: Number(end.readBigUInt64LE(32)),
    size: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}

/** Sizes and offset that did not fit into 32 bits stand in the extra field 0x0001, in this order (4.5.3). */
function wideNumbers(extra: Buffer, values: readonly number[]): readonly number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return values.map((value) => {
    if (value !== 0xffffffff) return value;
    if (at + 8 > extra.length) throw new BadArchive('damaged');
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

function readEntries(directory: Buffer, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new BadArchive('damaged');
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const narrow = [24, 20, 42].map((place) => directory.readUInt32LE(at + place));
    const [size = 0, compressed = 0, offset = 0] = wideNumbers(extra, narrow);
    entries.push({
      name: directory.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressed,
      size,
      offset,
    });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function checkBounds(entries: readonly Entry[], bounds: ArchiveBounds): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (
    total > bounds.total ||
    entries.some(({ size, compressed }) => size > bounds.member || compressed > bounds.member)
  )
    throw new BadArchive('tooLarge');
  if (entries.some(({ flags, method }) => (flags & 1) === 1 || (method !== 0 && method !== 8)))
    throw new BadArchive('damaged');
}

function unpack(file: number, { offset, compressed, method, size, crc }: Entry): Buffer {
  const header = readAt(file, offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new BadArchive('damaged');
  const packed = readAt(file, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), compressed);
  let content: Buffer;
  try {
    // What unpacks to more than the directory says is a bomb, and ends here.
    content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new BadArchive('damaged');
  }
  if (content.length !== size || crc32(content) !== crc) throw new BadArchive('damaged');
  return content;
}

/** A member of an archive, unpacked when asked for. */
export interface ArchiveMember {
  readonly name: string;
  content(): Buffer;
}

/**
 * The members of a zip file on disk, one in memory at a time, however many (ZIP64 too). Throws BadArchive when it is damaged or
 * beyond the bounds; the bounds are checked before anything is unpacked.
 */
export function* readArchive(path: string, bounds: ArchiveBounds): Generator<ArchiveMember> {
  const file = openSync(path, 'r');
  try {
    const { count, size, offset } = findDirectory(file);
    if (count > bounds.members || size > largestDirectory) throw new BadArchive('tooLarge');
    const entries = readEntries(readAt(file, offset, size), count);
    checkBounds(entries, bounds);
    for (const entry of entries)
      if (!entry.name.endsWith('/')) yield { name: entry.name, content: () => unpack(file, entry) };
  } finally {
    closeSync(file);
  }
}
