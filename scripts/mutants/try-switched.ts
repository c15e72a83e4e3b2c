// A child of `npm run mutants`: switches on one mutant after the other, and says of each which test noticed it.
import { createInterface } from 'node:readline';
import { loadOnce } from './load-once.ts';
import { at, forget } from './switch.ts';

/** A mutant's number, and the tests to be tried, as places in the list of all. */
export interface Order {
  readonly mutant: number;
  readonly tests: readonly number[];
}

const units = await loadOnce('switched');

/** The place of the first test that fails. */
async function noticedBy({ mutant, tests }: Order): Promise<number | null> {
  at.work = mutant;
  for (const place of tests) {
    forget();
    try {
      await units[place]?.test.run({});
    } catch {
      return place;
    }
  }
  return null;
}

process.stdout.write('"ready"\n');
for await (const line of createInterface({ input: process.stdin })) {
  const noticed = await noticedBy(JSON.parse(line) as Order);
  at.work = 0;
  process.stdout.write(`${JSON.stringify(noticed)}\n`);
}
