import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a folder is there; what is something else stands in the way. */
function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return found !== undefined;
  throw Object.assign(new Error(`no folder: ${path}`), { code: 'ENOTDIR', path });
}

/**
 * Makes a folder and those above it. Node's own recursive way never ends on a file system that takes no folders and says ENOENT (/proc);
 * this one asks once for each. Throws what the system says.
 */
export function makeFolders(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Its parent is there, so that it is the place which takes no folders (/proc).
    if (code === 'ENOENT')
      throw Object.assign(new Error(`no folder can be made at ${path}`), { code: 'ENOTSUP', path });
    // Another process may have made it meanwhile.
    if (code !== 'EEXIST' || !isFolder(path)) throw error;
  }
}
