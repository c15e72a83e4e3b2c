import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';

/** Makes what happened in a folder (a file come, gone or renamed) outlast a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export const privateFolder = (path: string): Promise<string | undefined> =>
  mkdir(path, { recursive: true, mode: 0o700 });

/** SHA-256 of a file, read piece by piece. Rejects when it can't be read. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** What a disk says when it takes no more: full, over quota, too long, read-only, not ours, broken; and no descriptor is left to ask it. */
const diskCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE']);

/** PostgreSQL's words for the same: disk_full, io_error, read_only_sql_transaction. */
const databaseCodes: ReadonlyMap<string, string> = new Map([
  ['53100', 'ENOSPC'],
  ['58030', 'EIO'],
  ['25006', 'EROFS'],
]);

/** The disk's own code when an error means that it took no more, PostgreSQL's included; undefined for every other error. */
export function diskCodeOf(error: unknown): string | undefined {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  // A place in the network that may not be reached is no disk.
  if (typeof code !== 'string' || syscall === 'connect') return undefined;
  return databaseCodes.get(code) ?? (diskCodes.has(code) ? code : undefined);
}

/** Waits for what is only kept to be quicker the next time: a disk that does not take it keeps nobody from reading. */
export async function unlessDiskFull(keeping: Promise<unknown>): Promise<void> {
  await keeping.catch((error) => {
    if (diskCodeOf(error) === undefined) throw error;
  });
}
