// A child of `npm run mutants`: switches on one mutant after the other, and says of each which test noticed it.
import { createInterface } from 'node:readline';
import { loadWithMutants, testsOf } from './load-once.ts';
import { at, forget } from './switch.ts';

/** A mutant's number, and the tests to be tried: files, and which of their tests. */
export interface Order {
  readonly mutant: number;
  readonly tests: readonly (readonly [path: string, index: number])[];
}

loadWithMutants('switched');

/** Which of the tests is the first that fails. */
async function noticedBy({ mutant, tests }: Order): Promise<number | null> {
  for (const [place, [path, index]] of tests.entries()) {
    at.work = 0;
    const test = (await testsOf(path))[index];
    at.work = mutant;
    forget();
    try {
      await test?.run({});
    } catch {
      return place;
    }
  }
  return null;
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await noticedBy(JSON.parse(line) as Order))}\n`);
