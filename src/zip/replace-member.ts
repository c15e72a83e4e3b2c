import { crc32, deflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Offsets of fields in an entry of the central directory (APPNOTE.TXT 4.3.12). */
const at = {
  flags: 8,
  method: 10,
  crc: 16,
  compressed: 20,
  size: 24,
  name: 28,
  extra: 30,
  comment: 32,
  local: 42,
  end: 46,
};

interface Entry {
  /** Copy of the entry in the central directory. */
  readonly directory: Buffer;
  readonly name: string;
  readonly local: number;
}

function findEnd(file: Buffer): number {
  for (let from = file.length - 22; from >= Math.max(0, file.length - 65_557); from -= 1)
    if (file.readUInt32LE(from) === endSignature) return from;
  return -1;
}

function entriesOf(file: Buffer, start: number, count: number): readonly Entry[] | null {
  const entries: Entry[] = [];
  let from = start;
  for (let index = 0; index < count; index += 1) {
    if (from + at.end > file.length || file.readUInt32LE(from) !== entrySignature) return null;
    const nameLength = file.readUInt16LE(from + at.name);
    const length = at.end + nameLength + file.readUInt16LE(from + at.extra) + file.readUInt16LE(from + at.comment);
    const directory = Buffer.from(file.subarray(from, from + length));
    const name = directory.subarray(at.end, at.end + nameLength).toString('utf8');
    entries.push({ directory, name, local: directory.readUInt32LE(at.local) });
    from += length;
  }
  return entries;
}

/** The member's record with new content; time, name and version stay, sizes stand in the header instead of behind the data. */
function newRecord(old: Buffer, content: Uint8Array): { readonly record: Buffer; readonly deflated: Uint8Array } {
  const deflated = deflateRawSync(content);
  const head = Buffer.from(old.subarray(0, 30 + old.readUInt16LE(26)));
  head.writeUInt16LE(head.readUInt16LE(6) & ~8, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(deflated.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(0, 28);
  return { record: Buffer.concat([head, deflated]), deflated };
}

function describe(directory: Buffer, content: Uint8Array, deflated: Uint8Array): void {
  directory.writeUInt16LE(directory.readUInt16LE(at.flags) & ~8, at.flags);
  directory.writeUInt16LE(8, at.method);
  directory.writeUInt32LE(crc32(content), at.crc);
  directory.writeUInt32LE(deflated.length, at.compressed);
  directory.writeUInt32LE(content.length, at.size);
}

/**
 * A zip file with the content of one member replaced. The records of all others are copied byte for byte, in their order, with
 * whatever their writer put there. Null when the file is not plain enough for that (its directory damaged, larger than 4 GB).
 */
export function replaceMember(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  if (end < 0) return null;
  const start = file.readUInt32LE(end + 16);
  const entries = entriesOf(file, start, file.readUInt16LE(end + 10));
  if (entries === null || !entries.some((entry) => entry.name === name)) return null;
  const inOrder = [...entries].sort((a, b) => a.local - b.local);
  const parts: Buffer[] = [file.subarray(0, inOrder[0]?.local ?? 0)];
  let offset = parts[0]?.length ?? 0;
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1]?.local ?? start;
    if (entry.local + 30 > next || next > start || file.readUInt32LE(entry.local) !== localSignature) return null;
    const old = file.subarray(entry.local, next);
    entry.directory.writeUInt32LE(offset, at.local);
    const made = entry.name === name ? newRecord(old, content) : { record: old, deflated: null };
    if (made.deflated !== null) describe(entry.directory, content, made.deflated);
    parts.push(made.record);
    offset += made.record.length;
  }
  const directory = Buffer.concat(entries.map((entry) => entry.directory));
  const tail = Buffer.from(file.subarray(end));
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, tail]);
}
