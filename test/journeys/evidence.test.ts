import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Encoding from 'encoding-japanese';
import { blobPath } from '../../src/blobs/blob-store.ts';
import type { Scrub } from '../../src/blobs/scrub-note.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { EvidenceView, Problem } from '../../src/queries/read-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import type { ZipMember } from '../../src/zip/zip-directory.ts';
import { addFile, begin, type Door, doorOf, patch, record, sha256, tus } from '../support/evidence.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { runCli, startServer, type TestServer } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

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

const cp932 = (text: string): Buffer =>
  Buffer.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));

/** A zip of empty stored members under the given raw names. */
function zipOfNames(names: readonly Buffer[]): Buffer {
  let local = Buffer.alloc(0);
  const entries = names.map((name) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(local.length, 42);
    local = Buffer.concat([local, head, name]);
    return Buffer.concat([entry, name]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

/** The contract's id, as its log names it. */
const contractIdOf = async (number: string): Promise<string> =>
  /[0-9a-f-]{36}/.exec(await (await door.call('GET', `/contracts/${number}/log/checkpoint`)).text())?.[0] ?? '';

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

const fixture = (name: string): Buffer => readFileSync(`${projectRoot}test/fixtures/evidence/${name}`);

describe('a file with a password', () => {
  for (const name of ['enc.zip', 'enc-header.7z', 'encrypted.pdf', 'encrypted.docx']) {
    it(`is refused with the reason and what to do: ${name}`, async () => {
      const { status, body } = await addFile(door, contract, name, fixture(name));
      assert.equal(status, 422);
      const [problem] = body.problems ?? [];
      assert.match(problem?.message.ja ?? '', /受け取れません。.*ため/);
      assert.ok((problem?.mend.ja ?? '') !== '' && (problem?.mend.en ?? '') !== '');
      assert.ok(!(await view()).items.some(({ item }) => item.name === name));
      assert.ok(!(await view()).unfinished.some((upload) => upload.name === name), 'nothing of it stays');
    });
  }
});

describe('an archive of a Japanese Windows', () => {
  it('is listed under its names, without what nobody means, and nothing is unpacked', async () => {
    const bytes = zipOfNames([
      cp932('診断報告書_表.pdf'),
      Buffer.from('__MACOSX/._x'),
      Buffer.from('../../escape.txt'),
    ]);
    const { body } = await addFile(door, contract, '一式.zip', bytes);
    const { body: listed } = await door.json<{ members: readonly ZipMember[] }>('GET', `${base}/${body.id}/members`);
    assert.deepEqual(
      listed.members.filter(({ isLeftover }) => !isLeftover).map(({ name }) => name),
      ['診断報告書_表.pdf', '../../escape.txt'],
    );
    assert.ok(!existsSync(join(server.dataFolder, '..', 'escape.txt')));
  });
});

describe('a photograph', () => {
  it('loses its position on the way in; both digests are kept, and people are told', async () => {
    const bytes = fixture('gps.jpg');
    const { body } = await addFile(door, contract, 'IMG_2201.jpg', bytes);
    assert.deepEqual(body.item.notices, ['positionRemoved']);
    assert.equal(body.item.originalDigest, sha256(bytes));
    const given = Buffer.from(await (await door.call('GET', `${base}/${body.id}/file`)).arrayBuffer());
    assert.equal(sha256(given), body.item.digest);
    assert.notEqual(body.item.digest, body.item.originalDigest);
    assert.ok(!given.includes('GPSLatitude') && given.includes('Aoba'));
    const again = await addFile(door, contract, 'IMG_2201.jpg', bytes);
    assert.equal(again.status, 409, 'known again by what was sent');
  });
});

describe('what is said of a file', () => {
  it('is changed, withdrawn with a reason and restored; what the file is stays', async () => {
    const { body } = await addFile(door, contract, '議事録.txt', Buffer.from('議事録\n'));
    const said = { kind: 'minutes', confidentiality: 'level1', targets: [], duties: ['11.follow'] };
    const put = (expectedRevision: number, metadata: object) =>
      door.json<Problem>('PUT', `${base}/${body.id}`, { expectedRevision, metadata });
    assert.equal((await put(1, said)).status, 200);
    assert.equal((await put(1, said)).status, 409, 'someone else was first');
    assert.equal((await put(2, { ...said, duties: ['99.x'] })).status, 422);
    assert.equal((await put(2, { ...said, digest: 'f'.repeat(64) })).status, 422);
    const direct = await door.json('PUT', `/contracts/${contract}/registers/evidenceItems/entries/${body.id}`, {
      expectedRevision: 2,
      data: {},
    });
    assert.equal(direct.status, 422, 'the book is changed by its own commands only');
    const withdraw = (expectedRevision: number, reason: string | null) =>
      door.json('POST', `${base}/${body.id}/withdrawal`, { expectedRevision, reason });
    assert.equal((await withdraw(2, '別の会議のもの')).status, 200);
    const found = async () => (await view()).items.find(({ id }) => id === body.id);
    assert.equal((await found())?.item.withdrawn?.reason, '別の会議のもの');
    assert.equal((await withdraw(3, null)).status, 200);
    assert.equal((await found())?.item.digest, body.item.digest);
  });
});

describe('the scrub', () => {
  it('finds a flipped byte and a missing file, tells them everywhere, and sees them mended', async () => {
    const [one, other] = [pdf('to be flipped'), pdf('to be lost')];
    const flipped = (await addFile(door, contract, 'flipped.pdf', one)).body;
    const lost = (await addFile(door, contract, 'lost.pdf', other)).body;
    const contractId = await contractIdOf(contract);
    const path = blobPath(server.dataFolder, contractId, flipped.item.digest);
    const spoiled = readFileSync(path);
    spoiled[10] = (spoiled[10] ?? 0) ^ 1;
    writeFileSync(path, spoiled);
    rmSync(blobPath(server.dataFolder, contractId, lost.item.digest));
    const run = await runCli(server.dataFolder, ['evidence', 'scrub', '--contract', contract, '--json']);
    assert.equal(run.code, 1, run.stderr);
    const [scrub] = JSON.parse(run.stdout) as Scrub[];
    assert.deepEqual(scrub?.damaged.map(({ name, fault }) => [name, fault]).sort(), [
      ['flipped.pdf', 'altered'],
      ['lost.pdf', 'missing'],
    ]);
    assert.match((await runCli(server.dataFolder, ['doctor'])).stdout, /✗ evidence/);
    for (const { id } of [flipped, lost]) {
      const answer = await door.call('GET', `${base}/${id}/file`);
      assert.equal(answer.status, 410);
      assert.ok((await view()).items.some((entry) => entry.id === id && entry.fault !== null));
    }
    const { body: preview } = await door.json<ReportPreview>('GET', `/contracts/${contract}/report-preview`);
    assert.equal(preview.findings.filter(({ rule }) => rule === 'evidenceUnreadable').length, 2);
    for (const [name, bytes] of [
      ['flipped.pdf', one],
      ['lost.pdf', other],
    ] as const)
      assert.equal((await addFile(door, contract, name, bytes)).status, 409, 'the same bytes, now whole again');
    const mended = await runCli(server.dataFolder, ['evidence', 'scrub', '--contract', contract]);
    assert.equal(mended.code, 0, mended.stdout);
    assert.ok((await view()).items.every(({ fault }) => fault === null));
  });
});

/** A small disk of its own below the contract's files; without the right to mount, a folder that takes nothing. */
function makeFull(folder: string): { readonly how: 'tmpfs' | 'readOnly'; readonly end: () => void } {
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0)
    return { how: 'tmpfs', end: () => spawnSync('umount', ['-l', folder]) };
  chmodSync(folder, 0o500);
  return { how: 'readOnly', end: () => chmodSync(folder, 0o700) };
}

describe('a disk that is full', () => {
  it('is told loudly; nothing is half there, what had arrived is kept, and it goes on once there is room', async (test) => {
    const number = 'METI-R8-WEB-001';
    const folder = join(server.dataFolder, 'blobs', await contractIdOf(number));
    const { how, end } = makeFull(folder);
    test.diagnostic(`the disk was filled by ${how}`);
    try {
      const bytes = randomBytes(1_500_000, 3);
      if (how === 'readOnly') {
        const refused = await addFile(door, number, 'a.bin', bytes);
        assert.deepEqual([refused.status, refused.body.type], [507, 'notStored']);
        return;
      }
      const one = await begin(door, number, { name: 'one.bin', size: 1_500_000 });
      const two = await begin(door, number, { name: 'two.bin', size: 1_500_000 });
      assert.equal((await patch(door, number, one.body.id, 0, bytes)).status, 204);
      assert.equal((await patch(door, number, two.body.id, 0, bytes.subarray(0, 100_000))).status, 204);
      const cut = await patch(door, number, two.body.id, 100_000, bytes.subarray(100_000));
      assert.equal(cut.status, 507);
      assert.match(((await cut.json()) as Problem).detail.ja, /空き容量が足りません/);
      assert.equal(
        (await begin(door, number, { name: 'three.bin', size: 1_500_000 })).status,
        507,
        'before a byte is sent',
      );
      const offset = async (id: string) =>
        (await door.call('HEAD', `/contracts/${number}/evidence/uploads/${id}`, tus)).headers.get('upload-offset');
      assert.deepEqual([await offset(one.body.id), await offset(two.body.id)], ['1500000', '100000']);
      const recorded = await record(door, number, one.body.id);
      assert.equal(recorded.status, 201, 'a second name needs no room');
      spawnSync('mount', ['-o', 'remount,size=8m', folder]);
      assert.equal((await patch(door, number, two.body.id, 100_000, bytes.subarray(100_000))).status, 204);
      assert.equal((await record(door, number, two.body.id)).status, 409, 'the same bytes');
    } finally {
      end();
    }
  });
});

describe('on the command line', () => {
  it('files are added, listed, taken out; each has its own outcome', async () => {
    const folder = temporaryFolder();
    const good = join(folder, '受講記録_20260701.csv');
    const bad = join(folder, 'secret.zip');
    writeFileSync(good, '氏名,受講日\n');
    writeFileSync(bad, fixture('enc.zip'));
    const added = await runCli(server.dataFolder, [
      'evidence',
      'add',
      contract,
      good,
      bad,
      '--duty',
      '10.edu',
      '--json',
    ]);
    assert.equal(added.code, 1);
    const [first, second] = JSON.parse(added.stdout) as { id: string | null; problem: string | null }[];
    assert.ok(first?.id !== null && second?.id === null && second.problem?.includes('パスワード'));
    const listed = await runCli(server.dataFolder, ['evidence', 'list', contract]);
    assert.match(listed.stdout, /受講記録\t2026-07-01\t受講記録_20260701\.csv\t事項10/);
    const out = join(folder, 'out.csv');
    assert.equal((await runCli(server.dataFolder, ['evidence', 'get', contract, first?.id ?? '', '-o', out])).code, 0);
    assert.equal(readFileSync(out, 'utf8'), '氏名,受講日\n');
    const wrong = ['evidence', 'add', contract, good, '--kind', 'wish'];
    assert.equal((await runCli(server.dataFolder, wrong)).code, 2);
    assert.equal((await runCli(server.dataFolder, ['evidence', 'add', contract, join(folder, 'none')])).code, 3);
    assert.equal((await runCli(server.dataFolder, ['evidence', 'get', contract, 'none', '-o', '-'])).code, 7);
    assert.match((await runCli(server.dataFolder, ['evidence', 'list', contract, '--missing'])).stdout, /^$|\t/);
    rmSync(folder, { recursive: true });
  });
});
