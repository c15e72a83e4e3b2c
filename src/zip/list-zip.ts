/** A member as the central directory tells of it. */
export interface ZipListing {
  readonly name: string;
  readonly compressed: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Where the central directory lies and how much it says it holds. */
interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 } as const;

/** In 32 and 16 bits: "see the zip64 field". */
const [absent32, absent16] = [0xffffffff, 0xffff];

const safeNumber = (value: bigint): number =>
  value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);

const has = (file: Buffer, at: number, length: number, signature: number): boolean =>
  at >= 0 && at + length <= file.length && file.readUInt32LE(at) === signature;

function endOfDirectory(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1)
    if (file.readUInt32LE(at) === signatures.end) return at;
  return -1;
}

/** The directory's place (APPNOTE.TXT 4.3.14–4.3.16); null when there is none, or it isn't where it says. */
function locate(file: Buffer): Directory | null {
  const end = endOfDirectory(file);
  if (end < 0) return null;
  const [count, size, start] = [
    file.readUInt16LE(end + 10),
    file.readUInt32LE(end + 12),
    file.readUInt32LE(end + 16),
  ] as const;
  if (count !== absent16 && size !== absent32 && start !== absent32) return { start, size, count };
  if (!has(file, end - 20, 20, signatures.locator64)) return { start, size, count };
  const end64 = safeNumber(file.readBigUInt64LE(end - 12));
  if (!has(file, end64, 56, signatures.end64)) return null;
  return {
    count: safeNumber(file.readBigUInt64LE(end64 + 32)),
    size: safeNumber(file.readBigUInt64LE(end64 + 40)),
    start: safeNumber(file.readBigUInt64LE(end64 + 48)),
  };
}

/** The numbers of a zip64 extra field (4.5.3), which stand only for those that are absent in 32 bits. */
function zip64Numbers(extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const body = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(body.length / 8) }, (_, index) =>
      safeNumber(body.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

/** The name's bytes tell a name; zip programs of old Japanese systems write CP932 without saying so, which only matters for display. */
function entryAt(file: Buffer, at: number): { readonly listing: ZipListing; readonly next: number } | null {
  if (!has(file, at, 46, signatures.entry)) return null;
  const [nameLength, extraLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)] as const;
  const nameEnd = at + 46 + nameLength;
  const next = nameEnd + extraLength + file.readUInt16LE(at + 32);
  if (next > file.length) return null;
  const more = [...zip64Numbers(file.subarray(nameEnd, nameEnd + extraLength))];
  const wide = (value: number): number => (value === absent32 ? (more.shift() ?? value) : value);
  const flags = file.readUInt16LE(at + 8);
  const size = wide(file.readUInt32LE(at + 24));
  const compressed = wide(file.readUInt32LE(at + 20));
  const listing = {
    name: file.toString('utf8', at + 46, nameEnd),
    compressed,
    size,
    isEncrypted: (flags & 0x2041) !== 0,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    offset: wide(file.readUInt32LE(at + 42)),
  };
  return { listing, next };
}

/**
 * The members of a zip file as its directory lists them; 'noDirectory' when there is none, 'wrongDirectory' when its counts or
 * sizes don't hold. At most `limit` + 1 members are read. Nothing is unpacked.
 */
export function listZip(bytes: Uint8Array, limit: number): readonly ZipListing[] | 'noDirectory' | 'wrongDirectory' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = locate(file);
  if (directory === null) return 'noDirectory';
  const { start, size, count } = directory;
  if (start + size > file.length) return 'noDirectory';
  const members: ZipListing[] = [];
  let at = start;
  for (let index = 0; index < Math.min(count, limit + 1); index += 1) {
    const entry = entryAt(file, at);
    if (entry === null) return 'wrongDirectory';
    members.push(entry.listing);
    at = entry.next;
  }
  return members.length === count && at !== start + size ? 'wrongDirectory' : members;
}
