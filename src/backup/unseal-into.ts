import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, contractFolder } from '../blobs/blob-store.ts';
import { privateFolder, syncFolder } from '../blobs/durable.ts';
import type { ContractKey } from '../postgres/seal.ts';
import type { FileLine } from './manifest.ts';
import { SealedFileBroken, sealedName, unsealFile } from './sealed-file.ts';

/** Brings a file of a backup back to its place among a contract's files. Throws SealedFileBroken where it is not what its name says. */
export async function unsealInto(
  dataFolder: string,
  { contract, name }: FileLine,
  key: ContractKey,
  from: string,
): Promise<void> {
  const folder = contractFolder(dataFolder, contract);
  await privateFolder(folder);
  const part = join(folder, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const piece of unsealFile(key, from)) {
        hash.update(piece);
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const digest = hash.digest('hex');
    if (sealedName(key, digest) !== name) throw new SealedFileBroken('not what its name says');
    const path = blobPath(dataFolder, contract, digest);
    await privateFolder(dirname(path));
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
