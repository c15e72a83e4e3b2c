import { CommandFailure, exitCodes, talk } from './console.ts';

/**
 * Does something with every contract, one after the other. One that can't be read is told by its number on stderr, makes the command
 * end as one that found something, and keeps the others from nothing.
 */
export async function eachContract<Value>(
  contracts: readonly { readonly number: string }[],
  work: (number: string) => Promise<Value>,
): Promise<readonly Value[]> {
  const results: Value[] = [];
  for (const { number } of contracts) {
    try {
      results.push(await work(number));
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error;
      for (const { ja, en } of error.lines) talk({ ja: `✗ ${number}：${ja}`, en: `✗ ${number}: ${en}` });
      process.exitCode = exitCodes.findings;
    }
  }
  return results;
}
