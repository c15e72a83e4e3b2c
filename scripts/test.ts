// Runs every test of the project and closes with one line that people and machines can read.
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const patterns = process.argv.slice(2);
const everything = ['src/**/*.test.ts', 'test/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'];

let passed = 0;
let failed = 0;
let skipped = 0;
const seconds = new Map<string, number>();

const stream = run({
  globPatterns: patterns.length > 0 ? patterns : everything,
  concurrency: 2,
  // A test that hangs is a failure with a name, not a silent end of the machine's patience.
  timeout: 300_000,
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
    if (seconds.size > 1) process.stdout.write(`\n${slowest(12)}\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  });
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
