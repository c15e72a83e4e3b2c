import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes were refused because too little room is left on the disk; `code` is the disk's own word for it. */
class DiskShort extends Error {
  readonly code = 'ENOSPC';

  constructor() {
    super('too little room is left on the disk');
  }
}

/** Changes are refused below this many free bytes: PostgreSQL's log grows by 17 MB at a time, and ends the database when it can't. */
const lowWater = 24_000_000;
/** The reserve is given up below this many. */
const lowest = 12_000_000;
/** Bytes that are held back, and given to the database when everything else is full. */
const reserveBytes = 24_000_000;
/** The reserve is taken again when so much is free beside it. */
const plenty = reserveBytes + lowWater + 8_000_000;

const watchMilliseconds = 1000;
const trustMilliseconds = 200;

/** Free bytes below a folder; without limit where nobody can tell. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * Keeps PostgreSQL from running into a full disk: commits are refused while little is free, and a file of 24 MB is held back, which is
 * removed when something else fills the disk, so that what the database still has to write (its log, a checkpoint) finds room.
 */
export class DiskRoom {
  readonly #folders: readonly string[];
  readonly #reserve: string;
  #isGivenUp = false;
  #lookedAt = 0;
  #free = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;
  #wasShort = false;
  #tell: (isShort: boolean) => void = () => undefined;

  /** The cluster of the embedded database; its log may lie on a disk of its own. */
  constructor(cluster: string) {
    this.#folders = [cluster, join(cluster, 'pg_wal')];
    this.#reserve = join(cluster, 'junshu.reserve');
  }

  #look(): number {
    const now = performance.now();
    if (now - this.#lookedAt < trustMilliseconds && this.#lookedAt > 0) return this.#free;
    this.#lookedAt = now;
    this.#free = Math.min(...this.#folders.map(freeBytes));
    return this.#free;
  }

  /** Whether changes have to wait for room. */
  isShort(): boolean {
    return this.#isGivenUp || this.#look() < lowWater;
  }

  /** Free bytes that files below a folder have to leave: none where the folder lies on another disk than the database. */
  keptFree(folder: string): number {
    try {
      return statSync(folder).dev === statSync(this.#folders[0] ?? '').dev ? lowWater : 0;
    } catch {
      return 0;
    }
  }

  /** Tells `listener`, within a second, when changes begin to be refused, and when they are taken again. */
  onChange(listener: (isShort: boolean) => void): void {
    this.#tell = listener;
  }

  /** Throws DiskShort while changes have to wait for room. */
  demand(): void {
    if (this.isShort()) throw new DiskShort();
  }

  /** Gives the reserve up when it is needed, before the database is started too. */
  yieldWhenFull(): void {
    if (freeBytes(this.#folders[0] ?? '') >= lowest || !this.#isHeld()) return;
    this.#isGivenUp = true;
    this.#remove();
  }

  #isHeld(): boolean {
    return (statSync(this.#reserve, { throwIfNoEntry: false })?.size ?? 0) >= reserveBytes;
  }

  #remove(): void {
    try {
      rmSync(this.#reserve, { force: true });
    } catch {
      // A disk that lets nothing be removed has none to give either.
    }
  }

  #hold(): void {
    const done = spawnSync('fallocate', ['-l', String(reserveBytes), this.#reserve], { stdio: 'ignore' });
    // Without util-linux, or on a file system that can't set room aside: written out.
    if (done.status !== 0) writeFileSync(this.#reserve, Buffer.alloc(reserveBytes), { mode: 0o600 });
  }

  #watch(): void {
    this.#keepReserve();
    const isShort = this.isShort();
    if (isShort !== this.#wasShort) this.#tell(isShort);
    this.#wasShort = isShort;
  }

  #keepReserve(): void {
    try {
      this.yieldWhenFull();
      if (this.#isHeld() || Math.min(...this.#folders.map(freeBytes)) < plenty) return;
      this.#isGivenUp = false;
      this.#hold();
    } catch {
      // A reserve that can't be held is done without: the look at the free room remains.
      this.#remove();
    }
  }

  /** Looks every second from now on. */
  begin(): void {
    this.#watch();
    this.#timer = setInterval(() => this.#watch(), watchMilliseconds).unref();
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }
}
