// A child of `npm run mutants`, called with the file to write and, where not all are meant, test files: which mutants would make a difference in which tests, and what each test costs.
import { writeFileSync } from 'node:fs';
import { loadWithMutants, testsOf } from './load-once.ts';
import { testFiles } from './scope.ts';
import { forget, taken } from './switch.ts';

/** One test, and the numbers of the mutants that it may notice. */
export interface Reach {
  readonly path: string;
  /** Which of its file's tests it is. */
  readonly index: number;
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

const [, , target = '', ...asked] = process.argv;
loadWithMutants('recorded');
const files = [];
for (const path of asked.length > 0 ? asked : testFiles) files.push({ path, tests: await testsOf(path) });
const atLoad = taken();
const tests: Reach[] = [];
for (const { path, tests: all } of files)
  for (const [index, { name, run }] of all.entries()) {
    forget();
    const before = spent();
    await run({});
    tests.push({ path, index, name, milliseconds: spent() - before, mutants: taken() });
  }
// Into a file: what is written to a pipe may be lost when the process ends, and tests leave things running.
writeFileSync(target, JSON.stringify({ atLoad, tests } satisfies Recording));
process.exit(0);
