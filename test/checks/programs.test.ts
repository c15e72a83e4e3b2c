import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram, runProgram } from '../../src/probes/programs.ts';
import { Unseen } from '../../src/probes/unseen.ts';

const limits = { milliseconds: 5000, outputBytes: 1000 };

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Unseen ? error.reason : String(error)),
  );

/** Processes whose command line is the given one. */
const running = (command: string): readonly string[] =>
  readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && existsSync(`/proc/${id}/cmdline`))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\u0000', ' ').trim() === command;
      } catch {
        // It has ended meanwhile.
        return false;
      }
    });

describe('an outside program', () => {
  it('runs with an empty environment, and its exit code is the caller’s to judge', async () => {
    const { output } = await runProgram('env', [], limits);
    assert.deepEqual(
      output
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.split('=')[0])
        .sort(),
      ['HOME', 'LANG'],
    );
    assert.equal((await runProgram('false', [], limits)).exitCode, 1);
  });

  it('is told as missing, ended at its time, at its bytes, and when it is stopped, before and after its start', async () => {
    assert.equal(await reasonOf(runProgram('no-such-program', [], limits)), 'toolMissing');
    assert.equal(await reasonOf(runProgram('sleep', ['9'], { ...limits, milliseconds: 100 })), 'timedOut');
    assert.equal(await reasonOf(runProgram('yes', [], limits)), 'limitReached');
    assert.equal(await reasonOf(runProgram('sleep', ['9'], limits, AbortSignal.timeout(100))), 'stopped');
    assert.equal(await reasonOf(runProgram('sleep', ['9'], limits, AbortSignal.abort())), 'stopped');
  });

  it('is killed with the process that runs it, however that ends', {
    skip: findProgram('setpriv') === null,
  }, async () => {
    const seconds = String(6000 + (process.pid % 1000));
    const path = new URL('../../src/probes/programs.ts', import.meta.url).href;
    const code = `import(${JSON.stringify(path)}).then(({ runProgram }) => runProgram('sleep', ['${seconds}'], ${JSON.stringify({ ...limits, milliseconds: 60_000 })}))`;
    const parent = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
    const command = `${findProgram('sleep')} ${seconds}`;
    for (let tries = 0; running(command).length === 0 && tries < 400; tries += 1) await wait(25);
    assert.equal(running(command).length, 1);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (let tries = 0; running(command).length > 0 && tries < 400; tries += 1) await wait(25);
    assert.deepEqual(running(command), []);
  });
});
