import { own } from '../../core/kernel/own.ts';
import type { ByteSource } from './byte-source.ts';

const isText = (head: Buffer): boolean => !head.includes(0);

const latin = (head: Buffer, from: number, length: number): string => head.toString('latin1', from, from + length);

/** First bytes (hex) → type; the longest known beginnings of files that people keep as evidence. */
const beginnings: readonly (readonly [hex: string, type: string])[] = [
  ['255044462d', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['504b0304', 'application/zip'],
  ['504b0506', 'application/zip'],
  ['377abcaf271c', 'application/x-7z-compressed'],
  ['526172211a07', 'application/vnd.rar'],
  ['1f8b', 'application/gzip'],
  ['fd377a585a00', 'application/x-xz'],
  ['d0cf11e0a1b11ae1', 'application/x-ole-storage'],
  ['4d5a', 'application/vnd.microsoft.portable-executable'],
  ['7f454c46', 'application/x-executable'],
  ['7b5c727466', 'application/rtf'],
];

/** Brands of ISO base media files (ISO/IEC 14496-12). */
const brands: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  hevm: 'image/heic',
  hevs: 'image/heic',
  hevx: 'image/heic',
  mif2: 'image/heif',
  mif1: 'image/heif',
  msf1: 'image/heif',
  avif: 'image/avif',
  avis: 'image/avif',
  crx: 'image/x-canon-cr3',
  qt: 'video/quicktime',
};

function containerType(head: Buffer): string | null {
  if (latin(head, 4, 4) === 'ftyp') return own(brands, latin(head, 8, 4).trim()) ?? 'video/mp4';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 4) === 'WEBP') return 'image/webp';
  if (latin(head, 257, 5) === 'ustar') return 'application/x-tar';
  return null;
}

/** Texts are told apart by their name, since their content rarely says what it is. */
const textTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  htm: 'text/html',
  xml: 'application/xml',
  json: 'application/json',
  svg: 'image/svg+xml',
  eml: 'message/rfc822',
  md: 'text/markdown',
  pem: 'application/x-pem-file',
};

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Office and OpenDocument files are zips that name their parts. */
const packages: readonly (readonly [part: RegExp, type: string])[] = [
  [/^word\//, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\//, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^ppt\//, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

export const packageType = (names: readonly string[]): string =>
  packages.find(([part]) => names.includes('[Content_Types].xml') && names.some((name) => part.test(name)))?.[1] ??
  'application/zip';

/** The end record of a zip whose directory stands where it says, whatever stands before the archive. */
async function endsAsZip(source: ByteSource): Promise<boolean> {
  const tail = await source.read(Math.max(0, source.size - 65_557), 65_557);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > tail.length || end + 22 + tail.readUInt16LE(end + 20) !== tail.length) return false;
  const at = source.size - tail.length + end - tail.readUInt32LE(end + 12);
  return (await source.read(at, 4)).equals(Buffer.from([0x50, 0x4b, 1, 2]));
}

/** What a file is, by its content; a name decides only between kinds of text. */
export async function mediaTypeOf(source: ByteSource, name: string): Promise<string> {
  const head = await source.read(0, 4096);
  const hex = head.toString('hex', 0, 16);
  const known = beginnings.find(([beginning]) => hex.startsWith(beginning))?.[1] ?? containerType(head);
  if (known !== null) return known;
  // Readers take a PDF that begins within the first kilobyte (ISO 32000-1, annex H), and a zip by its end.
  if (latin(head, 0, 1024 + 5).includes('%PDF-')) return 'application/pdf';
  if (await endsAsZip(source)) return 'application/zip';
  if (/^(fffe|feff)/.test(hex)) return 'text/plain';
  return isText(head) ? (own(textTypes, extensionOf(name)) ?? 'text/plain') : 'application/octet-stream';
}
