import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { keyFrom } from '../postgres/seal.ts';
import { SealedFileBroken, sealFile, unsealFile } from './sealed-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-test-'));
after(() => rmSync(folder, { recursive: true }));

const piece = 1 << 18;
const key = keyFrom(randomBytes(32));
const path = join(folder, 'file');

async function gathered(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function sealed(bytes: Buffer): Promise<Buffer> {
  const told = { digest: '' };
  writeFileSync(path, bytes);
  const result = await gathered(sealFile(key, path, told));
  assert.equal(told.digest, createHash('sha256').update(bytes).digest('hex'));
  return result;
}

describe('a sealed file', () => {
  it('opens to the very bytes, whatever their number', async () => {
    for (const length of [0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 7]) {
      const bytes = randomBytes(length);
      const hidden = await sealed(bytes);
      assert.equal(hidden.length, 53 + length + 16 * Math.max(1, Math.ceil(length / piece)));
      writeFileSync(path, hidden);
      assert.deepEqual(await gathered(unsealFile(key, path)), bytes, `${length} bytes`);
    }
  });

  it('does not open when it was cut off, also between two pieces, altered, exchanged or sealed under another key', async () => {
    const whole = await sealed(randomBytes(2 * piece + 5));
    const length = piece + 16;
    const pieces = [0, 1].map((at) => whole.subarray(53 + at * length, 53 + (at + 1) * length));
    const flipped = Buffer.from(whole);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    const wrong = [
      whole.subarray(0, -1),
      whole.subarray(0, 53 + 2 * length),
      whole.subarray(0, 20),
      flipped,
      Buffer.concat([whole.subarray(0, 53), ...pieces.reverse(), whole.subarray(53 + 2 * length)]),
    ];
    for (const bytes of wrong) {
      writeFileSync(path, bytes);
      await assert.rejects(gathered(unsealFile(key, path)), SealedFileBroken);
    }
    writeFileSync(path, whole);
    assert.equal((await gathered(unsealFile(key, path))).length, 2 * piece + 5);
    await assert.rejects(gathered(unsealFile(keyFrom(randomBytes(32)), path)), SealedFileBroken);
    assert.ok(readFileSync(path).equals(whole));
  });
});
