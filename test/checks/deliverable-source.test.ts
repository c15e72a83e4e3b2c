import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { conclude } from '../../src/core/checks/check.ts';
import { signedSourceCheck } from '../../src/core/checks/deliverable/signed-source.ts';
import { filesAt } from '../../src/probes/files/given-files.ts';
import { type Anchors, noAnchors, readAnchors } from '../../src/probes/signatures/anchors.ts';
import { probeSignatures } from '../../src/probes/signatures/probe-signatures.ts';
import { startSigning } from '../support/signing-lab.ts';

const lab = startSigning();
const folder = mkdtempSync(join(tmpdir(), 'junshu-source-'));
const person = { GIT_AUTHOR_NAME: 'lab', GIT_AUTHOR_EMAIL: 'lab@example.test' };
const committer = { GIT_COMMITTER_NAME: 'lab', GIT_COMMITTER_EMAIL: 'lab@example.test' };
const env = { PATH: '/usr/bin:/bin', HOME: folder, GNUPGHOME: lab.keyring, ...person, ...committer };
const git = (...args: string[]): string =>
  execFileSync('/usr/bin/git', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }).toString();

const key = readAnchors(lab.publicKey) ?? noAnchors;
const otherKey = readAnchors(lab.otherKey) ?? noAnchors;

async function resultsOf(anchors: Anchors): Promise<string> {
  const look = { target: folder, files: filesAt(folder), now: () => new Date().toISOString() };
  const { observation } = await probeSignatures({ ...look, signal: new AbortController().signal }, anchors, folder);
  const { findings, unseen } = conclude(signedSourceCheck, observation, { asOf: '2026-11-25', declared: {} });
  return unseen === null
    ? findings.map(({ result, place }) => `${result} ${place?.split(' ')[0]}`).join(', ')
    : unseen.reason;
}

describe('the newest commit', () => {
  after(() => {
    lab.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('without a signature is told as such', async () => {
    git('init', '-q');
    writeFileSync(join(folder, 'a.txt'), 'a');
    git('add', 'a.txt');
    git('commit', '-qm', '一');
    assert.equal(await resultsOf(key), 'unsigned commit');
  });

  it('that is signed is verified by the given key, as are tags on it', async () => {
    git('commit', '-qm', '二', '--allow-empty', '--gpg-sign=lab@example.test');
    git('tag', '-s', '-u', 'lab@example.test', '-m', '版', 'v1');
    git('tag', 'light');
    assert.equal(await resultsOf(key), 'valid commit, valid tag');
    assert.equal(await resultsOf(otherKey), 'untrusted commit, untrusted tag');
    assert.equal(await resultsOf(noAnchors), 'signerUnknown commit, signerUnknown tag');
  });

  it('that was rewritten under its signature is found', async () => {
    const commit = git('cat-file', 'commit', 'HEAD').replace('二', '三');
    const path = join(folder, 'commit-text');
    writeFileSync(path, commit);
    const id = git('hash-object', '-t', 'commit', '-w', path).trim();
    git('update-ref', 'HEAD', id);
    assert.equal(await resultsOf(key), 'tampered commit');
  });

  it('is looked at without running what the repository names', async () => {
    const trace = join(folder, 'ran');
    const program = join(folder, 'evil.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
    for (const name of ['gpg.program', 'core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external'])
      git('config', name, program);
    await resultsOf(key);
    assert.equal(existsSync(trace), false);
  });
});
