import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { constants, copyFile, link, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUuid } from '../core/kernel/uuid.ts';
import { digestOfFile, privateFolder, syncFolder } from './durable.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Each contract has a folder of its own, so that closing it can erase its files without asking who else has the same bytes. */
export const contractFolder = (dataFolder: string, contractId: string): string => join(dataFolder, 'blobs', contractId);

/** Where the bytes of a digest lie. */
export const blobPath = (dataFolder: string, contractId: string, digest: string): string =>
  join(contractFolder(dataFolder, contractId), digest.slice(0, 2), digest);

/** A name of its own for each writer: two uploads of the same bytes never share a half-written file. */
const temporaryBeside = (path: string): string => `${path}.${randomUUID()}.part`;

/** Makes a finished temporary file the blob: rename, then fsync of the folder. */
async function settle(temporary: string, path: string): Promise<void> {
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/**
 * A blob that is there already is marked as just used, so that the scrub doesn't take it for an orphan before its entry is committed.
 * False when there is none, or one that was altered.
 */
async function isThere(path: string, digest: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const now = new Date();
  return utimes(path, now, now)
    .then(async () => (await digestOfFile(path)) === digest)
    .catch(() => false);
}

/** Stores bytes under their SHA-256: temp → fsync → rename → fsync of the folder, then read again before it is acknowledged. */
export async function storeBlob(dataFolder: string, contractId: string, bytes: Uint8Array): Promise<string> {
  const digest = sha256(bytes);
  const path = blobPath(dataFolder, contractId, digest);
  if (!(await isThere(path, digest))) {
    await privateFolder(dirname(path));
    const temporary = temporaryBeside(path);
    try {
      const file = await open(temporary, 'w', 0o600);
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await settle(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
  await loadBlob(dataFolder, contractId, digest);
  return digest;
}

/** A second name for a file, or a copy where the file system knows no second names. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
  const file = await open(to, 'r');
  await file.sync();
  await file.close();
}

/**
 * Stores a file whose SHA-256 is known, without reading it into memory; the file itself stays where it is. As with bytes: nothing is
 * acknowledged before it was read again and hashed from its place.
 */
export async function storeFile(dataFolder: string, contractId: string, from: string, digest: string): Promise<void> {
  const path = blobPath(dataFolder, contractId, digest);
  if (await isThere(path, digest)) return;
  await privateFolder(dirname(path));
  const temporary = temporaryBeside(path);
  try {
    await linkOrCopy(from, temporary);
    await settle(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  if ((await digestOfFile(path)) !== digest) throw new Error(`blob ${digest} did not arrive whole`);
}

/** What a file itself is to blame for: it is not there, it is none, its piece of the disk is broken. */
const faultOf: ReadonlyMap<unknown, 'missing' | 'altered'> = new Map([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EISDIR', 'altered'],
  ['EIO', 'altered'],
]);

/**
 * What is wrong with a blob: nothing, gone, or no longer what it was. Rejects while the machine lets nobody look (no descriptor left,
 * no right to read): that tells nothing of the file.
 */
export async function examineBlob(
  dataFolder: string,
  contractId: string,
  digest: string,
): Promise<'intact' | 'missing' | 'altered'> {
  const path = blobPath(dataFolder, contractId, digest);
  return digestOfFile(path).then(
    (found) => (found === digest ? 'intact' : 'altered'),
    (error: NodeJS.ErrnoException) => {
      const fault = faultOf.get(error.code);
      if (fault === undefined) throw error;
      return fault;
    },
  );
}

/** The bytes of a digest. Throws when they are gone or no longer what they were. */
export async function loadBlob(dataFolder: string, contractId: string, digest: string): Promise<Uint8Array> {
  const bytes = await readFile(blobPath(dataFolder, contractId, digest));
  if (sha256(bytes) !== digest) throw new Error(`blob ${digest} was altered`);
  return bytes;
}

/**
 * Erases every file of a contract, acknowledged only once the removal itself is on the disk. Erasing what is not there is no mistake:
 * a run that was killed in the middle is simply run again.
 */
export async function eraseBlobs(dataFolder: string, contractId: string): Promise<void> {
  if (!isUuid(contractId)) throw new Error('not a contract id');
  await rm(contractFolder(dataFolder, contractId), { recursive: true, force: true });
  const parent = join(dataFolder, 'blobs');
  if (existsSync(parent)) await syncFolder(parent);
}
