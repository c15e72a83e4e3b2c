import fc from 'fast-check';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { compare, type Difference, errsTo, type Judge } from './compare.ts';
import { lawOf } from './plants.ts';
import { contractOf, type Recipe, recipeArb } from './random-contract.ts';
import { differs, smallest, told } from './shrink.ts';

interface Found {
  readonly recipe: Recipe;
  readonly difference: Difference;
}

/** What a run over many contracts found. */
export interface Run {
  readonly contracts: number;
  readonly verdicts: number;
  /** How often the model expected each verdict, by `rule duty`. */
  readonly outcomes: ReadonlyMap<string, Readonly<Record<Verdict, number>>>;
  readonly found: readonly Found[];
}

/** Random recipes, of which every other has feeds that its rows were matched with. */
export const matchedRecipes = (count: number, seed: number): readonly Recipe[] =>
  fc
    .sample(recipeArb, { numRuns: count, seed })
    .map((recipe, index) => (index % 2 === 0 ? recipe : { ...recipe, feeds: seed + index }));

/** Holds so many random contracts against the model, the same ones for a seed. */
export function runOver(judge: Judge, count: number, seed: number): Run {
  const outcomes = new Map<string, Record<Verdict, number>>();
  const found: Found[] = [];
  let verdicts = 0;
  for (const recipe of matchedRecipes(count, seed)) {
    const { expected, differences } = compare(contractOf(recipe), judge);
    verdicts += expected.length;
    for (const { key, verdict } of expected) {
      const counts = outcomes.get(key) ?? { satisfied: 0, notSatisfied: 0, undetermined: 0 };
      counts[verdict] += 1;
      outcomes.set(key, counts);
    }
    found.push(...differences.map((difference) => ({ recipe, difference })));
  }
  return { contracts: count, verdicts, outcomes, found };
}

const byKey = (run: Run): ReadonlyMap<string, readonly Found[]> =>
  Map.groupBy(run.found, ({ difference }) => difference.key);

/** Of each rule that differs, a few examples with as little in them as shows the difference. */
export function toldRun(run: Run, judge: Judge, examples: number): string {
  const lines = [...byKey(run)].sort().flatMap(([key, all]) => {
    const good = all.filter(({ difference }) => errsTo(difference) === 'too good').length;
    const shown = new Map<string, string>();
    for (const { recipe } of all.slice(0, 4 * examples)) {
      const least = smallest(recipe, differs(key, judge));
      const difference = compare(contractOf(least), judge).differences.find((one) => one.key === key);
      const kind = `${least.plants.map(lawOf).join()} ${difference?.expected} ${difference?.actual}`;
      if (shown.size < examples && !shown.has(kind))
        shown.set(kind, `   expected ${difference?.expected}, told ${difference?.actual}: ${told(least)}`);
    }
    return [`${key}: too good ${good}, too severe ${all.length - good}`, ...shown.values()];
  });
  const good = run.found.filter(({ difference }) => errsTo(difference) === 'too good').length;
  const total = `${run.contracts} contracts, ${run.verdicts} verdicts: ${good} too good, ${run.found.length - good} too severe`;
  return [...lines, total].join('\n');
}

/** Which law a difference comes down to, counted: what is planted in the least contract that shows it. */
export function lawsOf(run: Run, judge: Judge, perRule: number): ReadonlyMap<string, number> {
  const laws = new Map<string, number>();
  for (const [key, all] of byKey(run)) {
    const looked = all.slice(0, perRule);
    for (const { recipe } of looked) {
      const names =
        [...new Set(smallest(recipe, differs(key, judge)).plants.map(lawOf))].sort().join(' + ') ||
        'L8 a sound contract';
      laws.set(names, (laws.get(names) ?? 0) + all.length / looked.length);
    }
  }
  return laws;
}

interface Outcome {
  /** `rule duty verdict` */
  readonly outcome: string;
  readonly count: number;
}

/** Outcomes that the model expected too seldom to have been tried. */
export const seldom = ({ outcomes }: Run, least: number): readonly Outcome[] =>
  [...outcomes].flatMap(([key, counts]) =>
    Object.entries(counts).flatMap(([verdict, count]) =>
      count < least ? [{ outcome: `${key} ${verdict}`, count }] : [],
    ),
  );
