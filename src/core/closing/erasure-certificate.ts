import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { LogBody } from '../log/log-entry.ts';

/** A file as a certificate names it: by its digest, never by a name that people gave it. */
export interface ErasedFile {
  readonly sha256: string;
  readonly size: number;
}

/** What is to be erased, counted before it is. No personal data: it stays when the contract is gone. */
export interface ErasureManifest {
  readonly contractNumber: string;
  readonly contractId: string;
  /** Instant of the confirmation. */
  readonly begunAt: string;
  readonly by: { readonly id: string; readonly role: string };
  /** Kept only where someone chose to keep it. */
  readonly title: string | null;
  readonly registers: readonly { readonly register: string; readonly rows: number }[];
  readonly logBodies: number;
  readonly files: readonly ErasedFile[];
  /** The signed head of the log when its last body was still there. */
  readonly checkpointBefore: string;
  /** What stays beside the certificate itself; absent where nothing does. */
  readonly leaves?: readonly ['confidentialityRemainder'];
}

/** 消去証明書: what was erased, when, how and by whom. */
export interface ErasureCertificate extends ErasureManifest {
  readonly format: 'junshu-erasure-certificate@1';
  readonly keyDestroyedAt: string;
  readonly erasedAt: string;
  readonly method: typeof erasureMethod;
}

/** How Junshu erases (NIST SP 800-88: cryptographic erase, then deletion). */
const erasureMethod = 'cryptographicErase+delete';

/** A certificate with what proves it: its place in the log, the head that counts it, and a signature over its text. */
export interface SignedErasureCertificate {
  readonly certificate: ErasureCertificate;
  /** Place of the log entry that commits to the certificate, and that entry's salt (hex): whoever holds both can derive the leaf. */
  readonly entry: { readonly seq: number; readonly salt: string };
  readonly checkpointAfter: string;
  readonly verifierKey: string;
  /** Ed25519 over the certificate's canonical JSON, base64. */
  readonly signature: string;
}

export function certify(manifest: ErasureManifest, keyDestroyedAt: string, erasedAt: string): ErasureCertificate {
  return { format: 'junshu-erasure-certificate@1', ...manifest, keyDestroyedAt, erasedAt, method: erasureMethod };
}

/** The text that is signed. */
export const certificateText = (certificate: ErasureCertificate): string =>
  canonicalJson(certificate as unknown as JsonObject);

/** The body of the log's last entry: the certificate itself. Kept with the certificate, not in the log. */
export function certificateBody(certificate: ErasureCertificate): LogBody {
  const data = certificate as unknown as JsonObject;
  return {
    verb: 'eraseContract',
    actor: { name: '', role: certificate.by.role },
    changes: [{ register: 'closing', entryId: 'certificate', revision: 1, data }],
  };
}
