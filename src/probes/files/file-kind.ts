import { isTarHeader } from './tar-header.ts';

/** What a file is by its content alone. 'text' and 'other' say nothing of the kind. */
export type FileKind =
  | 'windowsProgram'
  | 'linuxProgram'
  | 'macProgram'
  | 'javaClass'
  | 'dex'
  | 'shortcut'
  | 'compound'
  | 'zip'
  | 'tar'
  | 'gzip'
  | 'otherArchive'
  | 'diskImage'
  | 'pdf'
  | 'image'
  | 'shebang'
  | 'text'
  | 'other';

/** First bytes (hex) → kind. */
const beginnings: readonly (readonly [hex: string, kind: FileKind])[] = [
  ['4d5a', 'windowsProgram'],
  ['7f454c46', 'linuxProgram'],
  ['feedface', 'macProgram'],
  ['feedfacf', 'macProgram'],
  ['cefaedfe', 'macProgram'],
  ['cffaedfe', 'macProgram'],
  ['6465780a', 'dex'],
  ['4c0000000114020000000000c000000000000046', 'shortcut'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['1f8b', 'gzip'],
  ['377abcaf271c', 'otherArchive'],
  ['526172211a07', 'otherArchive'],
  ['fd377a585a00', 'otherArchive'],
  ['425a68', 'otherArchive'],
  ['28b52ffd', 'otherArchive'],
  ['4d534346', 'otherArchive'],
  ['60ea', 'otherArchive'],
  ['303730373031', 'otherArchive'],
  ['213c617263683e', 'otherArchive'],
  ['edabeedb', 'otherArchive'],
  ['789f3e22', 'otherArchive'],
  ['25504446', 'pdf'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['2321', 'shebang'],
];

const fatMagic = 0xcafebabe;

/** A fat Mach-O tells a small number of architectures where a class file tells its version (45 and above). */
function fatOrClass(bytes: Buffer): FileKind | null {
  if (bytes.length < 8 || bytes.readUInt32BE(0) !== fatMagic) return null;
  return bytes.readUInt32BE(4) < 40 ? 'macProgram' : 'javaClass';
}

/** ISO 9660 volumes name themselves at 32,769; Apple's images end with a trailer 'koly'. */
const isDiskImage = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 32_769, 32_774) === 'CD001' ||
  (bytes.length > 512 && bytes.toString('latin1', bytes.length - 512, bytes.length - 508) === 'koly');

/** By its sum too: the oldest form has no name of its own. */
const isTar = (bytes: Buffer): boolean =>
  bytes.length >= 512 && (bytes.toString('latin1', 257, 262) === 'ustar' || isTarHeader(bytes.subarray(0, 512)));

const isLzh = (bytes: Buffer): boolean => /^-(lh|lz|pm)[0-9a-z]-$/.test(bytes.toString('latin1', 2, 7));

/** What a program of Windows or DOS begins with is two letters; a text may begin so too. */
const isProgram = (bytes: Buffer): boolean => bytes.length >= 64 && bytes.subarray(0, 1024).includes(0);

/** An archive's end at the end of something else: an installer, or a file made to be two things at once. */
export const endsAsZip = (bytes: Buffer): boolean =>
  bytes.subarray(-65_557).lastIndexOf(Buffer.from('504b0506', 'hex')) >= 0;

export function kindOf(bytes: Buffer): FileKind {
  const hex = bytes.toString('hex', 0, 24);
  const known = beginnings.find(([beginning]) => hex.startsWith(beginning))?.[1];
  if (known !== undefined && (known !== 'windowsProgram' || isProgram(bytes))) return known;
  const other = fatOrClass(bytes);
  if (other !== null) return other;
  if (isTar(bytes)) return 'tar';
  if (isDiskImage(bytes)) return 'diskImage';
  if (isLzh(bytes)) return 'otherArchive';
  return bytes.subarray(0, 4096).includes(0) ? 'other' : 'text';
}
