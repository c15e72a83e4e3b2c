/** A member as the central directory tells of it. */
export interface ZipListing {
  readonly name: string;
  readonly compressed: number;
  readonly size: number;
  readonly isEncrypted: boolean;
}

/** Bounds on archives from people, checked before anything is unpacked. */
export const zipLimits = { members: 10_000, total: 200_000_000, ratio: 200 } as const;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

function endOfDirectory(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1)
    if (file.readUInt32LE(at) === endSignature) return at;
  return -1;
}

/** The members of a zip file; null when its directory can't be read (APPNOTE.TXT 4.3.12, 4.3.16). Nothing is unpacked. */
export function listZip(bytes: Uint8Array): readonly ZipListing[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(file);
  if (end < 0) return null;
  const members: ZipListing[] = [];
  let at = file.readUInt32LE(end + 16);
  const count = file.readUInt16LE(end + 10);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    members.push({
      name,
      compressed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return members;
}

/** Would unpacking stay within bounds? Encrypted members, bombs and floods of members are not taken. */
export function isHarmless(members: readonly ZipListing[]): boolean {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  const compressed = members.reduce((sum, one) => sum + one.compressed, 0);
  return (
    members.length <= zipLimits.members &&
    total <= zipLimits.total &&
    total <= Math.max(1_000_000, compressed * zipLimits.ratio) &&
    !members.some(({ isEncrypted }) => isEncrypted)
  );
}
