import { inflateRawSync } from 'node:zlib';
import { isLeftover } from '../core/evidence/file-name.ts';
import { normalForm } from '../core/kernel/normal-form.ts';

/** Reads pieces of an archive; the archive itself is never held whole. */
export interface Pieces {
  readonly size: number;
  read(at: number, length: number): Promise<Buffer>;
}

/** A member as the central directory tells of it; its name is text to be shown, never a path to be used. */
export interface ZipMember {
  readonly name: string;
  readonly size: number;
  /** Where its local header stands, and how many bytes follow it. */
  readonly at: number;
  readonly compressed: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  readonly isFolder: boolean;
  /** Left there by an operating system (`__MACOSX`, `Thumbs.db` …). */
  readonly isLeftover: boolean;
  /** How the name was read. */
  readonly encoding: 'utf-8' | 'cp932';
}

const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const entrySignature = 0x02014b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
/** An archive of more members than this is listed up to here. */
const mostMembers = 20_000;
const largestDirectory = 16_000_000;

interface Directory {
  readonly at: number;
  readonly size: number;
  /** How far bytes before the archive move what it says of itself. */
  readonly shift: number;
}

/** Where the 64-bit end record says that the directory lies (APPNOTE.TXT 4.3.14); null without one. */
async function directory64(source: Pieces, endAt: number): Promise<Directory | null> {
  const locator = await source.read(endAt - 20, 20);
  if (endAt < 20 || locator.length < 20 || locator.readUInt32LE(0) !== locator64Signature) return null;
  const record = await source.read(Number(locator.readBigUInt64LE(8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== end64Signature) return null;
  return { at: Number(record.readBigUInt64LE(48)), size: Number(record.readBigUInt64LE(40)), shift: 0 };
}

async function directoryOf(source: Pieces): Promise<Directory | null> {
  const tailAt = Math.max(0, source.size - 65_557);
  const tail = await source.read(tailAt, 65_557);
  const end = tail.lastIndexOf(endSignature);
  if (end < 0 || end + 22 > tail.length) return null;
  const wide = await directory64(source, tailAt + end);
  if (wide !== null) return wide;
  const size = tail.readUInt32LE(end + 12);
  // Bytes before the archive (a self-extracting head) move everything by the same distance.
  const at = tailAt + end - size;
  const told = tail.readUInt32LE(end + 16);
  return { at, size, shift: told === 0xffffffff ? 0 : Math.max(0, at - told) };
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const cp932 = new TextDecoder('shift_jis');

/** UTF-8 when the flag says so or it reads as such, else CP932, as Windows in Japan has always written it. */
function readName(bytes: Uint8Array, saysUtf8: boolean): Pick<ZipMember, 'name' | 'encoding'> {
  try {
    return { name: normalForm(strictUtf8.decode(bytes), 'NFC'), encoding: 'utf-8' };
  } catch {
    return saysUtf8
      ? { name: normalForm(new TextDecoder().decode(bytes), 'NFC'), encoding: 'utf-8' }
      : { name: normalForm(cp932.decode(bytes), 'NFC'), encoding: 'cp932' };
  }
}

function memberAt(bytes: Buffer, at: number, shift: number): { member: ZipMember; next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null;
  const flags = bytes.readUInt16LE(at + 8);
  const nameLength = bytes.readUInt16LE(at + 28);
  const { name, encoding } = readName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
  const member = {
    name,
    encoding,
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42) + shift,
    compressed: bytes.readUInt32LE(at + 20),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    // Bit 0: encrypted; bit 13: the directory itself is masked; method 99: AES.
    isEncrypted: (flags & 0x2001) !== 0 || bytes.readUInt16LE(at + 10) === 99,
    isFolder: /[/\\]$/.test(name),
    isLeftover: isLeftover(name),
  };
  return { member, next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

/** The members of a zip file by its directory alone; null when that can't be read. Nothing is unpacked. */
export async function readZipDirectory(source: Pieces): Promise<readonly ZipMember[] | null> {
  const directory = await directoryOf(source);
  if (directory === null || directory.at < 0 || directory.size > largestDirectory) return null;
  const bytes = await source.read(directory.at, directory.size);
  const members: ZipMember[] = [];
  for (let at = 0; at < bytes.length && members.length < mostMembers; ) {
    const read = memberAt(bytes, at, directory.shift);
    if (read === null) return null;
    members.push(read.member);
    at = read.next;
  }
  return members;
}

/** A small member's content; null when it is larger than the bound, or can't be read. Only for members that a format names itself. */
export async function readSmallMember(source: Pieces, member: ZipMember, bound: number): Promise<Buffer | null> {
  if (member.compressed > bound || member.size > bound) return null;
  const head = await source.read(member.at, 30);
  if (head.length < 30) return null;
  const from = member.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = await source.read(from, member.compressed);
  if (head.readUInt16LE(8) === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: bound });
  } catch {
    return null;
  }
}
