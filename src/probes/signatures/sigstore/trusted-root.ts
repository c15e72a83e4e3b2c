import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';

/** Authorities, logs and clocks of one instance of sigstore. */
export interface SigstoreRoot {
  readonly material: TrustMaterial;
}

/** The day at which sigstore's own client carried the root that is kept here (@sigstore/tuf 5.0.1, root 16). */
export const publicGoodAsOf = '2026-11-05';

const mediaType = /"mediaType"\s*:\s*"application\/vnd\.dev\.sigstore\.trustedroot\+json/;
const largest = 1_000_000;

const noKeys = {};

/** A trusted root as sigstore's tools write it (trusted_root.json); null when the text is none. */
export function readSigstoreRoot(text: string): SigstoreRoot | null {
  if (text.length > largest || !mediaType.test(text)) return null;
  try {
    return { material: toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(text)), noKeys) };
  } catch {
    return null;
  }
}

let kept: SigstoreRoot | undefined;

/** The root of the public instance (sigstore/root-signing, Apache-2.0), kept beside this file: nothing is fetched. */
export function publicGoodRoot(): SigstoreRoot {
  kept ??= readSigstoreRoot(readFileSync(join(import.meta.dirname, 'public-good-root.json'), 'utf8')) ?? undefined;
  if (kept === undefined) throw new Error('The kept root of sigstore can’t be read');
  return kept;
}
