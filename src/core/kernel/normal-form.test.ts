import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalForm } from './normal-form.ts';
import { textBefore, trimEndOf } from './text-ends.ts';

describe('a normal form', () => {
  it('leaves what people write as Unicode’s own function gives it', () => {
    for (const text of ['か\u3099', '㈱ＡＢＣ', 'e\u0301\u0323', '葛\u{e0100}飾区', 'ﾔﾏﾀﾞ'])
      assert.equal(normalForm(text, 'NFKC'), text.normalize('NFKC'));
  });

  it('sorts no more than thirty marks on one letter, so that a million of them take no time', () => {
    const text = `a${'\u0301\u0316'.repeat(500_000)}`;
    const before = process.cpuUsage();
    const once = normalForm(text, 'NFC');
    const { user } = process.cpuUsage(before);
    assert.ok(user < 1_000_000, `${user} µs`);
    assert.equal(normalForm(once, 'NFC'), once);
  });
});

describe('the end of a text', () => {
  it('is cut by characters in one walk', () => {
    assert.equal(trimEndOf('a. b . .', /[. ]/), 'a. b');
    assert.equal(trimEndOf('...', /\./), '');
  });

  it('is cut at the first of some marks', () => {
    assert.equal(textBefore('https://a.jp/x?y#z', /[?#]/), 'https://a.jp/x');
    assert.equal(textBefore('plain', /[?#]/), 'plain');
  });
});
