import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wordDifference } from './word-difference.ts';

describe('the difference of two texts', () => {
  it('is told by words, not by letters', () => {
    assert.deepEqual(wordDifference('従事者22名に教育を実施した。', '従事者24名に教育を実施した。'), [
      { kind: 'same', text: '従事者' },
      { kind: 'removed', text: '22' },
      { kind: 'added', text: '24' },
      { kind: 'same', text: '名に教育を実施した。' },
    ]);
  });

  it('gives back both texts whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('教育', '実施', 'た', '。', '22', ' ', '髙', '𠮷', 'x\u0301'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const parts = wordDifference(before, after);
        const without = (kind: string): string =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        assert.equal(without('added'), before);
        assert.equal(without('removed'), after);
        if (before === after) assert.ok(parts.every(({ kind }) => kind === 'same'));
      }),
      { numRuns: 300 },
    );
  });

  it('of texts too long to be compared keeps what they begin and end with alike', () => {
    const long = (word: string): string => `初め${`${word}。`.repeat(2000)}終わり`;
    const parts = wordDifference(long('前'), long('後'));
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['same', 'removed', 'added', 'same'],
    );
  });
});
