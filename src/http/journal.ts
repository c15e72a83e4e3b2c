import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openJournalFile } from '../journal/journal-file.ts';

/** Errors whose words are the runtime's own or the system's: they name functions, codes and constraints, never what people wrote. */
const plainNames = new Set(['TypeError', 'RangeError', 'ReferenceError', 'AssertionError']);

interface Described {
  readonly name: string;
  readonly code: string | undefined;
  readonly message: string;
  readonly frames: readonly string[];
}

/** Whether an error was thrown by our own code, whose messages hold ids and digests only. */
const isOurs = (frames: readonly string[], checkout: string): boolean =>
  frames[0]?.includes(join(checkout, 'src')) === true;

/**
 * An error as the journal keeps it. Words that libraries make may quote what they choke on (JSON.parse does), and the journal
 * outlives a contract: such messages are left out, the place where it broke is not.
 */
function describeError(error: Error, checkout: string): Described {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  const { code } = error as NodeJS.ErrnoException;
  const isPlain = plainNames.has(error.name) || typeof code === 'string' || isOurs(frames, checkout);
  const message = isPlain ? error.message : '（本文を引用しうるため省略 / left out: it may quote a contract）';
  return { name: error.name, code, message, frames };
}

/** The server's own journal, a file of its data folder. */
export function openJournal(dataFolder: string, checkout: string): Logger {
  return pino(
    { serializers: { err: (error: unknown) => (error instanceof Error ? describeError(error, checkout) : undefined) } },
    openJournalFile(join(dataFolder, 'journal', 'server.log')),
  );
}
