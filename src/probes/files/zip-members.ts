import { crc32, inflateRawSync } from 'node:zlib';
import { sourceOfBytes } from '../../blobs/examination/byte-source.ts';
import type { GapReason } from '../../core/checks/deliverable/files-observation.ts';
import { readZipDirectory, type ZipMember } from '../../zip/zip-directory.ts';
import type { Member } from './archives.ts';
import type { WalkLimits } from './walk.ts';

const small = 1_000_000;
/** "See the zip64 field": larger than anything that is looked at in memory. */
const wide = 0xffffffff;

/** Why a member is not even tried, by what the directory says of it. */
function refusalOf({ isEncrypted, method, size, compressed }: ZipMember, limits: WalkLimits): GapReason | null {
  if (isEncrypted) return 'encrypted';
  if (size === wide || compressed === wide || size > limits.member) return 'tooLarge';
  if (size > Math.max(small, compressed * limits.ratio)) return 'tooDense';
  return method === 0 || method === 8 ? null : 'notWalked';
}

/** Where a member's bytes begin; null when its local header is not there. */
function startOf(archive: Buffer, { at, compressed }: ZipMember): number | null {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) return null;
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  return start + compressed > archive.length ? null : start;
}

/** The member unpacked; what gives more than the directory says, or another checksum, is damaged. */
function unpack(archive: Buffer, start: number, { compressed, method, size, crc }: ZipMember): Buffer | null {
  const packed = archive.subarray(start, start + compressed);
  try {
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return bytes.length === size && crc32(bytes) === crc ? bytes : null;
  } catch {
    return null;
  }
}

/** Room between members for data descriptors and alignment; more than that may hide something. */
const slackPerMember = 64;

const endSignature = Buffer.from('504b0506', 'hex');

/** How far bytes before the archive (a program that unpacks itself) move every member. */
function shiftOf(archive: Buffer): number {
  const end = archive.lastIndexOf(endSignature);
  const told = archive.readUInt32LE(end + 16);
  return told === wide ? 0 : Math.max(0, end - archive.readUInt32LE(end + 12) - told);
}

type Span = readonly [from: number, to: number];

/** Whether bytes lie between members that the directory does not speak of: some programs unpack what was taken off the list. */
function hasUnlisted(archive: Buffer, spans: readonly Span[], begin: number): boolean {
  const end = archive.lastIndexOf(endSignature);
  let [at, isHidden] = [begin, false];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    isHidden ||= from - at > slackPerMember;
    at = Math.max(at, to);
  }
  const index = end - archive.readUInt32LE(end + 12);
  return isHidden || (spans.length > 0 && index - at > slackPerMember + 4096);
}

/** Members of a zip archive in memory. Folders hold nothing and are passed over. */
export async function* zipMembers(archive: Buffer, limits: WalkLimits): AsyncGenerator<Member> {
  const directory = await readZipDirectory(sourceOfBytes(archive));
  if (directory === null) return yield { name: '', why: 'damaged' };
  const shift = shiftOf(archive);
  const spans: Span[] = [];
  for (const member of directory) {
    const start = startOf(archive, member);
    if (start !== null) spans.push([member.at, start + member.compressed]);
    if (member.isFolder && member.size === 0) continue;
    const { name } = member;
    const refusal = refusalOf(member, limits);
    const bytes = refusal === null && start !== null ? unpack(archive, start, member) : null;
    yield bytes === null ? { name, why: refusal ?? 'damaged' } : { name, bytes };
  }
  const begin = archive.readUInt16LE(0) === 0x4b50 ? 0 : shift;
  if (hasUnlisted(archive, spans, begin)) yield { name: '', why: 'unlistedBytes' };
}
