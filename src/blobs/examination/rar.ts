import type { ByteSource } from './byte-source.ts';
import type { Encryption } from './encryption.ts';

const mostBlocks = 10_000;

/** A variable-length integer of RAR 5: seven bits a byte, the lowest first. */
function readVint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  let next = at;
  for (let shift = 0; next < bytes.length && shift < 56; shift += 7) {
    const byte = bytes.readUInt8(next);
    value += (byte & 0x7f) * 2 ** shift;
    next += 1;
    if ((byte & 0x80) === 0) break;
  }
  return { value, next };
}

/** Whether the extra area of a file header holds a record of type 1, file encryption. */
function hasEncryptionRecord(extra: Buffer): boolean {
  for (let at = 0; at < extra.length; ) {
    const size = readVint(extra, at);
    if (size.value === 0) return false;
    if (readVint(extra, size.next).value === 1) return true;
    at = size.next + size.value;
  }
  return false;
}

interface Block {
  readonly isEncrypted: boolean;
  readonly isEnd: boolean;
  readonly next: number;
}

/** One block of RAR 5: header type 4 is the archive's encryption, 2 and 3 are files and services, 5 the end. */
async function block5(source: ByteSource, at: number): Promise<Block | null> {
  const head = await source.read(at, 32);
  if (head.length < 7) return null;
  const size = readVint(head, 4);
  const header = await source.read(at + size.next, Math.min(size.value, 2_000_000));
  const type = readVint(header, 0);
  const flags = readVint(header, type.next);
  const extra = (flags.value & 1) === 0 ? { value: 0, next: flags.next } : readVint(header, flags.next);
  const data = (flags.value & 2) === 0 ? 0 : readVint(header, extra.next).value;
  const isFile = type.value === 2 || type.value === 3;
  return {
    isEncrypted: type.value === 4 || (isFile && hasEncryptionRecord(header.subarray(header.length - extra.value))),
    isEnd: type.value === 5 || size.value === 0,
    next: at + size.next + size.value + data,
  };
}

/** One block of RAR 4: 0x73 the archive (flag 0x80: headers encrypted), 0x74 a file (flag 4: encrypted), 0x7b the end. */
async function block4(source: ByteSource, at: number): Promise<Block | null> {
  const head = await source.read(at, 11);
  if (head.length < 7) return null;
  const [type, flags, size] = [head.readUInt8(2), head.readUInt16LE(3), head.readUInt16LE(5)];
  const data = (flags & 0x8000) !== 0 && head.length >= 11 ? head.readUInt32LE(7) : 0;
  return {
    isEncrypted: (type === 0x73 && (flags & 0x80) !== 0) || (type === 0x74 && (flags & 4) !== 0),
    isEnd: type === 0x7b || size < 7,
    next: at + size + data,
  };
}

/** Whether a RAR archive, old or new, holds anything that needs a password. */
export async function rarEncryption(source: ByteSource): Promise<Encryption> {
  const isNew = (await source.read(6, 1)).at(0) === 1;
  let at = isNew ? 8 : 7;
  for (let count = 0; count < mostBlocks; count += 1) {
    const block = await (isNew ? block5 : block4)(source, at);
    if (block === null) break;
    if (block.isEncrypted) return 'encryptedArchive';
    if (block.isEnd) break;
    at = block.next;
  }
  return 'open';
}
