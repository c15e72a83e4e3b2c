import type { ByteSource } from './byte-source.ts';
import type { Encryption } from './encryption.ts';

/** Coder id of AES-256 with SHA-256 in 7z (7zFormat.txt). */
const aes = Buffer.from([0x06, 0xf1, 0x07, 0x01]);
const largestHeader = 4_000_000;

/**
 * Whether a 7z archive needs a password. Its header names the coders; where the header itself is compressed the names of the
 * members' coders can't be seen, and that is said rather than guessed.
 */
export async function sevenZipEncryption(source: ByteSource): Promise<Encryption> {
  const start = await source.read(12, 16);
  if (start.length < 16) return 'unreadableArchive';
  const [offset, size] = [Number(start.readBigUInt64LE(0)), Number(start.readBigUInt64LE(8))];
  if (size === 0) return 'open';
  if (32 + offset + size > source.size || size > largestHeader) return 'unreadableArchive';
  const header = await source.read(32 + offset, size);
  if (header.includes(aes)) return 'encryptedArchive';
  return header.at(0) === 0x17 ? 'notTold' : 'open';
}
