// What is known of each mutant, kept in a file as it becomes known, so that a run that was broken off goes on.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSyntax, type Mutant, parsed, type Syntax } from './mutations.ts';
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

const statements = new Map<string, readonly Syntax[]>();

/** What stands at the top of a file: its functions, rules and constants. */
function statementsOf(file: string): readonly Syntax[] {
  const known = statements.get(file) ?? [parsed(sourceOf(file)).body].flat().filter(isSyntax);
  statements.set(file, known);
  return known;
}

/** A mutant of this very text of the function, rule or constant that it is in: what changes beside it leaves what is known of it. */
function keyOf({ file, kind, replacement, start, end }: Mutant): string {
  const source = sourceOf(file);
  const around = statementsOf(file).find((one) => one.start <= start && end <= one.end) ?? {
    start: 0,
    end: source.length,
  };
  const place = [start - around.start, end - around.start];
  return createHash('sha256')
    .update(JSON.stringify([file, kind, replacement, place, source.slice(around.start, around.end)]))
    .digest('hex')
    .slice(0, 16);
}

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
