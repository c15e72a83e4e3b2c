import type { SignatureFormat } from '../../core/checks/deliverable/signatures-observation.ts';
import { extensionOf } from './executable.ts';
import { kindOf } from './file-kind.ts';
import type { WalkedItem } from './walk.ts';

/** The certificate table of a program: entry 4 of the data directories (PE format, optional header). */
function hasCertificateTable(bytes: Buffer): boolean {
  const header = bytes.length >= 64 ? bytes.readUInt32LE(60) : 0;
  if (header + 24 + 152 > bytes.length || bytes.readUInt32LE(header) !== 0x4550) return false;
  const optional = header + 24;
  const directories = optional + (bytes.readUInt16LE(optional) === 0x20b ? 112 : 96);
  return directories + 40 <= bytes.length && bytes.readUInt32LE(directories + 36) > 0;
}

/** The stream in which Windows Installer keeps its signature; names of a compound file are UTF-16. */
const installerSignature = Buffer.from('\u0005DigitalSignature', 'utf16le');

/** A cabinet that keeps twenty bytes for a signature behind it, and says where it is and how long. */
const isSignedCabinet = (bytes: Buffer): boolean =>
  bytes.length > 60 &&
  bytes.toString('latin1', 0, 4) === 'MSCF' &&
  (bytes.readUInt16LE(30) & 4) !== 0 &&
  bytes.readUInt16LE(36) === 20 &&
  bytes.readUInt32LE(48) > 0;

const blockMark = 'Begin signature block';

/** The block in which scripts of Windows (ps1, js, vbs, wsf …) bear their signature, whatever their encoding. */
const isSignedScript = (bytes: Buffer): boolean =>
  bytes.length < 20_000_000 &&
  (bytes.includes(blockMark) || bytes.includes(Buffer.from(blockMark, 'utf16le'))) &&
  /SIG ?(?:#|\/|')/.test(bytes.toString('latin1').replaceAll('\0', ''));

/** What Windows signs beside programs: installers, cabinets, catalogues, scripts. */
const isSignedForWindows = (bytes: Buffer, kind: string, extension: string): boolean =>
  (kind === 'compound' && bytes.includes(installerSignature)) ||
  (kind === 'otherArchive' && isSignedCabinet(bytes)) ||
  extension === 'cat' ||
  (['text', 'shebang', 'other'].includes(kind) && isSignedScript(bytes));

/** Signatures of what is within one archive, kept in it: of Java and Android, of Windows' packages. */
const isMemberSignature = (name: string): boolean =>
  /(?:^|\/)META-INF\/[^/]{1,100}\.(?:RSA|DSA|EC)$/i.test(name) || /(?:^|\/)AppxSignature\.p7x$/i.test(name);

/** Signatures in XML that documents keep within them: of Office (ECMA-376-2), XPS, OpenDocument, EPUB and ASiC. */
function isXmlSignature(name: string): boolean {
  const [file = '', folder = ''] = name.toLowerCase().split('/').toReversed();
  if (file.endsWith('.psdsxs')) return true;
  return (
    file.endsWith('.xml') && (folder === '_xmlsignatures' || (folder === 'meta-inf' && file.includes('signature')))
  );
}

const hasPgpArmour = (text: string): boolean =>
  text.includes('-----BEGIN PGP SIGNATURE-----') || text.includes('-----BEGIN PGP SIGNED MESSAGE-----');

/** A signature packet in binary: tag 2 (RFC 9580, 4.2). */
const isPgpPacket = (bytes: Buffer): boolean =>
  [0x88, 0x89, 0x8a, 0xc2].includes(bytes[0] ?? 0) && bytes.length < 10_000;

const bundleType = /"mediaType"\s*:\s*"application\/vnd\.dev\.sigstore\.bundle/;

/** A bundle of sigstore by its name, or by what it says of itself where the name says only JSON. */
const isBundle = (name: string, bytes: Buffer): boolean =>
  /\.sigstore(\.jsonl?)?$/i.test(name) ||
  (/\.(jsonl?|bundle)$/i.test(name) && bundleType.test(bytes.toString('latin1', 0, 100_000)));

/** Which kind of signature a file is or bears; null when none of the known. */
export function signatureFormatOf({ name, bytes }: WalkedItem): SignatureFormat | null {
  const [extension, kind] = [extensionOf(name), kindOf(bytes)];
  if (kind === 'windowsProgram') return hasCertificateTable(bytes) ? 'authenticode' : null;
  if (kind === 'pdf') return /\/ByteRange\s*\[/.test(bytes.toString('latin1')) ? 'pdf' : null;
  if (['p7s', 'p7m', 'p7', 'cms'].includes(extension) || isMemberSignature(name)) return 'cms';
  if (isXmlSignature(name) && bytes.includes('SignatureValue')) return 'xml';
  if (isSignedForWindows(bytes, kind, extension)) return 'authenticode';
  if (isBundle(name, bytes)) return 'sigstore';
  if (
    ['sig', 'gpg', 'asc'].includes(extension) &&
    (hasPgpArmour(bytes.toString('latin1', 0, 4096)) || isPgpPacket(bytes))
  )
    return 'openpgp';
  const head = bytes.toString('latin1', 0, 20_000);
  if (extension === 'eml' && /content-type:\s*(multipart\/signed|application\/(x-)?pkcs7-mime)/i.test(head))
    return 'smime';
  return head.startsWith('-----BEGIN PGP SIGNED MESSAGE-----') ? 'openpgp' : null;
}
