import type { EvidenceRefusalReason } from '../../core/evidence/evidence-texts.ts';
import type { ByteSource } from './byte-source.ts';
import { compoundEncryption } from './compound.ts';
import { isEncryptedPdf } from './pdf-encryption.ts';
import { rarEncryption } from './rar.ts';
import { sevenZipEncryption } from './seven-zip.ts';

/** Whether a file needs a password: by which kind it is refused, 'open', or 'notTold' where the format hides the answer. */
export type Encryption = EvidenceRefusalReason | 'open' | 'notTold';

const pdfEncryption = async (source: ByteSource): Promise<Encryption> =>
  (await isEncryptedPdf(source)) ? 'encryptedPdf' : 'open';

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
