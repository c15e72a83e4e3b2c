import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip file, compressed once so that constant members cost nothing afterwards. */
export interface ZipMember {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly deflated: Uint8Array;
}

/** Fast compression: documents are small and made often. */
const level = 3;

export function zipMember(name: string, content: string | Uint8Array): ZipMember {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name, crc: crc32(bytes), size: bytes.length, deflated: deflateRawSync(bytes, { level }) };
}

/** 1980-01-01 in DOS format: equal contents make equal bytes. */
const dosDate = 0x21;

/** Fields that local header and central directory share, from "version needed" to "extra length" (APPNOTE.TXT 4.3.7). */
function sharedFields(member: ZipMember, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(dosDate, 8);
  fields.writeUInt32LE(member.crc, 10);
  fields.writeUInt32LE(member.deflated.length, 14);
  fields.writeUInt32LE(member.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

const signature = (bytes: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(bytes);
  return buffer;
};

function directoryEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, rest, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/**
 * A zip file of the given members in their order; names in UTF-8. Our own, because no library takes members that are
 * compressed already, which makes documents several times faster.
 */
export function writeZip(members: readonly ZipMember[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name, 'utf8');
    const fields = sharedFields(member, name.length);
    directory.push(directoryEntry(fields, name, offset));
    const local = [signature(0x04034b50), fields, name, member.deflated];
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endOfDirectory(members.length, central.length, offset)]);
}
