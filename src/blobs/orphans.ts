import { existsSync, type Stats, statSync, unlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { contractFolder } from './blob-store.ts';
import { syncFolder } from './durable.ts';
import { scrubNote } from './scrub-note.ts';

/** How long something that no entry names may lie before it counts as left over, in milliseconds. */
export interface Grace {
  /** Blobs and halves: longer than any commit takes. */
  readonly blobs: number;
  /** Uploads that nobody goes on with. */
  readonly uploads: number;
}

const hour = 3_600_000;
const usualGrace: Grace = { blobs: 24 * hour, uploads: 7 * 24 * hour };

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/** An upload's bytes and facts share its id, and live as long as the younger of the two. */
function touchedAt(path: string): number {
  const id = /^[0-9a-f-]{36}/.exec(basename(path))?.[0];
  const folder = join(path, '..');
  const siblings = id === undefined ? [path] : ['.json', '.part'].map((end) => join(folder, `${id}${end}`));
  return Math.max(statOf(path)?.mtimeMs ?? 0, ...siblings.map((one) => statOf(one)?.mtimeMs ?? 0));
}

/**
 * Removes what was left over in a contract's folder: halves that a kill left, uploads given up, blobs that no entry names. Look and
 * removal follow one another without a pause, and a writer marks a blob as used before it relies on it, so that nothing is taken
 * from under a commit under way. Returns how many files went.
 */
export async function collectOrphans(
  dataFolder: string,
  contractId: string,
  named: ReadonlySet<string>,
  now: number,
  grace: Grace = usualGrace,
): Promise<number> {
  const root = contractFolder(dataFolder, contractId);
  const uploads = `${join(root, 'uploads')}/`;
  let removed = 0;
  for (const path of await filesBelow(root)) {
    const isUpload = path.startsWith(uploads);
    if (!isUpload && (named.has(basename(path)) || basename(path) === scrubNote)) continue;
    const age = now - (isUpload ? touchedAt(path) : (statOf(path)?.mtimeMs ?? now));
    if (age <= (isUpload ? grace.uploads : grace.blobs)) continue;
    unlinkSync(path);
    removed += 1;
  }
  if (removed > 0) await syncFolder(root);
  return removed;
}
