import type { EvidenceNotice } from '../../core/contract/evidence-item.ts';
import type { EvidenceRefusalReason } from '../../core/evidence/evidence-texts.ts';
import { accepted, type Result, refused } from '../../core/kernel/result.ts';
import { readSmallMember, readZipDirectory, type ZipMember } from '../../zip/zip-directory.ts';
import { type ByteSource, sourceOfBytes, withSource } from './byte-source.ts';
import { encryptionOf } from './encryption.ts';
import { mediaTypeOf, packageType } from './media-type.ts';
import { mayHoldPosition, type Patch, positionOf } from './position.ts';

/** What a file turned out to be. */
export interface ExaminedFile {
  readonly mediaType: string;
  readonly notices: readonly EvidenceNotice[];
  /** What to overwrite before the file is kept. */
  readonly patches: readonly Patch[];
}

type Examination = Result<ExaminedFile, EvidenceRefusalReason>;

const largestManifest = 1_000_000;

/** OpenDocument encrypts its parts one by one and says so in its manifest (ODF 1.3, part 2, 3.4). */
async function isEncryptedOpenDocument(source: ByteSource, members: readonly ZipMember[]): Promise<boolean> {
  const manifest = members.find(({ name }) => name === 'META-INF/manifest.xml');
  const text = manifest === undefined ? null : await readSmallMember(source, manifest, largestManifest);
  return text?.includes('encryption-data') ?? false;
}

const isPicture = (name: string): boolean => /\.(?:jpe?g|png|hei[cf]|avif|webp|tiff?|mp4|mov|3gp)$/i.test(name);

/** Pictures of an archive or document that are looked into, and the largest of them. */
const [mostPictures, largestPicture] = [200, 20_000_000];

/** Pictures within are never changed: what may hold a position, or can't be looked into, is told. */
async function noticesOfMembers(source: ByteSource, members: readonly ZipMember[]): Promise<readonly EvidenceNotice[]> {
  const pictures = members.filter(({ name }) => isPicture(name));
  for (const picture of pictures.slice(0, mostPictures)) {
    const bytes = await readSmallMember(source, picture, largestPicture);
    if (bytes === null) return ['positionKept'];
    const within = sourceOfBytes(bytes);
    const { patches, isKept } = await positionOf(within, await mediaTypeOf(within, picture.name));
    if (patches.length > 0 || isKept) return ['positionKept'];
  }
  return pictures.length > mostPictures ? ['positionKept'] : [];
}

async function examineZip(source: ByteSource): Promise<Examination> {
  const members = await readZipDirectory(source);
  if (members === null) return refused('unreadableArchive');
  if (members.some(({ isEncrypted }) => isEncrypted)) return refused('encryptedArchive');
  if (await isEncryptedOpenDocument(source, members)) return refused('encryptedOffice');
  const mediaType = packageType(members.map(({ name }) => name));
  return accepted({ mediaType, notices: await noticesOfMembers(source, members), patches: [] });
}

async function examine(source: ByteSource, name: string): Promise<Examination> {
  if (source.size === 0) return refused('empty');
  const mediaType = await mediaTypeOf(source, name);
  if (mediaType === 'application/zip') return examineZip(source);
  const encryption = await encryptionOf(source, mediaType);
  if (encryption !== 'open' && encryption !== 'notTold') return refused(encryption);
  const position = await positionOf(source, mediaType);
  const { patches } = position;
  const isKept = position.isKept || (mediaType === 'application/pdf' && (await mayHoldPosition(source)));
  const notices: readonly (EvidenceNotice | false)[] = [
    patches.length > 0 && 'positionRemoved',
    isKept && 'positionKept',
    encryption === 'notTold' && 'contentsNotExamined',
  ];
  return accepted({ mediaType, notices: notices.filter((notice) => notice !== false), patches });
}

/** Looks into a file by its content: what it is, whether it needs a password, whether it says where it was taken. */
export const examineFile = (path: string, name: string): Promise<Examination> =>
  withSource(path, (source) => examine(source, name));
