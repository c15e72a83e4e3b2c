import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from '../../test/support/first-start.ts';
import { type RawMember, rawZip } from '../../test/support/raw-zip.ts';
import { type ArchiveBounds, BadArchive, readArchive } from './read-archive.ts';

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

const bounds: ArchiveBounds = { members: 10, member: 1000, total: 5000 };

function textsOf(bytes: Uint8Array, within = bounds): readonly string[] {
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  return [...readArchive(path, within)].map((member) => `${member.name}: ${member.content().toString('utf8')}`);
}

/** Read lazily, as it is meant to be: the file is open while its members are asked for. */
function readInTurn(bytes: Uint8Array, within = bounds): readonly string[] {
  const path = join(folder, 'b.zip');
  writeFileSync(path, bytes);
  const texts: string[] = [];
  for (const member of readArchive(path, within)) texts.push(member.content().toString('utf8'));
  return texts;
}

const why = (bytes: Uint8Array, within = bounds): string => {
  try {
    readInTurn(bytes, within);
    return 'read';
  } catch (error) {
    return error instanceof BadArchive ? error.why : 'crashed';
  }
};

const one = (more: Partial<RawMember> = {}): RawMember => ({ name: 'a.json', content: 'x'.repeat(500), ...more });

describe('an archive on disk', () => {
  it('gives its members one after the other, packed or not, folders aside', () => {
    const members = [
      one({ content: 'packed' }),
      { name: 'f/', content: '' },
      one({ name: 'b', content: 'plain', method: 0 }),
    ];
    assert.deepEqual(readInTurn(rawZip(members)), ['packed', 'plain']);
  });

  it('is read beyond four gigabytes and 65,535 members, by the 64-bit directory', () => {
    const plain = Buffer.from(rawZip([one({ content: 'wide' })]));
    const [size, start] = [plain.readUInt32LE(plain.length - 10), plain.readUInt32LE(plain.length - 6)];
    const wide = rawZip([one({ content: 'wide' })], { zip64: { count: 1n, size: BigInt(size), start: BigInt(start) } });
    assert.deepEqual(readInTurn(wide), ['wide']);
  });

  it('that is damaged, encrypted or lies is refused', () => {
    const whole = Buffer.from(rawZip([one()]));
    const bad: Readonly<Record<string, Uint8Array>> = {
      empty: new Uint8Array(),
      cutAtTheEnd: whole.subarray(0, whole.length - 30),
      cutInTheMiddle: Buffer.concat([whole.subarray(0, 20), whole.subarray(40)]),
      smallSizeTold: rawZip([one({ told: { size: 10 } })]),
      wrongSum: rawZip([one({ told: { crc: 7 } })]),
      wrongPlace: rawZip([one({ told: { offset: 9 } })]),
      placeBeyond: rawZip([one({ told: { offset: 4_000_000 } })]),
      encrypted: rawZip([one({ flags: 1 })]),
      unknownMethod: rawZip([one({ method: 99 })]),
      moreMembersTold: rawZip([one()], { count: 5 }),
      directoryBeyond: rawZip([one()], { zip64: { count: 1n, size: 60n, start: 99_999n } }),
    };
    for (const [name, bytes] of Object.entries(bad)) assert.equal(why(bytes), 'damaged', name);
  });

  it('beyond its bounds is refused before anything is unpacked', () => {
    const many = Array.from({ length: 11 }, (_, index) => one({ name: `${index}` }));
    assert.equal(why(rawZip(many)), 'tooLarge');
    assert.equal(why(rawZip([one({ content: Buffer.alloc(2000) })])), 'tooLarge');
    assert.equal(why(rawZip(many.slice(0, 10)), { ...bounds, total: 4999 }), 'tooLarge');
    assert.equal(why(rawZip([one()], { zip64: { count: 1n << 62n, size: 60n, start: 0n } })), 'tooLarge');
    assert.equal(why(rawZip(many.slice(0, 10))), 'read');
  });

  it('is closed once it was read: a member asked for later is none', () => {
    assert.throws(() => textsOf(rawZip([one()])));
  });
});
