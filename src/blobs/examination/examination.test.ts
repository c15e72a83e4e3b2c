import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import { sourceOfBytes } from './byte-source.ts';
import { encryptionOf } from './encryption.ts';
import { examineFile } from './examine-file.ts';
import { positionOf } from './position.ts';

const folder = new URL('../../../test/fixtures/evidence/', import.meta.url).pathname;

const outcomeOf = async (name: string): Promise<string> => {
  const examined = await examineFile(folder + name, name);
  return examined.ok ? [examined.value.mediaType, ...examined.value.notices].join(' ') : examined.refusal;
};

describe('a file that needs a password', () => {
  const refused: Readonly<Record<string, string>> = {
    'enc.zip': 'encryptedArchive',
    'enc-aes.zip': 'encryptedArchive',
    'enc-content.7z': 'encryptedArchive',
    'enc-header.7z': 'encryptedArchive',
    'encrypted.pdf': 'encryptedPdf',
    'encrypted-object-streams.pdf': 'encryptedPdf',
    'encrypted.docx': 'encryptedOffice',
    'encrypted.doc': 'encryptedOffice',
    'encrypted.xls': 'encryptedOffice',
    'encrypted.odt': 'encryptedOffice',
  };
  for (const [name, reason] of Object.entries(refused))
    it(`is told: ${name}`, async () => assert.equal(await outcomeOf(name), reason));

  const open: Readonly<Record<string, string>> = {
    'plain.zip': 'application/zip',
    'plain.7z': 'application/x-7z-compressed',
    'plain.pdf': 'application/pdf',
    '../betsushi4-by-hand.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  };
  for (const [name, type] of Object.entries(open))
    it(`is not seen where there is none: ${name}`, async () => assert.equal(await outcomeOf(name), type));

  const vint = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...vint(value >>> 7)]);
  const block5 = (type: number, flags: number, rest: readonly number[], extra: readonly number[] = []): number[] => {
    const sizes = (flags & 1) === 0 ? [] : vint(extra.length);
    const header = [...vint(type), ...vint(flags), ...sizes, ...rest, ...extra];
    return [0, 0, 0, 0, ...vint(header.length), ...header];
  };
  const rar5 = (...blocks: readonly number[][]): Buffer =>
    Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0, ...blocks.flat(), ...block5(5, 0, [0])]);
  const rar = (bytes: Buffer): Promise<string> => encryptionOf(sourceOfBytes(bytes), 'application/vnd.rar');

  it('in RAR 5 is told by the archive’s encryption header or by a record of a file', async () => {
    assert.equal(await rar(rar5(block5(1, 0, [0]), block5(2, 0, [0, 3]))), 'open');
    assert.equal(await rar(rar5(block5(4, 0, [0]))), 'encryptedArchive');
    assert.equal(await rar(rar5(block5(1, 0, [0]), block5(2, 1, [0, 3], [2, 1, 0]))), 'encryptedArchive');
    assert.equal(await rar(rar5(block5(1, 0, [0]), block5(2, 1, [0, 3], [2, 3, 0]))), 'open', 'another record');
  });

  it('in RAR 4 is told by the flags of archive and file', async () => {
    const block = (type: number, flags: number): number[] => [0, 0, type, flags & 0xff, flags >> 8, 7, 0];
    const rar4 = (...blocks: readonly number[][]): Buffer =>
      Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0, ...blocks.flat(), ...block(0x7b, 0)]);
    assert.equal(await rar(rar4(block(0x73, 0), block(0x74, 0))), 'open');
    assert.equal(await rar(rar4(block(0x73, 0x80))), 'encryptedArchive');
    assert.equal(await rar(rar4(block(0x73, 0), block(0x74, 4))), 'encryptedArchive');
  });

  it('is said to be untold where a 7z archive compresses its header', async () => {
    const archive = Buffer.alloc(40);
    Buffer.from('377abcaf271c', 'hex').copy(archive);
    archive.writeBigUInt64LE(0n, 12);
    archive.writeBigUInt64LE(8n, 20);
    archive.set([0x17, 6, 0], 32);
    assert.equal(await encryptionOf(sourceOfBytes(archive), 'application/x-7z-compressed'), 'notTold');
    assert.equal(
      await encryptionOf(sourceOfBytes(archive.subarray(0, 36)), 'application/x-7z-compressed'),
      'unreadableArchive',
    );
  });
});

const types: Readonly<Record<string, string>> = {
  'gps.jpg': 'image/jpeg',
  'gps.png': 'image/png',
  'gps.webp': 'image/webp',
  'gps.heic': 'image/heic',
};

/** 35 degrees 40 minutes, as EXIF writes them in either order of bytes. */
const latitudes = ['00000023000000010000002800000001', '23000000010000002800000001000000'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

describe('a picture', () => {
  for (const [name, type] of Object.entries(types)) {
    it(`loses its position and nothing else: ${name}`, async () => {
      assert.equal(await outcomeOf(name), `${type} positionRemoved`);
      const bytes = readFileSync(folder + name);
      const { patches } = await positionOf(sourceOfBytes(bytes), type);
      const clean = Buffer.from(bytes);
      for (const patch of patches) patch.bytes.copy(clean, patch.at);
      assert.equal(clean.length, bytes.length);
      assert.ok(!clean.includes('GPSLatitude'));
      const isThere = (given: Buffer): boolean => latitudes.some((latitude) => given.includes(latitude));
      assert.deepEqual([isThere(bytes), isThere(clean)], [true, false], 'degrees and minutes as rationals');
      assert.ok(clean.includes('Aoba'), 'the maker stays');
      assert.deepEqual(await positionOf(sourceOfBytes(clean), type), { patches: [], isKept: false });
      const touched = new Set(patches.flatMap(({ at, bytes: { length } }) => Array.from({ length }, (_, i) => at + i)));
      for (const [at, byte] of bytes.entries()) if (!touched.has(at)) assert.equal(clean[at], byte, `byte ${at}`);
    });
  }

  it('in PNG keeps its check sums right', async () => {
    const clean = readFileSync(`${folder}gps.png`);
    for (const { at, bytes } of (await positionOf(sourceOfBytes(clean), 'image/png')).patches) bytes.copy(clean, at);
    for (let at = 8; at < clean.length; ) {
      const length = clean.readUInt32BE(at);
      assert.equal(clean.readUInt32BE(at + 8 + length), crc32(clean.subarray(at + 4, at + 8 + length)));
      at += length + 12;
    }
  });

  it('whose position is out of reach is told of: a film, a hidden profile, a broken block', async () => {
    const film = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypqt  ', 'latin1'),
      Buffer.from('\xa9xyz+35.6+139.6/', 'latin1'),
    ]);
    assert.equal((await positionOf(sourceOfBytes(film), 'video/quicktime')).isKept, true);
    const broken = Buffer.from('\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\xff\0\0\0', 'latin1');
    assert.equal((await positionOf(sourceOfBytes(broken), 'image/jpeg')).isKept, true);
  });
});

describe('what a file is', () => {
  it('is told by its content, whatever its name', async () => {
    assert.equal(await outcomeOf('../people-500-cp932.csv'), 'text/csv');
    assert.match(await outcomeOf('gps.jpg'), /^image\/jpeg/);
  });
});
