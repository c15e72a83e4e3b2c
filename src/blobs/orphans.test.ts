import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { blobPath, examineBlob, storeBlob, storeFile } from './blob-store.ts';
import { collectOrphans } from './orphans.ts';
import { appendToUpload, beginUpload, findUpload, TooManyBytes, uploadPath } from './uploads.ts';

const data = mkdtempSync(join(tmpdir(), 'junshu-orphans-'));
after(() => rmSync(data, { recursive: true, force: true }));

const contract = '00000000-0000-7000-8000-000000000001';
const uploadId = '00000000-0000-7000-8000-00000000000a';
const hour = 3_600_000;
const now = Date.now();

const age = (path: string, hours: number): void =>
  utimesSync(path, new Date(now - hours * hour), new Date(now - hours * hour));

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* broken(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  throw new Error('the line went dead');
}

const begin = (size: number): Promise<void> =>
  beginUpload(data, contract, { id: uploadId, name: 'a.txt', size, startedAt: '', startedBy: '' });

describe('an upload', () => {
  it('keeps what had arrived when the line went dead, and goes on from there', async () => {
    await begin(6);
    await assert.rejects(appendToUpload(data, contract, { id: uploadId, size: 6, offset: 0 }, broken('abc')));
    assert.equal((await findUpload(data, contract, uploadId))?.offset, 3);
    assert.equal(await appendToUpload(data, contract, { id: uploadId, size: 6, offset: 3 }, pieces('de', 'f')), 6);
  });

  it('of more bytes than announced is taken back to where it was', async () => {
    await begin(4);
    await assert.rejects(
      appendToUpload(data, contract, { id: uploadId, size: 4, offset: 0 }, pieces('abc', 'def')),
      TooManyBytes,
    );
    assert.equal((await findUpload(data, contract, uploadId))?.offset, 0);
  });

  it('of no such id is not looked for outside its folder', async () => {
    for (const id of ['../x', '', '..', 'a/b']) assert.equal(await findUpload(data, contract, id), null);
  });
});

describe('what was left over', () => {
  it('is collected after its time of grace, and nothing that an entry names', async () => {
    const named = await storeBlob(data, contract, Buffer.from('named'));
    const orphan = await storeBlob(data, contract, Buffer.from('orphan'));
    const fresh = await storeBlob(data, contract, Buffer.from('fresh'));
    const half = `${blobPath(data, contract, named)}.half.part`;
    writeFileSync(half, 'ha');
    for (const path of [blobPath(data, contract, named), blobPath(data, contract, orphan), half]) age(path, 25);
    await begin(3);
    assert.equal(await collectOrphans(data, contract, new Set([named]), now), 2);
    assert.deepEqual(
      [named, orphan, fresh].map((digest) => existsSync(blobPath(data, contract, digest))),
      [true, false, true],
    );
    assert.ok(!existsSync(half));
    assert.ok(existsSync(uploadPath(data, contract, uploadId)), 'an upload lives longer');
  });

  it('is spared when someone uses it again before its entry is there', async () => {
    const bytes = Buffer.from('used again');
    const digest = await storeBlob(data, contract, bytes);
    age(blobPath(data, contract, digest), 48);
    const source = join(data, 'source');
    writeFileSync(source, bytes);
    await storeFile(data, contract, source, digest);
    await collectOrphans(data, contract, new Set(), now);
    assert.equal(await examineBlob(data, contract, digest), 'intact');
  });

  it('takes an upload with it once nobody has gone on for a week', async () => {
    await begin(3);
    const path = uploadPath(data, contract, uploadId);
    age(path, 200);
    assert.equal(await collectOrphans(data, contract, new Set(), now), 0, 'its facts were touched');
    age(path.replace('.part', '.json'), 200);
    assert.equal(await collectOrphans(data, contract, new Set(), now), 2);
    assert.equal(await findUpload(data, contract, uploadId), null);
  });
});

describe('a blob', () => {
  it('that was altered is stored anew from the same bytes', async () => {
    const bytes = Buffer.from('whole');
    const digest = await storeBlob(data, contract, bytes);
    writeFileSync(blobPath(data, contract, digest), 'hole!');
    assert.equal(await examineBlob(data, contract, digest), 'altered');
    await storeBlob(data, contract, bytes);
    assert.equal(await examineBlob(data, contract, digest), 'intact');
  });
});
