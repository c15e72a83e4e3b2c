// Runs every test of the project and closes with one line that people and machines can read.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

// Data folders of tests are made by the PostgreSQL that comes along, on every machine, save where a test says otherwise.
process.env.JUNSHU_POSTGRES ??= 'bundled';

let passed = 0;
let failed = 0;
let skipped = 0;
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

/** Long runs are asked for by name (`npm run deep`). */
const isDeep = (file: string): boolean => file.startsWith('test/deep/');

/** All that is in the suite: the sources' own tests, which wait for little, share a process (scripts/pure-tests.ts). */
const wholeSuite = (): readonly string[] =>
  inOrder([...everything, 'scripts/pure-tests.ts']).filter((file) => !isDeep(file) && !file.startsWith('src/'));

const files = patterns.length > 0 ? inOrder(patterns) : wholeSuite();
if (files.length === 0) throw new Error(`no test matches ${patterns.join(' ')}`);

const stream = run({
  files: files.map((file) => resolve(file)),
  concurrency: 3,
  // A test that hangs is a failure with a name, not a silent end of the machine's patience.
  timeout: patterns.some(isDeep) ? 3_600_000 : 300_000,
  forceExit: false,
});
stream.on('test:summary', (summary) => {
  if (summary.file !== undefined) {
    seconds.set(relative(process.cwd(), summary.file), summary.duration_ms / 1000);
    return;
  }
  passed = summary.counts.passed;
  failed = summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
  skipped = summary.counts.skipped;
});
stream.compose(spec).pipe(process.stdout);
/** Where the time went: one long file holds up the end, since files run side by side and a file's tests do not. */
function slowest(count: number): string {
  const files = [...seconds].sort(([, a], [, b]) => b - a).slice(0, count);
  return files.map(([file, time]) => `${time.toFixed(1).padStart(7)} s  ${file}`).join('\n');
}

stream.on('end', () => {
  process.on('exit', () => {
    rmSync(firstStarts, { recursive: true, force: true });
    if (process.env.JUNSHU_NOTE_DURATIONS !== undefined && failed === 0 && patterns.length === 0) noteDurations();
    if (seconds.size > 1) process.stdout.write(`\n${slowest(12)}\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  });
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
