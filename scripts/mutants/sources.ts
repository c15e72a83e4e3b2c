// The sources as they stood when the run began, and who depends on whom: a mutant is tried with every module that sees it loaded anew.
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mutant } from './mutations.ts';

export const root = join(import.meta.dirname, '../..');

/** Paths from the root, of what may be loaded anew. */
const paths = globSync(
  ['src/core/**/*.ts', 'test/{honesty,support}/*.ts', 'demo/*.ts', 'scripts/mutants/contract-*.ts'],
  { cwd: root },
);

const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const stripped = new Map<string, string>();

const importsOf = (path: string): readonly string[] =>
  [...(texts.get(path) ?? '').matchAll(/\bfrom '(\.[^']+)'/g)].map(([, name = '']) => join(dirname(path), name));

const importers = new Map<string, string[]>();
for (const path of paths)
  for (const name of importsOf(path)) importers.set(name, [...(importers.get(name) ?? []), path]);

/** A file and everything that sees it, however far off. */
export function dependentsOf(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const path of found) for (const importer of importers.get(path) ?? []) found.add(importer);
  return found;
}

const seen = new Map<string, ReadonlySet<string>>();

/** A file and everything that it sees, however far off. */
export function seenBy(file: string): ReadonlySet<string> {
  const known = seen.get(file);
  if (known !== undefined) return known;
  const found = new Set([file]);
  for (const path of found) for (const name of importsOf(path)) found.add(name);
  seen.set(file, found);
  return found;
}

export const pathOf = (url: string): string => relative(root, new URL(url).pathname);
export const urlOf = (path: string): string => pathToFileURL(join(root, path)).href;

/** A module's text without its types; the mutant's file with its change. */
export function moduleText(path: string, { file, start, end, replacement }: Mutant): string {
  const text = texts.get(path) ?? '';
  if (path === file) return stripTypeScriptTypes(`${text.slice(0, start)}${replacement}${text.slice(end)}`);
  const known = stripped.get(path) ?? stripTypeScriptTypes(text);
  stripped.set(path, known);
  return known;
}
