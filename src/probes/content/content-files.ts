import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { openZip, type ZipArchive, zipLimits } from '../../zip/open-zip.ts';
import { Unseen } from '../unseen.ts';

/** The files of a deliverable, read when asked for; null where one can't be. */
export interface ContentFiles {
  readonly names: readonly string[];
  /** Links to elsewhere and the like, which aren't followed. */
  readonly notFollowed: readonly string[];
  read(name: string): Promise<Buffer | null>;
}

const mostFiles = 50_000;

async function openFolder(root: string): Promise<ContentFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  if (entries.length > mostFiles) throw new Unseen('limitReached', `${entries.length} files`);
  const nameOf = (entry: Dirent): string => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
  const others = entries.filter((entry) => !entry.isFile() && !entry.isDirectory());
  return {
    names: entries
      .filter((entry) => entry.isFile())
      .map(nameOf)
      .sort(),
    notFollowed: others.map(nameOf),
    async read(name) {
      const path = join(root, name);
      return (await stat(path)).size > zipLimits.member ? null : readFile(path);
    },
  };
}

/** A member of an archive, or null when it is damaged. */
export function memberOf(archive: ZipArchive, name: string): Buffer | null {
  const chunks: Uint8Array[] = [];
  return archive.read(name, (chunk) => chunks.push(chunk)) === null ? Buffer.concat(chunks) : null;
}

async function openArchive(path: string): Promise<ContentFiles> {
  const opened = openZip(await readFile(path));
  if (!opened.ok) {
    const { fault, name } = opened.refusal;
    throw new Unseen(
      fault === 'tooLarge' || fault === 'tooManyMembers' ? 'limitReached' : 'notUnderstood',
      `${fault} ${name}`,
    );
  }
  const archive = opened.value;
  return {
    names: archive.names.filter((name) => !name.endsWith('/')),
    notFollowed: [],
    read: (name) => Promise.resolve(memberOf(archive, name)),
  };
}

/** Opens a folder, a zip file, or one single file. Throws Unseen when it can't be read. */
export async function openContent(path: string): Promise<ContentFiles> {
  const found = await stat(path).catch((error: { code?: unknown }) => {
    throw new Unseen('unreachable', `${path} ${String(error.code)}`);
  });
  if (found.isDirectory()) return openFolder(path);
  if (found.size > zipLimits.total) throw new Unseen('limitReached', `${found.size} bytes`);
  if (/\.zip$/i.test(path)) return openArchive(path);
  const name = path.split(sep).at(-1) ?? path;
  return { names: [name], notFollowed: [], read: () => readFile(path) };
}
