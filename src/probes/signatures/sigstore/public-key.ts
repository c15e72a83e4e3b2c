import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { type SignedEntity, Verifier } from '@sigstore/verify';
import { pemBlocks } from '../pem-blocks.ts';
import type { Verified } from '../verify-cms.ts';
import { stateBy } from './state-by.ts';
import type { SigstoreRoot } from './trusted-root.ts';

/** A public key that somebody gave, with the hint under which cosign names it: base64 of SHA-256 over its DER. */
export interface SigstoreKey {
  readonly key: KeyObject;
  readonly hint: string;
}

function readKey(pem: string): SigstoreKey | null {
  try {
    const key = createPublicKey(pem);
    return { key, hint: hash('sha256', key.export({ format: 'der', type: 'spki' }), 'base64') };
  } catch {
    return null;
  }
}

/** Public keys in PEM, as cosign and openssl write them. */
export const readPublicKeys = (text: string): readonly SigstoreKey[] =>
  pemBlocks(text, 'PUBLIC KEY')
    .map(readKey)
    .filter((key) => key !== null);

/** Whoever has the key signed, at whatever time: a log entry is held against the roots where there is one, and not asked for. */
function isBy(entity: SignedEntity, { material }: SigstoreRoot, { key }: SigstoreKey): boolean {
  const publicKey = (): { publicKey: KeyObject; validFor: () => boolean } => ({
    publicKey: key,
    validFor: () => true,
  });
  const verifier = new Verifier(
    { ...material, publicKey },
    { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 },
  );
  return stateBy(() => verifier.verify(entity)) === 'valid';
}

/** Verifies what was signed by a bare key against the keys that were given. */
export function verifyByKey(
  entity: SignedEntity,
  roots: readonly SigstoreRoot[],
  keys: readonly SigstoreKey[],
): Verified {
  const hint = entity.key.$case === 'public-key' ? entity.key.hint : '';
  const by = keys.find((key) => roots.some((root) => isBy(entity, root, key)));
  if (by !== undefined) return { state: 'valid', signer: `SHA256:${by.hint}`, issuer: '' };
  const who = { signer: hint.slice(0, 300), issuer: '' };
  if (keys.length === 0) return { state: 'signerUnknown', ...who };
  return { state: keys.some((key) => key.hint === hint) ? 'tampered' : 'untrusted', ...who };
}
