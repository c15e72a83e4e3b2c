// npm run mutants [-- OPTION… PATH…]: changes the rules a little, one change at a time, and counts the changes that no test of the core
// notices. Outside the suite. How it is done, and what it found: docs/quality/mutants.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Account, sourceOf, type Way } from './mutants/account.ts';
import { pressed, whyEquivalent } from './mutants/equivalent.ts';
import { ExactPhase } from './mutants/exact-phase.ts';
import type { Mutant } from './mutants/mutations.ts';
import { type Living, pageOf } from './mutants/page.ts';
import { QuickPhase } from './mutants/quick-phase.ts';
import type { Recording } from './mutants/record-reach.ts';
import { allMutants } from './mutants/scope.ts';
import { tryTypes } from './mutants/type-phase.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** A file that keeps what is known: a run goes on where one was broken off. */
    account: { type: 'string' },
    /** Tries once more what lived, but for what nothing can notice. */
    again: { type: 'boolean', default: false },
    /** Tries everything the exact way, which is slow: to hold the quick way against it. */
    exact: { type: 'boolean', default: false },
    /** Milliseconds of tests that a mutant is worth; what lives after them counts as living. */
    patience: { type: 'string', default: '60000' },
    /** Writes docs/quality/mutants.md, with its day and, where the run was made in parts, its minutes. */
    write: { type: 'boolean', default: false },
    day: { type: 'string' },
    minutes: { type: 'string' },
    /** Tells what an account holds, without trying anything. */
    told: { type: 'boolean', default: false },
    /** Tries with the tests of these files alone: those that came since. */
    tests: { type: 'string', multiple: true, default: [] },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
});

interface Numbered {
  readonly number: number;
  readonly mutant: Mutant;
}

/** A number that looks random and is the same in every run. */
const scattered = (index: number): number =>
  ((index + 1) * 2_654_435_761 * (2 * Number(values.seed) + 1)) % 4_294_967_296;

const numbered: readonly Numbered[] = allMutants
  .map((mutant, index) => ({ number: index + 1, mutant }))
  .filter(({ mutant }) => positionals.length === 0 || positionals.some((path) => mutant.file.startsWith(path)));
// In an order that looks random: a run that is broken off is a sample too.
const chosen = numbered
  .toSorted((a, b) => scattered(a.number) - scattered(b.number))
  .slice(0, values.sample === undefined ? undefined : Number(values.sample));

const account = new Account(values.account ?? null);
const processes = Number(values.processes);
const began = Date.now();

const placeOf = ({ file, start }: Mutant): string => `${file}:${sourceOf(file).slice(0, start).split('\n').length}`;
const seconds = (): number => Math.round((Date.now() - began) / 1000);

/** Keeps and tells what came of each mutant. */
function teller(way: Way, count: number): (number: number, noticedBy: string | null) => void {
  let told = 0;
  let live = 0;
  return (number, noticedBy) => {
    const mutant = allMutants[number - 1];
    if (mutant === undefined) return;
    account.tell(mutant, { way, noticedBy });
    told += 1;
    if (noticedBy === null) live += 1;
    if (told % 100 === 0) console.log(`${way}: ${told}/${count}, ${live} live, ${seconds()} s`);
  };
}

/** Asks the compiler about those that it was not asked about. */
function askCompiler(mutants: readonly Numbered[]): void {
  const untyped = mutants.map(({ mutant }) => mutant).filter((mutant) => account.compiles(mutant) === undefined);
  tryTypes(untyped, (mutant, compiles) => account.tellCompiles(mutant, compiles));
  if (untyped.length > 0) console.log(`types: ${untyped.length} looked at, ${seconds()} s`);
}

const isOpen = ({ mutant }: Numbered): boolean => {
  if (account.compiles(mutant) === false) return false;
  const known = account.of(mutant);
  const isLiving = known?.noticedBy === null && whyEquivalent(mutant, sourceOf(mutant.file)) === null;
  return known === undefined || (values.again && isLiving);
};

if (!values.told) askCompiler(chosen.filter(isOpen));
const open = values.told ? [] : chosen.filter(isOpen);
console.log(`${chosen.length} mutants, ${open.length} to be tried`);
if (open.length > 0) {
  const script = new URL('mutants/record-reach.ts', import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), 'junshu-mutants-'));
  const target = join(folder, 'recording.json');
  execFileSync(process.execPath, ['--max-old-space-size=4000', script, target, ...values.tests], { stdio: 'inherit' });
  const recording = JSON.parse(readFileSync(target, 'utf8')) as Recording;
  rmSync(folder, { recursive: true });
  console.log(`${recording.tests.length} tests, recorded after ${seconds()} s`);
  const atLoad = new Set(recording.atLoad);
  const quick = values.exact ? [] : open;
  const tell = teller('quick', quick.length);
  await new QuickPhase(recording, Number(values.patience)).run(
    quick.map(({ number }) => number),
    processes,
    tell,
  );
  const left = values.exact
    ? open
    : open.filter(({ number, mutant }) => atLoad.has(number) && account.of(mutant)?.noticedBy === null);
  await new ExactPhase(recording, Number(values.patience)).run(left, processes, teller('exact', left.length));
}

// Of what was noticed the compiler is asked last, for the figures alone.
if (!values.told) askCompiler(chosen);
const compiling = chosen.filter(({ mutant }) => account.compiles(mutant) !== false);
const tried = compiling.filter(({ mutant }) => account.of(mutant) !== undefined);
const living = tried
  .filter(({ mutant }) => account.of(mutant)?.noticedBy === null)
  .map(({ mutant }): Living => {
    const source = sourceOf(mutant.file);
    const change = `${pressed(source.slice(mutant.start, mutant.end)).slice(0, 110)} ⇒ ${pressed(mutant.replacement).slice(0, 110)}`;
    return { place: placeOf(mutant), mutant, change, why: whyEquivalent(mutant, source) };
  })
  .sort((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }));
for (const { place, mutant, change, why } of living)
  console.log(`${why === null ? 'lives     ' : 'equivalent'} ${place} ${mutant.kind}: ${change}`);
const killed = tried.length - living.length;
const unexplained = living.filter(({ why }) => why === null).length;
const minutes = Number(values.minutes ?? Math.ceil(seconds() / 60));
console.log(
  `${killed} of ${tried.length} noticed (${((100 * killed) / tried.length).toFixed(1)} %), ${living.length} live, ${unexplained} of them unexplained; ${minutes} minutes`,
);
if (values.write) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`;
  const { seed, day = 'undated' } = values;
  const untyped = chosen.length - compiling.length;
  const figures = { all: numbered.length, untyped, tried: tried.length, living, seed, minutes, machine, day };
  const page = pageOf({ ...figures, patience: Number(values.patience) });
  writeFileSync(new URL('../docs/quality/mutants.md', import.meta.url), page);
}
