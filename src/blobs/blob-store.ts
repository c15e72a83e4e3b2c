import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Each contract has a folder of its own, so that closing it can erase its files without asking who else has the same bytes. */
export const contractFolder = (dataFolder: string, contractId: string): string => join(dataFolder, 'blobs', contractId);

const pathOf = (folder: string, contractId: string, digest: string): string =>
  join(contractFolder(folder, contractId), digest.slice(0, 2), digest);

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}

/** Stores bytes under their SHA-256: temp → fsync → rename → fsync of the folder, then read again before it is acknowledged. */
export async function storeBlob(dataFolder: string, contractId: string, bytes: Uint8Array): Promise<string> {
  const digest = sha256(bytes);
  const path = pathOf(dataFolder, contractId, digest);
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${randomUUID()}.part`;
    const file = await open(temporary, 'w', 0o600);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(temporary, path);
    await syncFolder(dirname(path));
  }
  await loadBlob(dataFolder, contractId, digest);
  return digest;
}

/** The bytes of a digest. Throws when they are gone or no longer what they were. */
export async function loadBlob(dataFolder: string, contractId: string, digest: string): Promise<Uint8Array> {
  const bytes = await readFile(pathOf(dataFolder, contractId, digest));
  if (sha256(bytes) !== digest) throw new Error(`blob ${digest} was altered`);
  return bytes;
}

/**
 * Erases every file of a contract, acknowledged only once the removal itself is on the disk. Erasing what is not there is no mistake:
 * a run that was killed in the middle is simply run again.
 */
export async function eraseBlobs(dataFolder: string, contractId: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(contractId)) throw new Error('not a contract id');
  await rm(contractFolder(dataFolder, contractId), { recursive: true, force: true });
  const parent = join(dataFolder, 'blobs');
  if (existsSync(parent)) await syncFolder(parent);
}
