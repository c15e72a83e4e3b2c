import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Encoding from 'encoding-japanese';
import { sourceOfBytes } from '../blobs/examination/byte-source.ts';
import { readZipDirectory } from './zip-directory.ts';

const cp932 = (text: string): Buffer =>
  Buffer.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));

/** A zip of empty members under the given raw names; flag bit 11 says that a name is UTF-8. */
function zipOf(members: readonly { readonly name: Buffer; readonly flags?: number }[]): Buffer {
  const entries = members.map(({ name, flags = 0 }) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, name]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  return Buffer.concat([directory, end]);
}

const read = (bytes: Buffer) => readZipDirectory(sourceOfBytes(bytes));

describe('names in a zip', () => {
  it('are UTF-8 by flag, else strict UTF-8, else CP932', async () => {
    const members = await read(
      zipOf([
        { name: Buffer.from('消去証明.pdf'), flags: 0x800 },
        { name: Buffer.from('診断報告書.pdf') },
        { name: cp932('誓約書①髙橋.pdf'.replace('髙', '高')) },
        { name: cp932('表示ソ能.txt') },
      ]),
    );
    assert.deepEqual(
      members?.map(({ name, encoding }) => [name, encoding]),
      [
        ['消去証明.pdf', 'utf-8'],
        ['診断報告書.pdf', 'utf-8'],
        ['誓約書①高橋.pdf', 'cp932'],
        ['表示ソ能.txt', 'cp932'],
      ],
    );
  });

  it('that a Mac decomposed are composed', async () => {
    const [member] = (await read(zipOf([{ name: Buffer.from('ガイド.pdf'.normalize('NFD')) }]))) ?? [];
    assert.equal(member?.name, 'ガイド.pdf');
  });

  it('of what operating systems leave behind are marked, so that nobody counts them', async () => {
    const names = ['a.pdf', '__MACOSX/._a.pdf', 'x/.DS_Store', 'Thumbs.db', 'folder/'];
    const members = (await read(zipOf(names.map((name) => ({ name: Buffer.from(name) }))))) ?? [];
    assert.deepEqual(
      members.filter(({ isLeftover, isFolder }) => !isLeftover && !isFolder).map(({ name }) => name),
      ['a.pdf'],
    );
  });

  it('that point outside are texts like any other', async () => {
    const names = ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x.dll', 'a\0b'];
    const members = await read(zipOf(names.map((name) => ({ name: Buffer.from(name) }))));
    assert.deepEqual(
      members?.map(({ name }) => name),
      names,
    );
  });
});

describe('a zip', () => {
  it('tells its encrypted members, AES and masked directories too', async () => {
    const flags = [0, 1, 0x2000];
    const members = await read(zipOf(flags.map((flag) => ({ name: Buffer.from('x'), flags: flag }))));
    assert.deepEqual(
      members?.map(({ isEncrypted }) => isEncrypted),
      [false, true, true],
    );
  });

  it('whose directory is broken is not read by halves', async () => {
    const whole = zipOf([{ name: Buffer.from('a') }, { name: Buffer.from('b') }]);
    assert.equal(await read(whole.subarray(0, whole.length - 1)), null);
    const spoiled = Buffer.from(whole);
    spoiled.writeUInt32LE(0, 47);
    assert.equal(await read(spoiled), null);
    assert.equal(await read(Buffer.from('PK')), null);
  });

  it('behind a self-extracting head is found', async () => {
    const members = await read(Buffer.concat([Buffer.alloc(5000, 7), zipOf([{ name: Buffer.from('a') }])]));
    assert.equal(members?.length, 1);
  });
});
