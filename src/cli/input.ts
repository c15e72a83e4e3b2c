import { readFileSync } from 'node:fs';
import { CommandFailure, exitCodes } from './console.ts';

/** A file's bytes, or stdin for '-'. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandFailure(exitCodes.unreadable, [
      { ja: `${path} を読めません（${code}）。`, en: `Can't read ${path} (${code}).` },
    ]);
  }
}

export function readJsonFile(path: string): unknown {
  const text = Buffer.from(readBytes(path))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailure(exitCodes.unreadable, [
      {
        ja: `${path} は JSON として読めません：${(error as Error).message}`,
        en: `${path} is not readable as JSON: ${(error as Error).message}`,
      },
    ]);
  }
}
