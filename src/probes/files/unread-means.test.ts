import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authenticityMeansCheck } from '../../core/checks/deliverable/authenticity-means.ts';
import { hashListCompleteCheck } from '../../core/checks/deliverable/hash-list-complete.ts';
import { shortened } from '../../core/checks/shortened.ts';
import { holdAgainst, readHashList } from './hash-lists.ts';
import { signatureFormatOf } from './signature-kind.ts';
import type { WalkedItem } from './walk.ts';

const item = (name: string, bytes: Buffer): WalkedItem => ({ place: name, container: '', name, bytes }) as WalkedItem;

const digest = 'a'.repeat(64);
const none = shortened<never>([], 0);

function resultsOf(bytes: Buffer): readonly string[] {
  const list = readHashList(item('SHA256SUMS', bytes));
  const data = {
    walked: { files: 1, members: 0, bytes: 1 },
    gaps: none,
    executables: none,
    macros: none,
    disguised: none,
    hasPages: false,
    hashLists: list === null ? [] : [holdAgainst(list, [])],
    signatures: none,
    lockFiles: none,
    attestations: none,
  };
  const context = { asOf: '2026-11-25', declared: {} };
  return [hashListCompleteCheck, authenticityMeansCheck].map((check) => check.judge(data, context)[0]?.result ?? '');
}

describe('a list of digests that can’t be read', () => {
  it('is not told as none: neither its absence nor its help is', () => {
    assert.deepEqual(resultsOf(Buffer.from('はっしゅ\nあああ')), ['unread', 'listUnread']);
    assert.deepEqual(resultsOf(Buffer.from([0, 1, 2, 3, 0, 65])), ['unread', 'listUnread']);
    assert.deepEqual(resultsOf(Buffer.from('')), ['noList', 'none']);
  });

  it('is read in UTF-16, either way round', () => {
    const text = `\ufeff${digest}  a.zip\r\n`;
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.from(text)])
      assert.deepEqual(resultsOf(bytes), ['missing', 'hashList'], bytes.toString('hex', 0, 8));
  });
});

describe('what is signed beside programs', () => {
  const block = '# SIG # Begin signature block\r\n# MIIabc\r\n# SIG # End signature block\r\n';
  const cabinet = Buffer.alloc(100);
  cabinet.write('MSCF', 0, 'latin1');
  cabinet.writeUInt16LE(4, 30);
  cabinet.writeUInt16LE(20, 36);
  cabinet.writeUInt32LE(1000, 48);
  const installer = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('\u0005DigitalSignature', 'utf16le'),
  ]);

  it('is seen to bear a signature, so that its change is not told as none', () => {
    const signed: readonly (readonly [name: string, bytes: Buffer])[] = [
      ['a.ps1', Buffer.from(`Write-Host a\r\n${block}`)],
      ['a.psm1', Buffer.from(`\ufeffWrite-Host a\r\n${block}`, 'utf16le')],
      ['a.vbs', Buffer.from(`x = 1\r\n${block.replaceAll('# SIG #', "'' SIG ''")}`)],
      ['a.js', Buffer.from(`var a;\r\n${block.replaceAll('# SIG #', '// SIG //')}`)],
      ['a.msi', installer],
      ['a.cab', cabinet],
      ['a.cat', Buffer.from('3082', 'hex')],
    ];
    for (const [name, bytes] of signed) assert.equal(signatureFormatOf(item(name, bytes)), 'authenticode', name);
    for (const name of ['META-INF/CERT.RSA', 'x/META-INF/A.EC', 'AppxSignature.p7x'])
      assert.equal(signatureFormatOf(item(name, Buffer.from('3082', 'hex'))), 'cms', name);
  });

  it('is not where nothing of the kind stands in it', () => {
    const plain: readonly (readonly [name: string, bytes: Buffer])[] = [
      ['a.ps1', Buffer.from('Write-Host "Begin signature block"')],
      ['a.msi', installer.subarray(0, 600)],
      ['a.cab', Buffer.concat([cabinet.subarray(0, 48), Buffer.alloc(52)])],
    ];
    for (const [name, bytes] of plain) assert.equal(signatureFormatOf(item(name, bytes)), null, name);
  });
});
