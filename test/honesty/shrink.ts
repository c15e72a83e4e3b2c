import { compare, type Judge } from './compare.ts';
import { lawOf } from './plants.ts';
import { contractOf, type RandomContract, type RandomRow, type Recipe } from './random-contract.ts';

/** The least of a recipe for which something still holds: plants go in halves, then one by one. */
export function smallest(recipe: Recipe, holds: (tried: Recipe) => boolean): Recipe {
  let best = recipe;
  for (let chunk = Math.ceil(best.plants.length / 2); chunk >= 1; chunk = Math.floor(chunk / 2))
    for (let at = 0; at < best.plants.length; ) {
      const plants = [...best.plants.slice(0, at), ...best.plants.slice(at + chunk)];
      if (holds({ ...best, plants })) best = { ...best, plants };
      else at += chunk;
    }
  const { feeds: _, ...without } = best;
  if (best.feeds !== undefined && holds(without)) best = without;
  const lesser = [1, 2].find((size) => size < best.size && holds({ ...best, size }));
  return lesser === undefined ? best : { ...best, size: lesser };
}

/** Whether product and model differ about a rule and duty. */
export const differs =
  (key: string, judge: Judge) =>
  (tried: Recipe): boolean =>
    compare(contractOf(tried), judge).differences.some((difference) => difference.key === key);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function rowChanges(register: string, before: RandomRow | undefined, after: RandomRow | undefined): readonly string[] {
  if (isSame(before, after)) return [];
  if (before === undefined || after === undefined) return [`${before === undefined ? '+' : '−'} ${register}`];
  const fields = [...new Set([...Object.keys(before.data), ...Object.keys(after.data)])];
  const told = fields.flatMap((field) => {
    const [was, is] = [before.data[field], after.data[field]];
    return isSame(was, is) ? [] : [`${after.id}.${field}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`];
  });
  return after.series === undefined || isSame(before.series, after.series) || isSame(after.series, {})
    ? told
    : [...told, `${after.id} was told ${JSON.stringify(after.series)}`];
}

function changesBetween(before: RandomContract, after: RandomContract): string {
  const rows = Object.keys(after.rows).flatMap((register) => {
    const [old, now] = [before.rows[register] ?? [], after.rows[register] ?? []];
    const ids = [...new Set([...old, ...now].map(({ id }) => id))];
    return ids.flatMap((id) =>
      rowChanges(
        register,
        old.find((row) => row.id === id),
        now.find((row) => row.id === id),
      ),
    );
  });
  const { scope, settings } = after.contract;
  const whole = [
    isSame(before.contract.scope, scope) ? '' : `scope ${JSON.stringify(scope)}`,
    isSame(before.contract.settings, settings) ? '' : `settings ${JSON.stringify(settings)}`,
    isSame(before.end, after.end) ? '' : `the work ended on ${after.end}`,
    isSame(before.evidence, after.evidence) ? '' : `file ${JSON.stringify(after.evidence.at(-1))}`,
    isSame(before.declaredEmpty, after.declaredEmpty) ? '' : `empty because ${JSON.stringify(after.declaredEmpty)}`,
  ];
  return [...rows, ...whole.filter((text) => text !== '')].join('; ');
}

const books = ['feedSnapshots', 'softwareConclusions', 'ismapConclusions'];

const feedsOf = (recipe: Recipe): string =>
  books.map((book) => JSON.stringify((contractOf(recipe).rows[book] ?? []).map(({ data }) => data))).join(' ');

/** What a recipe plants, a line each, with the law that it tries. */
export function told(recipe: Recipe): string {
  const lines = recipe.plants.map((plant, index) => {
    const before = contractOf({ ...recipe, plants: recipe.plants.slice(0, index) });
    const after = contractOf({ ...recipe, plants: recipe.plants.slice(0, index + 1) });
    return `      ${lawOf(plant)}: ${changesBetween(before, after)}`;
  });
  const feeds = recipe.feeds === undefined ? [] : [`      feeds: ${feedsOf(recipe)}`];
  return [`from ${recipe.start}, asked about ${contractOf(recipe).day}, size ${recipe.size}`, ...lines, ...feeds].join(
    '\n',
  );
}
