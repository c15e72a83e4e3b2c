import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder } from '../support/first-start.ts';
import { type Procedure, proceduresOf, type Trial, trialOf } from '../support/procedures.ts';
import { main } from '../support/programme.ts';
import { freePort } from '../support/running-program.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

type Runs = Extract<Trial, { how: 'run' }>;

const runs = ['docs/operating.md', 'docs/operators-questions.md'].flatMap(proceduresOf).flatMap((procedure) => {
  const trial = procedure.mark === null ? null : trialOf(procedure.mark);
  return trial?.how === 'run' ? [{ procedure, trial }] : [];
});

const folder = temporaryFolder();
const programs = join(folder, 'programs');
let server: TestServer;
let environment: NodeJS.ProcessEnv = {};

before(async () => {
  mkdirSync(programs);
  const command = `exec "${process.execPath}" "${main}" "$@"\n`;
  writeFileSync(join(programs, 'npx'), `#!/bin/sh\nshift\n${command}`, { mode: 0o755 });
  writeFileSync(join(programs, 'junshu'), `#!/bin/sh\n${command}`, { mode: 0o755 });
  server = await startServer();
  environment = {
    ...process.env,
    PATH: `${programs}:${process.env.PATH}`,
    JUNSHU_DATA: server.dataFolder,
    CHECKOUT: projectRoot.replace(/\/$/, ''),
    PORT: '0',
    // Nothing leaves this machine.
    JUNSHU_PROBE_DNS: `127.0.0.1:${await freePort()}`,
  };
});
after(async () => {
  await server.end();
  for (const path of [folder, `${server.dataFolder}.copy`]) rmSync(path, { recursive: true, force: true });
});

/** The places and names that a page can only give as examples, as they are here. */
function asHere(line: string): string {
  const identity = join(folder, 'identity.txt');
  const recipient = existsSync(identity) ? /age1[0-9a-z]+/.exec(readFileSync(identity, 'utf8'))?.[0] : undefined;
  return line.replaceAll('/mnt/backup', folder).replaceAll('age1…', recipient ?? 'age1…');
}

/** Types one line into a shell, as the page has it. */
function type(line: string): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', line], { cwd: folder, env: environment });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => resolve({ code, said }));
  });
}

async function works({ commands }: Procedure, { codes }: Runs): Promise<void> {
  for (const line of commands.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const { code, said } = await type(asHere(line));
    assert.ok(code !== null && codes.includes(code), `${line}\nended with ${code}: ${said}`);
    assert.doesNotMatch(said, /^ +at /m, line);
  }
}

describe('a procedure of the pages, typed as it stands there', () => {
  for (const { procedure, trial } of runs.filter((one) => !one.trial.isStopped))
    it(`works beside a running server: ${procedure.heading}`, () => works(procedure, trial));

  it('and then the server is stopped', async () => {
    await server.stop();
  });

  for (const { procedure, trial } of runs.filter((one) => one.trial.isStopped))
    it(`works on a stopped one: ${procedure.heading}`, () => works(procedure, trial));
});
