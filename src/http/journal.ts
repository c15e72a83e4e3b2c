import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openJournalFile } from '../journal/journal-file.ts';
import type { Outage } from '../journal/outage.ts';

/** Errors whose words are the runtime's own or the system's: they name functions, codes and constraints, never what people wrote. */
const plainNames = new Set(['TypeError', 'RangeError', 'ReferenceError', 'AssertionError']);

/** An error, or what is left of one: the queue tells of copies, and an error of another thread comes as its parts. */
interface Foreign {
  readonly name?: string;
  readonly code?: string | undefined;
  readonly message?: string;
  readonly stack?: string;
  readonly errors?: readonly unknown[];
}

interface Described {
  readonly name: string;
  readonly code: string | undefined;
  readonly message: string;
  readonly frames: readonly string[];
}

/** Whether an error was thrown by our own code, whose messages hold ids and digests only. */
const isOurs = (frames: readonly string[], checkout: string): boolean =>
  frames[0]?.includes(join(checkout, 'src')) === true;

/** Several tries at once (one an address) make one error without words of its own. */
const wordsOf = ({ message = '', errors = [] }: Foreign): string =>
  message === '' ? errors.map((one) => (one instanceof Error ? one.message : '')).join('; ') : message;

/**
 * An error as the journal keeps it. Words that libraries make may quote what they choke on (JSON.parse does), and the journal
 * outlives a contract: such messages are left out, the place where it broke is not.
 */
function describeError(error: Foreign, checkout: string): Described {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  const { code, name = 'Error' } = error;
  const isPlain = plainNames.has(name) || typeof code === 'string' || isOurs(frames, checkout);
  const message = isPlain ? wordsOf(error) : '（本文を引用しうるため省略 / left out: it may quote a contract）';
  return { name, code, message, frames };
}

const isForeign = (value: unknown): value is Foreign => typeof value === 'object' && value !== null;

/** What was thrown though it is no error: told by its kind alone, never left out. */
const describe = (thrown: unknown, checkout: string): Described =>
  isForeign(thrown)
    ? describeError(thrown, checkout)
    : {
        name: typeof thrown,
        code: undefined,
        message: '（エラーではない値 / no error was thrown but a value）',
        frames: [],
      };

/** Lines whose error is of an outage that was told already are counted instead of written. */
function foldedBy(outage: Outage): NonNullable<pino.LoggerOptions['hooks']> {
  return {
    logMethod(args, method) {
      const [first] = args as readonly unknown[];
      const error = isForeign(first) && 'err' in first ? first.err : undefined;
      const told = error === undefined ? 'other' : outage.note(error);
      if (told === 'first')
        method.apply(this, [
          { err: error } as unknown as string,
          'the database does not answer; further errors of this outage are counted only',
        ]);
      if (told === 'other') method.apply(this, args);
    },
  };
}

/** The server's own journal, a file of its data folder. */
export function openJournal(dataFolder: string, checkout: string, outage?: Outage): Logger {
  return pino(
    {
      serializers: { err: (error: unknown) => describe(error, checkout) },
      ...(outage === undefined ? {} : { hooks: foldedBy(outage) }),
    },
    openJournalFile(join(dataFolder, 'journal', 'server.log')),
  );
}
