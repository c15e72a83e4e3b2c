import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The name of a store of files, made when it is first asked for: the database remembers the store that it was first opened with. */
export function blobStoreId(dataFolder: string): string {
  const folder = join(dataFolder, 'blobs');
  const path = join(folder, 'store-id');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Whole before it has its name: of two servers that start at once, one names the store and the other reads it.
    const own = `${path}.${randomUUID()}.part`;
    const file = openSync(own, 'wx', 0o600);
    writeSync(file, `${randomUUID()}\n`);
    fsyncSync(file);
    closeSync(file);
    try {
      linkSync(own, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    rmSync(own);
    const parent = openSync(folder, 'r');
    fsyncSync(parent);
    closeSync(parent);
  }
  return readFileSync(path, 'utf8').trim();
}
