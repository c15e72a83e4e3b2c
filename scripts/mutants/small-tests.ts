// Stands in for node:test while mutants are tried: the same tests, run at once and only until the first that fails.
interface Test {
  readonly name: string;
  readonly run: (context: object) => unknown;
}

const tests: Test[] = [];

const runOf = (given: readonly unknown[]): Test['run'] | undefined =>
  given.find((one): one is Test['run'] => typeof one === 'function');

/** A group of tests. */
export function describe(_name: string, ...given: readonly unknown[]): void {
  runOf(given)?.({});
}

/** A test; run later, by `failure`. */
export function it(name: string, ...given: readonly unknown[]): void {
  const run = runOf(given);
  if (run !== undefined) tests.push({ name, run });
}

export const test = it;

/** Runs what was declared since it was last asked; the name of the first test that fails, or null. */
export async function failure(): Promise<string | null> {
  for (const { name, run } of tests.splice(0)) {
    try {
      await run({});
    } catch {
      tests.length = 0;
      return name;
    }
  }
  return null;
}
