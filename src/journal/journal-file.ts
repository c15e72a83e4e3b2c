import {
  closeSync,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file of lines for whoever runs the server. */
export interface JournalFile {
  /** Adds a line, ended or not. Never throws: what the disk does not take goes to stderr, and into the file once there is room. */
  write(line: string): void;
}

export interface JournalFileOptions {
  /** Bytes after which the file is put aside as `PATH.1`; the last one put aside is `PATH.<kept>`. */
  readonly largest?: number;
  /** Files kept beside the current one. */
  readonly kept?: number;
  /** Where lines go that the file does not take. */
  readonly otherwise?: (text: string) => void;
}

/** Characters of lines that wait for room; older ones are left out, and said to be on stderr. */
const mostWaiting = 256_000;

/** Straight to the descriptor: the stream of the process would report a full or closed device as an error that nobody can catch. */
export function toStderr(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody is left to tell.
  }
}

/** Puts a full file aside: `.1` becomes `.2` and so on, the oldest goes. */
function putAside(path: string, kept: number): void {
  rmSync(`${path}.${kept}`, { force: true });
  for (let place = kept - 1; place >= 0; place -= 1) {
    try {
      renameSync(place === 0 ? path : `${path}.${place}`, `${path}.${place + 1}`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Opens for one writing, so that a file which someone moved or removed is simply made again. */
function openToAppend(path: string): number {
  const open = (): number => openSync(path, 'a', 0o600);
  try {
    return open();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return open();
  }
}

/** Appends bytes wholly or not at all; the file's size afterwards. */
function appendTo(path: string, bytes: Buffer): number {
  const file = openToAppend(path);
  try {
    const stat = fstatSync(file);
    const { size } = stat;
    // Older versions left it readable to others. A device is left as it is.
    if (stat.isFile() && (stat.mode & 0o077) !== 0) fchmodSync(file, 0o600);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    } catch (error) {
      if (stat.isFile()) ftruncateSync(file, size);
      throw error;
    }
    return size + bytes.length;
  } finally {
    closeSync(file);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

class RotatingFile implements JournalFile {
  readonly #path: string;
  readonly #largest: number;
  readonly #kept: number;
  readonly #otherwise: (text: string) => void;
  /** Lines that the disk has not taken yet, oldest first. */
  #waiting: string[] = [];
  #leftOut = 0;

  constructor(path: string, { largest = 10_000_000, kept = 5, otherwise = toStderr }: JournalFileOptions) {
    this.#path = path;
    this.#largest = largest;
    this.#kept = kept;
    this.#otherwise = otherwise;
  }

  write(line: string): void {
    const whole = line.endsWith('\n') ? line : `${line}\n`;
    const hadRoom = this.#waiting.length === 0;
    this.#waiting.push(whole);
    try {
      const size = appendTo(this.#path, Buffer.from(this.#waiting.join('')));
      if (!hadRoom) this.#tellBack();
      this.#waiting = [];
      if (size > this.#largest) putAside(this.#path, this.#kept);
    } catch (error) {
      if (hadRoom) this.#tellTrouble(error);
      this.#otherwise(whole);
      this.#shorten();
    }
  }

  #tellTrouble(error: unknown): void {
    const code = codeOf(error);
    this.#otherwise(
      `記録 ${this.#path} に書けません（${code}）。書けるまで、ここに出します。 / ${this.#path} can't be written (${code}); until it can, its lines come here.\n`,
    );
  }

  #tellBack(): void {
    const [count, leftOut] = [this.#waiting.length - 1, this.#leftOut];
    this.#leftOut = 0;
    this.#otherwise(
      `記録 ${this.#path} に再び書けます。待っていた${count}行を書き、${leftOut}行はここだけに残ります。 / ${this.#path} can be written again: ${count} lines that waited are in it, ${leftOut} stand here only.\n`,
    );
  }

  #shorten(): void {
    let length = this.#waiting.reduce((sum, line) => sum + line.length, 0);
    while (length > mostWaiting && this.#waiting.length > 1) {
      length -= this.#waiting.shift()?.length ?? 0;
      this.#leftOut += 1;
    }
  }
}

/**
 * A journal that only its owner can read (0600), bounded by putting full files aside. Written at once and without a thread: its lines are
 * few, and a journal must outlast what it tells of.
 */
export function openJournalFile(path: string, options: JournalFileOptions = {}): JournalFile {
  return new RotatingFile(path, options);
}
