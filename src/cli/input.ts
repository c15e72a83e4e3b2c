import { accessSync, constants, fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { repeatedKey } from '../core/kernel/repeated-key.ts';
import { fileWords } from '../faults/system-fault.ts';
import { CommandFailure, exitCodes } from './console.ts';

const unreadable = (path: string, error: unknown): CommandFailure => {
  const { code = '' } = error as NodeJS.ErrnoException;
  const known = fileWords(code);
  const [why, reason] =
    known === null ? ['', ''] : [known.what.ja + known.mend.ja, `${known.what.en} ${known.mend.en}`];
  const [what, name] = path === '-' ? ['標準入力', 'standard input'] : [`${path} `, path];
  return new CommandFailure(exitCodes.unreadable, [
    { ja: `${what}を読めません（${code}）。${why}`, en: `Can't read ${name} (${code}). ${reason}`.trimEnd() },
  ]);
};

/**
 * A file's bytes, or stdin for '-'. The stream waits where a pipe has nothing yet; a plain read of descriptor 0 fails there
 * (EAGAIN) once anything has looked at `process.stdin`.
 */
export const readBytes = (path: string): Promise<Uint8Array> =>
  orUnreadable(path, path === '-' ? standardInput() : readFile(path));

async function standardInput(): Promise<Uint8Array> {
  // The stream of a folder would be an empty one.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return buffer(process.stdin);
}

/** What was read at a place, or the end of the command in words. */
export async function orUnreadable<Value>(path: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Ends the command in words when a file that is read in pieces later can't be read. */
export function mustBeReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A value whose text names nothing twice: of two the one would be dropped silently. */
function unambiguous(path: string, text: string, value: unknown): unknown {
  const key = repeatedKey(text);
  if (key === null) return value;
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} に「${key}」が同じ所に二度あります。どちらかを消してください。`,
      en: `${path} has “${key}” twice in one place: remove one of them.`,
    },
  ]);
}

export async function readJsonFile(path: string): Promise<unknown> {
  const text = Buffer.from(await readBytes(path))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  try {
    return unambiguous(path, text, JSON.parse(text));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(exitCodes.unreadable, [
      {
        ja: `${path} は JSON として読めません：${(error as Error).message}`,
        en: `${path} is not readable as JSON: ${(error as Error).message}`,
      },
    ]);
  }
}
