import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own, in memory. */
export interface SmallDisk {
  readonly folder: string;
  free(): number;
  /** Fills it from outside, so that so many bytes are left; again takes what has become free. */
  fill(left: number): void;
  /** Takes away what filled it. */
  clear(): void;
  end(): void;
}

const filler = '.filler';

function fillWith(folder: string, left: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const file = openSync(join(folder, filler), 'a');
  const piece = Buffer.alloc(1 << 20);
  try {
    for (let room = bavail * bsize - left; room > 0; ) room -= writeSync(file, piece, 0, Math.min(room, piece.length));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

/** Mounts a disk of some megabytes on a folder; null where this account may not mount. */
export function smallDisk(megabytes: number, folder = mkdtempSync(join(tmpdir(), 'junshu-disk-'))): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  if (done.status !== 0) return null;
  return {
    folder,
    free: () => statfsSync(folder).bavail * statfsSync(folder).bsize,
    fill: (left) => fillWith(folder, left),
    clear: () => rmSync(join(folder, filler), { force: true }),
    end: () => {
      spawnSync('umount', ['-l', folder]);
    },
  };
}
