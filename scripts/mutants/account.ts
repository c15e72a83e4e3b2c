// What is known of each mutant, kept in a file as it becomes known, so that a run that was broken off goes on.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutations.ts';
import { root } from './sources.ts';

/** How a mutant was tried. */
export type Way = 'quick' | 'exact';

/** What came of a mutant; `noticedBy` null: it lives. */
export interface Result {
  readonly way: Way;
  readonly noticedBy: string | null;
}

const sources = new Map<string, string>();

export function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(join(root, file), 'utf8');
  sources.set(file, known);
  return known;
}

/** A mutant of this very text of its file. */
const keyOf = (mutant: Mutant): string =>
  createHash('sha256')
    .update(JSON.stringify([mutant, sourceOf(mutant.file)]))
    .digest('hex')
    .slice(0, 16);

export class Account {
  readonly #path: string | null;
  readonly #known = new Map<string, Result>();
  readonly #compiles = new Map<string, boolean>();

  constructor(path: string | null) {
    this.#path = path;
    if (path === null || !existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { key, ...kept } = JSON.parse(line) as { readonly key: string } & (Result | { readonly compiles: boolean });
      if ('compiles' in kept) this.#compiles.set(key, kept.compiles);
      // Two runs may share an account: what one of them noticed stays noticed.
      else if (kept.noticedBy !== null || !this.#known.has(key)) this.#known.set(key, kept);
    }
  }

  of = (mutant: Mutant): Result | undefined => this.#known.get(keyOf(mutant));

  /** Whether a mutant compiles; undefined: nobody has tried. */
  compiles = (mutant: Mutant): boolean | undefined => this.#compiles.get(keyOf(mutant));

  tell(mutant: Mutant, result: Result): void {
    const key = keyOf(mutant);
    this.#known.set(key, result);
    this.#keep({ key, ...result });
  }

  tellCompiles(mutant: Mutant, compiles: boolean): void {
    const key = keyOf(mutant);
    this.#compiles.set(key, compiles);
    this.#keep({ key, compiles });
  }

  #keep(line: object): void {
    if (this.#path !== null) appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }
}
