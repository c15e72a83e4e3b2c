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

const mediaType = /"mediaType"\s*:\s*"application\/vnd\.dev\.sigstore\.trustedroot[.+]/;
const largest = 1_000_000;

const noKeys = {};

function readRoot(text: string): SigstoreRoot | null {
  try {
    return { material: toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(text)), noKeys) };
  } catch {
    return null;
  }
}

/** Trusted roots as sigstore's tools write them: one (trusted_root.json), or one a line (`gh attestation trusted-root`). */
export function readSigstoreRoots(text: string): readonly SigstoreRoot[] {
  if (text.length > largest || !mediaType.test(text)) return [];
  const whole = readRoot(text);
  if (whole !== null) return [whole];
  const lines = text.split('\n').filter((line) => mediaType.test(line));
  return lines.map(readRoot).filter((root) => root !== null);
}

let kept: SigstoreRoot | undefined;

/** The root of the public instance (sigstore/root-signing, Apache-2.0), kept beside this file: nothing is fetched. */
export function publicGoodRoot(): SigstoreRoot {
  kept ??= readSigstoreRoots(readFileSync(join(import.meta.dirname, 'public-good-root.json'), 'utf8'))[0];
  if (kept === undefined) throw new Error('The kept root of sigstore can’t be read');
  return kept;
}
