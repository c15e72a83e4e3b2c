// The exact way: every module that sees the mutant loaded anew with it. For what is evaluated while modules are loaded.
import { Child } from './children.ts';
import type { Mutant } from './mutations.ts';
import type { Recording } from './record-reach.ts';
import { dependentsOf, seenBy } from './sources.ts';

const spare = 120;
/** Modules of tried mutants stay in memory: a child is replaced after so many. */
const perChild = 40;
/** What it costs to load a module anew, in milliseconds. */
const perModule = 4;
/** Test files that are tried whatever they cost. */
const atLeast = 3;

export class ExactPhase {
  readonly #costs = new Map<string, number>();
  readonly #noticed = new Map<string, number>();
  readonly #patience: number;

  /** `patience`: milliseconds of tests and of loading after which a mutant that lives is let go. */
  constructor({ tests }: Recording, patience: number) {
    this.#patience = patience;
    for (const { path, milliseconds } of tests) this.#costs.set(path, (this.#costs.get(path) ?? 60) + milliseconds);
  }

  /** First those that look closely at little, or beside it, or that noticed much. */
  #inOrder(mutant: Mutant): readonly string[] {
    const seeing = dependentsOf(mutant.file);
    const beside = mutant.file.replace(/\.ts$/, '.test.ts');
    const cost = (path: string): number =>
      (this.#costs.get(path) ?? 1000) + perModule * [...seenBy(path)].filter((one) => seeing.has(one)).length;
    const priced = [...this.#costs.keys()]
      .filter((path) => seeing.has(path))
      .map((path) => {
        const keen = 1 + (this.#noticed.get(path) ?? 0) + (path === beside ? 20 : 0);
        return { path, cost: cost(path), worth: keen / cost(path) };
      })
      .sort((a, b) => b.worth - a.worth);
    let spent = 0;
    return priced.flatMap(({ path, cost }, index) => {
      spent += cost;
      return index < atLeast || spent <= this.#patience ? [path] : [];
    });
  }

  /** Tries every mutant, in so many processes; tells its number and what noticed it. */
  async run(
    mutants: readonly { readonly number: number; readonly mutant: Mutant }[],
    processes: number,
    told: (mutant: number, noticedBy: string | null) => void,
  ): Promise<void> {
    const queue = [...mutants];
    const work = async (): Promise<void> => {
      let child: Child | null = null;
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if ((child?.asked ?? 0) >= perChild) {
          child?.end();
          child = null;
        }
        child ??= new Child('try-mutants.ts');
        const answer = await child.ask({ mutant: next.mutant, tests: this.#inOrder(next.mutant) }, spare);
        if ('broke' in answer) {
          child.end();
          child = null;
          told(next.number, answer.broke);
          continue;
        }
        const { noticed } = answer.said as { readonly noticed: string | null };
        const path = noticed?.split(':')[0] ?? '';
        this.#noticed.set(path, (this.#noticed.get(path) ?? 0) + 1);
        told(next.number, noticed);
      }
      child?.end();
    };
    await Promise.all(Array.from({ length: processes }, work));
  }
}
