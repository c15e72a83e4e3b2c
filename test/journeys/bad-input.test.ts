import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type HostileFile, hostileFiles } from '../support/hostile-files.ts';
import type { Reading } from '../support/read-in-child.ts';
import { projectRoot } from '../support/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-bad-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a reading may cost at most. */
const bounds = { milliseconds: 2000, bytes: 512_000_000 } as const;

const path = join(folder, 'file');

const reader = fork(`${projectRoot}test/support/read-in-child.ts`, [], {
  execArgv: ['--max-old-space-size=300', '--expose-gc'],
});
after(() => reader.disconnect());

/** Reads the file in a process for all of them, whose heap is bounded; one that is brought down takes every later file with it. */
async function readOnce(register: string): Promise<Reading> {
  const ended = new AbortController();
  const end = (): void => ended.abort(new Error('the process that reads was brought down'));
  reader.once('exit', end);
  try {
    const told = once(reader, 'message', { signal: ended.signal });
    reader.send({ path, register });
    return (await told)[0] as Reading;
  } finally {
    reader.off('exit', end);
  }
}

/** On a machine with more to do than processors the clock measures the neighbours: processor time counts there. */
const spent = ({ milliseconds, busy }: Reading): number =>
  (loadavg()[0] ?? 0) > availableParallelism() ? Math.min(milliseconds, busy) : milliseconds;

/** Read up to three times while the clock says that it took too long. */
async function readAlone({ make, register }: HostileFile): Promise<Reading> {
  writeFileSync(path, make());
  let reading = await readOnce(register);
  for (let again = 0; again < 2 && spent(reading) >= bounds.milliseconds; again += 1)
    reading = await readOnce(register);
  return reading;
}

describe('a file that is broken or meant to do harm', () => {
  for (const file of hostileFiles) {
    const { name, becomes } = file;
    it(`costs little and ${typeof becomes === 'number' ? 'is read' : 'is refused in words'}: ${name}`, async () => {
      const reading = await readAlone(file);
      const told = JSON.stringify(reading);
      if (typeof becomes === 'number') assert.equal(reading.rows, becomes, told);
      else assert.match(reading.message?.ja ?? 'taken', becomes, told);
      if (!reading.ok) for (const words of [reading.message, reading.mend]) assert.ok(words?.ja && words.en, told);
      assert.ok(spent(reading) < bounds.milliseconds, told);
      assert.ok(reading.mostMemory < bounds.bytes, told);
      if (process.env.JUNSHU_SHOW_COST)
        process.stdout.write(
          `# ${Math.round(reading.milliseconds)} ms ${Math.round(reading.mostMemory / 1e6)} MB ${name}\n`,
        );
    });
  }
});
