import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import encoding from 'encoding-japanese';
import { digestsOf, holdAgainst, readHashList } from './hash-lists.ts';
import type { WalkedItem } from './walk.ts';

const item = (name: string, bytes: Buffer | string): WalkedItem =>
  ({ place: name, container: 'app.zip', name, bytes: Buffer.from(bytes) }) as WalkedItem;

const one = item('app/docs/手引き.txt'.normalize('NFC'), 'one');
const two = item('app/b.txt', 'two');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const [first, second] = [sha256('one'), sha256('two')];

/** What comes of a list in the folder `app` that stands beside the two files. */
function held(list: Buffer | string, name = 'app/SHA256SUMS', beside: readonly WalkedItem[] = []) {
  const found = readHashList(item(name, list));
  assert.ok(found !== null, 'it is a list');
  const { listed, wrong, missing, unlisted, unread } = holdAgainst(found, [one, two, ...beside].map(digestsOf));
  return [listed, wrong.all, missing.all, unlisted.all, unread];
}
const whole = [2, 0, 0, 0, 0];

describe('a list of digests', () => {
  const gnu = `${first}  docs/手引き.txt\n${second} *b.txt\n`;

  it('is read in the encodings of Windows', () => {
    assert.deepEqual(held(gnu), whole);
    assert.deepEqual(held(`\ufeff${gnu}`), whole);
    assert.deepEqual(held(Buffer.from(`\ufeff${gnu}`, 'utf16le')), whole);
    assert.deepEqual(held(Buffer.from(encoding.convert([...Buffer.from(gnu)], { from: 'UTF8', to: 'SJIS' }))), whole);
  });

  it('is read as BSD, 7-Zip, PowerShell and certutil write it', () => {
    const path = 'C:\\納品\\app';
    const lists = {
      bsd: `SHA256 (docs/手引き.txt) = ${first}\nSHA256 (b.txt) = ${second}\n`,
      '7-Zip': `SHA256  Size  Name\n----  ----  ----\n${first}  3  docs\\手引き.txt\n${second}  3  b.txt\n----  ----  ----\n`,
      table: `Algorithm       Hash                Path\n---------       ----                ----\nSHA256          ${first.toUpperCase()}  ${path}\\docs\\手引き.txt\nSHA256          ${second.toUpperCase()}  ${path}\\b.txt\n`,
      CSV: `#TYPE Microsoft.PowerShell.Commands.FileHashInfo\n"Algorithm","Hash","Path"\n"SHA256","${first}","${path}\\docs\\手引き.txt"\n"SHA256","${second}","${path}\\b.txt"\n`,
      list: `Algorithm : SHA256\nHash      : ${first}\nPath      : ${path}\\docs\\手引き.txt\n\nAlgorithm : SHA256\nHash      : ${second}\nPath      : ${path}\\b.txt\n`,
      certutil: `SHA256 ハッシュ (対象 docs\\手引き.txt):\n${first}\nCertUtil: -hashfile コマンドは正常に完了しました。\nSHA256 hash of b.txt:\n${second}\nCertUtil: -hashfile command completed successfully.\n`,
      'name first': `docs/手引き.txt: ${first}\nb.txt,${second}\n`,
    };
    for (const [name, list] of Object.entries(lists)) assert.deepEqual(held(list), whole, name);
  });

  it('finds a file by a name that is written another way', () => {
    assert.deepEqual(held(`${first}  .\\docs\\手引き.txt\n${second}  ./b.txt\n`), whole, 'backslashes');
    assert.deepEqual(
      held(`${first}  ../docs/手引き.txt\n${second}  ../b.txt\n`, 'app/sums/SHA256SUMS').slice(0, 3),
      [2, 0, 0],
      'up a folder',
    );
    assert.deepEqual(held(`${first}  docs/手引き.txt\n${second}  b.txt\n`.normalize('NFD')), whole, 'decomposed');
    const odd = item('app/back\\slash.txt', 'odd');
    const line = `\\${sha256('odd')}  back\\\\slash.txt\n`;
    assert.deepEqual(held(`${gnu}${line}`, 'app/SHA256SUMS', [odd]), [3, 0, 0, 0, 0], 'GNU’s escapes');
    const decomposed = item('app/ガイド.txt'.normalize('NFD'), 'guide');
    assert.deepEqual(held(`${gnu}${sha256('guide')}  ガイド.txt\n`, 'app/SHA256SUMS', [decomposed]), [3, 0, 0, 0, 0]);
  });

  it('needs not name what file managers leave behind, and still tells what is wrong, missing or left out', () => {
    const litter = ['app/.DS_Store', 'app/docs/Thumbs.db', 'app/__MACOSX/x', 'app/._b.txt'].map((name) =>
      item(name, 'x'),
    );
    assert.deepEqual(held(gnu, 'app/SHA256SUMS', litter), whole);
    assert.deepEqual(held(`${second}  docs/手引き.txt\n${second}  gone.txt\n?\n`), [2, 1, 1, 1, 1]);
  });

  it('that is signed has its signature left aside', () => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${gnu}-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCgAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n`;
    assert.deepEqual(held(signed), whole);
  });
});
