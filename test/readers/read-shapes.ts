import { parentPort, workerData } from 'node:worker_threads';
import { allReaders } from './all-readers.ts';
import { shaped } from './shapes.ts';

/** A reader and a shape, by their names. */
export type ReaderCase = readonly [reader: string, shape: string];

/** Told before a case begins, and after it: the processor's time that it took, and the error that no reader may end with. */
export type Told =
  | { readonly begins: number }
  | { readonly ended: number; readonly milliseconds: number; readonly fault: string | null };

/** What a reader throws in order to tell something is its own; these say that it fell over. */
const isFall = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;

async function faultOf(read: (text: string) => unknown, text: string): Promise<string | null> {
  try {
    await read(text);
    return null;
  } catch (error) {
    return isFall(error) ? String(error).slice(0, 200) : null;
  }
}

const tell = (told: Told): void => parentPort?.postMessage(told);

for (const [index, [reader, shape]] of (workerData as readonly ReaderCase[]).entries()) {
  const read = allReaders.get(reader);
  if (read === undefined) throw new Error(`no reader ${reader}`);
  const text = shaped(shape);
  tell({ begins: index });
  const before = process.threadCpuUsage();
  const fault = await faultOf(read, text);
  const { user, system } = process.threadCpuUsage(before);
  tell({ ended: index, milliseconds: (user + system) / 1000, fault });
}
