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

/** What a disk says when it takes no more: full, over quota, too long, read-only, not ours, broken. */
const diskCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO']);

/** The disk's own code when an error means that it took no more; undefined for every other error. PostgreSQL's 53100 is a full disk too. */
export function diskCodeOf(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === '53100') return 'ENOSPC';
  return diskCodes.has(code) ? code : undefined;
}
