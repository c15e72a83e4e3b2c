import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileWords } from '../faults/system-fault.ts';
import { CommandFailure, exitCodes, printBytes } from './console.ts';

function unwritable(path: string, error: unknown): CommandFailure {
  const { code = '' } = error as NodeJS.ErrnoException;
  const known = fileWords(code);
  const mend = {
    ja: known === null ? '書き出す場所を確かめてください。' : known.what.ja + known.mend.ja,
    en: known === null ? 'Check where it is to be written.' : `${known.what.en} ${known.mend.en}`,
  };
  return new CommandFailure(exitCodes.unreadable, [
    { ja: `${path} に書き込めません（${code}）。${mend.ja}`, en: `Can't write ${path} (${code}). ${mend.en}` },
  ]);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** A device or a pipe is written to as it is. */
function writeThrough(path: string, bytes: Uint8Array, flags: number): void {
  const file = openSync(path, flags);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** Beside the file first, then in its place: a full disk leaves what was there as it was, and nothing half. */
function replaceFile(path: string, bytes: Uint8Array, mode: number): void {
  const part = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.part`);
  const file = openSync(part, 'wx', 0o600);
  try {
    try {
      writeAll(file, bytes);
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** A file may be ours to write where its folder is not, or be mounted by itself: then it can only be overwritten. */
function replaceOrOverwrite(path: string, bytes: Uint8Array, mode: number): void {
  try {
    replaceFile(path, bytes, mode);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EBUSY', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeThrough(path, bytes, constants.O_WRONLY | constants.O_TRUNC);
  }
}

/** What was written at a place, or the end of the command in words. */
export async function orUnwritable<Value>(path: string, writing: Promise<Value>): Promise<Value> {
  try {
    return await writing;
  } catch (error) {
    throw error instanceof CommandFailure ? error : unwritable(path, error);
  }
}

/**
 * Puts what a command made where it was asked for: `-` or nothing is stdout, else a file, whole or not at all. `isPrivate`: for
 * its owner alone. Throws a failure in words that names the place.
 */
export function writeOutput(
  output: string | undefined,
  content: Uint8Array | string,
  { isPrivate = false } = {},
): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (output === undefined || output === '-') {
    printBytes(bytes);
    return;
  }
  try {
    const found = statSync(output, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (found === undefined) replaceFile(output, bytes, isPrivate ? 0o600 : 0o666 & ~process.umask());
    else if (found.isFile()) replaceOrOverwrite(realpathSync(output), bytes, found.mode & 0o777);
    else writeThrough(output, bytes, constants.O_WRONLY);
  } catch (error) {
    throw unwritable(output, error);
  }
}
