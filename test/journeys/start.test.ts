import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startedFolder, temporaryFolder } from '../support/first-start.ts';
import { commandsNaming } from '../support/processes.ts';
import { main } from '../support/programme.ts';
import { runCli } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const kept = (folder: string): string => {
  folders.push(folder);
  return folder;
};

/** Nothing is in it: a first start is still to come. */
const newFolder = (): string => kept(temporaryFolder());

/** As an earlier start left it. */
const usedFolder = async (): Promise<string> => kept(await startedFolder('demo'));

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
}

/** What a newcomer types, on a data folder of its own. */
function npmStart(dataFolder: string): Promise<Started> {
  const env = { ...process.env, JUNSHU_DATA: dataFolder, PORT: '0' };
  const child = spawn('npm', ['start'], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (/ready: /.test(chunk.toString())) resolve({ child, ended });
    });
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
}

async function mustBeGone(folder: string, within: number): Promise<void> {
  const begun = performance.now();
  while (commandsNaming(folder) !== '') {
    assert.ok(performance.now() - begun < within, `still running: ${commandsNaming(folder)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// A server's own command line doesn't name its folder; its database's does.
describe('npm start', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`stopped by ${signal} leaves no process behind, and starts again`, async () => {
      const folder = signal === 'SIGTERM' ? newFolder() : await usedFolder();
      const { child, ended } = await npmStart(folder);
      assert.notEqual(commandsNaming(folder), '');
      child.kill(signal);
      await ended;
      await mustBeGone(folder, 5000);
      const again = await npmStart(folder);
      again.child.kill('SIGTERM');
      await again.ended;
      await mustBeGone(folder, 5000);
    });
  }

  it('stopped while it still starts leaves no process behind either', async () => {
    const folder = newFolder();
    const env = { ...process.env, JUNSHU_DATA: folder, PORT: '0' };
    const child = spawn('npm', ['start'], { cwd: projectRoot, env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (commandsNaming(folder) === '') await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    await ended;
    await mustBeGone(folder, 10_000);
  });

  it('ended at once by a second Ctrl-C takes its database along, and so does a command that is ended', async () => {
    const folder = await usedFolder();
    const env = { ...process.env, JUNSHU_DATA: folder, PORT: '0' };
    for (const args of [['serve'], ['log', 'verify']]) {
      const child = spawn(process.execPath, [main, ...args], { env, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      while (!commandsNaming(folder).includes('bin/postgres -D') && child.exitCode === null) await wait(20);
      child.kill('SIGINT');
      if (args[0] === 'serve') {
        await wait(5);
        child.kill('SIGINT');
      }
      await ended;
      await mustBeGone(folder, 8000);
    }
  });

  it('on data that another server holds says which, and ends with 6', async () => {
    const folder = await usedFolder();
    const { child, ended } = await npmStart(folder);
    const second = await runCli(folder, ['serve']);
    assert.equal(second.code, 6);
    assert.match(second.stderr, /すでに動いています（プロセス \d+/);
    child.kill('SIGTERM');
    await ended;
    await mustBeGone(folder, 5000);
  });

  it('on a place where nothing can be written says so in words, and ends with 3', async () => {
    const { code, stderr } = await runCli('/dev/null/data', ['serve']);
    assert.equal(code, 3);
    assert.match(stderr, /データフォルダ \/dev\/null\/data に書き込めません（ENOTDIR）。/);
    assert.doesNotMatch(stderr, /at .*\.ts/);
  });

  it('that breaks off late says why, ends with 3 and leaves no process behind', async () => {
    const folder = await usedFolder();
    mkdirSync(`${folder}/server.json`);
    const { code, stderr } = await runCli(folder, ['serve']);
    assert.equal(code, 3);
    assert.match(stderr, /に書き込めません（EISDIR）。/);
    await mustBeGone(folder, 5000);
  });

  it('on a port that is taken says so in words, and ends with 6', async () => {
    const folder = await usedFolder();
    const { createServer } = await import('node:net');
    // Whoever looks who holds the port may hang up at any moment.
    const taken = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const { code, stderr } = await runCli(folder, ['serve'], undefined, { PORT: String(port) });
    taken.close();
    assert.equal(code, 6);
    assert.match(stderr, /ポート \d+ は使われています/);
  });
});
