import { accessSync, constants, readFileSync } from 'node:fs';
import { repeatedKey } from '../core/kernel/repeated-key.ts';
import { CommandFailure, exitCodes } from './console.ts';

function orUnreadable<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandFailure(exitCodes.unreadable, [
      { ja: `${path} を読めません（${code}）。`, en: `Can't read ${path} (${code}).` },
    ]);
  }
}

/** A file's bytes, or stdin for '-'. */
export const readBytes = (path: string): Uint8Array => orUnreadable(path, () => readFileSync(path === '-' ? 0 : path));

/** Ends the command in words when a file that is read in pieces later can't be read. */
export const mustBeReadable = (path: string): void => orUnreadable(path, () => accessSync(path, constants.R_OK));

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

export function readJsonFile(path: string): unknown {
  const text = Buffer.from(readBytes(path))
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
