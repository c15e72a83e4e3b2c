import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes what happened in a folder outlast a power cut. */
export function syncFolderNow(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * Writes a new file for its owner alone, whole or not at all, so that it survives a power cut from here on: a disk that fills up in the
 * middle leaves nothing that could pass for it. Fails with EEXIST when there is one.
 */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w', 0o600);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
  syncFolderNow(dirname(path));
}
