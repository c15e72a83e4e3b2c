import { crc32 } from 'node:zlib';
import { own } from '../../core/kernel/own.ts';
import { type ByteSource, holds, placesOf } from './byte-source.ts';
import { withoutPosition } from './exif-position.ts';
import { bearsPosition } from './position-traces.ts';
import { withoutXmpPosition } from './xmp-position.ts';

/** Bytes that replace others of the same length, so that nothing else in the file moves. */
export interface Patch {
  readonly at: number;
  readonly bytes: Buffer;
}

/** What a picture says of where it was taken: what to overwrite, and whether some of it is out of reach. */
export interface Position {
  readonly patches: readonly Patch[];
  readonly isKept: boolean;
}

const none: Position = { patches: [], isKept: false };

const exifMark = Buffer.from('Exif\0\0', 'latin1');
const xmpMarks = ['http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0'].map((mark) =>
  Buffer.from(mark, 'latin1'),
);
/** The longest EXIF block looked into; JPEG's own limit is 65,533 bytes. */
const longestBlock = 1 << 20;

const moved = (patches: readonly Patch[], by: number): Patch[] =>
  patches.map(({ at, bytes }) => ({ at: at + by, bytes }));

/** EXIF blocks lie as they are in JPEG: after the mark stands a TIFF header. */
async function exifPatches(source: ByteSource): Promise<Position> {
  const patches: Patch[] = [];
  let isKept = false;
  for await (const at of placesOf(source, exifMark)) {
    const block = await source.read(at + exifMark.length, longestBlock);
    const outcome = withoutPosition(block);
    if (outcome.kind === 'removed') patches.push(...moved(outcome.patches, at + exifMark.length));
    isKept ||= outcome.kind === 'outOfReach';
  }
  return { patches, isKept };
}

async function jpegXmpPatches(source: ByteSource): Promise<readonly Patch[]> {
  const patches: Patch[] = [];
  for (const mark of xmpMarks)
    for await (const at of placesOf(source, mark)) {
      const length = (await source.read(at - 2, 2)).readUInt16BE(0) - 2;
      const text = await source.read(at, length);
      const clean = withoutXmpPosition(text);
      if (clean !== null) patches.push({ at, bytes: clean });
    }
  return patches;
}

const packetStart = Buffer.from('<x:xmpmeta', 'latin1');

/** Packets of XMP that lie open in a container: from their first tag to their last. */
async function packetPatches(source: ByteSource): Promise<readonly Patch[]> {
  const patches: Patch[] = [];
  for await (const at of placesOf(source, packetStart)) {
    const block = await source.read(at, longestBlock);
    const end = block.indexOf('</x:xmpmeta>');
    const clean = withoutXmpPosition(end < 0 ? block : block.subarray(0, end));
    if (clean !== null) patches.push({ at, bytes: clean });
  }
  return patches;
}

interface Chunk {
  readonly at: number;
  readonly type: string;
  readonly length: number;
}

async function* pngChunks(source: ByteSource): AsyncGenerator<Chunk> {
  for (let at = 8; at + 12 <= source.size; ) {
    const head = await source.read(at, 8);
    const length = head.readUInt32BE(0);
    yield { at, type: head.toString('latin1', 4, 8), length };
    at += length + 12;
  }
}

/** A chunk's new content with its check sum, which PNG wants over type and content. */
const pngPatch = ({ at, type }: Chunk, content: Buffer): Patch => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type, 'latin1'), content])));
  return { at: at + 8, bytes: Buffer.concat([content, sum]) };
};

function cleanChunk(type: string, content: Buffer): Buffer | 'outOfReach' | null {
  if (type === 'eXIf') {
    const outcome = withoutPosition(content);
    if (outcome.kind !== 'removed') return outcome.kind === 'outOfReach' ? 'outOfReach' : null;
    const clean = Buffer.from(content);
    for (const { at, bytes } of outcome.patches) bytes.copy(clean, at);
    return clean;
  }
  const keyword = content.toString('latin1', 0, 40);
  if (type === 'iTXt' && keyword.startsWith('XML:com.adobe.xmp\0\0')) return withoutXmpPosition(content);
  const isHidden = keyword.startsWith('XML:com.adobe.xmp\0\u0001') || /^Raw profile type (exif|APP1|xmp)/.test(keyword);
  return isHidden ? 'outOfReach' : null;
}

async function pngPosition(source: ByteSource): Promise<Position> {
  const patches: Patch[] = [];
  let isKept = false;
  for await (const chunk of pngChunks(source)) {
    if (!['eXIf', 'iTXt', 'zTXt', 'tEXt'].includes(chunk.type) || chunk.length > longestBlock) continue;
    const clean = cleanChunk(chunk.type, await source.read(chunk.at + 8, chunk.length));
    if (clean === 'outOfReach') isKept = true;
    else if (clean !== null) patches.push(pngPatch(chunk, clean));
  }
  return { patches, isKept };
}

async function jpegPosition(source: ByteSource): Promise<Position> {
  const { patches, isKept } = await exifPatches(source);
  return { patches: [...patches, ...(await jpegXmpPatches(source))], isKept };
}

const exifItem = Buffer.from('Exif', 'latin1');
/** A TIFF header behind the four bytes that say that nothing stands between (ISO/IEC 23008-12, A.2.1). */
const bareBlocks = ['\0\0\0\0II*\0', '\0\0\0\0MM\0*'].map((mark) => Buffer.from(mark, 'latin1'));

/** Blocks of HEIF: bare, or behind the mark of JPEG. How many there were tells whether an item was overlooked. */
async function heifBlocks(source: ByteSource): Promise<readonly number[]> {
  const places: number[] = [];
  for (const bare of bareBlocks) for await (const at of placesOf(source, bare)) places.push(at + 4);
  for await (const at of placesOf(source, exifMark)) {
    const next = (await source.read(at + exifMark.length, 4)).toString('latin1');
    if (next === 'II*\0' || next === 'MM\0*') places.push(at + exifMark.length);
  }
  return places;
}

/** Containers of HEIF, whose blocks can be mended in place; an EXIF item that was not found can only be told of. */
async function heifPosition(source: ByteSource): Promise<Position> {
  const patches: Patch[] = [...(await packetPatches(source))];
  const places = await heifBlocks(source);
  let isKept = places.length === 0 && (await holds(source, exifItem));
  for (const at of places) {
    const outcome = withoutPosition(await source.read(at, longestBlock));
    isKept ||= outcome.kind === 'outOfReach';
    if (outcome.kind === 'removed') patches.push(...moved(outcome.patches, at));
  }
  return { patches, isKept };
}

/** RIFF chunks hold TIFF with or without the mark of JPEG. */
async function webpPosition(source: ByteSource): Promise<Position> {
  const patches: Patch[] = [...(await packetPatches(source))];
  let isKept = false;
  for await (const at of placesOf(source, Buffer.from('EXIF', 'latin1'))) {
    const block = await source.read(at + 8, longestBlock);
    const skip = block.indexOf(exifMark) === 0 ? exifMark.length : 0;
    const outcome = withoutPosition(block.subarray(skip));
    isKept ||= outcome.kind === 'outOfReach';
    if (outcome.kind === 'removed') patches.push(...moved(outcome.patches, at + 8 + skip));
  }
  return { patches, isKept };
}

/** Films name it in an atom of their own; the length of its text is part of the box. */
async function filmPosition(source: ByteSource): Promise<Position> {
  // 3GPP's own box, Canon's, and the telemetry of action cameras beside QuickTime's.
  const marks = ['\xa9xyz', 'location.ISO6709', 'loci', 'gpmd', 'camm', 'CMT4'].map((mark) =>
    Buffer.from(mark, 'latin1'),
  );
  for (const mark of marks) if (await holds(source, mark)) return { patches: [], isKept: true };
  return none;
}

async function tiffPosition(source: ByteSource): Promise<Position> {
  if (source.size > longestBlock) return { patches: [], isKept: true };
  const outcome = withoutPosition(await source.read(0, source.size));
  return outcome.kind === 'removed'
    ? { patches: outcome.patches, isKept: false }
    : { patches: [], isKept: outcome.kind === 'outOfReach' };
}

const readers: Readonly<Record<string, (source: ByteSource) => Promise<Position>>> = {
  'image/jpeg': jpegPosition,
  'image/png': pngPosition,
  'image/webp': webpPosition,
  'image/heic': heifPosition,
  'image/heif': heifPosition,
  'image/avif': heifPosition,
  'image/x-canon-cr3': filmPosition,
  'image/tiff': tiffPosition,
  'video/mp4': filmPosition,
  'video/quicktime': filmPosition,
};

/**
 * Where a picture or film says that it was taken, and how to unsay it without moving a byte. What is unsaid is only what no other spelling
 * tells as well.
 */
export async function positionOf(source: ByteSource, mediaType: string): Promise<Position> {
  const reader = own(readers, mediaType);
  if (reader === undefined) return none;
  const { patches, isKept } = await reader(source);
  return { patches, isKept: isKept || (await bearsPosition(source, patches)) };
}

/** Whether a document may hold a position in the pictures within it, or in what it says of itself; those are never changed. */
export async function mayHoldPosition(source: ByteSource): Promise<boolean> {
  const { patches, isKept } = await jpegPosition(source);
  return isKept || patches.length > 0 || (await packetPatches(source)).length > 0;
}
