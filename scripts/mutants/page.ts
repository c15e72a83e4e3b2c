// The page docs/quality/mutants.md: how it is done, and what the last whole run found.
import type { Mutant } from './mutations.ts';

/** A mutant that lives, as the page tells it. */
export interface Living {
  readonly place: string;
  readonly mutant: Mutant;
  readonly change: string;
  /** Why nothing can notice it; null: a gap. */
  readonly why: string | null;
}

/** What a run came to. */
export interface Figures {
  readonly all: number;
  /** Those that the compiler refuses: they count nowhere. */
  readonly untyped: number;
  readonly tried: number;
  readonly living: readonly Living[];
  readonly seed: string;
  readonly patience: number;
  readonly minutes: number;
  readonly machine: string;
  readonly day: string;
}

const how = `# Mutants

\`npm run mutants\` changes \`src/core/assessment\` and \`src/core/contract\` a little, one change at a time: comparisons, limits, conditions,
clauses, verdicts, fallbacks, filters. It counts the changes that no test of the core notices. Outside the suite.

What the compiler refuses could not be landed and counts nowhere (\`scripts/mutants/type-phase.ts\`). Every file is loaded once with all of
its mutants in it, and a number says which is at work (\`scripts/mutants/schemata.ts\`). A first run records in which tests each would have
made a difference; then each is tried with those tests only, the cheapest and keenest first, until one fails or it has cost what it is
worth. What rules remember of rows is forgotten before each test. The comparison with the model is run contract by contract. What is
evaluated while modules are loaded, and lives, is tried again with the modules loaded anew. \`draft-truth.test.ts\` is left out: it costs
ten seconds a mutant; so a mutant that it alone notices counts as living.

    npm run mutants -- --sample 1500 --seed 2        a sample
    npm run mutants -- --account FILE                goes on where a run was broken off
    npm run mutants -- --account FILE --again        what lived and may be noticed, once more
    npm run mutants -- --again --tests PATH          with the tests of this file alone, and of further ones
    npm run mutants -- --exact --sample 60           everything by loading modules anew, to hold the quick way against
    npm run mutants -- --patience 2000               milliseconds of tests that a mutant is worth
    npm run mutants -- --account FILE --told         what an account holds, without trying anything
    npm run mutants -- --write --day 2026-11-30      writes this page

What an account holds of a mutant stands for as long as the function, rule or constant that it is in reads the same.

Words for people (\`*-texts.ts\`) are not changed. What no test can notice stands with its reason in \`scripts/mutants/equivalent.ts\`.
`;

const told = ({ place, mutant, change }: Living): string =>
  `\`${place}\` ${mutant.kind}: \`${change.replaceAll('`', '´')}\``;

/** The page. */
export function pageOf({ all, untyped, tried, living, seed, patience, minutes, machine, day }: Figures): string {
  const killed = tried - living.length;
  const share = ((100 * killed) / tried).toFixed(1);
  const explained = living.filter(({ why }) => why !== null);
  const gaps = living.filter(({ why }) => why === null);
  const whole = tried === all - untyped;
  const what = `${all} mutants, of which ${untyped} don't compile and count nowhere. ${whole ? `All ${tried} others` : `${tried} others, drawn with seed ${seed}`} were tried`;
  return `${how}
## ${day}${whole ? '' : ', unfinished'}

${what}: ${killed} noticed (${share} %), ${explained.length} that nothing can notice, ${gaps.length} that no test notices.
${minutes} minutes on ${machine}. A mutant that lives met at the most ${patience / 1000} seconds of the tests that it makes a difference to, or that came
since it was last tried; some of those that live would be noticed by a longer look.

### Nothing can notice

${explained.map((one) => `- ${told(one)}: ${one.why}`).join('\n') || 'None is listed.'}

### No test notices

${gaps.map((one) => `- ${told(one)}`).join('\n') || 'None.'}
`;
}
