import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { blobsOf } from '../blobs/blob-list.ts';
import { blobPath } from '../blobs/blob-store.ts';
import { digestOfFile, syncFolder } from '../blobs/durable.ts';
import type { ContractKey } from '../postgres/seal.ts';
import { sealedPath } from './backup-place.ts';
import type { FileLine, Manifest } from './manifest.ts';
import { sealedName, sealFile } from './sealed-file.ts';

/** What is on its way into a place, and how much of it was sent. */
export interface Sending {
  readonly place: string;
  /** Sealed files that earlier backups of the place name. */
  readonly known: ReadonlyMap<string, FileLine>;
  /** Reads files that are there again instead of trusting their size. */
  readonly isReread: boolean;
  readonly sent: { files: number; bytes: number };
  /** Breaks the work off. */
  readonly signal: AbortSignal;
}

/** Puts a file into the place beside its name first, then under it: at every moment it is whole or not there. */
async function putFile(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ size: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${randomUUID()}.part`;
  const [hash, told] = [createHash('sha256'), { size: 0 }];
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const chunk of bytes) {
        signal.throwIfAborted();
        hash.update(chunk);
        told.size += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  return { ...told, sha256: hash.digest('hex') };
}

/** Is a file of the place there as it was sent? */
async function isThere(path: string, { size, sha256 }: FileLine, isReread: boolean): Promise<boolean> {
  if (statSync(path, { throwIfNoEntry: false })?.size !== size) return false;
  return !isReread || (await digestOfFile(path)) === sha256;
}

type LeftOut = Manifest['leftOut'][number];

/** One file of a contract: sent, or found there; null when it vanished meanwhile, since its contract was closed or nothing names it. */
async function sendFile(
  dataFolder: string,
  sending: Sending,
  key: ContractKey,
  contract: string,
  digest: string,
): Promise<FileLine | LeftOut | null> {
  const name = sealedName(key, digest);
  const path = sealedPath(sending.place, { contract, name });
  const known = sending.known.get(name);
  if (known !== undefined && (await isThere(path, known, sending.isReread))) return known;
  const [from, told] = [blobPath(dataFolder, contract, digest), { digest: '' }];
  if (!existsSync(from)) return null;
  const put = await putFile(path, sealFile(key, from, told), sending.signal);
  if (told.digest !== digest) {
    await rm(path);
    return { contract, why: 'altered' };
  }
  sending.sent.files += 1;
  sending.sent.bytes += put.size;
  return { contract, name, ...put };
}

/** What a file itself is to blame for: gone meanwhile (null), or a piece of its disk that is broken; every other error is the place's. */
function blamed(error: NodeJS.ErrnoException, contract: string, path: string): LeftOut | null {
  if (error.code === 'ENOENT' && !existsSync(path)) return null;
  if (error.syscall === 'read') return { contract, why: 'unreadable' };
  throw error;
}

/** Sends every file of a contract that the place has not yet. */
export async function sendFilesOf(
  dataFolder: string,
  sending: Sending,
  contract: string,
  keyOf: () => ContractKey | null,
): Promise<{ readonly files: readonly FileLine[]; readonly leftOut: readonly LeftOut[] }> {
  const [files, leftOut]: [FileLine[], LeftOut[]] = [[], []];
  const blobs = blobsOf(dataFolder, contract);
  const key = blobs.length === 0 ? null : keyOf();
  for (const { sha256 } of blobs) {
    sending.signal.throwIfAborted();
    if (key === null) {
      leftOut.push({ contract, why: 'noKey' });
      continue;
    }
    const sent = await sendFile(dataFolder, sending, key, contract, sha256).catch((error) =>
      blamed(error, contract, blobPath(dataFolder, contract, sha256)),
    );
    if (sent === null) continue;
    if ('why' in sent) leftOut.push(sent);
    else files.push(sent);
  }
  return { files, leftOut };
}

/** Puts a public file under its digest, unless it is there. Returns what it is. */
export async function sendPlainFile(
  from: string,
  to: (sha256: string) => string,
  sending: Sending,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const sha256 = await digestOfFile(from);
  const { size } = statSync(from);
  const path = to(sha256);
  if (await isThere(path, { contract: '', name: '', size, sha256 }, sending.isReread)) return { size, sha256 };
  const put = await putFile(path, createReadStream(from), sending.signal);
  sending.sent.files += 1;
  sending.sent.bytes += put.size;
  return put;
}
