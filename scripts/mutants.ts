// npm run mutants [-- --sample N] [PATH…]: changes the rules a little, one change at a time, and counts the changes that no test
// of the core notices. Outside the suite; one process, slow on purpose.
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutants/mutations.ts';
import { dependentsOf, root } from './mutants/sources.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

/** After this a mutant hangs, which a test would notice too. */
const patience = 60_000;
/** Modules of tried mutants stay in memory: a child is replaced after so many. */
const perChild = 60;

const inScope = positionals.length > 0 ? positionals : ['src/core/assessment/**/*.ts', 'src/core/contract/**/*.ts'];
const isJudged = (path: string): boolean => !/\.test\.ts$|-texts\.ts$/.test(path);

/** A number that looks random and is the same in every run. */
const scattered = (index: number): number =>
  ((index + 1) * 2_654_435_761 * (2 * Number(values.seed) + 1)) % 4_294_967_296;

function chosen(): readonly Mutant[] {
  const files = globSync(inScope, { cwd: root }).filter(isJudged).sort();
  const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  if (values.sample === undefined) return all;
  const order = all.map((mutant, index) => ({ mutant, rank: scattered(index) })).sort((a, b) => a.rank - b.rank);
  return order.slice(0, Number(values.sample)).map(({ mutant }) => mutant);
}

const testFiles = globSync(['src/core/**/*.test.ts', 'test/honesty/*.test.ts'], { cwd: root }).sort();
const quick = 'test/honesty/honesty.test.ts';
const killers = new Map<string, number>();

/** Tests beside the file first, then the comparison with the model, then what has noticed most. */
function testsFor({ file }: Mutant): readonly string[] {
  const seeing = dependentsOf(file);
  const beside = file.replace(/\.ts$/, '.test.ts');
  const rank = (path: string): number => (path === beside ? 1e9 : path === quick ? 1e6 : (killers.get(path) ?? 0));
  return testFiles.filter((path) => seeing.has(path)).sort((a, b) => rank(b) - rank(a));
}

interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly reader: Interface;
  tried: number;
}

function startChild(): Child {
  const script = join(import.meta.dirname, 'mutants/try-mutants.ts');
  const child = spawn(process.execPath, ['--max-old-space-size=3000', script], { stdio: ['pipe', 'pipe', 'ignore'] });
  if (child.stdout === null) throw new Error('a child without an output');
  const reader = createInterface({ input: child.stdout });
  return { process: child, lines: reader[Symbol.asyncIterator](), reader, tried: 0 };
}

let child: Child | null = null;

function endChild(): void {
  child?.process.kill('SIGKILL');
  child = null;
}

/** What noticed a mutant: a test, or our patience; null: nothing did. */
async function tryMutant(mutant: Mutant): Promise<string | null> {
  if ((child?.tried ?? 0) >= perChild) endChild();
  child ??= startChild();
  child.tried += 1;
  child.process.stdin?.write(`${JSON.stringify({ mutant, tests: testsFor(mutant) })}\n`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const answer = await Promise.race([child.lines.next(), late]);
  clearTimeout(timer);
  if (answer === null || answer.done === true) {
    endChild();
    return answer === null ? 'it never ended' : 'it broke the process';
  }
  return (JSON.parse(answer.value) as { noticed: string | null }).noticed;
}

const lineOf = ({ file, start }: Mutant): number =>
  readFileSync(join(root, file), 'utf8').slice(0, start).split('\n').length;

const mutants = chosen();
const asItIs = await tryMutant({
  file: 'src/core/contract/contract.ts',
  start: 0,
  end: 0,
  replacement: '',
  kind: 'none',
});
if (asItIs !== null) throw new Error(`the tests fail without any change: ${asItIs}`);
console.log(`${mutants.length} mutants`);
const began = Date.now();
const survivors: Mutant[] = [];
for (const [index, mutant] of mutants.entries()) {
  const noticed = await tryMutant(mutant);
  const place = `${mutant.file}:${lineOf(mutant)}`;
  if (noticed === null) {
    survivors.push(mutant);
    console.log(`lives   ${place} ${mutant.kind}: ${mutant.replacement.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
  } else {
    const path = noticed.split(':')[0] ?? '';
    killers.set(path, (killers.get(path) ?? 0) + 1);
  }
  if ((index + 1) % 50 === 0)
    console.log(
      `${index + 1}/${mutants.length}, ${survivors.length} live, ${Math.round((Date.now() - began) / 1000)} s`,
    );
}
endChild();
const killed = mutants.length - survivors.length;
console.log(
  `${killed} of ${mutants.length} noticed (${((100 * killed) / mutants.length).toFixed(1)} %), ${survivors.length} live`,
);
for (const [path, count] of [...killers].sort(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(6)} by ${path}`);
