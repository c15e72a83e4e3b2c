// What is changed, numbered; and what is run against it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mutant, mutantsOf } from './mutations.ts';
import { dependentsOf, root } from './sources.ts';

const isJudged = (path: string): boolean => !/\.test\.ts$|-texts\.ts$/.test(path);

/** The files whose mutants are tried. */
export const filesInScope: readonly string[] = globSync(['src/core/assessment/**/*.ts', 'src/core/contract/**/*.ts'], {
  cwd: root,
})
  .filter(isJudged)
  .sort();

/** Every mutant; its number is its place behind a 0 that stands for none. */
export const allMutants: readonly Mutant[] = filesInScope.flatMap((file) =>
  mutantsOf(file, readFileSync(join(root, file), 'utf8')),
);

/** The number of a file's first mutant. */
export const firstOf: ReadonlyMap<string, number> = new Map(
  filesInScope.map((file) => [file, 1 + allMutants.findIndex((mutant) => mutant.file === file)]),
);

/** Contract by contract what test/honesty does in one test each; many seconds a mutant are left to the suite. */
const replaced = 'scripts/mutants/contract-by-contract.ts';
const leftOut = new Set(['src/core/assessment/draft-truth.test.ts']);

const seeing = new Set(filesInScope.flatMap((file) => [...dependentsOf(file)]));

/** The test files that see anything that is changed. */
export const testFiles: readonly string[] = [...globSync('src/core/**/*.test.ts', { cwd: root }).sort(), replaced]
  .filter((path) => seeing.has(path))
  .filter((path) => !leftOut.has(path));
