// A child of `npm run mutants`: which mutants would make a difference in which tests, and what each test costs.
import { loadOnce } from './load-once.ts';
import { forget, taken } from './switch.ts';

/** One test, and the numbers of the mutants that it may notice. */
export interface Reach {
  readonly path: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly mutants: readonly number[];
}

/** What the recording run found. */
export interface Recording {
  /** Mutants in what is evaluated while modules are loaded or tests declared. */
  readonly atLoad: readonly number[];
  readonly tests: readonly Reach[];
}

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const units = await loadOnce('recorded');
const atLoad = taken();
const tests: Reach[] = [];
for (const { path, test } of units) {
  forget();
  const before = spent();
  await test.run({});
  tests.push({ path, name: test.name, milliseconds: spent() - before, mutants: taken() });
}
process.stdout.write(`${JSON.stringify({ atLoad, tests } satisfies Recording)}\n`);
process.exit(0);
