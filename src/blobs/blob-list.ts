import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Digest and size of every file that a contract holds, by digest. */
export function blobsOf(
  dataFolder: string,
  contractId: string,
): readonly { readonly sha256: string; readonly size: number }[] {
  const folder = join(dataFolder, 'blobs', contractId);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name, parentPath }) => ({ sha256: name, size: statSync(join(parentPath, name)).size }))
    .sort((a, b) => a.sha256.localeCompare(b.sha256));
}
