import { Worker } from 'node:worker_threads';
import type { ReaderCase, ReaderCases, Told } from './read-shapes.ts';

/** Without a word for so long it hangs, however busy the machine is. */
const patience = 60_000;

interface Finished {
  readonly faults: readonly string[];
  /** The first case that is still to be tried; undefined when all are done. */
  readonly next: number;
}

const named = ([reader, shape]: ReaderCase): string => `${reader}: ${shape}`;

/** Runs cases in a thread of their own until they are through, or one hangs. */
function runOnce(given: ReaderCases): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-shapes.ts', import.meta.url), { workerData: given });
    const faults: string[] = [];
    let current = -1;
    const hangs = (): void => {
      faults.push(`${named(given.cases[current] ?? ['no reader', ''])} hangs`);
      void worker.terminate().then(() => resolve({ faults, next: current + 1 }));
    };
    let timer = setTimeout(hangs, patience);
    const anew = (): void => {
      clearTimeout(timer);
      timer = setTimeout(hangs, patience);
    };
    worker.on('message', (told: Told) => {
      anew();
      if ('begins' in told) current = told.begins;
      else if (told.fault !== null) faults.push(`${named(given.cases[told.ended] ?? ['', ''])} ${told.fault}`);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ faults, next: Number.POSITIVE_INFINITY });
    });
  });
}

async function runAll({ cases, by }: ReaderCases): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let at = 0; at < cases.length; ) {
    const finished = await runOnce({ cases: cases.slice(at), by });
    faults.push(...finished.faults);
    at += finished.next;
  }
  return faults;
}

/** Lets readers read shapes, in two threads; tells which hang, fall over, or take more processor's time than they may. */
async function faultyReaders({ cases, by }: ReaderCases): Promise<readonly string[]> {
  const halves = [0, 1].map((half) => cases.filter((_, index) => index % 2 === half));
  return (await Promise.all(halves.map((half) => runAll({ cases: half, by })))).flat();
}

/** Which readers take more than 1 s of processor's time for 1 MB of a shape. */
export const slowReaders = (cases: readonly ReaderCase[]): Promise<readonly string[]> =>
  faultyReaders({ cases, by: 'time' });

/** Which readers take more time than in proportion to a text of a shape. */
export const growingReaders = (cases: readonly ReaderCase[]): Promise<readonly string[]> =>
  faultyReaders({ cases, by: 'growth' });
