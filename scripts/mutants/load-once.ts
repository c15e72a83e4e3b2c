// Loads the core's tests once, over files that hold all of their mutants.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Manner, withMutants } from './schemata.ts';
import { firstOf } from './scope.ts';
import { type SmallTest, takenTests } from './small-tests.ts';
import { pathOf, root, urlOf } from './sources.ts';

const beside = (name: string): string => new URL(name, import.meta.url).href;
const memory = `import { ForgettingWeakMap as WeakMap } from '${beside('switch.ts')}'; `;

/** What a module's text becomes; null: it stays. */
function changedText(path: string, manner: Manner): string | null {
  if (!/^(src\/core|test|demo)\//.test(path) || !path.endsWith('.ts')) return null;
  const source = readFileSync(join(root, path), 'utf8');
  const remembers = source.includes('new WeakMap');
  const first = firstOf.get(path) ?? 0;
  if (first === 0 && !remembers) return null;
  const text = first > 0 ? withMutants(path, source, first, manner, beside('switch.ts')) : source;
  return stripTypeScriptTypes(`${remembers ? memory : ''}${text}`);
}

/** From now on modules are loaded with all of their mutants. */
export function loadWithMutants(manner: Manner): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'node:test' ? { url: beside('small-tests.ts'), shortCircuit: true } : next(specifier, context),
    load(url, context, next) {
      const text = url.startsWith('file:') ? changedText(pathOf(url), manner) : null;
      return text === null ? next(url, context) : { format: 'module', source: text, shortCircuit: true };
    },
  });
  // The same values in every run, and the first that fails is enough.
  fc.configureGlobal({ seed: 1, endOnFailure: true });
}

const loaded = new Map<string, readonly SmallTest[]>();

/** The tests of a file, in their order. */
export async function testsOf(path: string): Promise<readonly SmallTest[]> {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  await import(urlOf(path));
  const tests = takenTests();
  loaded.set(path, tests);
  return tests;
}
