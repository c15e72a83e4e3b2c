import { parentPort, workerData } from 'node:worker_threads';
import { allReaders } from './all-readers.ts';
import type { Reader } from './reader.ts';
import { mostBytes, shaped } from './shapes.ts';
import { witnesses } from './witnesses.ts';

/** A reader and a shape, by their names. */
export type ReaderCase = readonly [reader: string, shape: string];

/** Cases, and by what they are judged: the time for 1 MB, or how the time grows with the text. */
export interface ReaderCases {
  readonly cases: readonly ReaderCase[];
  readonly by: 'time' | 'growth';
}

/** Told before a case begins, and after it: what is wrong with it. */
export type Told = { readonly begins: number } | { readonly ended: number; readonly fault: string | null };

/** What a reader throws in order to tell something is its own; these say that it fell over. */
const isFall = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;

class Fall extends Error {}

/** Milliseconds of processor's time that a reader takes for a text. Throws where it falls over. */
async function timeOf(read: Reader, text: string): Promise<number> {
  const before = process.threadCpuUsage();
  try {
    await read(text);
  } catch (error) {
    if (isFall(error)) throw new Fall(`falls over: ${String(error).slice(0, 200)}`);
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Processor's time that a reader may take for 1 MB. */
const mostMilliseconds = 1000;

async function faultByTime(read: Reader, shape: string): Promise<string | null> {
  const took = await timeOf(read, shaped(shape, mostBytes));
  return took > mostMilliseconds ? `takes ${Math.round(took)} ms` : null;
}

/** Four times the text takes four times as long in proportion, and 16 times as long with its square. */
const mostGrowth = 8;
/** Less than this (ms) is too little to tell growth from what else the processor does. */
const leastTold = 40;
const smallBytes = 16_384;

/** The shortest of some tries: what comes in between only ever makes one longer. */
async function shortest(read: Reader, text: string, tries: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < tries; tried += 1) least = Math.min(least, await timeOf(read, text));
  return least;
}

const growsTooMuch = (small: number, large: number): boolean => large > leastTold && large > small * mostGrowth;

/**
 * Four times the text again and again, while the reader is quick. Too much is told where the next step grows too much as well: one
 * step alone may be a cache that overflows, or the processor's other work.
 */
async function faultByGrowth(read: Reader, shape: string): Promise<string | null> {
  let small = await shortest(read, shaped(shape, smallBytes), 2);
  for (let bytes = smallBytes * 4; bytes <= smallBytes * 16; bytes *= 4) {
    const large = await timeOf(read, shaped(shape, bytes));
    if (growsTooMuch(small, large)) {
      const larger = await timeOf(read, shaped(shape, bytes * 4));
      return growsTooMuch(large, larger) ? `takes ${[small, large, larger].map(Math.round).join(', ')} ms` : null;
    }
    if (large > leastTold) return null;
    small = large;
  }
  return null;
}

const tell = (told: Told): void => parentPort?.postMessage(told);

const { cases, by } = workerData as ReaderCases;
for (const [index, [reader, shape]] of cases.entries()) {
  const read = allReaders.get(reader) ?? witnesses.get(reader);
  if (read === undefined) throw new Error(`no reader ${reader}`);
  tell({ begins: index });
  const judged = by === 'time' ? faultByTime(read, shape) : faultByGrowth(read, shape);
  const fault = await judged.catch((error) => (error instanceof Fall ? error.message : Promise.reject(error)));
  tell({ ended: index, fault });
}
