import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backupFolder, listFile, sealedPath } from './backup-place.ts';
import { type FileLine, fileLineSchema } from './manifest.ts';

export const listBytes = (files: readonly FileLine[]): Buffer =>
  gzipSync(files.map((file) => `${JSON.stringify(file)}\n`).join(''));

/** Lists are bounded, so that a forged one can't fill the memory: a line is some 240 bytes. */
const mostBytes = 1_000_000_000;

/** The files of a backup. Rejects when the list is gone, altered or no list. */
export async function readList(place: string, name: string, sha256?: string): Promise<readonly FileLine[]> {
  const bytes = await readFile(join(backupFolder(place, name), listFile));
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('altered');
  const text = gunzipSync(bytes, { maxOutputLength: mostBytes }).toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => fileLineSchema.parse(JSON.parse(line)));
}

/** Removes the files that no backup names any more; none while one of the lists can't be read. Returns how many went. */
export async function forgetFiles(place: string, kept: readonly string[]): Promise<number> {
  const named = new Set<string>();
  for (const backup of kept) {
    const files = await readList(place, backup).catch(() => null);
    if (files === null) return 0;
    for (const file of files) named.add(sealedPath(place, file));
  }
  const root = join(place, 'files');
  if (!existsSync(root)) return 0;
  const there = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const going = there.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => !named.has(path));
  for (const path of going) await rm(path, { force: true });
  return going.length;
}
