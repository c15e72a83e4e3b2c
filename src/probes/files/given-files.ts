import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GapReason } from '../../core/checks/deliverable/files-observation.ts';

/** A file that was given to be looked at. `why`: it is there and can't be read as a file. */
export interface GivenFile {
  /** With folders, for showing and for lists of digests; never joined to a path. */
  readonly name: string;
  readonly size: number;
  readonly why?: GapReason;
  /** Null when it can't be read after all. */
  read(): Promise<Buffer | null>;
}

/** Files given once, that each probe may go through anew. */
export type GivenFiles = () => AsyncIterable<GivenFile>;

const unread = (name: string, why: GapReason): GivenFile => ({
  name,
  why,
  size: 0,
  read: () => Promise.resolve(null),
});

const fileAt = async (path: string, name: string): Promise<GivenFile> => {
  const { size } = await lstat(path);
  return { name, size, read: () => readFile(path).catch(() => null) };
};

/** Files of version control are not delivered; what they say is looked at by itself. */
const isOfGit = (entry: Dirent): boolean => entry.name === '.git';

async function* filesBelow(folder: string, prefix: string): AsyncGenerator<GivenFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return yield unread(prefix, 'unreadable');
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [path, name] = [join(folder, entry.name), `${prefix}${entry.name}`];
    if (isOfGit(entry)) continue;
    // A link may lead anywhere, a device may never end: neither is followed, both are told.
    if (entry.isDirectory()) yield* filesBelow(path, `${name}/`);
    else if (entry.isFile()) yield await fileAt(path, name);
    else yield unread(name, 'link');
  }
}

/** A folder's files with their places in it, or one file (an archive) by its name. */
export const filesAt = (path: string): GivenFiles =>
  async function* () {
    if ((await lstat(path)).isDirectory()) yield* filesBelow(path, '');
    else yield await fileAt(path, basename(path));
  };

/** Bytes that are at hand. */
export const filesOf = (files: Readonly<Record<string, Uint8Array>>): GivenFiles =>
  async function* () {
    for (const [name, bytes] of Object.entries(files))
      yield { name, size: bytes.length, read: () => Promise.resolve(Buffer.from(bytes)) };
  };
