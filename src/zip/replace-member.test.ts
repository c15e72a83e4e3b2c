import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { openZip } from './open-zip.ts';
import { replaceMember } from './replace-member.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const original = zipSync({
  'a.xml': text('<a/>'.repeat(50)),
  'stored.bin': [new Uint8Array([1, 2, 3]), { level: 0 }],
  'folder/b.xml': text('<b/>'),
  'c.xml': [text('<c/>'), { comment: 'kept', mtime: '2019-05-01' }],
});

/** The bytes of a member's record: header and data. */
function recordOf(file: Uint8Array, name: string): string {
  const buffer = Buffer.from(file);
  const from = buffer.indexOf(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4])]), buffer.indexOf(name) - 30);
  const size = buffer.readUInt32LE(from + 18) + 30 + buffer.readUInt16LE(from + 26) + buffer.readUInt16LE(from + 28);
  return buffer.subarray(from, from + size).toString('hex');
}

describe('replacing one member of a zip file', () => {
  for (const name of ['a.xml', 'stored.bin', 'c.xml']) {
    it(`changes ${name} alone and copies every other record byte for byte`, () => {
      const changed = replaceMember(original, name, text('<new>text</new>'.repeat(9)));
      assert.ok(changed);
      const [before, after] = [unzipSync(original), unzipSync(changed)];
      assert.equal(Buffer.from(after[name] ?? []).toString(), '<new>text</new>'.repeat(9));
      assert.deepEqual(Object.keys(after), Object.keys(before));
      for (const other of Object.keys(before).filter((one) => one !== name)) {
        assert.deepEqual(after[other], before[other]);
        assert.equal(recordOf(changed, other), recordOf(original, other));
      }
      const opened = openZip(changed);
      assert.ok(opened.ok);
      assert.equal(
        opened.value.read(name, () => undefined),
        null,
      );
    });
  }

  it('refuses a member that is not there, and a file that is none', () => {
    assert.equal(replaceMember(original, 'none.xml', text('x')), null);
    assert.equal(replaceMember(text('not a zip file at all, only text'), 'a.xml', text('x')), null);
    assert.equal(replaceMember(original.subarray(10), 'a.xml', text('x')), null);
  });
});
