// Stands in for node:test while mutants are tried: the same tests, run at once and only until the first that fails.
/** A test as it was declared. */
export interface SmallTest {
  readonly name: string;
  readonly run: (context: object) => unknown;
}

const tests: SmallTest[] = [];

const runOf = (given: readonly unknown[]): SmallTest['run'] | undefined =>
  given.find((one): one is SmallTest['run'] => typeof one === 'function');

/** A group of tests. */
export function describe(_name: string, ...given: readonly unknown[]): void {
  runOf(given)?.({});
}

/** A test; run later, by `failure` or by whoever takes it. */
export function it(name: string, ...given: readonly unknown[]): void {
  const run = runOf(given);
  if (run !== undefined) tests.push({ name, run });
}

export const test = it;

/** What was declared since it was last asked. */
export const takenTests = (): readonly SmallTest[] => tests.splice(0);

/** Runs what was declared since it was last asked; the name of the first test that fails, or null. */
export async function failure(): Promise<string | null> {
  for (const { name, run } of takenTests()) {
    try {
      await run({});
    } catch {
      return name;
    }
  }
  return null;
}
