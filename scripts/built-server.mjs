// SPDX-License-Identifier: Apache-2.0
// Whether server and command line are there as JavaScript, made of today's sources. Plain JavaScript, no dependency, for whatever Node
// (>= 20) the machine has.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds lie side by side, each in a folder that bears its sources' digest: a server that runs keeps the one it began with. */
export const buildsFolder = 'dist/server';

/** Beside what was built: what each source was. */
export const sourcesFile = 'sources.json';

export const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What tells without reading a file that it is the one that was read before: nobody sets the time at which it was last touched. */
export function marksOf(path) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return [size, mtimeMs, ctimeMs, ino];
}

/** Which build was made last, with what each of its sources was; null where there is none. */
export function lastBuild(root) {
  try {
    const name = readFileSync(join(root, buildsFolder, 'current'), 'utf8').trim();
    const { files } = JSON.parse(readFileSync(join(root, buildsFolder, name, sourcesFile), 'utf8'));
    return { name, main: join(root, buildsFolder, name, 'main.js'), files };
  } catch {
    return null;
  }
}

/** Whether a source is what it was: by its marks, and by its content where those differ. */
function isSame(root, [path, { marks, digest }]) {
  try {
    const place = join(root, path);
    return marksOf(place).every((mark, at) => mark === marks[at]) || digestOf(readFileSync(place)) === digest;
  } catch {
    return false;
  }
}

/** The built programme, where each of its sources is still what it was made of; null otherwise. */
export function builtMain(root) {
  const build = lastBuild(root);
  return build !== null && Object.entries(build.files).every((file) => isSame(root, file)) ? build.main : null;
}

/** What runs the command line: the built programme, or else its sources, which say the same more slowly. */
export const programme = (root) => builtMain(root) ?? join(root, 'src', 'cli', 'main.ts');
