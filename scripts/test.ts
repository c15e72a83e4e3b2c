// Runs every test of the project and closes with one line that people and machines can read.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const patterns = process.argv.slice(2);
const everything = ['src/**/*.test.ts', 'test/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'];

// What was compiled once, and what a first start leaves, is made once for all files (test/support/first-start.ts).
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules', '.cache', 'compiled');
const firstStarts = mkdtempSync(join(tmpdir(), 'junshu-first-starts-'));
process.env.JUNSHU_TEST_FIRST_STARTS = firstStarts;

/** Where each file tells the processor seconds it took (scripts/tests-end.ts). */
const costs = join(firstStarts, 'costs');
process.env.JUNSHU_TEST_COSTS = costs;

// Data folders of tests are made by the PostgreSQL that comes along, on every machine, save where a test says otherwise.
process.env.JUNSHU_POSTGRES ??= 'bundled';

const seconds = new Map<string, number>();

/** Seconds that files took in an earlier run of the whole; JUNSHU_NOTE_DURATIONS=1 notes those of this one. */
const durationsFile = 'scripts/test-durations.json';
const durations = new Map<string, number>(Object.entries(JSON.parse(readFileSync(durationsFile, 'utf8'))));
/** A journey that is not known yet may well be long; what is shorter than this is not noted. */
const [unknownSeconds, leastSeconds] = [20, 1];

/** The longest begin first, and the quick ones fill the end: no processor is idle while one long file goes on alone. */
function inOrder(globs: readonly string[]): string[] {
  const guess = (file: string): number => (file.startsWith('test/journeys/') ? unknownSeconds : 0);
  const secondsOf = (file: string): number => durations.get(file) ?? guess(file);
  return globSync(globs).sort((a, b) => secondsOf(b) - secondsOf(a) || a.localeCompare(b));
}

function noteDurations(): void {
  const long = [...seconds].filter(([, time]) => time >= leastSeconds).sort(([a], [b]) => a.localeCompare(b));
  const noted = Object.fromEntries(long.map(([file, time]) => [file, Math.round(time)]));
  writeFileSync(durationsFile, `${JSON.stringify(noted, null, 2)}\n`);
}

/** More files than this fall for a reason that a second look would only repeat. */
const mostSecondLooks = 4;

/** The sources' own tests, in one process. */
const pureTests = 'scripts/pure-tests.ts';

/** Long runs are asked for by name (`npm run deep`). */
const isDeep = (file: string): boolean => file.startsWith('test/deep/');

/** All that is in the suite: the sources' own tests, which wait for little, share a process (scripts/pure-tests.ts). */
const wholeSuite = (): readonly string[] =>
  inOrder([...everything, pureTests]).filter((file) => !isDeep(file) && !file.startsWith('src/'));

const files = patterns.length > 0 ? inOrder(patterns) : wholeSuite();
if (files.length === 0) throw new Error(`no test matches ${patterns.join(' ')}`);

/** Servers and commands of the tests run as they are built. */
if (files.some((file) => file.startsWith('test/')))
  process.env.JUNSHU_TEST_MAIN ??= execFileSync(process.execPath, ['scripts/build-server.ts'], {
    encoding: 'utf8',
  }).trim();

/** What a run came to; `fallen`: the files with a failure. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly fallen: readonly string[];
  /** Whether each failure told its file: what can't be looked at again by itself is no chance's. */
  readonly isPlaced: boolean;
}

/** Runs files, `concurrency` of them at a time, and prints what their tests say. */
async function runFiles(chosen: readonly string[], concurrency: number): Promise<Outcome> {
  const fallen = new Set<string>();
  let isPlaced = true;
  let outcome = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({
    files: chosen.map((file) => resolve(file)),
    concurrency,
    // A test that hangs is a failure with a name, not a silent end of the machine's patience.
    timeout: patterns.some(isDeep) ? 3_600_000 : 300_000,
    forceExit: false,
    // What a fallen test left open would keep its file from ending, and with it the whole run.
    execArgv: ['--import', resolve('scripts/tests-end.ts')],
  });
  stream.on('test:summary', ({ file, counts, duration_ms, success }) => {
    if (file === undefined) {
      const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
      outcome = { passed: counts.passed, failed, skipped: counts.skipped };
      return;
    }
    const name = relative(process.cwd(), file);
    seconds.set(name, duration_ms / 1000);
    if (!success && name !== pureTests) fallen.add(name);
  });
  // A test of the sources' own is looked at again in its own file, not with the two thousand others of its process.
  stream.on('test:fail', ({ file }) => {
    if (file?.endsWith('.test.ts') === true) fallen.add(relative(process.cwd(), file));
    isPlaced &&= file !== undefined && !file.endsWith(pureTests);
  });
  for await (const line of stream.compose(spec)) process.stdout.write(line);
  return { ...outcome, fallen: [...fallen], isPlaced };
}

/**
 * A file that fell beside others is run once more by itself, where the whole suite runs: what falls again has failed. What passes then
 * is told by name, so that somebody mends it, and holds up nobody else's work. Many that fall at once are no matter of chance.
 */
async function withSecondLook(first: Outcome): Promise<Outcome & { readonly unsteady: readonly string[] }> {
  const areFew = first.fallen.length > 0 && first.fallen.length <= mostSecondLooks;
  const isWorthIt = patterns.length === 0 && first.isPlaced && areFew;
  if (!isWorthIt) return { ...first, unsteady: [] };
  process.stdout.write(`\nonce more, each by itself: ${first.fallen.join(', ')}\n\n`);
  const second = await runFiles(first.fallen, 1);
  const unsteady = first.fallen.filter((file) => !second.fallen.includes(file));
  return {
    passed: first.passed + Math.max(0, first.failed - second.failed),
    failed: second.failed,
    skipped: first.skipped,
    fallen: second.fallen,
    isPlaced: true,
    unsteady,
  };
}

/** Processor seconds by file; none where the machine has no /proc. */
function processorSeconds(): ReadonlyMap<string, number> {
  if (!existsSync(costs)) return new Map();
  const lines = readFileSync(costs, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split('\t')).map(([file = '', told]) => [file, Number(told)]));
}

/**
 * Where the time went: one long file holds up the end, since files run side by side and a file's tests do not. The processor's time
 * is the same on a busy machine.
 */
function slowest(count: number): string {
  const processor = processorSeconds();
  const line = ([file, time]: readonly [string, number]): string =>
    `${time.toFixed(1).padStart(7)} s  ${(processor.get(file)?.toFixed(1) ?? '–').padStart(6)} s of a processor  ${file}`;
  const sum = [...processor.values()].reduce((total, one) => total + one, 0);
  const files = [...seconds].sort(([, a], [, b]) => b - a).slice(0, count);
  return [...files.map(line), `all: ${sum.toFixed(0)} s of a processor`].join('\n');
}

const { passed, failed, skipped, unsteady } = await withSecondLook(await runFiles(files, 3));
process.on('exit', () => {
  if (process.env.JUNSHU_NOTE_DURATIONS !== undefined && failed === 0 && patterns.length === 0) noteDurations();
  if (seconds.size > 1) process.stdout.write(`\n${slowest(12)}\n`);
  if (process.env.JUNSHU_KEEP_COSTS !== undefined && existsSync(costs))
    copyFileSync(costs, process.env.JUNSHU_KEEP_COSTS);
  rmSync(firstStarts, { recursive: true, force: true });
  if (unsteady.length > 0) process.stdout.write(`\nunsteady (fell once, passed by itself): ${unsteady.join(', ')}\n`);
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
});
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
