import type { EvidenceRefusalReason } from '../../core/evidence/evidence-texts.ts';
import { type ByteSource, placesOf } from './byte-source.ts';
import { compoundEncryption } from './compound.ts';
import { rarEncryption } from './rar.ts';
import { sevenZipEncryption } from './seven-zip.ts';

/** Whether a file needs a password: by which kind it is refused, 'open', or 'notTold' where the format hides the answer. */
export type Encryption = EvidenceRefusalReason | 'open' | 'notTold';

/** A trailer or cross-reference stream that names an encryption dictionary (ISO 32000-2, 7.6); `/EncryptMetadata` is another key. */
async function pdfEncryption(source: ByteSource): Promise<Encryption> {
  for await (const at of placesOf(source, Buffer.from('/Encrypt'))) {
    const after = (await source.read(at + 8, 40)).toString('latin1');
    if (/^\s*(\d+\s+\d+\s+R|<<)/.test(after)) return 'encryptedPdf';
  }
  return 'open';
}

/** Whether a file of a type needs a password. Zips are told by their directory, see `examineFile`. */
export function encryptionOf(source: ByteSource, mediaType: string): Promise<Encryption> {
  switch (mediaType) {
    case 'application/pdf':
      return pdfEncryption(source);
    case 'application/x-ole-storage':
      return compoundEncryption(source);
    case 'application/x-7z-compressed':
      return sevenZipEncryption(source);
    case 'application/vnd.rar':
      return rarEncryption(source);
    default:
      return Promise.resolve('open');
  }
}
