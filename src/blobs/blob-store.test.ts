import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { contractFolder, eraseBlobs, loadBlob, storeBlob } from './blob-store.ts';

const data = mkdtempSync(join(tmpdir(), 'junshu-blobs-'));
after(() => rmSync(data, { recursive: true, force: true }));

const one = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';

describe('the files of a contract', () => {
  it('are erased without touching another contract’s copy of the same bytes', async () => {
    const bytes = Buffer.from('消去証明');
    const digest = await storeBlob(data, one, bytes);
    await storeBlob(data, other, bytes);
    await eraseBlobs(data, one);
    assert.equal(existsSync(contractFolder(data, one)), false);
    assert.deepEqual(Buffer.from(await loadBlob(data, other, digest)), bytes);
  });

  it('may be erased twice, as after a kill in the middle', async () => {
    await eraseBlobs(data, one);
    await eraseBlobs(data, one);
  });

  it('are never erased by anything but a contract id', async () => {
    for (const id of ['', '.', '..', '../keys', one.slice(1)]) await assert.rejects(eraseBlobs(data, id));
    assert.ok(existsSync(contractFolder(data, other)));
  });
});
