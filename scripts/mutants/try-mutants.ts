// A child of `npm run mutants`: takes mutants one by one, and says of each which test noticed it.
import { registerHooks } from 'node:module';
import { createInterface } from 'node:readline';
import type { Mutant } from './mutations.ts';
import { failure } from './small-tests.ts';
import { dependentsOf, moduleText, pathOf, urlOf } from './sources.ts';

const smallTests = new URL('small-tests.ts', import.meta.url).href;

let turn = 0;
let current: Mutant | null = null;
let anew: ReadonlySet<string> = new Set();

registerHooks({
  resolve(specifier, context, next) {
    const isTried = context.parentURL?.includes('?turn=') === true;
    if (specifier === 'node:test' && isTried) return { url: smallTests, shortCircuit: true };
    const found = next(specifier, context);
    const isOurs = found.url.startsWith('file:') && !found.url.includes('?');
    const isNew = isOurs && anew.has(pathOf(found.url)) && (isTried || specifier.includes('?turn='));
    return isNew ? { ...found, url: `${found.url}?turn=${turn}` } : found;
  },
  load(url, context, next) {
    if (!url.includes('?turn=') || current === null) return next(url, context);
    return { format: 'module', source: moduleText(pathOf(url), current), shortCircuit: true };
  },
});

/** Runs one test file against the mutant; the name of the test that failed. */
async function failureIn(path: string): Promise<string | null> {
  try {
    await import(`${urlOf(path)}?turn=${turn}`);
  } catch (error) {
    await failure();
    return `${path}: ${error instanceof Error ? error.message.slice(0, 80) : 'broke'}`;
  }
  const failed = await failure();
  return failed === null ? null : `${path}: ${failed}`;
}

interface Asked {
  readonly mutant: Mutant;
  /** Test files, the likeliest first. */
  readonly tests: readonly string[];
}

/** The test that noticed a mutant; null: it lives. */
async function noticedBy({ mutant, tests }: Asked): Promise<string | null> {
  turn += 1;
  current = mutant;
  anew = dependentsOf(mutant.file);
  for (const path of tests) {
    if (!anew.has(path)) continue;
    const failed = await failureIn(path);
    if (failed !== null) return failed;
  }
  return null;
}

for await (const line of createInterface({ input: process.stdin })) {
  const noticed = await noticedBy(JSON.parse(line) as Asked);
  process.stdout.write(`${JSON.stringify({ noticed })}\n`);
}
