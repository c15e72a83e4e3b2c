import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { listZip, type ZipListing } from './list-zip.ts';
import type { ZipFault } from './zip-fault-texts.ts';

/** What stands in the way, and with which member. */
export interface ZipRefusal {
  readonly fault: ZipFault;
  readonly name: string;
}

/** Bounds on archives from people. `member` and `total`: bytes unpacked. */
export const zipLimits = { members: 10_000, member: 40_000_000, total: 200_000_000, ratio: 200 } as const;

const localSignature = 0x04034b50;

/** So many compressed bytes at a time: what comes out of one step is then bounded too (deflate gives at most 1032 for 1). */
const step = 16_384;

const hasUnsafeName = ({ name }: ZipListing): boolean =>
  name.includes('\0') || /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..');

/** Bombs by ratio and by number, encrypted members, names that lead elsewhere, two of one name. */
function faultOfListing(members: readonly ZipListing[]): ZipRefusal | null {
  const sum = (field: 'size' | 'compressed'): number => members.reduce((total, member) => total + member[field], 0);
  const [size, compressed] = [sum('size'), sum('compressed')];
  if (members.length > zipLimits.members) return { fault: 'tooManyMembers', name: '' };
  if (members.some(({ isEncrypted }) => isEncrypted)) return { fault: 'encrypted', name: '' };
  if (size > zipLimits.total || size > Math.max(1_000_000, compressed * zipLimits.ratio))
    return { fault: 'tooLarge', name: '' };
  const unsafe = members.find(hasUnsafeName);
  if (unsafe !== undefined) return { fault: 'unsafeName', name: JSON.stringify(unsafe.name.slice(0, 60)) };
  const names = new Set<string>();
  const twice = members.find(({ name }) => names.size === names.add(name).size);
  return twice === undefined ? null : { fault: 'sameName', name: twice.name.slice(0, 60) };
}

/** Where a member's bytes begin; -1 when its local header is not there or names another (4.3.7). */
function dataStart(file: Buffer, { offset, name }: ZipListing): number {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localSignature) return -1;
  const nameLength = file.readUInt16LE(offset + 26);
  const start = offset + 30 + nameLength + file.readUInt16LE(offset + 28);
  return file.toString('utf8', offset + 30, offset + 30 + nameLength) === name ? start : -1;
}

/** An archive whose directory holds: no member overlaps another (quines, Fifield's bombs), each is where it is said to be. */
export class ZipArchive {
  readonly names: readonly string[];
  readonly #file: Buffer;
  readonly #members: ReadonlyMap<string, ZipListing>;

  constructor(file: Buffer, members: readonly ZipListing[]) {
    this.#file = file;
    this.#members = new Map(members.map((member) => [member.name, member]));
    this.names = members.map(({ name }) => name);
  }

  /**
   * Unpacks one member piece by piece. The bounds hold while unpacking, whatever the directory says of sizes; the checksum is
   * held against it at the end. `take` may throw in order to stop.
   */
  read(name: string, take: (chunk: Uint8Array) => void): ZipRefusal | null {
    const member = this.#members.get(name);
    if (member === undefined || ![0, 8].includes(member.method)) return { fault: 'unknownMethod', name };
    const start = dataStart(this.#file, member);
    const compressed = this.#file.subarray(start, start + member.compressed);
    let [size, crc] = [0, 0];
    const pass = (chunk: Uint8Array): boolean => {
      size += chunk.length;
      if (size > Math.min(member.size, zipLimits.member)) return false;
      crc = crc32(chunk, crc);
      take(chunk);
      return true;
    };
    const isWhole = member.method === 0 ? pass(compressed) : inflate(compressed, pass);
    if (size > zipLimits.member) return { fault: 'tooLarge', name };
    return isWhole && size === member.size && crc === member.crc ? null : { fault: 'damaged', name };
  }
}

/** Inflates step by step until `pass` says no; false when it did, or when the bytes are no deflate stream. */
function inflate(compressed: Uint8Array, pass: (chunk: Uint8Array) => boolean): boolean {
  let isGood = true;
  let own: unknown;
  const inflater = new Inflate((chunk) => {
    try {
      isGood &&= pass(chunk);
    } catch (error) {
      own = error;
      throw error;
    }
  });
  try {
    for (let at = 0; isGood && at < compressed.length; at += step)
      inflater.push(compressed.subarray(at, at + step), at + step >= compressed.length);
  } catch (error) {
    if (error === own) throw error;
    return false;
  }
  return isGood;
}

/** Opens an archive from people; nothing is unpacked yet. */
export function openZip(bytes: Uint8Array): Result<ZipArchive, ZipRefusal> {
  const members = listZip(bytes, zipLimits.members);
  if (typeof members === 'string') return refused({ fault: members, name: '' });
  const fault = faultOfListing(members);
  if (fault !== null) return refused(fault);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = members
    .map((member) => ({ member, start: dataStart(file, member) }))
    .sort((a, b) => a.member.offset - b.member.offset);
  const lost = places.find(({ member, start }) => start < 0 || start + member.compressed > file.length);
  if (lost !== undefined) return refused({ fault: 'damaged', name: lost.member.name.slice(0, 60) });
  const overlaps = places.some(
    ({ member, start }, index) => start + member.compressed > (places[index + 1]?.member.offset ?? file.length),
  );
  return overlaps ? refused({ fault: 'overlapping', name: '' }) : accepted(new ZipArchive(file, members));
}
