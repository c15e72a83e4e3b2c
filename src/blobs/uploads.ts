import { existsSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rename, rm, truncate, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isUuid } from '../core/kernel/uuid.ts';
import { contractFolder } from './blob-store.ts';
import { diskCodeOf, privateFolder, syncFolder } from './durable.ts';

/** An upload under way: what was said of the file before its first byte. */
export const uploadSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  size: z.int().min(0),
  /** SHA-256 as the sender computed it, when it did. */
  declaredDigest: z.string().optional(),
  /** The file's own last change, as the sender's machine says. */
  modifiedAt: z.string().optional(),
  startedAt: z.string(),
  startedBy: z.string(),
});
export type Upload = z.infer<typeof uploadSchema>;

const uploadsFolder = (dataFolder: string, contractId: string): string =>
  join(contractFolder(dataFolder, contractId), 'uploads');

/** Where the bytes of an upload gather. */
export const uploadPath = (dataFolder: string, contractId: string, id: string): string =>
  join(uploadsFolder(dataFolder, contractId), `${id}.part`);

const factsPath = (dataFolder: string, contractId: string, id: string): string =>
  join(uploadsFolder(dataFolder, contractId), `${id}.json`);

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Begins an upload; it is known from now on, also after a restart. */
export async function beginUpload(dataFolder: string, contractId: string, upload: Upload): Promise<void> {
  const folder = uploadsFolder(dataFolder, contractId);
  await privateFolder(folder);
  const facts = factsPath(dataFolder, contractId, upload.id);
  try {
    await writeDurably(uploadPath(dataFolder, contractId, upload.id), '');
    await writeDurably(`${facts}.part`, JSON.stringify(upload));
    await rename(`${facts}.part`, facts);
    await syncFolder(folder);
  } catch (error) {
    await endUpload(dataFolder, contractId, upload.id).catch(() => undefined);
    throw error;
  }
}

/** An upload with the bytes that are safely there; null when there is none of that id. */
export async function findUpload(
  dataFolder: string,
  contractId: string,
  id: string,
): Promise<(Upload & { readonly offset: number }) | null> {
  const facts = factsPath(dataFolder, contractId, id);
  const bytes = uploadPath(dataFolder, contractId, id);
  if (!isUuid(id) || !existsSync(facts) || !existsSync(bytes)) return null;
  const upload = uploadSchema.parse(JSON.parse(await readFile(facts, 'utf8')));
  const file = await open(bytes, 'r+');
  try {
    // A killed server may have left bytes that only the kernel knew of: what is told must outlast a power cut.
    await file.sync();
    return { ...upload, offset: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

/** Every upload that has begun and not ended. */
export async function listUploads(
  dataFolder: string,
  contractId: string,
): Promise<readonly (Upload & { readonly offset: number })[]> {
  const folder = uploadsFolder(dataFolder, contractId);
  if (!existsSync(folder)) return [];
  const ids = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const found = await Promise.all(ids.map((id) => findUpload(dataFolder, contractId, id)));
  return found.filter((upload) => upload !== null);
}

/** The sender sends more than it said. */
export class TooManyBytes extends Error {}

async function writeWhole(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < chunk.length; )
    done += (await file.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
}

/** Writes a stream from an offset on; a connection that breaks leaves what had arrived, safely on the disk. */
async function writeStream(
  file: FileHandle,
  { size, offset }: { readonly size: number; readonly offset: number },
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  let at = offset;
  try {
    for await (const chunk of body) {
      if (at + chunk.length > size) throw new TooManyBytes();
      await writeWhole(file, chunk, at);
      at += chunk.length;
    }
  } catch (error) {
    if (diskCodeOf(error) === undefined) await file.sync();
    throw error;
  }
  await file.sync();
  return at;
}

/**
 * Appends a stream at the given offset. What had arrived when a connection broke stays; what a full disk cut off is taken back, so
 * that the upload goes on from where it was. Returns the new offset, safely on the disk.
 */
export async function appendToUpload(
  dataFolder: string,
  contractId: string,
  upload: { readonly id: string; readonly size: number; readonly offset: number },
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  const path = uploadPath(dataFolder, contractId, upload.id);
  const file = await open(path, 'r+');
  try {
    const at = await writeStream(file, upload, body);
    const now = new Date();
    await utimes(factsPath(dataFolder, contractId, upload.id), now, now);
    return at;
  } catch (error) {
    if (diskCodeOf(error) !== undefined || error instanceof TooManyBytes)
      await truncate(path, upload.offset).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Forgets an upload: taken over as a file, given up, or not to be taken. */
export async function endUpload(dataFolder: string, contractId: string, id: string): Promise<void> {
  if (!isUuid(id)) return;
  const facts = factsPath(dataFolder, contractId, id);
  for (const path of [facts, `${facts}.part`, uploadPath(dataFolder, contractId, id)]) await rm(path, { force: true });
}
