import { exitCodes } from './console.ts';

/** Works until Ctrl-C at the latest: the first one stops what is under way, a second one ends the program. */
export async function untilInterrupted<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.removeListener('SIGINT', interrupt);
    if (stop.signal.aborted) process.exitCode = exitCodes.interrupted;
  }
}
