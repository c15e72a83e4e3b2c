import { X509Certificate } from 'node:crypto';
import { pemBlocks } from './pem-blocks.ts';
import { readPublicKeys } from './sigstore/public-key.ts';
import { readSigstoreRoots } from './sigstore/trusted-root.ts';
import type { SigstoreTrust } from './sigstore/verify-bundle.ts';

/** What is trusted because somebody gave it: certificates as PEM, OpenPGP keys as they came, what sigstore is held against. */
export interface Anchors extends SigstoreTrust {
  readonly certificates: readonly string[];
  readonly keys: readonly Uint8Array[];
}

export const noAnchors: Anchors = { certificates: [], keys: [], roots: [], publicKeys: [] };

function readCertificate(bytes: Uint8Array | string): string | null {
  try {
    return new X509Certificate(bytes).toString();
  } catch {
    return null;
  }
}

/** Public key packets begin with tag 6 (RFC 9580, 5.5.1.1). */
const isKey = (bytes: Buffer, text: string): boolean =>
  text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----') || [0x98, 0x99, 0xc6].includes(bytes[0] ?? 0);

/** Certificates (PEM, several in a file, or DER), keys (OpenPGP, or PEM for sigstore) or a root of sigstore; null for anything else. */
export function readAnchors(given: Uint8Array): Anchors | null {
  const bytes = Buffer.from(given);
  const text = bytes.toString('latin1');
  const roots = readSigstoreRoots(bytes.toString('utf8'));
  if (roots.length > 0) return { ...noAnchors, roots };
  const blocks = pemBlocks(text, 'CERTIFICATE');
  const certificates = (blocks.length > 0 ? blocks : [bytes]).map(readCertificate).filter((one) => one !== null);
  if (certificates.length > 0) return { ...noAnchors, certificates };
  const publicKeys = readPublicKeys(text);
  if (publicKeys.length > 0) return { ...noAnchors, publicKeys };
  return isKey(bytes, text) ? { ...noAnchors, keys: [bytes] } : null;
}

export const joinAnchors = (all: readonly Anchors[]): Anchors => ({
  certificates: all.flatMap(({ certificates }) => certificates),
  keys: all.flatMap(({ keys }) => keys),
  roots: all.flatMap(({ roots }) => roots),
  publicKeys: all.flatMap(({ publicKeys }) => publicKeys),
});
