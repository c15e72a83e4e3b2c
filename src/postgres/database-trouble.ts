import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** The connection broke while a commit was under way: it may have been written or not. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection broke during a commit', { cause });
  }
}

/** Classes of SQLSTATE that say: not here, not now. 08: connection; 57P: shut down, crashed, starting. */
const awayStates = /^(?:08|57P0[123])/;

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** The driver's own words; it gives them no code. */
const awayWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|the connection broke during a commit)/;

/** System calls that a connection to the database consists of; a file that is missing is something else. */
const isOfConnection = (syscall: string | undefined): boolean =>
  syscall === undefined || ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall);

/** Whether an error says that the database can't be reached just now: it ended, is starting, or the way to it is broken. */
export function isAway(error: unknown): boolean {
  const { code, syscall, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== 'string') return awayWords.test(message ?? '');
  return (
    awayStates.test(code) || (awayCodes.has(code) && isOfConnection(syscall) && code !== 'ENOENT') || isNoSocket(error)
  );
}

const isNoSocket = (error: unknown): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && syscall === 'connect';
};

/** Whether an error says that the database has more to do than it can: too many connections or locks, no memory, others always first, a query cut off by time. */
export const isBusy = (error: unknown): boolean =>
  ['40001', '53200', '53300', '53400', '55P03', '57014'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');

/** Whether an error says that files of the database are damaged or gone. */
export const isDamaged = (error: unknown): boolean =>
  /^(?:XX00[12]|58P0[12])$/.test((error as NodeJS.ErrnoException | null)?.code ?? '');

/** How long is waited for a database that may be coming back, in milliseconds: our own does within one. */
const patience = 3000;
const pause = 50;

/** Does work that may be done again, until the database is back. */
export async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || error instanceof OutcomeUnknown || performance.now() > until) throw error;
      await wait(pause);
    }
  }
}

/** One statement that may be said twice. */
export async function queryPatiently<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  return (await patiently(() => pool.query<Row>(text, [...values]))).rows;
}
