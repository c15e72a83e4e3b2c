import { type ByteSource, holds, placesOf } from './byte-source.ts';
import type { Encryption } from './encryption.ts';

/** Short streams lie in sectors of 64 bytes, long ones in 512: both begin at a multiple of the smaller. */
const smallestSector = 64;

/** Documents of Word 97–2003: bit 8 of the flags in the file information block ([MS-DOC] 2.5.2), which begins a sector. */
async function isEncryptedWord(source: ByteSource): Promise<boolean> {
  for await (const at of placesOf(source, Buffer.from([0xec, 0xa5]))) {
    const block = await source.read(at, 12);
    const isBlock = at % smallestSector === 0 && block.length === 12 && block.readUInt16LE(2) >= 0xc0;
    if (isBlock && (block.readUInt16LE(10) & 0x100) !== 0) return true;
  }
  return false;
}

const workbookStart = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const filePass = 0x2f;

/** Workbooks of Excel 97–2003: a FILEPASS record soon after the first ([MS-XLS] 2.4.117). */
async function isEncryptedWorkbook(source: ByteSource): Promise<boolean> {
  for await (const at of placesOf(source, workbookStart)) {
    const records = await source.read(at, 4096);
    for (let place = 0; place + 4 <= records.length; place += 4 + records.readUInt16LE(place + 2))
      if (records.readUInt16LE(place) === filePass) return true;
  }
  return false;
}

/** A compound file that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), or an old document that is encrypted itself. */
export async function compoundEncryption(source: ByteSource): Promise<Encryption> {
  const isPackage = await holds(source, Buffer.from('EncryptedPackage', 'utf16le'));
  const isEncrypted = isPackage || (await isEncryptedWord(source)) || (await isEncryptedWorkbook(source));
  return isEncrypted ? 'encryptedOffice' : 'open';
}
