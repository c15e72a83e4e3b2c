import assert from 'node:assert/strict';
import { generateKeyPairSync, hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { signNote } from './checkpoint.ts';
import { epochText, epochTold, headTold, type LogEpoch, openEpoch } from './epoch.ts';

const rootOver = (words: string): Buffer => hash('sha256', words, 'buffer');

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, key: { name: 'k', publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(12) } };
}

/** The log as it stands: the kept 100 entries, and 20 of its own since. */
const standing = new Map([
  [100, rootOver('100')],
  [110, rootOver('110 after')],
  [120, rootOver('120 after')],
]);
const rootAt = (size: number): Buffer | undefined => standing.get(size);

const epoch: LogEpoch = {
  origin: 'k/c',
  restoredAt: '2026-11-30T00:00:00.000Z',
  kept: { size: 100, root: rootOver('100') },
  known: { size: 110, root: rootOver('110 before') },
};
const headOf = (size: number, words: string) => ({ origin: 'k/c', size, root: rootOver(words) });

describe('an epoch of a log', () => {
  it('is read where its key signed it, to the letter, and nowhere else', () => {
    const [mine, other] = [keyPair(), keyPair()];
    const note = signNote(epochText(epoch), mine.key, mine.privateKey);
    assert.deepEqual(openEpoch(note, [other.key, mine.key]), epoch);
    assert.equal(openEpoch(note, [other.key]), null);
    assert.equal(openEpoch(note.replace('\n110\n', '\n111\n'), [mine.key]), null);
    for (const text of ['', 'junshu-epoch@1\n', epochText(epoch).replace('@1', '@2'), `${epochText(epoch)}more\n`])
      assert.equal(openEpoch(signNote(text, mine.key, mine.privateKey), [mine.key]), null);
  });

  it('tells what is lost, and that two heads of one size were signed', () => {
    const told = epochTold(epoch, rootAt);
    assert.deepEqual([told.outcome, told.lost], ['restored', { from: 100, to: 109 }]);
    assert.match(told.text.ja, /記録 100–109 は失われました.*110件の署名付き先頭.*二つ/);
    const plain = epochTold({ ...epoch, known: epoch.kept }, rootAt);
    assert.deepEqual([plain.outcome, plain.lost], ['restored', null]);
  });

  it('is no excuse where the log does not lead from what it kept, or nobody signed it', () => {
    assert.equal(epochTold({ ...epoch, kept: { size: 100, root: rootOver('else') } }, rootAt).outcome, 'tampered');
    assert.equal(epochTold(null, rootAt).outcome, 'tampered');
  });
});

describe('a signed head kept elsewhere', () => {
  it('agrees, is explained by a restore from before it, or shows that entries were removed or altered', () => {
    const told = (size: number, words: string, epochs: readonly LogEpoch[]) =>
      headTold(headOf(size, words), epochs, rootAt);
    assert.equal(told(120, '120 after', []).outcome, 'holds');
    assert.deepEqual(told(110, '110 before', [epoch]).lost, { from: 100, to: 109 });
    assert.deepEqual(told(500, 'before', [epoch]).lost, { from: 100, to: 499 }, 'known from this head alone');
    for (const [size, words, epochs] of [
      [110, '110 before', []],
      [500, 'before', []],
      [100, 'else', [epoch]],
      [110, '110 before', [{ ...epoch, kept: { size: 100, root: rootOver('else') } }]],
    ] as const)
      assert.equal(told(size, words, epochs).outcome, 'tampered', `${size} ${words}`);
  });
});
