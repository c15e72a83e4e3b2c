import { createRequire } from 'node:module';
import type { Tool } from '../../../core/checks/observation.ts';
import { publicGoodAsOf } from './trusted-root.ts';
import type { SigstoreTrust } from './verify-bundle.ts';

let version: string | undefined;

/** What verifies bundles, and which root they are held against; the kept one tells its day. */
export function sigstoreTools({ roots, publicKeys }: SigstoreTrust): readonly Tool[] {
  version ??= (createRequire(import.meta.url)('@sigstore/verify/package.json') as { version: string }).version;
  const root: Tool =
    roots.length > 0
      ? { name: 'sigstore trusted root', version: `given (${roots.length})`, arguments: [] }
      : { name: 'sigstore trusted root', version: 'sigstore.dev', arguments: [], dataAsOf: publicGoodAsOf };
  return [{ name: '@sigstore/verify', version, arguments: [`--public-keys=${publicKeys.length}`] }, root];
}
