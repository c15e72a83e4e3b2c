import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from '../support/first-start.ts';
import { projectRoot } from '../support/source-files.ts';

const mayUnshare = spawnSync('unshare', ['-n', 'true']).status === 0;
const root = mkdtempSync(join(tmpdir(), 'junshu-offline-'));
const dataFolder = temporaryFolder();
after(() => {
  for (const folder of [root, dataFolder]) rmSync(folder, { recursive: true, force: true });
});

/** `npm start` in a network that holds nothing but this machine, until it is ready or ends. */
function startOffline(): Promise<{ readonly code: number | null; readonly said: string }> {
  const env = { ...process.env, JUNSHU_DATA: dataFolder, PORT: '0', npm_config_cache: join(root, '.npm') };
  return new Promise((resolve) => {
    const child = spawn('unshare', ['-n', 'sh', '-c', 'ip link set lo up; exec npm start'], { cwd: root, env });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (/ready: /.test(said)) child.kill('SIGTERM');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe('a start without any network', { skip: !mayUnshare && 'this account may not make a network' }, () => {
  it('whose stamp is of another lock keeps the installation and starts', async () => {
    execFileSync('sh', ['-c', `git ls-files -co --exclude-standard | tar cf - -T - | tar xf - -C '${root}'`], {
      cwd: projectRoot,
    });
    // Its own copy: a tree of links would have the stamp, and whatever else is written, in common with ours.
    execFileSync('cp', ['-a', '--reflink=auto', `${projectRoot}node_modules`, `${projectRoot}dist`, root]);
    writeFileSync(join(root, 'node_modules', '.junshu-installed'), 'of another lock');
    const { said } = await startOffline();
    assert.match(said, /ready: http/);
    assert.doesNotMatch(said, /Installing|レジストリ/);
    assert.match(readFileSync(join(root, 'node_modules', '.junshu-installed'), 'utf8'), /^[0-9a-f]{64}/);
  });

  it('that lacks a package says so, ends with 5 and leaves all the others', async () => {
    for (const place of ['.junshu-installed', 'hono']) rmSync(join(root, 'node_modules', place), { recursive: true });
    const { code, said } = await startOffline();
    assert.equal(code, 5, said);
    assert.match(said, /レジストリに届きません/);
    assert.ok(existsSync(join(root, 'node_modules', 'commander', 'package.json')));
  });
});
