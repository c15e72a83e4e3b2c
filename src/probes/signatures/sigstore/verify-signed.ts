import { unsigned, type Verified } from '../verify-cms.ts';
import { readBundles } from './read-bundles.ts';
import { type SigstoreTrust, verifyBundle } from './verify-bundle.ts';

/** Verifies the bundles of a file that sign another file; what attests is held against all files by itself. */
export function verifySigned(bytes: Buffer, content: Buffer | null, trust: SigstoreTrust): readonly Verified[] {
  const bundles = readBundles(bytes);
  if (bundles === null) return [unsigned('notUnderstood')];
  return bundles
    .filter((bundle) => bundle.content.$case === 'messageSignature')
    .map((bundle) => verifyBundle(bundle, content, trust));
}
