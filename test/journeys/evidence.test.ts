import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EvidenceView, HistoryItem } from '../../src/queries/read-models.ts';
import { addFile, begin, type Door, doorOf, patch, record, sha256, tus } from '../support/evidence.ts';
import { startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-RES-002';
const base = `/contracts/${contract}/evidence`;

let server: TestServer;
let door: Door;

before(async () => {
  server = await startServer();
  door = doorOf(server.dataFolder);
});
after(() => server.end());

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);

const view = async (): Promise<EvidenceView> => (await door.json<EvidenceView>('GET', base)).body;

const randomBytes = (size: number, seed: number): Buffer => {
  const bytes = Buffer.alloc(size);
  for (let at = 0, value = seed; at < size; at += 1) {
    value = (value * 1_103_515_245 + 12_345) >>> 0;
    bytes[at] = value >>> 16;
  }
  return bytes;
};

describe('a file', () => {
  it('is stored, recorded in one commit, told in the history and given out byte for byte', async () => {
    const bytes = pdf('消去証明');
    const added = await addFile(door, contract, '消去証明_R8.10.20.pdf', bytes, { duties: ['7.erase'] });
    assert.equal(added.status, 201, JSON.stringify(added.body));
    const { id, item } = added.body;
    assert.deepEqual(
      [item.kind, item.datedOn, item.mediaType, item.digest, item.size],
      ['erasureProof', '2026-10-20', 'application/pdf', sha256(bytes), bytes.length],
    );
    const given = await door.call('GET', `${base}/${id}/file`);
    assert.deepEqual(Buffer.from(await given.arrayBuffer()), bytes);
    assert.equal(given.headers.get('content-security-policy'), "sandbox; default-src 'none'");
    assert.equal(given.headers.get('x-content-type-options'), 'nosniff');
    assert.match(
      given.headers.get('content-disposition') ?? '',
      /^attachment; filename="_+R8\.10\.20\.pdf"; filename\*=UTF-8''%E6%B6%88%E5%8E%BB/,
    );
    const { body: history } = await door.json<HistoryItem[]>('GET', `/contracts/${contract}/log`);
    assert.deepEqual(
      [history[0]?.verb, history[0]?.changes[0]?.title.ja],
      ['recordEvidence', '証跡「消去証明_R8.10.20.pdf」'],
    );
    const { body: file } = await door.json<{ evidenceItems: Record<string, { digest: string }> }>(
      'GET',
      `/contracts/${contract}/export`,
    );
    assert.equal(file.evidenceItems[id]?.digest, sha256(bytes));
  });

  it('that a Mac names in NFD gets its name composed, and keeps the one it was sent with', async () => {
    const sent = 'ガイドブック.pdf'.normalize('NFD');
    const { body } = await addFile(door, contract, sent, pdf('nfd'));
    assert.deepEqual([body.item.name, body.item.originalName], ['ガイドブック.pdf', sent]);
  });

  it('that arrives otherwise than declared is not taken, and nothing of it stays', async () => {
    const bytes = pdf('declared');
    const { body } = await begin(door, contract, { name: 'a.pdf', size: bytes.length, digest: sha256(pdf('other')) });
    await patch(door, contract, body.id, 0, bytes);
    const answer = await record(door, contract, body.id);
    assert.equal(answer.status, 422);
    assert.match(answer.body.detail.ja, /SHA-256と違います/);
    assert.equal((await door.call('HEAD', `${base}/uploads/${body.id}`, tus)).status, 404);
  });
});

describe('an upload', () => {
  it('goes on after kill -9 of the server from the offset that was stored', async () => {
    const bytes = randomBytes(3_000_000, 7);
    const { body } = await begin(door, contract, { name: 'log.bin', size: bytes.length, digest: sha256(bytes) });
    assert.equal((await patch(door, contract, body.id, 0, bytes.subarray(0, 1_000_000))).status, 204);
    // The connection is cut while the next piece is on its way.
    void patch(door, contract, body.id, 1_000_000, bytes.subarray(1_000_000)).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    server.child.kill('SIGKILL');
    await new Promise((resolve) => server.child.on('exit', resolve));
    server = await startServer(server.dataFolder);
    door = doorOf(server.dataFolder);
    const head = await door.call('HEAD', `${base}/uploads/${body.id}`, tus);
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(offset >= 1_000_000 && offset <= bytes.length, String(offset));
    assert.ok((await view()).unfinished.some(({ id }) => id === body.id));
    if (offset < bytes.length)
      assert.equal((await patch(door, contract, body.id, offset, bytes.subarray(offset))).status, 204);
    const recorded = await record(door, contract, body.id);
    assert.equal(recorded.status, 201, JSON.stringify(recorded.body));
    assert.equal(recorded.body.item.digest, sha256(bytes));
    assert.equal((await record(door, contract, body.id)).body.id, body.id, 'asked twice, recorded once');
    assert.equal((await view()).items.filter(({ item }) => item.digest === sha256(bytes)).length, 1);
  });
});

describe('the same bytes', () => {
  it('are recognised, told where they are used, and doubled only when someone wants that', async () => {
    const bytes = pdf('once');
    const first = await addFile(door, contract, '誓約書.pdf', bytes, { duties: ['9.nda'] });
    const again = await addFile(door, contract, '誓約書 (1).pdf', bytes, { duties: ['9.purpose'] });
    assert.equal(again.status, 409);
    assert.deepEqual(
      again.body.same?.map(({ id, places }) => [id, places.map(({ ja }) => ja)]),
      [[first.body.id, ['事項9 守秘']]],
    );
    const third = await addFile(door, contract, '誓約書 (1).pdf', bytes, { allowSame: true });
    assert.equal(third.status, 201);
  });
});
