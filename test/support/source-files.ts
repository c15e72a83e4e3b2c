import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The checkout's root, with a slash at the end. */
export const projectRoot = new URL('../../', import.meta.url).pathname;

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

/** TypeScript sources below a folder of the project, in a stable order. */
export function sourceFilesBelow(folder: string): SourceFile[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}

export const isTest = (file: SourceFile): boolean => file.path.endsWith('.test.ts');

export interface Import {
  /** Path from the project's root for the project's own files, the bare name for packages. */
  readonly name: string;
  readonly typeOnly: boolean;
}

/** What a file imports or re-exports, dynamic imports too. */
export function importsOf(file: SourceFile): Import[] {
  const folder = join('/', file.path, '..');
  const statements = /(?:\b(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g;
  return [...file.text.matchAll(statements)].map(([, type, name = '']) => ({
    name: name.startsWith('.') ? join(folder, name).slice(1) : name,
    typeOnly: type !== undefined,
  }));
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
