import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CheckpointKey, openCheckpoint } from '../../src/core/log/checkpoint.ts';
import { startedFolder } from '../support/first-start.ts';
import { type Ran, runCli } from '../support/server.ts';

const folder = await startedFolder('demo');
const logKey = join(folder, 'keys', 'log-ed25519.pem');
const contract = 'METI-R8-OPS-003';
const cli = (...args: string[]): Promise<Ran> => runCli(folder, args);

/** name+id+base64 as a key. */
function keyFrom(text = ''): CheckpointKey {
  const [, name = '', encoded = ''] = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(text) ?? [];
  return { name, publicKey: Buffer.from(encoded, 'base64').subarray(1) };
}

describe('the key that signs the logs', () => {
  let signedBefore = '';
  before(async () => {
    signedBefore = (await cli('log', 'checkpoint', contract)).stdout;
    renameSync(logKey, `${logKey}.aside`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is not made anew when it is lost: the start is refused and the file named', async () => {
    const { code, stderr } = await cli('serve');
    assert.equal(code, 3);
    assert.match(stderr, /log-ed25519\.pem がありません.*junshu log new-key/);
    assert.doesNotMatch(stderr, /^ +at /m);
    assert.ok(!existsSync(logKey));
  });

  it('is replaced deliberately, told by every log, and still verifies what it signed', async () => {
    const made = await cli('log', 'new-key', '--reason', '控えがない');
    assert.equal(made.code, 0, made.stderr);
    assert.equal(statSync(logKey).mode & 0o777, 0o600);
    const kept = JSON.parse((await cli('log', 'keys', '--json')).stdout) as { verifierKey: string; reason: string }[];
    assert.deepEqual(
      kept.map(({ reason }) => reason),
      ['', '控えがない'],
    );
    const [old, now] = [keyFrom(kept[0]?.verifierKey), keyFrom(kept[1]?.verifierKey)];
    const signed = (await cli('log', 'checkpoint', contract)).stdout;
    const size = openCheckpoint(signedBefore, old)?.size ?? 0;
    assert.ok(size > 0 && openCheckpoint(signedBefore, now) === null);
    assert.equal(openCheckpoint(signed, now)?.size, size + 1);
    assert.equal(openCheckpoint(signed, old), null);
    renameSync(logKey, `${logKey}.new`);
    renameSync(`${logKey}.aside`, logKey);
    assert.match((await cli('contract', 'list')).stderr, /ログに署名してきた鍵ではありません/);
  });
});
