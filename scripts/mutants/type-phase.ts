// Which mutants the compiler refuses: nobody could land them, so that no test need notice them. Each is written out as a file of its own,
// and many are compiled at once.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceOf } from './account.ts';
import type { Mutant } from './mutations.ts';
import { root } from './sources.ts';

const perCompilation = 700;
/** Within the tree, so that packages are found from there. */
const folder = join(root, 'tmp/mutants');

/** A file's text as it may stand anywhere. */
const moved = (file: string, text: string): string =>
  text.replaceAll(/\bfrom '(\.[^']+)'/g, (_, name: string) => `from '${join(root, dirname(file), name)}'`);

/** The names of those of some texts that the compiler refuses; what a mutant does to other files isn't looked at. */
function refused(texts: readonly (readonly [name: string, text: string])[]): ReadonlySet<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, `${name}.ts`), text);
  const compilerOptions = { rewriteRelativeImportExtensions: false };
  const files = texts.map(([name]) => `./${name}.ts`);
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [], exclude: [], files };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout, error } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['--noEmit', '--pretty', 'false', '-p', folder],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  rmSync(folder, { recursive: true, force: true });
  if (error !== undefined) throw error;
  return new Set([...stdout.matchAll(/^(?:.*\/)?([\w-]+)\.ts\(\d+,\d+\): error TS/gm)].map(([, name = '']) => name));
}

/** Tells of each of some mutants whether it compiles. One whose file doesn't compile elsewhere counts as one that does. */
export function tryTypes(mutants: readonly Mutant[], told: (mutant: Mutant, compiles: boolean) => void): void {
  for (let at = 0; at < mutants.length; at += perCompilation) {
    const part = mutants.slice(at, at + perCompilation);
    const files = [...new Set(part.map(({ file }) => file))];
    const asTheyStand = files.map((file, index) => [`as-is-${index}`, moved(file, sourceOf(file))] as const);
    const changed = part.map(({ file, start, end, replacement }, index) => {
      const source = sourceOf(file);
      return [`mutant-${index}`, moved(file, source.slice(0, start) + replacement + source.slice(end))] as const;
    });
    const bad = refused([...asTheyStand, ...changed]);
    for (const [index, mutant] of part.entries())
      told(mutant, !bad.has(`mutant-${index}`) || bad.has(`as-is-${files.indexOf(mutant.file)}`));
  }
}
