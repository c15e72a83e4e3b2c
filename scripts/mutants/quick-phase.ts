// The quick way: each mutant switched on, and only the tests run that it makes a difference to, the cheapest and keenest first.
import { Child } from './children.ts';
import type { Recording } from './record-reach.ts';
import { allMutants } from './scope.ts';

/** Takes what noticed a mutant; null: none of its tests. */
export type Told = (mutant: number, noticedBy: string | null) => void;

/** Seconds of tests that a mutant may cost beyond what they cost without it. */
const spare = 60;

export class QuickPhase {
  readonly #recording: Recording;
  readonly #reaching = new Map<number, number[]>();
  readonly #tried: number[];
  readonly #noticed: number[];
  readonly #patience: number;
  /** To how many mutants of each file a test pays heed: the more, the closer it looks at the file. */
  readonly #filesOf: readonly ReadonlyMap<string, number>[];

  /** `patience`: milliseconds of tests after which a mutant that lives is let go. */
  constructor(recording: Recording, patience: number) {
    this.#recording = recording;
    this.#patience = patience;
    this.#tried = recording.tests.map(() => 2);
    this.#noticed = recording.tests.map(() => 1);
    this.#filesOf = recording.tests.map(({ mutants }) => {
      const counts = new Map<string, number>();
      for (const mutant of mutants) {
        const file = allMutants[mutant - 1]?.file ?? '';
        counts.set(file, (counts.get(file) ?? 0) + 1);
      }
      return counts;
    });
    for (const [place, { mutants }] of recording.tests.entries())
      for (const mutant of mutants) this.#reaching.set(mutant, [...(this.#reaching.get(mutant) ?? []), place]);
  }

  #cost = (place: number): number => 0.2 + (this.#recording.tests[place]?.milliseconds ?? 0);

  /** Places of tests; first those that are likeliest to notice it for what they cost. */
  #inOrder(mutant: number): readonly number[] {
    const file = allMutants[mutant - 1]?.file ?? '';
    const worth = (place: number): number => {
      const keen = (this.#noticed[place] ?? 1) / (this.#tried[place] ?? 2);
      return (keen * (this.#filesOf[place]?.get(file) ?? 1) ** 3) / (5 + this.#cost(place));
    };
    const all = [...(this.#reaching.get(mutant) ?? [])].sort((a, b) => worth(b) - worth(a));
    let spent = 0;
    return all.filter((place, index) => {
      const isTried = index < 10 || spent + this.#cost(place) <= this.#patience;
      if (isTried) spent += this.#cost(place);
      return isTried;
    });
  }

  #learn(order: readonly number[], noticed: number | null): void {
    for (const place of order) {
      this.#tried[place] = (this.#tried[place] ?? 0) + 1;
      if (place !== noticed) continue;
      this.#noticed[place] = (this.#noticed[place] ?? 0) + 1;
      return;
    }
  }

  #testAt = (place: number): readonly [string, number] => {
    const { path, index } = this.#recording.tests[place] ?? { path: '', index: 0 };
    return [path, index];
  };

  #nameOf(place: number): string {
    const { path, name } = this.#recording.tests[place] ?? { path: '', name: '' };
    return `${path}: ${name}`;
  }

  /** Tries every mutant, in so many processes. */
  async run(mutants: readonly number[], processes: number, told: Told): Promise<void> {
    const queue = [...mutants];
    const work = async (): Promise<void> => {
      let child: Child | null = null;
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const order = this.#inOrder(mutant);
        if (order.length === 0) {
          told(mutant, null);
          continue;
        }
        child ??= new Child('try-switched.ts');
        const expected = order.reduce((sum, place) => sum + this.#cost(place), 0) / 1000;
        const answer = await child.ask({ mutant, tests: order.map(this.#testAt) }, spare + 3 * expected);
        if ('broke' in answer) {
          child.end();
          child = null;
          told(mutant, answer.broke);
          continue;
        }
        const noticed = order[(answer.said as number | null) ?? -1] ?? null;
        this.#learn(order, noticed);
        told(mutant, noticed === null ? null : this.#nameOf(noticed));
      }
      child?.end();
    };
    await Promise.all(Array.from({ length: processes }, work));
  }
}
