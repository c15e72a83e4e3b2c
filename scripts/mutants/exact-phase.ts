// The exact way: every module that sees the mutant loaded anew with it. For what is evaluated while modules are loaded.
import { Child } from './children.ts';
import type { Mutant } from './mutations.ts';
import type { Recording } from './record-reach.ts';
import { testFiles } from './scope.ts';
import { dependentsOf } from './sources.ts';

const spare = 120;
/** Modules of tried mutants stay in memory: a child is replaced after so many. */
const perChild = 40;

export class ExactPhase {
  readonly #costs = new Map<string, number>();
  readonly #noticed = new Map<string, number>();

  constructor({ tests }: Recording) {
    for (const { path, milliseconds } of tests) this.#costs.set(path, (this.#costs.get(path) ?? 60) + milliseconds);
  }

  #inOrder(mutant: Mutant): readonly string[] {
    const seeing = dependentsOf(mutant.file);
    const beside = mutant.file.replace(/\.ts$/, '.test.ts');
    const worth = (path: string): number =>
      (1 + (this.#noticed.get(path) ?? 0) + (path === beside ? 20 : 0)) / (this.#costs.get(path) ?? 1000);
    return testFiles.filter((path) => seeing.has(path)).sort((a, b) => worth(b) - worth(a));
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
