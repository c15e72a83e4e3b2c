// Loaded before each file of tests: a file whose tests are over ends, whatever a fallen test has left open, and says what that was;
// and it tells what it cost.
import { appendFileSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { after } from 'node:test';

/** Seconds that servers and browsers have for their own end. */
const patience = 60;

after(() => {
  setTimeout(() => {
    process.stderr.write(
      `still open ${patience} s after the last test: ${process.getActiveResourcesInfo().join(', ')}\n`,
    );
    process.exit(1);
  }, patience * 1000).unref();
});

/** Processor seconds of this process and of those that it started and saw end (proc(5): utime, stime, cutime, cstime, in ticks). */
function processorSeconds(): number {
  const ticksPerSecond = 100;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}

const costs = process.env.JUNSHU_TEST_COSTS;
const file = relative(process.cwd(), process.argv[1] ?? '');
/** What a file of tests starts may be started with the same arguments: it is counted with its parent. */
const isFileOfTests = file.endsWith('.test.ts') || file === 'scripts/pure-tests.ts';
if (costs !== undefined && isFileOfTests)
  process.on('exit', () => appendFileSync(costs, `${file}\t${processorSeconds()}\n`));
